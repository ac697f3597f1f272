#include <store/derive.hpp>

#include <core/error.hpp>
#include <schema/embedded.hpp>
#include <store/bind.hpp>
#include <store/change_log.hpp>
#include <store/cluster.hpp>
#include <store/derive_agreement.hpp>
#include <store/fact_tables.hpp>
#include <store/mandate_input.hpp>
#include <store/words.hpp>

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>

namespace unsc::store {
namespace {

struct StateTable : Columns<"code", "name", "current"> {
  static constexpr std::string_view table = "state";
};

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
      : vote(db),
        ballot(db),
        topic(db),
        source(db, "INSERT OR IGNORE INTO"),
        conflict(db),
        conflict_value(db),
        drop_votes(db, "DELETE FROM vote WHERE cluster = ?"),
        drop_conflicts(db, "DELETE FROM conflict WHERE cluster = ?") {}
  Insert<VoteTable> vote;
  Insert<BallotTable> ballot;
  Insert<VoteTopicTable> topic;
  Insert<VoteSourceTable> source;
  Insert<ConflictTable> conflict;
  Insert<ConflictValueTable> conflict_value;
  SQLite::Statement drop_votes, drop_conflicts;
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
  db.exec("DELETE FROM derived_from; DELETE FROM state");
  SQLite::Statement rules(db, "INSERT INTO derived_from (name, sha256) VALUES ('rules', ?)");
  Binder(rules).copy(kRulesFingerprint).run();
  Insert<StateTable> state(db);
  for (const auto &row : m_states.all()) {
    state.copy<"code">(row.code.view()).text<"name">(row.name).copy<"current">(m_states.current(row.code).view()).run();
  }
}

void Deriver::all() {
  auto &db = m_store.database();
  m_store.rest();
  db.exec(
      "DELETE FROM conflict_value; DELETE FROM conflict; DELETE FROM vote_source; DELETE FROM vote_set_aside; "
      "DELETE FROM ballot; DELETE FROM vote_topic; DELETE FROM vote");
  references();
  WithoutBallotIndex index(db, true);
  m_claims->for_each([this](const std::string &cluster, const std::vector<council::VoteClaim> &all) {
    write(council::reconcile(all, m_states, m_seats), cluster);
  });
  index.restore();
  agree(0);
  mandates(0);
}

void Deriver::votes(const std::set<std::string> &clusters, std::int64_t reading) {
  auto &db = m_store.database();
  m_store.rest();
  const bool empty = count_rows(db, "vote") == 0;
  WithoutBallotIndex index(db, empty && clusters.size() > kBulk);
  for (const auto &cluster : clusters) {
    Snapshot before;
    std::vector<StoredSetAside> aside;
    if (!empty) {
      before = snapshot_votes(m_store, cluster);
      aside = set_aside(m_store, cluster);
      Binder(m_sql->drop_conflicts).text(cluster).run();
      if (!before.empty()) Binder(m_sql->drop_votes).text(cluster).run();
    }
    const auto visible = m_claims->read(cluster);
    if (!visible.empty()) write(council::reconcile(visible, m_states, m_seats), cluster);
    keep_set_aside(aside);
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
  auto &row = m_sql->vote;
  row.text<"key">(vote.key).text<"cluster">(cluster).text<"organ">(vote.organ).text<"resolution">(vote.resolution);
  row.count<"number">(vote.number).text<"draft">(vote.draft).text<"meeting">(vote.meeting).date<"date">(vote.date);
  row.text<"title">(vote.title).text<"agenda">(vote.agenda).text<"part">(vote.part).copy<"modality">(word(vote.modality));
  row.copy<"outcome">(vote.outcome ? council::name(*vote.outcome) : std::string_view{});
  row.text<"outcome_declared">(vote.outcome_declared).count<"yes">(vote.yes).count<"no">(vote.no);
  row.count<"abstain">(vote.abstain).count<"absent">(vote.absent).flag<"chapter_vii">(vote.chapter_vii);
  row.text<"vetoed_by">(vetoed_by).text<"sponsors">(sponsors).text<"subjects">(subjects).text<"link">(vote.link);
  for (std::size_t i = 0; i < vote.further.size(); ++i) row.at(VoteTable::kRuled + i).text(vote.further[i]);
  row.run();
  const auto id = m_store.database().getLastInsertRowid();
  for (const auto &ballot : vote.ballots) {
    auto &cast = m_sql->ballot.number<"vote">(id).copy<"state">(ballot.state.view());
    cast.copy<"position">(core::name(ballot.position)).copy<"cast_as">(ballot.cast_as.view());
    cast.flag<"vetoed">(ballot.vetoed).run();
  }
  m_sql->topic.number<"vote">(id).packed<"topic">(vote.topic).run();
  for (const auto claim : vote.claims) m_sql->source.number<"vote">(id).number<"claim">(claim).run();
}

void Deriver::write(const council::Conflict &conflict, const std::string &cluster, std::string_view claim_kind) {
  const auto won = [&](const council::Stated &stated) {
    return conflict.winner && std::find(stated.claims.begin(), stated.claims.end(), *conflict.winner) != stated.claims.end();
  };
  std::string value;
  for (const auto &stated : conflict.values) {
    if (won(stated)) value = stated.value;
  }
  const std::string state = conflict.state ? conflict.state->text() : std::string();
  auto &row = m_sql->conflict;
  row.text<"kind">(conflict.kind).text<"ref">(conflict.ref).text<"cluster">(cluster).text<"field">(conflict.field);
  row.text<"state">(state).text<"value">(value).packed<"rule">(conflict.rule).packed<"detail">(conflict.text).run();
  const auto id = m_store.database().getLastInsertRowid();
  std::int64_t ordinal = 0;
  for (const auto &stated : conflict.values) {
    for (const auto claim : stated.claims) {
      auto &said = m_sql->conflict_value.number<"conflict">(id).number<"ordinal">(ordinal++);
      said.packed<"value">(stated.value).flag<"won">(won(stated)).copy<"claim_kind">(claim == 0 ? "reference" : claim_kind);
      said.number<"claim">(claim).run();
    }
  }
}

std::vector<std::string> temporary_fact_sql(Store &store) {
  // Facts, their indexes and the views over them. Claims, readings and the alert ledger stay where they are.
  static constexpr const char *kFacts =
      "SELECT type, name, sql FROM main.sqlite_master WHERE sql IS NOT NULL AND ((type = 'table' AND name IN ("
      "'derived_from','state','seat','vote','vote_topic','ballot','vote_source','vote_set_aside','body','body_name','"
      "mandate_term','mandate_"
      "span','deadline'"
      ","
      "'paragraph_class','event','conflict','conflict_value')) OR (type = 'index' AND tbl_name IN "
      "('vote','vote_set_aside','ballot','deadline',"
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
