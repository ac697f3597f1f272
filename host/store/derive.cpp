#include <store/derive.hpp>

#include <core/error.hpp>
#include <schema/embedded.hpp>
#include <store/bind.hpp>
#include <store/change_log.hpp>
#include <store/cluster.hpp>
#include <store/mandate_input.hpp>
#include <store/rules_fingerprint.hpp>
#include <store/words.hpp>

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>

namespace unsc::store {
namespace {

constexpr const char *kInsertVote =
    "INSERT INTO vote (key, cluster, organ, resolution, number, draft, meeting, date, title, agenda, part, modality, "
    "outcome, "
    "outcome_declared, yes, no, abstain, absent, chapter_vii, vetoed_by, sponsors, subjects, link) "
    "VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)";

// From this many clusters on, into an empty table, the second index is built once after the rows.
constexpr std::size_t kBulk = 200;

std::int64_t count_rows(SQLite::Database &db, const char *table) {
  return db.execAndGet(fmt::format("SELECT count(*) FROM (SELECT 1 FROM {} LIMIT 1)", table)).getInt64();
}

/// While it lives the second index of the ballots is away; restore() builds it again at once.
class WithoutBallotIndex {
 public:
  WithoutBallotIndex(SQLite::Database &db, bool bulk) : m_db(db), m_bulk(bulk) {
    if (m_bulk) m_db.exec("DROP INDEX IF EXISTS ballot_by_state");
  }
  void restore() {
    if (!m_bulk) return;
    static constexpr const char *kTemporary = "SELECT count(*) FROM sqlite_temp_master WHERE name = 'ballot'";
    const char *schema = m_db.execAndGet(kTemporary).getInt() != 0 ? "temp" : "main";
    m_db.exec(fmt::format("CREATE INDEX {}.ballot_by_state ON ballot (state, vote, position, cast_as, vetoed)", schema));
  }

 private:
  SQLite::Database &m_db;
  bool m_bulk;
};

}  // namespace

std::string_view reference(std::string_view name) {
  for (const auto &file : schema::references()) {
    if (file.name == name) return file.text;
  }
  throw core::Error(fmt::format("reference file {} is not part of this program", name));
}

struct Deriver::Statements {
  explicit Statements(SQLite::Database &db)
      : vote(db, kInsertVote),
        ballot(db, "INSERT INTO ballot (vote, state, position, cast_as, vetoed) VALUES (?,?,?,?,?)"),
        topic(db, "INSERT INTO vote_topic (vote, topic) VALUES (?,?)"),
        source(db, "INSERT OR IGNORE INTO vote_source (vote, claim) VALUES (?,?)"),
        conflict(db,
                 "INSERT INTO conflict (kind, ref, cluster, field, state, value, rule, detail) VALUES (?,?,?,?,?,?,?,?)"),
        conflict_value(db,
                       "INSERT INTO conflict_value (conflict, ordinal, value, won, claim_kind, claim, line) "
                       "VALUES (?,?,?,?,'vote',?,NULL)"),
        drop_votes(db, "DELETE FROM vote WHERE cluster = ?"),
        drop_conflicts(db, "DELETE FROM conflict WHERE cluster = ?") {}
  SQLite::Statement vote, ballot, topic, source, conflict, conflict_value, drop_votes, drop_conflicts;
};

Deriver::Deriver(Store &store, std::int64_t reading)
    : m_store(store),
      m_at(reading),
      m_states(reference("states.csv"), reference("state_names.csv")),
      m_seats(reference("seats.csv")),
      m_trust(reference("trust.csv")),
      m_claims(std::make_unique<ClusterReader>(store, m_trust, reading)),
      m_sql(std::make_unique<Statements>(store.database())) {}
Deriver::~Deriver() = default;

bool Deriver::outdated() const {
  SQLite::Statement query(m_store.database(), "SELECT sha256 FROM derived_from WHERE name = 'rules'");
  return !query.executeStep() || query.getColumn(0).getString() != kRulesFingerprint;
}

void Deriver::references() {
  auto &db = m_store.database();
  db.exec("DELETE FROM derived_from; DELETE FROM state; DELETE FROM seat");
  SQLite::Statement rules(db, "INSERT INTO derived_from (name, sha256) VALUES ('rules', ?)");
  Binder(rules).copy(kRulesFingerprint).run();
  SQLite::Statement state(db, "INSERT INTO state (code, name, current) VALUES (?,?,?)");
  for (const auto &row : m_states.all()) {
    Binder(state).copy(row.code.view()).text(row.name).copy(m_states.current(row.code).view()).run();
  }
  SQLite::Statement seat(db, "INSERT INTO seat (state, from_date, until_date, permanent) VALUES (?,?,?,?)");
  for (const auto &row : m_seats.all()) {
    const auto until = row.until ? row.until->iso() : std::string();
    Binder(seat).copy(row.state.view()).copy(row.since.iso()).text(until).number(row.permanent ? 1 : 0).run();
  }
}

void Deriver::all() {
  auto &db = m_store.database();
  m_store.rest();
  db.exec(
      "DELETE FROM conflict_value; DELETE FROM conflict; DELETE FROM vote_source; DELETE FROM ballot; "
      "DELETE FROM vote_topic; DELETE FROM vote");
  references();
  WithoutBallotIndex index(db, true);
  m_claims->for_each([this](const std::string &cluster, const std::vector<council::VoteClaim> &all) {
    write(council::reconcile(all, m_states, m_seats), cluster);
  });
  index.restore();
  mandates(0);
}

void Deriver::votes(const std::set<std::string> &clusters, std::int64_t reading) {
  auto &db = m_store.database();
  m_store.rest();
  const bool empty = count_rows(db, "vote") == 0;
  WithoutBallotIndex index(db, empty && clusters.size() > kBulk);
  for (const auto &cluster : clusters) {
    Snapshot before;
    if (!empty) {
      before = snapshot_votes(m_store, cluster);
      Binder(m_sql->drop_conflicts).text(cluster).run();
      if (!before.empty()) Binder(m_sql->drop_votes).text(cluster).run();
    }
    const auto visible = m_claims->read(cluster);
    if (!visible.empty()) write(council::reconcile(visible, m_states, m_seats), cluster);
    log_changes(m_store, reading, before, snapshot_votes(m_store, cluster));
  }
  index.restore();
}

void Deriver::write(const council::ClusterResult &result, const std::string &cluster) {
  for (const auto &vote : result.votes) write(vote, cluster);
  for (const auto &conflict : result.conflicts) write(conflict, cluster);
}

void Deriver::write(const council::VoteFact &vote, const std::string &cluster) {
  const auto sponsors = join_lines(vote.sponsors), subjects = join_lines(vote.subjects),
             vetoed_by = council::joined(vote.vetoed_by, " ");
  Binder row(m_sql->vote);
  row.text(vote.key)
      .text(cluster)
      .text(vote.organ)
      .text(vote.resolution)
      .count(vote.number)
      .text(vote.draft)
      .text(vote.meeting);
  row.date(vote.date).text(vote.title).text(vote.agenda).text(vote.part).copy(word(vote.modality));
  row.copy(vote.outcome ? council::name(*vote.outcome) : std::string_view{}).text(vote.outcome_declared);
  row.count(vote.yes).count(vote.no).count(vote.abstain).count(vote.absent);
  row.count(vote.chapter_vii ? std::optional<int>(*vote.chapter_vii ? 1 : 0) : std::nullopt);
  row.text(vetoed_by).text(sponsors).text(subjects).text(vote.link).run();
  const auto id = m_store.database().getLastInsertRowid();
  for (const auto &ballot : vote.ballots) {
    Binder(m_sql->ballot)
        .number(id)
        .copy(ballot.state.view())
        .copy(core::name(ballot.position))
        .copy(ballot.cast_as.view())
        .number(ballot.vetoed ? 1 : 0)
        .run();
  }
  Binder(m_sql->topic).number(id).packed(vote.topic).run();
  for (const auto claim : vote.claims) Binder(m_sql->source).number(id).number(claim).run();
}

void Deriver::write(const council::Conflict &conflict, const std::string &cluster) {
  const auto won = [&](const council::Stated &stated) {
    return conflict.winner && std::find(stated.claims.begin(), stated.claims.end(), *conflict.winner) != stated.claims.end();
  };
  std::string value;
  for (const auto &stated : conflict.values) {
    if (won(stated)) value = stated.value;
  }
  const std::string state = conflict.state ? conflict.state->text() : std::string();
  Binder row(m_sql->conflict);
  row.text(conflict.kind).text(conflict.ref).text(cluster).text(conflict.field).text(state).text(value);
  row.packed(conflict.rule).packed(conflict.text).run();
  const auto id = m_store.database().getLastInsertRowid();
  std::int64_t ordinal = 0;
  for (const auto &stated : conflict.values) {
    for (const auto claim : stated.claims) {
      Binder(m_sql->conflict_value)
          .number(id)
          .number(ordinal++)
          .packed(stated.value)
          .number(won(stated) ? 1 : 0)
          .number(claim)
          .run();
    }
  }
}

std::vector<std::string> temporary_fact_sql(Store &store) {
  // The claim tables stay where they are; what 0002 and later migrations make are facts and views.
  static constexpr const char *kFacts =
      "SELECT type, name, sql FROM main.sqlite_master WHERE sql IS NOT NULL AND ((type = 'table' AND name IN ("
      "'derived_from','state','seat','vote','vote_topic','ballot','vote_source','body','body_name','mandate_term','mandate_"
      "span','deadline'"
      ","
      "'paragraph_class','event','conflict','conflict_value')) OR (type = 'index' AND tbl_name IN "
      "('vote','ballot','deadline',"
      "'event','conflict')) OR type = 'view') ORDER BY type = 'view', type = 'index', rowid";
  SQLite::Statement query(store.database(), kFacts);
  std::vector<std::string> statements;
  while (query.executeStep()) {
    const auto type = query.getColumn(0).getString(), name = query.getColumn(1).getString();
    auto sql = query.getColumn(2).getString();
    const auto at = type == "index" ? sql.find(name) : sql.find(type == "table" ? "TABLE" : "VIEW");
    sql.insert(at, type == "index" ? "temp." : "TEMP ");
    statements.push_back(std::move(sql));
  }
  return statements;
}

}  // namespace unsc::store
