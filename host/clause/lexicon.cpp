#include <clause/lexicon.hpp>

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>

namespace unsc::clause {
namespace {

template <class Value>
using Words = std::unordered_map<std::string_view, Value>;

template <class Value>
std::optional<Value> look_up(const Words<Value> &words, std::string_view word) {
  const auto found = words.find(word);
  if (found == words.end()) return std::nullopt;
  return found->second;
}

struct ActForms {
  std::string_view infinitive, third_person, participle;
  Act act;
};

/// The verbs that do something to a clock. British spellings stand beside American ones, because the Council uses both. What
/// only keeps a thing going ("continue", "maintain") is an extension, and so is an assignment of what exists (1390,
/// paragraph 9, assigns the Monitoring Group of 1363 for another twelve months). "Reconstitute" founds: after a gap there is
/// nothing to extend. An empty form is one that means something else ("appointed" describes persons).
constexpr ActForms kActs[] = {
    {"extend", "extends", "extended", Act::extend},
    {"renew", "renews", "renewed", Act::extend},
    {"prolong", "prolongs", "prolonged", Act::extend},
    {"continue", "continues", "continued", Act::extend},
    {"maintain", "maintains", "maintained", Act::extend},
    {"reauthorize", "reauthorizes", "reauthorized", Act::extend},
    {"reauthorise", "reauthorises", "reauthorised", Act::extend},
    {"re-authorize", "re-authorizes", "re-authorized", Act::extend},
    {"reinstate", "reinstates", "reinstated", Act::extend},
    {"re-appoint", "", "", Act::establish},
    {"reappoint", "", "", Act::establish},
    {"appoint", "", "", Act::establish},
    {"deploy", "", "", Act::establish},
    {"assign", "", "", Act::extend},
    {"establish", "establishes", "established", Act::establish},
    {"re-establish", "re-establishes", "re-established", Act::establish},
    {"reestablish", "reestablishes", "reestablished", Act::establish},
    {"create", "creates", "created", Act::establish},
    {"reconstitute", "reconstitutes", "reconstituted", Act::establish},
    {"impose", "imposes", "imposed", Act::establish},
    {"suspend", "suspends", "suspended", Act::establish},
    {"authorize", "authorizes", "authorized", Act::establish},
    {"authorise", "authorises", "authorised", Act::establish},
    {"expand", "expands", "expanded", Act::expand},
    {"rename", "renames", "renamed", Act::rename},
    {"merge", "merges", "merged", Act::merge},
    {"terminate", "terminates", "terminated", Act::terminate},
    {"lift", "lifts", "lifted", Act::terminate},
    {"", "", "ended", Act::terminate},
    {"", "", "concluded", Act::terminate},
    {"discontinue", "discontinues", "discontinued", Act::terminate},
    {"disband", "disbands", "disbanded", Act::dissolve},
    {"dissolve", "dissolves", "dissolved", Act::dissolve},
};

Act act_by(std::string_view ActForms::*form, std::string_view word) {
  const auto index = [](std::string_view ActForms::*which) {
    Words<Act> words;
    for (const ActForms &forms : kActs) words.emplace(forms.*which, forms.act);
    words.erase("");
    return words;
  };
  static const Words<Act> infinitives = index(&ActForms::infinitive), thirds = index(&ActForms::third_person),
                          participles = index(&ActForms::participle);
  const Words<Act> &words = form == &ActForms::infinitive     ? infinitives
                            : form == &ActForms::third_person ? thirds
                                                              : participles;
  return look_up(words, word).value_or(Act::none);
}

}  // namespace

unsigned month_word(std::string_view word) {
  static const Words<unsigned> kMonths = {{"january", 1},   {"february", 2}, {"march", 3},     {"april", 4},
                                          {"may", 5},       {"june", 6},     {"july", 7},      {"august", 8},
                                          {"september", 9}, {"october", 10}, {"november", 11}, {"december", 12}};
  return look_up(kMonths, word).value_or(0u);
}

std::optional<int> number_word(std::string_view word) {
  static const Words<int> kNumbers = {
      {"one", 1},       {"two", 2},       {"three", 3},    {"four", 4},     {"five", 5},        {"six", 6},
      {"seven", 7},     {"eight", 8},     {"nine", 9},     {"ten", 10},     {"eleven", 11},     {"twelve", 12},
      {"thirteen", 13}, {"fourteen", 14}, {"fifteen", 15}, {"sixteen", 16}, {"seventeen", 17},  {"eighteen", 18},
      {"nineteen", 19}, {"twenty", 20},   {"thirty", 30},  {"forty", 40},   {"forty-five", 45}, {"fifty", 50},
      {"sixty", 60},    {"seventy", 70},  {"eighty", 80},  {"ninety", 90}};
  return look_up(kNumbers, word);
}

std::optional<Unit> unit_word(std::string_view word) {
  static const Words<Unit> kUnits = {{"day", Unit::days},      {"days", Unit::days},    {"week", Unit::weeks},
                                     {"weeks", Unit::weeks},   {"month", Unit::months}, {"months", Unit::months},
                                     {"year", Unit::years},    {"years", Unit::years},  {"month's", Unit::months},
                                     {"months'", Unit::months}};
  return look_up(kUnits, word);
}

std::optional<Force> operative_verb(std::string_view word) {
  static const Words<Force> kVerbs = {{"decides", Force::decides},     {"authorizes", Force::decides},
                                      {"authorises", Force::decides},  {"extends", Force::decides},
                                      {"renews", Force::decides},      {"establishes", Force::decides},
                                      {"creates", Force::decides},     {"terminates", Force::decides},
                                      {"dissolves", Force::decides},   {"maintains", Force::decides},
                                      {"lifts", Force::decides},       {"resolves", Force::decides},
                                      {"mandates", Force::decides},    {"approves", Force::decides},
                                      {"agrees", Force::decides},      {"declares", Force::decides},
                                      {"imposes", Force::decides},     {"confirms", Force::decides},
                                      {"requests", Force::asks},       {"request", Force::asks},
                                      {"directs", Force::asks},        {"instructs", Force::asks},
                                      {"asks", Force::asks},           {"invites", Force::asks},
                                      {"urges", Force::asks},          {"encourages", Force::asks},
                                      {"calls", Force::asks},          {"demands", Force::asks},
                                      {"appeals", Force::asks},        {"tasks", Force::asks},
                                      {"expresses", Force::intends},   {"intends", Force::intends},
                                      {"undertakes", Force::intends},  {"stands", Force::intends},
                                      {"looks", Force::intends},       {"plans", Force::intends},
                                      {"recalls", Force::recites},     {"recalling", Force::recites},
                                      {"reaffirms", Force::recites},   {"affirms", Force::recites},
                                      {"welcomes", Force::recites},    {"notes", Force::recites},
                                      {"takes", Force::recites},       {"stresses", Force::recites},
                                      {"emphasizes", Force::recites},  {"emphasises", Force::recites},
                                      {"underlines", Force::recites},  {"underscores", Force::recites},
                                      {"endorses", Force::decides},    {"commends", Force::recites},
                                      {"condemns", Force::recites},    {"supports", Force::recites},
                                      {"reiterates", Force::recites},  {"acknowledges", Force::recites},
                                      {"recognizes", Force::recites},  {"recognises", Force::recites},
                                      {"considers", Force::recites},   {"regrets", Force::recites},
                                      {"deplores", Force::recites},    {"reminds", Force::recites},
                                      {"highlights", Force::recites},  {"appreciates", Force::recites},
                                      {"determines", Force::recites},  {"congratulates", Force::recites},
                                      {"observes", Force::recites},    {"believes", Force::recites},
                                      {"pays", Force::recites},        {"concurs", Force::recites},
                                      {"clarifies", Force::recites},   {"strengthens", Force::recites},
                                      {"reconfirms", Force::recites},  {"shares", Force::recites},
                                      {"specifies", Force::recites},   {"noting", Force::recites},
                                      {"anticipates", Force::recites}, {"remains", Force::recites},
                                      {"exempts", Force::recites},     {"rejects", Force::recites},
                                      {"elects", Force::recites},      {"appoints", Force::recites},
                                      {"adopts", Force::recites}};
  return look_up(kVerbs, word);
}

Act act_of_infinitive(std::string_view word) { return act_by(&ActForms::infinitive, word); }
Act act_of_third_person(std::string_view word) { return act_by(&ActForms::third_person, word); }
Act act_of_participle(std::string_view word) { return act_by(&ActForms::participle, word); }

std::optional<std::string_view> owing_verb(std::string_view word) {
  static const Words<std::string_view> kVerbs = {
      {"report", "report"},    {"reports", "report"},  {"submit", "report"},      {"provide", "report"},
      {"present", "report"},   {"inform", "report"},   {"transmit", "report"},    {"update", "report"},
      {"notify", "report"},    {"deliver", "report"},  {"communicate", "report"}, {"circulate", "report"},
      {"include", "report"},   {"produce", "report"},  {"prepare", "report"},     {"submitted", "report"},
      {"provided", "report"},  {"review", "review"},   {"reviewed", "review"},    {"reassess", "review"},
      {"assess", "review"},    {"evaluate", "review"}, {"reconsider", "review"},  {"consider", "review"},
      {"revisit", "review"},   {"conduct", "review"},  {"brief", "briefing"},     {"reporting", "report"},
      {"reviewing", "review"}, {"keep", "report"},     {"undertake", "review"},   {"carry", "review"},
      {"share", "report"},     {"develop", "report"},  {"advise", "report"},      {"continue", "report"},
      {"informed", "report"},  {"propose", "report"},  {"make", "report"}};
  return look_up(kVerbs, word);
}

std::optional<std::string_view> owed_noun(std::string_view word) {
  static const Words<std::string_view> kNouns = {
      {"report", "report"},      {"reports", "report"},         {"update", "report"},
      {"updates", "report"},     {"recommendations", "report"}, {"assessment", "report"},
      {"plan", "report"},        {"programme", "report"},       {"briefing", "briefing"},
      {"briefings", "briefing"}, {"review", "review"},          {"reviews", "review"},
      {"options", "report"},     {"proposals", "report"},       {"findings", "report"},
      {"letter", "report"},      {"information", "report"},     {"paper", "report"},
      {"strategy", "report"},    {"benchmarks", "report"},      {"reporting", "report"},
      {"analysis", "report"},    {"evaluation", "review"},      {"interim", "report"},
      {"list", "report"},        {"concept", "report"},         {"council", "report"},
      {"study", "report"}};
  return look_up(kNouns, word);
}

bool period_adjective(std::string_view word) {
  static constexpr std::array kAdjectives = std::to_array<std::string_view>(
      {"a",        "an",        "another",      "the",  "further",   "additional",  "new",         "final",     "initial",
       "interim",  "limited",   "transitional", "last", "single",    "exceptional", "short",       "specific",  "same",
       "maximum",  "renewable", "last",         "one",  "and",       "provisional", "total",       "technical", "mandate",
       "mandated", "fixed",     "up",           "to",   "of",        "subsequent",  "consecutive", "current",   "its",
       "next",     "planned",   "transition",   "not",  "exceeding", "no",          "more",        "than"});
  return std::find(kAdjectives.begin(), kAdjectives.end(), word) != kAdjectives.end();
}

}  // namespace unsc::clause
