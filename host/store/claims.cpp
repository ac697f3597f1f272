#include <store/claims.hpp>

#include <core/symbol.hpp>
#include <core/text.hpp>
#include <council/identity.hpp>
#include <store/claim_tables.hpp>

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>

namespace unsc::store {
namespace {

struct SourceTable : Columns<"plugin", "name", "version", "bundled"> {
  static constexpr std::string_view table = "source";
};
struct PublicationTable : Columns<"plugin", "publication", "publisher", "licence", "obtained_from", "update_days"> {
  static constexpr std::string_view table = "publication";
};
struct DocumentTable : Columns<"sha256", "name", "size"> {
  static constexpr std::string_view table = "document";
};
struct ReadingTable : Columns<"document", "plugin", "plugin_version", "instant", "status"> {
  static constexpr std::string_view table = "reading";
};
struct ParagraphTable : Columns<"claim", "ordinal", "kind", "number", "text", "first_line", "last_line"> {
  static constexpr std::string_view table = "paragraph";
};
struct ParagraphSearchTable : Columns<"rowid", "text"> {
  static constexpr std::string_view table = "paragraph_search";
};
struct RejectTable : Columns<"reading", "line", "reason"> {
  static constexpr std::string_view table = "reject";
};
struct NoteTable : Columns<"reading", "line", "text"> {
  static constexpr std::string_view table = "note";
};
struct SyncRunTable : Columns<"instant", "origins", "documents", "unchanged", "skipped", "failed"> {
  static constexpr std::string_view table = "sync_run";
};
struct SyncRunSourceTable : Columns<"sync_run", "plugin", "publication", "documents"> {
  static constexpr std::string_view table = "sync_run_source";
};

/// What a plugin says of itself now stands in place of what it said before.
std::string newest_wins() {
  std::string sql;
  for (const auto column : SourceTable::columns) {
    sql.append(sql.empty() ? " ON CONFLICT (plugin) DO UPDATE SET " : ", ").append(column).append(" = excluded.");
    sql.append(column);
  }
  return sql;
}

std::string normalised(const std::string &symbol) { return core::Symbol::normalise(symbol).text(); }

/// A register may print a resolution by its number alone; with the year of its act that is its symbol.
std::string register_symbol(const std::string &printed, const std::optional<core::PartialDate> &date) {
  std::string symbol = normalised(printed);
  const bool bare = !symbol.empty() && symbol.size() <= 5 &&
                    std::all_of(symbol.begin(), symbol.end(), [](char c) { return c >= '0' && c <= '9'; });
  if (!bare || !date) return symbol;
  return core::council_resolution(std::stoi(symbol), date->year()).text();
}

// What is stored in place of what is printed: symbols in their one form.
void normalise(core::VoteRecord &vote) {
  for (auto *symbol : {&vote.resolution, &vote.draft, &vote.meeting}) *symbol = normalised(*symbol);
}
void normalise(core::MandateActionRecord &action) { action.symbol = register_symbol(action.symbol, action.date); }
void normalise(core::MembershipRecord &seat) {
  if (seat.state.empty()) seat.state = seat.code;
}
template <class Record>
void normalise(Record &record) {
  record.symbol = normalised(record.symbol);
}

/// The statements of all record kinds.
template <class Records>
struct ClaimInserts;
template <class... Records>
struct ClaimInserts<std::tuple<Records...>> : ClaimInsert<Records>... {
  explicit ClaimInserts(SQLite::Database &db) : ClaimInsert<Records>(db)... {}
};

using OriginFound = Columns<"d.sha256", "o.fingerprint">;
using ReadingFound = Columns<"r.reading", "r.status", "r.line", "r.reason", "r.publication">;

}  // namespace

struct ClaimWriter::Statements {
  explicit Statements(SQLite::Database &db)
      : claims(db),
        paragraph(db),
        search(db),
        reject(db),
        note(db),
        source(db, "INSERT INTO", newest_wins()),
        document(db),
        reading(db),
        find_document(db, "SELECT document FROM document WHERE sha256 = ?"),
        publication(db, "INSERT OR REPLACE INTO"),
        no_publications(db, "DELETE FROM publication WHERE plugin = ?"),
        release(db,
                "UPDATE reading SET dataset = ?, released = ?, publication = ?, records = ?, newest = ? WHERE reading = ?"),
        find_origin(db, select_sql<OriginFound>("FROM origin o JOIN document d USING (document) WHERE o.origin = ?")),
        find_reading(db, select_sql<ReadingFound>("FROM reading r JOIN document d USING (document) "
                                                  "WHERE d.sha256 = ? AND r.plugin = ? AND r.plugin_version = ?")) {}
  ClaimInserts<core::EachRecord> claims;
  core::EachRecord records;  // as they are stored
  Insert<ParagraphTable> paragraph;
  Insert<ParagraphSearchTable> search;
  Insert<RejectTable> reject;
  Insert<NoteTable> note;
  Insert<SourceTable> source;
  Insert<DocumentTable> document;
  Insert<ReadingTable> reading;
  SQLite::Statement find_document;
  Insert<PublicationTable> publication;
  SQLite::Statement no_publications, release, find_origin, find_reading;
};

struct ClaimWriter::Reading {
  std::int64_t number = 0;
  SourceRow source;
  DocumentRow document;
  core::Instant now;
  std::string dataset, released, publication;
  std::int64_t records = 0;
  std::optional<core::Date> newest;

  /// A record dated later than the day after it was read is dated wrongly, and tells nothing of how far the record reaches.
  void count(const std::optional<core::PartialDate> &date) {
    if (!date) return;
    const auto day = date->earliest();
    if (day <= now.day().plus_days(1) && (!newest || *newest < day)) newest = day;
  }
};

ClaimWriter::ClaimWriter(Store &store) : m_store(store), m_sql(std::make_unique<Statements>(store.database())) {}
ClaimWriter::~ClaimWriter() = default;

std::optional<KnownOrigin> ClaimWriter::known_origin(const std::string &origin) {
  if (!Binder(m_sql->find_origin).text(origin).step()) return std::nullopt;
  const auto row = row_of<OriginFound>(m_sql->find_origin);
  return KnownOrigin{row.text<"sha256">(), row.text<"fingerprint">()};
}

std::optional<KnownReading> ClaimWriter::known_reading(const std::string &sha256, const std::string &plugin,
                                                       const std::string &version) {
  if (!Binder(m_sql->find_reading).text(sha256).text(plugin).text(version).step()) return std::nullopt;
  const auto row = row_of<ReadingFound>(m_sql->find_reading);
  return KnownReading{row.number<"reading">(), row.view<"status">() == "complete",
                      static_cast<std::uint64_t>(row.number<"line">()), row.text<"reason">(), row.text<"publication">()};
}

std::int64_t ClaimWriter::document_id(const DocumentRow &document) {
  if (Binder(m_sql->find_document).text(document.sha256).step()) return m_sql->find_document.getColumn(0).getInt64();
  m_sql->document.text<"sha256">(document.sha256).packed<"name">(document.name);
  m_sql->document.number<"size">(static_cast<std::int64_t>(document.size)).run();
  return m_store.database().getLastInsertRowid();
}

std::int64_t ClaimWriter::begin(const SourceRow &source, const DocumentRow &document, core::Instant now) {
  m_store.database().exec("SAVEPOINT reading");
  m_reading = std::make_unique<Reading>();
  m_reading->source = source;
  m_reading->document = document;
  m_reading->now = now;
  open_reading(now);
  return m_reading->number;
}

void ClaimWriter::describe(const SourceRow &source) {
  auto &row = m_sql->source;
  row.text<"plugin">(source.plugin).packed<"name">(source.name).packed<"version">(source.version);
  row.flag<"bundled">(source.bundled).run();
  Binder(m_sql->no_publications).text(source.plugin).run();
  for (const auto &one : source.publications) {
    auto &publication = m_sql->publication;
    publication.text<"plugin">(source.plugin).packed<"publication">(one.name).text<"publisher">(one.publisher);
    publication.text<"licence">(one.licence).text<"obtained_from">(one.obtained_from);
    if (one.update_days > 0) publication.number<"update_days">(one.update_days);
    publication.run();
  }
}

void ClaimWriter::open_reading(core::Instant now) {
  const auto &source = m_reading->source;
  describe(source);
  auto &reading = m_sql->reading;
  reading.number<"document">(document_id(m_reading->document)).text<"plugin">(source.plugin);
  reading.text<"plugin_version">(source.version).copy<"instant">(now.iso()).copy<"status">("complete").run();
  m_reading->number = m_store.database().getLastInsertRowid();
}

void ClaimWriter::dataset(std::string_view name, std::string_view released) {
  m_reading->dataset = name;
  m_reading->released = released;
}

void ClaimWriter::publication(std::string_view name) { m_reading->publication = name; }

const std::string &ClaimWriter::dataset_name() const { return m_reading->dataset; }

void ClaimWriter::add(core::RecordView record) {
  record.visit([this]<class Record>(const Record &printed) {
    auto &own = std::get<Record>(m_sql->records);
    own = printed;  // into the buffers of the record before
    normalise(own);
    ClaimInsert<Record> &claim = m_sql->claims;
    claim.row().template number<"reading">(m_reading->number);
    std::string cluster;
    if constexpr (std::is_same_v<Record, core::VoteRecord>) {
      cluster = council::cluster_key(own);
      own.organ = council::organ_of(own);
      claim.row().template text<"cluster">(cluster);
    }
    claim.run(own);
    ++m_reading->records;
    if constexpr (requires { own.date; }) m_reading->count(own.date);
    if constexpr (std::is_same_v<Record, core::TextRecord>) add_paragraphs(own);
  });
}

void ClaimWriter::add_paragraphs(const core::TextRecord &text) {
  auto &db = m_store.database();
  const auto claim = db.getLastInsertRowid();
  std::int64_t ordinal = 0;
  for (const auto &paragraph : text.paragraphs) {
    auto &row = m_sql->paragraph;
    row.number<"claim">(claim).number<"ordinal">(ordinal++).copy<"kind">(word(paragraph.kind));
    row.text<"number">(paragraph.number).packed<"text">(paragraph.text);
    row.number<"first_line">(static_cast<std::int64_t>(paragraph.lines.first));
    row.number<"last_line">(static_cast<std::int64_t>(paragraph.lines.last)).run();
    if (paragraph.kind != core::ParagraphKind::operative) continue;
    m_sql->search.number<"rowid">(db.getLastInsertRowid()).packed<"text">(paragraph.text).run();
  }
}

void ClaimWriter::reject(std::uint64_t line, std::string_view reason) {
  const std::string text(reason);
  auto &row = m_sql->reject.number<"reading">(m_reading->number);
  row.number<"line">(static_cast<std::int64_t>(line)).packed<"reason">(text).run();
}

void ClaimWriter::note(std::uint64_t line, std::string_view words) {
  const std::string text(words);
  auto &row = m_sql->note.number<"reading">(m_reading->number);
  row.number<"line">(static_cast<std::int64_t>(line)).packed<"text">(text).run();
}

void ClaimWriter::complete() {
  auto &row = *m_reading;
  Binder(m_sql->release)
      .text(row.dataset)
      .text(row.released)
      .text(row.publication)
      .number(row.records)
      .date(row.newest)
      .number(row.number)
      .run();
  m_store.database().exec("RELEASE reading");
  m_reading.reset();
}

void ClaimWriter::rollback() { m_store.database().exec("ROLLBACK TO reading"); }

void ClaimWriter::fail(std::uint64_t line, std::string_view reason) {
  rollback();
  open_reading(m_reading->now);
  const std::string words(reason);
  SQLite::Statement failed(m_store.database(),
                           "UPDATE reading SET status = 'failed', reason = ?, line = ? WHERE reading = ?");
  Binder(failed).packed(words).number(static_cast<std::int64_t>(line)).number(m_reading->number).run();
  m_store.database().exec("RELEASE reading");
  m_reading.reset();
}

void ClaimWriter::forget() {
  rollback();
  m_store.database().exec("RELEASE reading");
  m_reading.reset();
}

void write_sync_run(Store &store, const SyncRun &run) {
  Insert<SyncRunTable> row(store.database());
  row.copy<"instant">(run.instant.iso()).packed<"origins">(run.origins).number<"documents">(run.documents);
  row.number<"unchanged">(run.unchanged).number<"skipped">(run.skipped).number<"failed">(run.failed).run();
  const auto id = store.database().getLastInsertRowid();
  Insert<SyncRunSourceTable> source(store.database());
  for (const auto &[of, documents] : run.met) {
    source.number<"sync_run">(id).text<"plugin">(of.first).packed<"publication">(of.second);
    source.number<"documents">(documents).run();
  }
}

}  // namespace unsc::store
