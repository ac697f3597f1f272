#include <store/claims.hpp>

#include <core/symbol.hpp>
#include <core/text.hpp>
#include <council/identity.hpp>
#include <store/bind.hpp>
#include <store/words.hpp>

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>

namespace unsc::store {
namespace {

constexpr const char *kInsertVote =
    "INSERT INTO vote_claim (reading, first_line, last_line, cluster, organ, resolution, draft, meeting, date, dates, "
    "title, "
    "agenda, outcome, tally, modality, yes, no, abstain, absent, members, chapter_vii, sponsors, subjects, ballots, "
    "ballot_scope, part, link) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)";
constexpr const char *kInsertText =
    "INSERT INTO text_claim (reading, first_line, last_line, symbol, date, dates, title, agenda, language, outcome, link) "
    "VALUES (?,?,?,?,?,?,?,?,?,?,?)";
constexpr const char *kInsertParagraph =
    "INSERT INTO paragraph (claim, ordinal, kind, number, text, first_line, last_line) VALUES (?,?,?,?,?,?,?)";
constexpr const char *kInsertMandateAction =
    "INSERT INTO mandate_action_claim (reading, first_line, last_line, body, act, symbol, date, from_date, until_date, "
    "duration, review, paragraph, phrase, basis, confidence, cited, note) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)";
constexpr const char *kInsertDeadline =
    "INSERT INTO deadline_claim (reading, first_line, last_line, body, kind, due, owed_by, owed_to, symbol, paragraph, "
    "phrase) "
    "VALUES (?,?,?,?,?,?,?,?,?,?,?)";
constexpr const char *kInsertMembership =
    "INSERT INTO membership_claim (reading, first_line, last_line, state, code, organ, from_date, until_date, permanent) "
    "VALUES (?,?,?,?,?,?,?,?,?)";
constexpr const char *kInsertEvent =
    "INSERT INTO event_claim (reading, first_line, last_line, kind, date, title, detail, state, body, symbol, topic, "
    "attributes, link) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?)";
constexpr const char *kUpsertSource =
    "INSERT INTO source (plugin, name, version, publisher, licence, obtained_from, update_days, bundled) "
    "VALUES (?,?,?,?,?,?,?,?) ON CONFLICT (plugin) DO UPDATE SET name = excluded.name, version = excluded.version, "
    "publisher = excluded.publisher, licence = excluded.licence, obtained_from = excluded.obtained_from, "
    "update_days = excluded.update_days, bundled = excluded.bundled";

std::string normalised(const std::string &symbol) { return core::Symbol::normalise(symbol).text(); }

/// A register may print a resolution by its number alone; with the year of its act that is its symbol.
std::string register_symbol(const std::string &printed, const std::optional<core::PartialDate> &date) {
  const std::string symbol = normalised(printed);
  const bool bare = !symbol.empty() && symbol.size() <= 5 &&
                    std::all_of(symbol.begin(), symbol.end(), [](char c) { return c >= '0' && c <= '9'; });
  if (!bare || !date) return symbol;
  return core::council_resolution(std::stoi(symbol), date->year()).text();
}

}  // namespace

struct ClaimWriter::Statements {
  explicit Statements(SQLite::Database &db)
      : vote(db, kInsertVote),
        text(db, kInsertText),
        paragraph(db, kInsertParagraph),
        search(db, "INSERT INTO paragraph_search (rowid, text) VALUES (?,?)"),
        mandate_action(db, kInsertMandateAction),
        deadline(db, kInsertDeadline),
        membership(db, kInsertMembership),
        event(db, kInsertEvent),
        reject(db, "INSERT INTO reject (reading, line, reason) VALUES (?,?,?)"),
        note(db, "INSERT INTO note (reading, line, text) VALUES (?,?,?)"),
        source(db, kUpsertSource),
        document(db, "INSERT INTO document (sha256, name, size) VALUES (?,?,?)"),
        find_document(db, "SELECT document FROM document WHERE sha256 = ?"),
        reading(
            db,
            "INSERT INTO reading (document, plugin, plugin_version, instant, status, reason, line) VALUES (?,?,?,?,?,?,?)"),
        release(db, "UPDATE reading SET dataset = ?, released = ? WHERE reading = ?"),
        find_origin(db, "SELECT d.sha256, o.fingerprint FROM origin o JOIN document d USING (document) WHERE o.origin = ?"),
        find_reading(db,
                     "SELECT r.reading, r.status, r.line, r.reason FROM reading r JOIN document d USING (document) "
                     "WHERE d.sha256 = ? AND r.plugin = ? AND r.plugin_version = ?") {}
  SQLite::Statement vote, text, paragraph, search, mandate_action, deadline, membership, event, reject, note, source,
      document, find_document, reading, release, find_origin, find_reading;
};

struct ClaimWriter::Reading {
  std::int64_t number = 0;
  SourceRow source;
  DocumentRow document;
  core::Instant now;
  std::string dataset, released;
};

ClaimWriter::ClaimWriter(Store &store) : m_store(store), m_sql(std::make_unique<Statements>(store.database())) {}
ClaimWriter::~ClaimWriter() = default;

std::optional<KnownOrigin> ClaimWriter::known_origin(const std::string &origin) {
  auto &query = m_sql->find_origin;
  if (!Binder(query).text(origin).step()) return std::nullopt;
  return KnownOrigin{query.getColumn(0).getString(), query.getColumn(1).getString()};
}

std::optional<KnownReading> ClaimWriter::known_reading(const std::string &sha256, const std::string &plugin,
                                                       const std::string &version) {
  auto &query = m_sql->find_reading;
  if (!Binder(query).text(sha256).text(plugin).text(version).step()) return std::nullopt;
  return KnownReading{query.getColumn(0).getInt64(), query.getColumn(1).getString() == "complete",
                      static_cast<std::uint64_t>(query.getColumn(2).getInt64()), query.getColumn(3).getString()};
}

std::int64_t ClaimWriter::document_id(const DocumentRow &document) {
  if (Binder(m_sql->find_document).text(document.sha256).step()) return m_sql->find_document.getColumn(0).getInt64();
  Binder(m_sql->document).text(document.sha256).packed(document.name).number(static_cast<std::int64_t>(document.size)).run();
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

void ClaimWriter::open_reading(core::Instant now) {
  const auto &source = m_reading->source;
  Binder binder(m_sql->source);
  binder.text(source.plugin).packed(source.name).packed(source.version).text(source.publisher).text(source.licence);
  binder.text(source.obtained_from).count(source.update_days > 0 ? std::optional<int>(source.update_days) : std::nullopt);
  binder.number(source.bundled ? 1 : 0).run();
  const auto document = document_id(m_reading->document);
  Binder(m_sql->reading)
      .number(document)
      .text(source.plugin)
      .text(source.version)
      .copy(now.iso())
      .copy("complete")
      .null()
      .null()
      .run();
  m_reading->number = m_store.database().getLastInsertRowid();
}

void ClaimWriter::dataset(std::string_view name, std::string_view released) {
  m_reading->dataset = name;
  m_reading->released = released;
}

void ClaimWriter::add(const core::VoteRecord &record) {
  core::VoteRecord own = record;
  own.resolution = normalised(record.resolution);
  own.draft = normalised(record.draft);
  own.meeting = normalised(record.meeting);
  const std::string cluster = council::cluster_key(own), organ = council::organ_of(own);
  const std::string dates = join_dates(own.dates), sponsors = join_lines(own.sponsors), subjects = join_lines(own.subjects);
  Binder row(m_sql->vote);
  row.number(m_reading->number)
      .number(static_cast<std::int64_t>(own.lines.first))
      .number(static_cast<std::int64_t>(own.lines.last));
  row.text(cluster).text(organ).text(own.resolution).text(own.draft).text(own.meeting).date(own.date).text(dates);
  row.text(own.title).text(own.agenda).text(own.outcome).text(own.tally).copy(word(own.modality));
  row.count(own.yes).count(own.no).count(own.abstain).count(own.absent).count(own.members);
  row.count(own.chapter_vii ? std::optional<int>(*own.chapter_vii ? 1 : 0) : std::nullopt);
  row.text(sponsors).text(subjects).packed(own.ballots).copy(word(own.ballot_scope)).text(own.part).text(own.link).run();
}

void ClaimWriter::add(const core::TextRecord &record) {
  const std::string symbol = normalised(record.symbol), dates = join_dates(record.dates);
  Binder row(m_sql->text);
  row.number(m_reading->number)
      .number(static_cast<std::int64_t>(record.lines.first))
      .number(static_cast<std::int64_t>(record.lines.last));
  row.text(symbol).date(record.date).text(dates).text(record.title).text(record.agenda).text(record.language);
  row.text(record.outcome).text(record.link).run();
  const auto claim = m_store.database().getLastInsertRowid();
  std::int64_t ordinal = 0;
  for (const auto &paragraph : record.paragraphs) {
    Binder(m_sql->paragraph)
        .number(claim)
        .number(ordinal++)
        .copy(word(paragraph.kind))
        .text(paragraph.number)
        .packed(paragraph.text)
        .number(static_cast<std::int64_t>(paragraph.lines.first))
        .number(static_cast<std::int64_t>(paragraph.lines.last))
        .run();
    if (paragraph.kind != core::ParagraphKind::operative) continue;
    Binder(m_sql->search).number(m_store.database().getLastInsertRowid()).packed(paragraph.text).run();
  }
}

void ClaimWriter::add(const core::MandateActionRecord &record) {
  const std::string symbol = register_symbol(record.symbol, record.date);
  Binder row(m_sql->mandate_action);
  row.number(m_reading->number)
      .number(static_cast<std::int64_t>(record.lines.first))
      .number(static_cast<std::int64_t>(record.lines.last));
  row.text(record.body).text(record.act).text(symbol).date(record.date).date(record.from).date(record.until);
  row.text(record.duration).date(record.review).text(record.paragraph).text(record.phrase).text(record.basis);
  row.text(record.confidence).text(record.cited).text(record.note).run();
}

void ClaimWriter::add(const core::DeadlineRecord &record) {
  const std::string symbol = normalised(record.symbol);
  Binder row(m_sql->deadline);
  row.number(m_reading->number)
      .number(static_cast<std::int64_t>(record.lines.first))
      .number(static_cast<std::int64_t>(record.lines.last));
  row.text(record.body).text(record.kind).date(record.due).text(record.owed_by).text(record.owed_to).text(symbol);
  row.text(record.paragraph).text(record.phrase).run();
}

void ClaimWriter::add(const core::MembershipRecord &record) {
  const std::string &state = record.state.empty() ? record.code : record.state;
  Binder row(m_sql->membership);
  row.number(m_reading->number)
      .number(static_cast<std::int64_t>(record.lines.first))
      .number(static_cast<std::int64_t>(record.lines.last));
  row.text(state)
      .text(record.code)
      .text(record.organ)
      .date(record.from)
      .date(record.until)
      .number(record.permanent ? 1 : 0)
      .run();
}

void ClaimWriter::add(const core::EventRecord &record) {
  const std::string symbol = normalised(record.symbol), attributes = join_pairs(record.attributes);
  Binder row(m_sql->event);
  row.number(m_reading->number)
      .number(static_cast<std::int64_t>(record.lines.first))
      .number(static_cast<std::int64_t>(record.lines.last));
  row.text(record.kind).date(record.date).text(record.title).text(record.detail).text(record.state).text(record.body);
  row.text(symbol).text(record.topic).text(attributes).text(record.link).run();
}

void ClaimWriter::reject(std::uint64_t line, std::string_view reason) {
  const std::string text(reason);
  Binder(m_sql->reject).number(m_reading->number).number(static_cast<std::int64_t>(line)).packed(text).run();
}

void ClaimWriter::note(std::uint64_t line, std::string_view words) {
  const std::string text(words);
  Binder(m_sql->note).number(m_reading->number).number(static_cast<std::int64_t>(line)).packed(text).run();
}

void ClaimWriter::complete() {
  Binder(m_sql->release).text(m_reading->dataset).text(m_reading->released).number(m_reading->number).run();
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
  SQLite::Statement row(
      store.database(),
      "INSERT INTO sync_run (instant, origins, documents, unchanged, skipped, failed) VALUES (?,?,?,?,?,?)");
  Binder binder(row);
  binder.copy(run.instant.iso()).packed(run.origins).number(run.documents).number(run.unchanged).number(run.skipped);
  binder.number(run.failed).run();
  const auto id = store.database().getLastInsertRowid();
  SQLite::Statement by_plugin(store.database(), "INSERT INTO sync_run_source (sync_run, plugin, documents) VALUES (?,?,?)");
  for (const auto &[plugin, documents] : run.by_plugin) Binder(by_plugin).number(id).text(plugin).number(documents).run();
}

}  // namespace unsc::store
