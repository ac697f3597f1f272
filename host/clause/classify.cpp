#include <clause/classify.hpp>

#include <algorithm>

namespace unsc::clause {
namespace {

bool begins(std::string_view word, std::string_view stem) { return word.substr(0, stem.size()) == stem; }

struct Named {
  std::string_view word, label;
};

/// First match wins. The words are looked for in the lower-cased paragraph.
constexpr Named kNamed[] = {
    {"judge", "term of office of judges"},
    {"prosecutor", "term of office of a prosecutor"},
    {"oil-for-food", "oil for food"},
    {"resolution 986", "oil for food"},
    {"resolution 1472", "oil for food"},
    {"letters of credit", "oil for food"},
    {"seized of the matter until", "remaining seized"},
    {"escrow", "oil for food"},
    {"petroleum products", "oil for food"},
    {"humanitarian exemption", "exemption procedure"},
    {"exempt", "exemption procedure"},
    {"delist", "listing procedure"},
    {"de-list", "listing procedure"},
    {"listing", "listing procedure"},
    {"ombudsperson", "listing procedure"},
    {"notification", "notification procedure"},
    {"notify", "notification procedure"},
    {"frozen", "exemption procedure"},
    {"suspen", "suspension of measures"},
    {"pending before the committee", "procedure of a committee"},
    {"may designate", "listing procedure"},
    {"day period", "listing procedure"},
    {"references in resolution", "interpretation"},
    {"bunkering", "limit of trade"},
    {"crude oil", "limit of trade"},
    {"renewable terms", "term of office of members"},
    {"troop", "strength of a force"},
    {"military personnel", "strength of a force"},
    {"military component", "strength of a force"},
    {"ceiling", "strength of a force"},
    {"police", "strength of a force"},
    {"battalion", "strength of a force"},
    {"personnel", "strength of a force"},
    {"helicopter", "strength of a force"},
    {"drawdown", "phase of a mission"},
    {"phase", "phase of a mission"},
    {"liquidation", "phase of a mission"},
    {"withdraw", "phase of a mission"},
    {"election", "political calendar"},
    {"transition", "political calendar"},
    {"ceasefire", "political calendar"},
    {"renews its", "recital"},
    {"full cooperation", "appeal"},
    {"shall submit to the committee", "notification procedure"},
    {"branches", "limit of trade"},
    {"status-of-forces", "status-of-forces agreement"},
    {"logistical support", "support to others"},
    {"guard unit", "strength of a force"},
    {"additional capacities", "strength of a force"},
    {"are not appropriate", "recital"},
    {"review", "review"},
    {"report", "reporting"},
};

}  // namespace

std::string_view named_nonclock(std::string_view lower_text) {
  for (const Named &named : kNamed) {
    if (lower_text.find(named.word) != std::string_view::npos) return named.label;
  }
  return {};
}

bool clock_like(const Tokens &t) {
  bool time = false, word = false;
  for (std::size_t i = 0; i < t.size() && !(time && word); ++i) {
    const Token &token = t[i];
    time = time || token.kind == Token::Kind::date || token.kind == Token::Kind::duration || token.is("until");
    word = word || token.is("until") || begins(token.word, "period") || begins(token.word, "expir") ||
           begins(token.word, "exten") || begins(token.word, "renew") || begins(token.word, "terminat") ||
           t.phrase(i, "no later than") != 0;
  }
  return time && word;
}

void classify(const Tokens &t, const std::vector<Segment> &parts, Reading &reading) {
  if (!clock_like(t)) return;
  const bool term =
      std::any_of(reading.clauses.begin(), reading.clauses.end(), [](const Clause &c) { return c.rule != UntilRule::none; });
  if (term || !reading.deadlines.empty()) {
    reading.kind = term ? Class::term : Class::deadline;
    return;
  }
  reading.kind = Class::named_nonclock;
  const auto has = [&](Force force) {
    return std::any_of(parts.begin(), parts.end(), [&](const Segment &s) { return s.has_verb && s.force == force; });
  };
  const auto timed = [&](Force force) {
    return std::any_of(parts.begin(), parts.end(), [&](const Segment &s) {
      if (!s.has_verb || s.force != force) return false;
      for (std::size_t i = s.verb; i < s.end; ++i) {
        if (t[i].kind == Token::Kind::date || t[i].kind == Token::Kind::duration || t[i].is("until")) return true;
      }
      return false;
    });
  };
  if (!timed(Force::decides)) {
    reading.label = timed(Force::asks)      ? "appeal"
                    : timed(Force::intends) ? "intention"
                    : has(Force::recites)   ? "recital"
                                            : "";
    if (!reading.label.empty()) return;
  }
  std::string lower(t.text());
  std::transform(lower.begin(), lower.end(), lower.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  reading.label = named_nonclock(lower);
  if (reading.label.empty()) reading.kind = Class::unread;
}

}  // namespace unsc::clause
