#include <store/derive.hpp>

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>

#include <array>

namespace unsc::store {
namespace {

// Row numbers, claims and readings differ with the order of reading and stay out.
constexpr std::array kFacts{
    "SELECT key, organ, resolution, number, draft, meeting, date, title, agenda, part, modality, outcome, outcome_declared, "
    "yes, no, abstain, absent, chapter_vii, vetoed_by, sponsors, subjects, link FROM vote ORDER BY key",
    "SELECT v.key, b.state, b.position, b.cast_as, b.vetoed FROM vote v JOIN ballot b USING (vote) ORDER BY v.key, b.state",
    "SELECT v.key, t.topic FROM vote v JOIN vote_topic t USING (vote) ORDER BY v.key",
    "SELECT body, name, type, committee, founded_by, known_from FROM body ORDER BY body",
    "SELECT body, ordinal, symbol, adopted, act, from_date, until_date, until_rule, paragraph, quote, condition, outcome, "
    "until_at_least FROM mandate_term ORDER BY body, ordinal",
    "SELECT body, kind, due, owed_by, owed_to, symbol, paragraph, quote, rule FROM deadline ORDER BY 1, 2, 3, 4, 5, 6, 7, 8",
    "SELECT kind, date, title, detail, state, body, symbol, topic, attributes, link FROM event ORDER BY 1, 2, 3, 4, 5, 6, "
    "7, 8, 9",
    "SELECT kind, ref, field, state, value, rule, detail FROM conflict ORDER BY 1, 2, 3, 4, 5, 6, 7"};

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
  for (const auto *facts : kFacts) {
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
