#include <council/membership.hpp>
#include <store/claim_tables.hpp>
#include <store/derive.hpp>
#include <store/fact_tables.hpp>

#include <SQLiteCpp/SQLiteCpp.h>

namespace unsc::store {
namespace {

using BesideMembership = Columns<"c.claim", "r.plugin", "s.bundled">;

std::vector<council::MembershipClaim> membership_claims(SQLite::Database &db, std::int64_t at, const council::Trust &trust) {
  SQLite::Statement query(db, select_claims_sql<core::MembershipRecord, BesideMembership>(
                                  "FROM membership_claim c JOIN reading r USING (reading) JOIN source s USING (plugin) "
                                  "JOIN visibility v USING (reading) "
                                  "WHERE v.opened_at <= ?1 AND (v.closed_at IS NULL OR v.closed_at > ?1) ORDER BY c.claim"));
  query.bind(1, at);
  const auto row = row_of<BesideMembership>(query);
  std::vector<council::MembershipClaim> all;
  while (query.executeStep()) {
    all.push_back({row.number<"claim">(), trust.of(row.view<"plugin">(), row.flag<"bundled">()),
                   record_of<core::MembershipRecord, BesideMembership>(query)});
  }
  return all;
}

}  // namespace

void Deriver::seats() {
  auto &db = m_store.database();
  db.exec("DELETE FROM seat; DELETE FROM conflict WHERE cluster = 'seat'");
  Insert<SeatTable> insert(db);
  for (const auto &seat : m_seats.all()) {
    insert.copy<"organ">("SC").copy<"state">(seat.state.view()).copy<"from_date">(seat.since.iso());
    insert.date<"until_date">(seat.until).flag<"permanent">(seat.permanent).run();
  }
  const auto found = council::memberships(membership_claims(db, m_at, m_trust), m_states, m_seats);
  for (const auto &seat : found.seats) {
    insert.text<"organ">(seat.organ).copy<"state">(seat.state.view());
    insert.copy<"from_date">(seat.from ? seat.from->iso() : "0001-01-01").date<"until_date">(seat.until);
    insert.flag<"permanent">(seat.permanent).number<"claim">(seat.claim).run();
  }
  for (const auto &conflict : found.conflicts) write(conflict, "seat", "membership");
}

}  // namespace unsc::store
