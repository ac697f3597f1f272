#include <mandate/planned.hpp>

#include <algorithm>
#include <set>

namespace unsc::mandate {
namespace {

/// Of the same situation; what only a text founded has no subjects.
bool of_one_subject(const KnownBody &a, const KnownBody &b) {
  return a.subjects.empty() || b.subjects.empty() || std::any_of(a.subjects.begin(), a.subjects.end(), [&](const auto &one) {
           return std::find(b.subjects.begin(), b.subjects.end(), one) != b.subjects.end();
         });
}

bool founds(const Decision &decision) {
  return decision.clause->act == clause::Act::establish || decision.clause->act == clause::Act::rename;
}

bool founds_another(const std::vector<Decision> &decisions, const std::string &body, const Resolver &resolver) {
  return std::any_of(decisions.begin(), decisions.end(), [&](const Decision &one) {
    const KnownBody &known = *resolver.find(one.body);
    return one.body != body && founds(one) && (is_mission(known.body.type) || known.body.type == BodyType::authorization) &&
           of_one_subject(known, *resolver.find(body));
  });
}

/// What "a follow-on mission" follows: the one other mission of its situation that the text speaks of; "" where there is
/// none or more, or where the text itself decides on it.
std::string predecessor(const std::vector<Decision> &decisions, const Context &context, const Resolver &resolver) {
  std::set<std::string> others;
  for (const Decision &one : decisions) {
    const KnownBody &founded = *resolver.find(one.body);
    if (!founds(one) || !is_mission(founded.body.type)) continue;
    for (const std::string &other : resolver.missions_in(context)) {
      if (other != one.body && of_one_subject(founded, *resolver.find(other))) others.insert(other);
    }
  }
  const bool decided =
      std::any_of(decisions.begin(), decisions.end(), [&](const Decision &one) { return others.contains(one.body); });
  return others.size() == 1 && !decided ? *others.begin() : std::string();
}

}  // namespace

std::vector<Planned> planned_ends(const Text &text, const std::vector<Decision> &decisions, const Context &context,
                                  const Resolver &resolver) {
  std::vector<Planned> all;
  for (const clause::Parsed &reading : *text.parsed) {
    for (const clause::Closing &closing : reading.closings) {
      const std::string body =
          closing.object.empty() ? predecessor(decisions, context, resolver) : resolver.mentioned(closing.object, context);
      if (body.empty()) continue;
      if (closing.day || closing.renamed || founds_another(decisions, body, resolver)) all.push_back({body, closing.day});
    }
  }
  return all;
}

}  // namespace unsc::mandate
