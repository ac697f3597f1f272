#include "law/law.hpp"

namespace unsc::law {
namespace {

using mandate::Standing;
using mandate::Status;

std::string said(const Standing &standing) {
  std::string text = std::string(mandate::name(standing.status));
  if (standing.until) text += " until " + standing.until->iso();
  if (standing.until_at_least) text += " at least until " + standing.until_at_least->iso();
  return text + " (" + standing.reason + ")";
}

const Standing &on(const std::vector<mandate::Span> &spans, core::Date day) {
  std::size_t at = 0;
  while (spans[at].until < day) ++at;
  return spans[at].standing;
}

/// An end that is the least that is certain says why.
bool hedged(const std::string &reason) {
  for (const auto *words : {"was not read", "were not read", "are not read", "was not understood", "does not say from when",
                            "gives no day", "is not certain", "more than one day"}) {
    if (reason.find(words) != std::string::npos) return true;
  }
  return false;
}

/// The least that is certain lies before what is known with everything. Where nothing is known with everything there is
/// nothing to lie before.
bool is_earlier(const Standing &full, const Standing &reduced) {
  if (!reduced.until_at_least) return false;
  if (full.status != Status::active) return true;
  if (full.until) return *reduced.until_at_least <= full.until->latest();
  return !full.until_at_least || *reduced.until_at_least <= *full.until_at_least;
}

}  // namespace

std::optional<std::string> broken(const Standing &full, const Standing &reduced) {
  if (reduced.status == Status::unknown) return std::nullopt;
  const bool same = full.status == reduced.status && (full.until == reduced.until || !reduced.until);
  const bool stays =
      reduced.status == Status::active && !reduced.until && hedged(reduced.reason) && is_earlier(full, reduced);
  if (same || stays) return std::nullopt;
  return said(full) + " becomes " + said(reduced);
}

std::vector<core::Date> month_starts(int first_year, int last_year) {
  std::vector<core::Date> days;
  for (int year = first_year; year <= last_year; ++year) {
    for (unsigned month = 1; month <= 12; ++month) days.push_back(*core::Date::from(year, month, 1));
  }
  return days;
}

Answers answers(const Evidence &evidence, const std::vector<core::Date> &days, const mandate::Reference &reference) {
  const auto facts = mandate::derive(evidence.votes, evidence.texts, evidence.registers, evidence.deadlines, reference);
  const auto coverage = mandate::coverage(evidence.votes, evidence.texts, facts.paragraphs);
  std::map<std::string, std::vector<mandate::Term>> terms;
  for (const auto &term : facts.terms) terms[term.body].push_back(term);
  Answers all;
  for (const auto &body : facts.bodies) {
    const auto spans = mandate::spans(body, terms[body.slug], coverage);
    auto &own = all[body.slug];
    for (const auto day : days) own.push_back(on(spans, day));
  }
  return all;
}

std::vector<std::string> breaches(const Answers &full, const Answers &reduced, const std::vector<core::Date> &days) {
  const Standing nothing;
  std::vector<std::string> found;
  for (const auto &[slug, standings] : reduced) {
    const auto whole = full.find(slug);
    for (std::size_t i = 0; i < days.size(); ++i) {
      const auto why = broken(whole == full.end() ? nothing : whole->second[i], standings[i]);
      if (!why) continue;
      found.push_back(slug + " on " + days[i].iso() + ": " + *why);
      break;
    }
  }
  return found;
}

}  // namespace unsc::law
