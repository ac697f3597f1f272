#pragma once
// The law above all others, as a question to two answers: taking evidence away never makes the program more certain.
#include <mandate/standing.hpp>

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace unsc::law {

/// Why `reduced`, said with less evidence, is more certain than `full`, said with all of it; nullopt where it is not. With
/// less evidence a body may become unknown, or stay active with no end but the least that is certain.
std::optional<std::string> broken(const mandate::Standing &full, const mandate::Standing &reduced);

/// What the mandate room works on, less something.
struct Evidence {
  std::vector<mandate::CouncilVote> votes;
  std::vector<mandate::Text> texts;
  std::vector<mandate::RegisterEntry> registers;
  std::vector<mandate::DeadlineEntry> deadlines;
};

/// Where every body stands on every day asked for, by slug.
using Answers = std::map<std::string, std::vector<mandate::Standing>>;
Answers answers(const Evidence &evidence, const std::vector<core::Date> &days, const mandate::Reference &reference);

/// The first days of the months of those years, both included.
std::vector<core::Date> month_starts(int first_year, int last_year);

/// One line for each body that breaks the law: its slug, the first day, what is said with everything and with less.
std::vector<std::string> breaches(const Answers &full, const Answers &reduced, const std::vector<core::Date> &days);

}  // namespace unsc::law
