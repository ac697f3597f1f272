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
  one.act = "extend";
  one.until = core::PartialDate::parse(until);
  one.until_rule = one.until ? "absolute" : "start_not_stated(13 months)";
  one.paragraph = "1";
  one.outcome = outcome;
  return one;
}

inline alert::Record panel(mandate::State state = mandate::State::active) {
  alert::Clock clock;
  clock.body.slug = "dprk-panel";
  clock.body.name = "Panel of Experts on the DPRK";
  clock.terms = {term("S/RES/2569(2021)", "2021-03-26", "2022-04-30"), term("S/RES/2627(2022)", "2022-03-25", "2023-04-30"),
                 term("S/RES/2680(2023)", "2023-03-23", "2024-04-30")};
  clock.status.state = state;
  clock.status.until = core::PartialDate::parse("2024-04-30");
  clock.status.basis = "S/RES/2680(2023)";
  clock.status.paragraph = "1";
  clock.status.quote = "Decides to extend until 30 April 2024";
  clock.status.reason = "lapsed on 2024-04-30";
  alert::Record record;
  record.clocks.push_back(std::move(clock));
  return record;
}

/// The veto of 28 March 2024 on the panel's renewal.
inline mandate::Act veto(const char *draft = "S/2024/255", const char *date = "2024-03-28",
                         const char *title = "Non-proliferation/Democratic People's Republic of Korea") {
  mandate::Act act;
  act.symbol = draft;
  act.drafts = {draft};
  act.date = day(date);
  act.outcome = mandate::Outcome::vetoed;
  act.title = title;
  act.vetoed_by = {"RUS"};
  return act;
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

inline std::vector<alert::Alert> of_kind(const alert::Record &record, const char *on, std::string_view kind,
                                         const alert::Settings &settings = {}) {
  auto alerts = alert::due(record, day(on), settings);
  std::erase_if(alerts, [&](const alert::Alert &one) { return one.kind != kind; });
  return alerts;
}

}  // namespace unsc::test
