#include <store/query/alerts.hpp>

#include <core/symbol.hpp>
#include <core/text.hpp>
#include <store/query/rows.hpp>

namespace unsc::store {
namespace {

std::vector<std::string> codes(std::string_view text) {
  std::vector<std::string> all;
  for (const auto code : core::split(text, ' ')) all.emplace_back(code);
  return all;
}

std::vector<std::string> symbols(std::string_view printed) {
  std::vector<std::string> all;
  for (const auto &part : core::Symbol::normalise(printed).parts()) all.push_back(part.text());
  return all;
}

}  // namespace

std::vector<RenewalVote> renewal_votes(const Store &store, const std::string &until) {
  Rows rows(store,
            "SELECT v.resolution, coalesce(v.draft, v.key), v.yes, v.no, v.abstain, "
            "(SELECT group_concat(state, ' ') FROM (SELECT state FROM ballot WHERE vote = v.vote AND position = 'abstain' "
            "ORDER BY state)), "
            "(SELECT group_concat(state, ' ') FROM (SELECT state FROM ballot WHERE vote = v.vote AND position = 'no' "
            "ORDER BY state)) "
            "FROM vote v WHERE v.organ = 'SC' AND v.date <= ? AND (v.outcome <> 'adopted' "
            "OR v.resolution IN (SELECT symbol FROM mandate_term)) ORDER BY v.date, v.key");
  rows.with(until);
  std::vector<RenewalVote> all;
  while (rows.next()) {
    all.push_back({rows.string(0), symbols(rows.text(1)), rows.count(2), rows.count(3), rows.count(4), codes(rows.text(5)),
                   codes(rows.text(6))});
  }
  return all;
}

std::vector<VetoDebate> veto_debates(const Store &store, const std::string &until) {
  Rows rows(store,
            "SELECT symbol, date FROM event WHERE symbol IS NOT NULL AND date <= ? "
            "AND replace(replace(lower(kind), '_', ' '), '-', ' ') = 'veto debate' ORDER BY date, symbol");
  rows.with(until);
  std::vector<VetoDebate> all;
  while (rows.next()) {
    const auto date = core::Date::parse(rows.text(1));
    if (!date) continue;
    for (auto &draft : symbols(rows.text(0))) all.push_back({std::move(draft), *date});
  }
  return all;
}

}  // namespace unsc::store
