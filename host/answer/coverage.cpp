#include <answer/coverage.hpp>

#include <fmt/ranges.h>

#include <algorithm>

namespace unsc::answer {
namespace {

// As many runs of numbers as a person reads in one line; JSON has all of them.
constexpr std::size_t kFewRuns = 8;

std::string join(const std::vector<std::string> &words) { return fmt::format("{}", fmt::join(words, ", ")); }

/// 1 to the last known number, without those held.
std::set<int> missing_up_to(int last, const std::set<int> &held) {
  std::set<int> missing;
  for (int number = 1; number <= last; ++number) {
    if (!held.contains(number)) missing.insert(missing.end(), number);
  }
  return missing;
}

/// "vetoes (393, 1946-2025)", one a plugin; `whole`: with the years that have none left out.
std::map<std::string, std::string> failed_by_plugin(const store::FailedDrafts &failed, bool whole) {
  std::map<std::string, std::pair<std::int64_t, std::set<int>>> sums;
  for (const auto &[source, by_year] : failed.by_source) {
    auto &[count, years] = sums[source.first];
    for (const auto &[year, votes] : by_year) {
      count += votes;
      if (year != 0) years.insert(year);
    }
  }
  std::map<std::string, std::string> words;
  for (const auto &[plugin, sum] : sums) {
    const auto &years = sum.second;
    const auto span =
        years.empty() || whole || years.size() == 1 ? runs(years) : fmt::format("{}-{}", *years.begin(), *years.rbegin());
    words[plugin] = fmt::format("{} ({}{}{})", plugin, sum.first, span.empty() ? "" : ", ", span);
  }
  return words;
}

/// "3 numbers are missing: 2510, 2589, 2762"
std::string missing_words(const std::set<int> &missing) {
  return fmt::format("{} {} missing: {}", missing.size(), missing.size() == 1 ? "number is" : "numbers are",
                     runs(missing, kFewRuns));
}

/// Years without a failed draft are rare, but there are some: what is told is how far the record of them reaches.
bool is_far_behind(core::Date failed, core::Date vote) {
  constexpr int kYear = 365;
  return vote.days_since(failed) > kYear;
}

std::vector<core::Value> resolutions_row(const store::NumbersHeld &held, int last) {
  const auto missing = missing_up_to(last, held.votes);
  const auto detail = fmt::format("{} of {} adopted resolutions have a vote", held.votes.size(), last);
  if (missing.empty()) return {"resolutions", "ok", detail, {}};
  return {"resolutions", "gap", detail + "; " + missing_words(missing),
          "sync a source that holds them: unsc sources shows what each covers"};
}

std::vector<core::Value> texts_row(const store::NumbersHeld &held, int last) {
  const auto missing = missing_up_to(last, held.texts);
  const auto detail = fmt::format("{} of {} adopted resolutions have a text that is read", held.texts.size(), last);
  if (missing.empty()) return {"texts", "ok", detail, {}};
  return {"texts", "gap", detail + "; " + missing_words(missing),
          "sync their texts: whether a mandate of these years was renewed is not known"};
}

std::vector<core::Value> languages_row(const store::NumbersHeld &held) {
  std::vector<std::string> languages;
  std::set<int> unread;
  for (const auto &[language, numbers] : held.by_language) {
    languages.push_back(fmt::format("{} {}", language.empty() ? "not stated" : language, numbers.size()));
    std::set_difference(numbers.begin(), numbers.end(), held.texts.begin(), held.texts.end(),
                        std::inserter(unread, unread.end()));
  }
  const auto detail = "texts by language: " + (languages.empty() ? std::string("none") : join(languages));
  if (unread.empty()) return {"languages", "ok", detail, {}};
  return {"languages", "gap",
          fmt::format("{}; {} there only in languages that are not read: {}", detail,
                      unread.size() == 1 ? "1 resolution is" : fmt::format("{} resolutions are", unread.size()),
                      runs(unread, kFewRuns)),
          "sync their English texts"};
}

}  // namespace

std::string runs(const std::set<int> &numbers, std::size_t most) {
  std::vector<std::string> runs;
  std::size_t more = 0;
  for (auto at = numbers.begin(); at != numbers.end();) {
    const int first = *at;
    int last = first;
    while (++at != numbers.end() && *at == last + 1) ++last;
    if (runs.size() == most)
      more += static_cast<std::size_t>(last - first) + 1;
    else
      runs.push_back(last == first ? fmt::format("{}", first) : fmt::format("{}-{}", first, last));
  }
  return join(runs) + (more == 0 ? "" : fmt::format(" and {} more", more));
}

std::set<int> missing_between(const std::set<int> &held) {
  std::set<int> missing;
  for (int number = held.empty() ? 1 : *held.begin(); !held.empty() && number < *held.rbegin(); ++number) {
    if (!held.contains(number)) missing.insert(missing.end(), number);
  }
  return missing;
}

std::map<store::SourceKey, SourceHeld> held_by_source(const store::Store &store, core::Date as_of) {
  std::map<store::SourceKey, SourceHeld> all;
  for (auto &[source, held] : store::numbers_by_source(store)) {
    auto &own = all[source];
    own.missing_votes = missing_between(held.votes);
    own.missing_texts = missing_between(held.texts);
    own.languages = held.languages;
  }
  for (const auto &[source, by_year] : store::failed_drafts(store, as_of.iso()).by_source) {
    auto &held = all[source];
    for (const auto &[year, votes] : by_year) {
      held.failed += votes;
      if (year != 0) held.failed_years.insert(year);
    }
  }
  return all;
}

std::vector<std::string> holding_columns() {
  return {"missing_votes", "missing_texts", "failed_drafts", "failed_years", "languages", "holds_text"};
}

std::vector<core::Value> holding_cells(const SourceHeld &held) {
  core::Table languages;
  languages.columns = {"language", "texts"};
  std::vector<std::string> said, words;
  for (const auto &[language, texts] : held.languages) {
    languages.rows.push_back({language, texts});
    words.push_back(fmt::format("{} {}", language.empty() ? "not stated" : language, texts));
  }
  const auto tell_missing = [&](const char *what, const std::set<int> &missing) {
    if (!missing.empty()) said.push_back(fmt::format("{} {} missing ({})", missing.size(), what, runs(missing, 3)));
  };
  tell_missing("votes on resolutions", held.missing_votes);
  tell_missing("texts of resolutions", held.missing_texts);
  said.push_back(held.failed == 0 ? "no failed drafts"
                                  : fmt::format("{} failed drafts, {}", held.failed, runs(held.failed_years)));
  if (!words.empty()) said.push_back("texts in " + join(words));
  return {runs(held.missing_votes),
          runs(held.missing_texts),
          held.failed,
          runs(held.failed_years),
          languages,
          fmt::format("{}", fmt::join(said, "; "))};
}

FailedDraftsRead failed_drafts_read(const store::Store &store, core::Date as_of, bool every_year) {
  FailedDraftsRead read;
  const auto last_vote = core::Date::parse(store::last_vote(store, as_of.iso()));
  if (!last_vote) return read;
  read.has_votes = true;
  const auto failed = store::failed_drafts(store, as_of.iso());
  std::vector<std::string> words;
  for (const auto &[plugin, said] : failed_by_plugin(failed, every_year)) {
    read.sources.push_back(plugin);
    words.push_back(said);
  }
  if (words.empty()) {
    read.is_partial = true;
    read.remark =
        "no source that holds failed drafts was ever read: vetoes and other drafts that were not adopted are missing";
    return read;
  }
  read.remark = "failed drafts: from " + join(words) + (words.size() == 1 ? " only" : "");
  const auto last = core::Date::parse(failed.last);
  if (!last || !is_far_behind(*last, *last_vote)) return read;
  read.is_partial = true;
  read.remark += "; none later than " + last->iso() + ", while votes reach to " + last_vote->iso();
  return read;
}

std::string failed_drafts_gap(const store::Store &store, core::Date as_of) {
  const auto vote = core::Date::parse(store::last_vote(store, as_of.iso()));
  const auto failed = core::Date::parse(store::last_vote(store, as_of.iso(), true));
  if (!vote || (failed && !is_far_behind(*failed, *vote))) return {};
  const auto read = failed_drafts_read(store, as_of);
  return read.is_partial ? read.remark : std::string();
}

std::vector<std::vector<core::Value>> coverage_checks(const store::Store &store, core::Date as_of) {
  const auto held = store::numbers_held(store, as_of.iso());
  int last = held.votes.empty() ? 0 : *held.votes.rbegin();
  for (const auto &[language, numbers] : held.by_language) {
    if (!numbers.empty()) last = std::max(last, *numbers.rbegin());
  }
  const auto failed = failed_drafts_read(store, as_of, true);
  std::vector<std::vector<core::Value>> rows;
  if (last != 0) {
    rows.push_back(resolutions_row(held, last));
    rows.push_back(texts_row(held, last));
    rows.push_back(languages_row(held));
  }
  if (!failed.has_votes) return rows;
  rows.push_back({"failed drafts", failed.is_partial ? "gap" : "ok", failed.remark,
                  failed.is_partial
                      ? core::Value("sync a source that holds failed drafts: a roll-call table, a list of vetoes")
                      : core::Value()});
  return rows;
}

}  // namespace unsc::answer
