#include <answer/clocks.hpp>
#include <answer/freshness.hpp>

#include <store/derive.hpp>
#include <store/query/alerts.hpp>
#include <store/query/mandates.hpp>
#include <store/query/releases.hpp>

namespace unsc::answer {
namespace {

alert::Tallies tallies(const store::Store &store, core::Date on) {
  alert::Tallies all;
  for (const auto &vote : store::renewal_votes(store, on.iso())) {
    const alert::Tally tally{vote.yes, vote.no, vote.abstain, vote.abstained, vote.opposed};
    // A draft voted on in parts and then adopted is known by its resolution.
    if (!vote.symbol.empty()) all[vote.symbol] = tally;
    if (vote.symbol.empty())
      for (const auto &draft : vote.drafts) all[draft] = tally;
  }
  return all;
}

std::vector<alert::HeldDebate> debates(const store::Store &store, core::Date on) {
  std::vector<alert::HeldDebate> all;
  for (auto &debate : store::veto_debates(store, on.iso())) all.push_back({std::move(debate.draft), debate.date});
  return all;
}

}  // namespace

alert::SourceAge source_age(const store::Publication &one) {
  const auto day = [](const std::optional<core::Instant> &at) { return at ? std::optional(at->day()) : std::nullopt; };
  const auto name = one.label == one.plugin ? one.name : one.name + ": " + one.label;
  return {one.plugin, one.label, name, one.update_days, one.releases, one.newest, day(one.changed), day(one.looked)};
}

alert::Record alert_record(const store::Store &store, core::Date on, int within) {
  alert::Record record;
  record.clocks = clocks(store, on);
  // A month is due until its last day, so the question to the store begins with the month.
  record.deadlines = store::deadlines(store, on.iso(), on.iso().substr(0, 7), on.plus_days(within).iso());
  record.failed = store::failed_votes(store, on.iso());
  record.tallies = tallies(store, on);
  record.debates = debates(store, on);
  record.sessions = alert::emergency_sessions(store::reference("emergency_sessions.csv"));
  record.working_days = alert::WorkingDays(store::reference("un_holidays.csv"));
  record.sources.emplace();
  for (const auto &one : store::publications(store)) record.sources->push_back(source_age(one));
  return record;
}

}  // namespace unsc::answer
