#include <answer/arguments.hpp>
#include <answer/why_vote.hpp>
#include <core/error.hpp>
#include <core/fields.hpp>
#include <core/text.hpp>
#include <council/claim_reading.hpp>
#include <council/reconcile.hpp>
#include <store/query/provenance.hpp>
#include <store/query/votes.hpp>

#include <fmt/ranges.h>

#include <algorithm>
#include <map>
#include <type_traits>

namespace unsc::answer {

core::Value line_value(std::uint64_t line) {
  return line == 0 ? core::Value() : core::Value(static_cast<std::int64_t>(line));
}

core::Table why_single(std::vector<core::Value> top, core::Table facts) {
  core::Table table;
  table.single = true;
  table.columns = kWhyColumns;
  table.columns.push_back("facts");
  top.push_back(std::move(facts));
  table.rows.push_back(std::move(top));
  return table;
}

namespace {

/// One vote as its claims make it, with everything needed to say which claim said what.
class VoteWorking {
 public:
  VoteWorking(const store::Store &store, const std::string &key) : m_key(key), m_claims(store::claims_behind(store, key)) {
    m_result = council::reconcile(m_claims, m_states, m_seats);
    const auto at = std::find_if(m_result.votes.begin(), m_result.votes.end(), [&](const auto &v) { return v.key == key; });
    if (at == m_result.votes.end())
      throw core::Error(key + ": the stored claims no longer give this vote; \"unsc rebuild\"");
    m_vote = &*at;
    m_set_aside = store::set_aside_of(store, key);
  }

  std::vector<core::Value> ballot(council::StateCode state) const {
    const auto &ballots = m_vote->ballots;
    const auto at = std::find_if(ballots.begin(), ballots.end(), [&](const auto &one) { return one.state == state; });
    const auto fact = m_key + " " + state.text();
    if (at == ballots.end()) return {fact, {}, {}, {}, {}, no_ballot(), others(state, "", 0), places()};
    auto cast = row(fact, std::string(core::name(at->position)), at->claim, at->line, std::string(at->rule),
                    others(state, std::string(core::name(at->position)), at->claim));
    cast.emplace_back(who_else(at->claim, [&](const council::ClaimReading &reading) {
      return std::any_of(reading.ballots.begin(), reading.ballots.end(),
                         [&](const council::ReadBallot &one) { return one.state == state && one.position == at->position; });
    }));
    return cast;
  }

  std::vector<core::Value> field(const council::Choice &choice) const {
    core::Table others = said();
    if (m_set_aside.contains(choice.field)) {
      // The sources agree, or one was chosen; but beside other votes it cannot be true.
      if (choice.claim) add(others, {choice.value, {*choice.claim}});
      for (const auto &stated : choice.others) add(others, stated);
      auto aside = row(choice.field, "", 0, 0, "contradiction", std::move(others));
      aside.emplace_back(places());
      return aside;
    }
    for (const auto &stated : choice.others) add(others, stated);
    auto chosen = row(choice.field, choice.value, choice.claim.value_or(0), choice.line, choice.rule, std::move(others));
    chosen.emplace_back(who_else(choice.claim.value_or(0),
                                 [&choice](const council::ClaimReading &reading) { return says(reading, choice); }));
    return chosen;
  }

  /// The vote itself: its outcome, and under it every field and ballot.
  core::Table whole() const {
    core::Table facts;
    facts.columns = kWhyColumns;
    for (const auto &choice : m_vote->choices) facts.rows.push_back(field(choice));
    for (const auto &one : m_vote->ballots) facts.rows.push_back(ballot(one.state));
    std::vector<core::Value> top = {m_key, {}, {}, {}, {}, {}, said(), places()};
    for (const auto &choice : m_vote->choices) {
      if (choice.field == "outcome") top = field(choice);
    }
    top[0] = m_key;
    if (top[1].is_null() && m_vote->outcome) top[1] = std::string(council::name(*m_vote->outcome));
    return why_single(std::move(top), std::move(facts));
  }

 private:
  static core::Table said() {
    core::Table table;
    table.columns = {"value", "source", "document", "line"};
    return table;
  }

  static core::Table places() {
    core::Table table;
    table.columns = {"source", "document", "line"};
    return table;
  }

  /// The other claims of this vote that say the same.
  template <class Says>
  core::Table who_else(std::int64_t cited, Says says_the_same) const {
    auto table = places();
    const auto on = m_vote->date ? std::optional(m_vote->date->earliest()) : std::nullopt;
    for (const auto id : m_vote->claims) {
      const auto *from = claim(id);
      if (id == cited || from == nullptr || !says_the_same(council::read_claim(*from, on, m_states, m_seats))) continue;
      table.rows.push_back({from->plugin, from->document, line_value(from->record.lines.first)});
    }
    return table;
  }

  /// Of fields as they are printed; of the outcome, which is read from words, the words must be the same.
  static bool says(const council::ClaimReading &reading, const council::Choice &choice) {
    const auto &record = reading.record();
    if (choice.field == "date") return record.date && record.date->iso() == choice.value;
    if (choice.field == "totals") return reading.printed.filled() && reading.printed.text() == choice.value;
    if (choice.field == "modality")
      return record.modality != core::Modality::unknown && word(record.modality) == choice.value;
    bool is_same = false;
    core::for_each_field<core::VoteRecord>([&](const auto &field) {
      using enum core::FieldKind;
      if (field.name != choice.field) return;
      if constexpr (std::remove_cvref_t<decltype(field)>::kind == text) is_same = is_alike(field.of(record), choice.value);
      if constexpr (std::remove_cvref_t<decltype(field)>::kind == texts)
        is_same = is_alike(fmt::format("{}", fmt::join(field.of(record), "; ")), choice.value);
    });
    return is_same;
  }
  static bool is_alike(const std::string &printed, const std::string &value) {
    return !printed.empty() && core::fold(printed) == core::fold(value);
  }
  static std::string_view word(core::Modality modality) {
    return modality == core::Modality::without_vote ? "without_vote" : "vote";
  }

  const council::VoteClaim *claim(std::int64_t id) const {
    const auto at = std::find_if(m_claims.begin(), m_claims.end(), [&](const auto &one) { return one.id == id; });
    return at == m_claims.end() ? nullptr : &*at;
  }

  std::vector<core::Value> row(const std::string &fact, const std::string &value, std::int64_t id, std::uint64_t line,
                               const std::string &rule, core::Table others) const {
    const auto *from = claim(id);
    if (from == nullptr) return {fact, value, {}, {}, {}, rule, std::move(others)};
    return {fact,
            value,
            from->plugin,
            from->document,
            line_value(line == 0 ? from->record.lines.first : line),
            rule,
            std::move(others)};
  }

  void add(core::Table &into, const council::Stated &stated) const {
    for (const auto id : stated.claims) {
      if (const auto *from = claim(id))
        into.rows.push_back({stated.value, from->plugin, from->document, line_value(from->record.lines.first)});
    }
  }

  /// What other claims say of this state's ballot.
  core::Table others(council::StateCode state, const std::string &value, std::int64_t winner) const {
    core::Table table = said();
    for (const auto &conflict : m_result.conflicts) {
      if (conflict.ref != m_key || conflict.state != state) continue;
      for (const auto &stated : conflict.values) {
        const bool won = std::find(stated.claims.begin(), stated.claims.end(), winner) != stated.claims.end();
        if (!won && stated.value != value) add(table, stated);
      }
    }
    return table;
  }

  std::string no_ballot() const {
    if (m_vote->modality == core::Modality::without_vote) return "adopted without a vote: there are no ballots";
    return "no ballot: the state held no seat that day, or no source prints its ballot";
  }

  std::string m_key;
  const council::States m_states = load_states();
  const council::Seats m_seats = load_seats();
  std::vector<council::VoteClaim> m_claims;
  council::ClusterResult m_result;
  const council::VoteFact *m_vote = nullptr;
  std::map<std::string, std::string> m_set_aside;  // by field
};

}  // namespace

core::Table why_vote(const store::Store &store, const std::string &key, std::optional<council::StateCode> state) {
  const VoteWorking working(store, key);
  if (!state) return working.whole();
  core::Table none;
  none.columns = kWhyColumns;
  return why_single(working.ballot(*state), std::move(none));
}

}  // namespace unsc::answer
