#include <store/cluster.hpp>

#include <store/claim_tables.hpp>

#include <SQLiteCpp/SQLiteCpp.h>

namespace unsc::store {
namespace {

using BesideClaim = Columns<"c.claim", "c.cluster", "r.plugin", "s.bundled", "d.name AS document", "r.dataset",
                            "(SELECT min(t.language) FROM text_claim t WHERE +t.reading = c.reading "
                            "AND t.symbol IN (c.resolution, c.draft)) AS language">;

std::string visible_claims(std::string_view rest) {
  return select_claims_sql<core::VoteRecord, BesideClaim>(
      "FROM vote_claim c JOIN reading r USING (reading) JOIN source s USING (plugin) JOIN document d USING (document) "
      "JOIN visibility v USING (reading) WHERE v.opened_at <= ?1 AND (v.closed_at IS NULL OR v.closed_at > ?1) " +
      std::string(rest));
}

council::VoteClaim claim_of(SQLite::Statement &query, const council::Trust &trust) {
  const auto row = row_of<BesideClaim>(query);
  council::VoteClaim claim;
  claim.id = row.number<"claim">();
  claim.plugin = row.text<"plugin">();
  claim.trust = trust.of(claim.plugin, row.flag<"bundled">());
  claim.document = row.text<"document">();
  claim.dataset = row.text<"dataset">();
  claim.language = row.text<"language">();
  claim.record = record_of<core::VoteRecord, BesideClaim>(query);
  return claim;
}

}  // namespace

struct ClusterReader::Statements {
  Statements(SQLite::Database &db, std::int64_t reading)
      : one(db, visible_claims("AND c.cluster = ?2 ORDER BY c.claim")),
        all(db, visible_claims("ORDER BY c.cluster, c.claim")) {
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
  const auto row = row_of<BesideClaim>(query);
  while (query.executeStep()) {
    const auto cluster = row.view<"cluster">();
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
