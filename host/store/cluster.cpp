#include <store/cluster.hpp>

#include <store/bind.hpp>
#include <store/words.hpp>

#include <SQLiteCpp/SQLiteCpp.h>

namespace unsc::store {
namespace {

const std::string kColumns =
    "SELECT c.claim, r.plugin, s.bundled, d.name, c.first_line, c.last_line, c.cluster, c.organ, c.resolution, c.draft, "
    "c.meeting, c.date, c.dates, c.title, c.agenda, c.outcome, c.tally, c.modality, c.yes, c.no, c.abstain, c.absent, "
    "c.members, c.chapter_vii, c.sponsors, c.subjects, c.ballots, c.ballot_scope, c.part, c.link "
    "FROM vote_claim c JOIN reading r USING (reading) JOIN source s USING (plugin) JOIN document d USING (document) "
    "JOIN visibility v USING (reading) WHERE v.opened_at <= ?1 AND (v.closed_at IS NULL OR v.closed_at > ?1) ";

std::optional<int> count(const SQLite::Column &column) {
  return column.isNull() ? std::nullopt : std::optional<int>(column.getInt());
}

council::VoteClaim claim_of(SQLite::Statement &row, const council::Trust &trust) {
  int at = 0;
  const auto text = [&] { return row.getColumn(at++).getString(); };
  const auto number = [&] { return row.getColumn(at++).getInt64(); };
  council::VoteClaim claim;
  auto &record = claim.record;
  claim.id = number();
  claim.plugin = text();
  claim.trust = trust.of(claim.plugin, number() != 0);
  claim.document = text();
  record.lines.first = static_cast<std::uint64_t>(number());
  record.lines.last = static_cast<std::uint64_t>(number());
  ++at;  // cluster
  for (auto *field : {&record.organ, &record.resolution, &record.draft, &record.meeting}) *field = text();
  record.date = core::PartialDate::parse(text());
  record.dates = split_dates(text());
  for (auto *field : {&record.title, &record.agenda, &record.outcome, &record.tally}) *field = text();
  record.modality = modality_of(text());
  for (auto *field : {&record.yes, &record.no, &record.abstain, &record.absent, &record.members})
    *field = count(row.getColumn(at++));
  if (const auto chapter = count(row.getColumn(at++))) record.chapter_vii = *chapter != 0;
  record.sponsors = split_lines(text());
  record.subjects = split_lines(text());
  record.ballots = text();
  record.ballot_scope = ballot_scope_of(text());
  record.part = text();
  record.link = text();
  return claim;
}

}  // namespace

struct ClusterReader::Statements {
  Statements(SQLite::Database &db, std::int64_t reading)
      : one(db, kColumns + "AND c.cluster = ?2 ORDER BY c.claim"), all(db, kColumns + "ORDER BY c.cluster, c.claim") {
    one.bind(1, reading);
    all.bind(1, reading);
  }
  SQLite::Statement one, all;
};

ClusterReader::ClusterReader(const Store &store, const council::Trust &trust, std::int64_t reading)
    : m_sql(std::make_unique<Statements>(store.database(), reading)), m_trust(trust) {}
ClusterReader::~ClusterReader() = default;

std::vector<council::VoteClaim> ClusterReader::read(const std::string &cluster) {
  auto &query = m_sql->one;
  query.reset();
  query.bindNoCopy(2, cluster);
  std::vector<council::VoteClaim> claims;
  while (query.executeStep()) claims.push_back(claim_of(query, m_trust));
  return claims;
}

void ClusterReader::for_each(const std::function<void(const std::string &, const std::vector<council::VoteClaim> &)> &each) {
  auto &query = m_sql->all;
  query.reset();
  std::string current;
  std::vector<council::VoteClaim> claims;
  while (query.executeStep()) {
    const char *cluster = query.getColumn(6).getText();
    if (cluster != current) {
      if (!claims.empty()) each(current, claims);
      claims.clear();
      current = cluster;
    }
    claims.push_back(claim_of(query, m_trust));
  }
  if (!claims.empty()) each(current, claims);
}

}  // namespace unsc::store
