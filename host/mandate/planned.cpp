#include <mandate/planned.hpp>

#include <algorithm>
#include <set>

namespace unsc::mandate {
namespace {

bool founds_another(const std::vector<Decision> &decisions, const std::string &body, const Resolver &resolver) {
  return std::any_of(decisions.begin(), decisions.end(), [&](const Decision &one) {
    const BodyType type = resolver.find(one.body)->body.type;
    return one.body != body && (is_mission(type) || type == BodyType::authorization) &&
           (one.clause->act == clause::Act::establish || one.clause->act == clause::Act::rename);
  });
}

/// What "a follow-on mission" follows: the one other mission that the text speaks of; "" where there is none or more.
std::string predecessor(const std::vector<Decision> &decisions, const Context &context, const Resolver &resolver) {
  std::set<std::string> others = resolver.missions_in(context);
  for (const Decision &one : decisions) others.erase(one.body);
  return others.size() == 1 ? *others.begin() : std::string();
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
