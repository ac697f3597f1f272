#include <answer/clocks.hpp>

#include <store/query/mandates.hpp>

#include <map>

namespace unsc::answer {

std::vector<alert::Clock> clocks(const store::Store &store, core::Date on, const std::string &slug) {
  auto standings = store::standings(store, slug, on.iso());
  std::map<std::string, std::vector<mandate::Term>> terms;
  for (auto &term : store::terms(store, slug, on.iso())) terms[term.body].push_back(std::move(term));
  std::vector<alert::Clock> all;
  for (auto &body : store::bodies(store)) {
    if (!slug.empty() && body.slug != slug) continue;
    alert::Clock clock;
    clock.terms = std::move(terms[body.slug]);
    clock.standing = std::move(standings[body.slug]);
    clock.body = std::move(body);
    all.push_back(std::move(clock));
  }
  return all;
}

}  // namespace unsc::answer
