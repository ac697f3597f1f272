#pragma once
// The Panel of Experts on the DPRK as its last renewals left it, and what else the tests of alerts are given.
#include <alert/alert.hpp>
#include <schema/embedded.hpp>

#include <stdexcept>
#include <string>

namespace unsc::test {

inline core::Date day(const char *iso) { return *core::Date::parse(iso); }

inline std::string_view reference(std::string_view name) {
  for (const auto &file : schema::references())
    if (file.name == name) return file.text;
  throw std::runtime_error("no such reference file");
}

inline mandate::Term term(const char *symbol, const char *adopted, const char *until,
                          mandate::Outcome outcome = mandate::Outcome::adopted) {
  mandate::Term one;
  one.body = "dprk-panel";
  one.symbol = symbol;
  one.adopted = day(adopted);
  one.act = clause::Act::extend;
  one.until = core::PartialDate::parse(until);
  one.until_rule = mandate::EndRule::parse(one.until ? "absolute" : "start_not_stated(13 months)");
  one.paragraph = "1";
  one.outcome = outcome;
  return one;
}

inline alert::Record panel(mandate::Status status = mandate::Status::active) {
  alert::Clock clock;
  clock.body.slug = "dprk-panel";
  clock.body.name = "Panel of Experts on the DPRK";
  clock.terms = {term("S/RES/2569(2021)", "2021-03-26", "2022-04-30"), term("S/RES/2627(2022)", "2022-03-25", "2023-04-30"),
                 term("S/RES/2680(2023)", "2023-03-23", "2024-04-30")};
  for (std::size_t i = 0; i < clock.terms.size(); ++i) clock.terms[i].ordinal = static_cast<int>(i) + 1;
  clock.standing.basis_ordinal = 3;
  clock.standing.status = status;
  clock.standing.until = core::PartialDate::parse("2024-04-30");
  clock.standing.basis = "S/RES/2680(2023)";
  clock.standing.paragraph = "1";
  clock.standing.quote = "Decides to extend until 30 April 2024";
  clock.standing.reason = "lapsed on 2024-04-30";
  alert::Record record;
  record.clocks.push_back(std::move(clock));
  return record;
}

/// What the record says of the panel rests on the decision that was added last.
inline void rest_on_last_term(alert::Clock &clock) {
  clock.terms.back().ordinal = static_cast<int>(clock.terms.size());
  clock.standing.basis_ordinal = clock.terms.back().ordinal;
  clock.standing.basis = clock.terms.back().symbol;
}

/// The veto of 28 March 2024 on the panel's renewal.
inline mandate::CouncilVote veto(const char *draft = "S/2024/255", const char *date = "2024-03-28",
                                 const char *title = "Non-proliferation/Democratic People's Republic of Korea") {
  mandate::CouncilVote vote;
  vote.symbol = draft;
  vote.drafts = {draft};
  vote.date = day(date);
  vote.outcome = mandate::Outcome::vetoed;
  vote.title = title;
  vote.vetoed_by = {"RUS"};
  return vote;
}

/// With the failed renewal and how the Council voted on it.
inline alert::Record after_the_veto() {
  auto record = panel();
  record.clocks[0].terms.push_back(term("S/2024/255", "2024-03-28", "2025-04-30", mandate::Outcome::vetoed));
  record.failed = {veto()};
  record.tallies["S/2024/255"] = {13, 1, 1, {"CHN"}, {"RUS"}};
  record.working_days = alert::WorkingDays(reference("un_holidays.csv"));
  record.sessions = alert::emergency_sessions(reference("emergency_sessions.csv"));
  return record;
}

inline std::vector<alert::Alert> of_kind(const alert::Record &record, const char *on, alert::Kind kind,
                                         const alert::Settings &settings = {}) {
  auto alerts = alert::due(record, day(on), settings);
  std::erase_if(alerts, [&](const alert::Alert &one) { return one.kind != kind; });
  return alerts;
}

}  // namespace unsc::test
