#include <store/derive.hpp>
#include <store/fact_tables.hpp>

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>

#include <string>

namespace unsc::store {
namespace {

/// Rows of one fact table in the order of their keys; where it has none, of all that is hashed.
template <class Table>
std::string hashed_rows() {
  const auto columns = fact_columns<Table>(is_hashed), keys = fact_columns<Table>(is_key);
  return fmt::format("SELECT {} FROM {} ORDER BY {}", columns, Table::table, keys.empty() ? columns : keys);
}

/// The same of a table whose rows belong to a vote: by the vote's key.
template <class Table>
std::string hashed_rows_of_votes() {
  const auto keys = fact_columns<Table>(is_key, "f.");
  return fmt::format("SELECT v.key, {} FROM vote v JOIN {} f USING (vote) ORDER BY v.key{}{}",
                     fact_columns<Table>(is_hashed, "f."), Table::table, keys.empty() ? "" : ", ", keys);
}

/// FNV-1a, 64 bits: enough to tell two stores apart; nobody is kept out by it.
class Fnv {
 public:
  void add(std::string_view bytes) {
    for (const char byte : bytes) m_value = (m_value ^ static_cast<unsigned char>(byte)) * 1099511628211ULL;
  }
  std::uint64_t value() const { return m_value; }

 private:
  std::uint64_t m_value = 14695981039346656037ULL;
};

}  // namespace

std::string fact_hash(const Store &store) {
  Fnv hash;
  const std::string all[] = {
      hashed_rows<VoteTable>(),  hashed_rows_of_votes<BallotTable>(), hashed_rows_of_votes<VoteTopicTable>(),
      hashed_rows<BodyTable>(),  hashed_rows<MandateTermTable>(),     hashed_rows<DeadlineTable>(),
      hashed_rows<EventTable>(), hashed_rows<ConflictTable>()};
  for (const auto &facts : all) {
    SQLite::Statement query(store.database(), facts);
    while (query.executeStep()) {
      for (int i = 0; i < query.getColumnCount(); ++i) {
        const auto column = query.getColumn(i);
        hash.add(column.isNull() ? std::string_view("\x01", 1) : std::string_view(column.getText()));
        hash.add(std::string_view("\x02", 1));
      }
      hash.add("\n");
    }
    hash.add("\f");
  }
  return fmt::format("{:016x}", hash.value());
}

}  // namespace unsc::store
