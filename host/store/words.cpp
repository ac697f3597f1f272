#include <store/words.hpp>

#include <core/error.hpp>
#include <core/text.hpp>

#include <algorithm>
#include <array>

namespace unsc::store {
namespace {

constexpr std::array<std::string_view, 3> kModalities{"unknown", "vote", "without_vote"};
constexpr std::array<std::string_view, 3> kScopes{"all", "vetoes", "none"};
constexpr std::array<std::string_view, 3> kKinds{"operative", "preambular", "annex"};

template <class Enum, std::size_t N>
Enum of(const std::array<std::string_view, N> &words, std::string_view word) {
  for (std::size_t i = 0; i < N; ++i) {
    if (words[i] == word) return static_cast<Enum>(i);
  }
  throw core::Error("the store holds the word \"" + std::string(word) + "\", which this program does not know");
}

void append_clean(const std::string &item, std::string &into) {
  const auto at = into.size();
  into += item;
  for (auto i = at; i < into.size(); ++i) {
    if (into[i] == '\n' || into[i] == '\r' || into[i] == '\t') into[i] = ' ';
  }
}

}  // namespace

std::string_view word(core::Modality modality) { return kModalities[static_cast<std::size_t>(modality)]; }
std::string_view word(core::BallotScope scope) { return kScopes[static_cast<std::size_t>(scope)]; }
std::string_view word(core::ParagraphKind kind) { return kKinds[static_cast<std::size_t>(kind)]; }
core::Modality modality_of(std::string_view word) { return of<core::Modality>(kModalities, word); }
core::BallotScope ballot_scope_of(std::string_view word) { return of<core::BallotScope>(kScopes, word); }
core::ParagraphKind paragraph_kind_of(std::string_view word) { return of<core::ParagraphKind>(kKinds, word); }

std::string join_lines(const std::vector<std::string> &items) {
  std::string text;
  for (const auto &item : items) {
    if (!text.empty()) text += '\n';
    append_clean(item, text);
  }
  return text;
}

std::vector<std::string> split_lines(std::string_view text) {
  std::vector<std::string> items;
  for (const auto line : core::split(text, '\n')) items.emplace_back(line);
  return items;
}

std::string join_dates(const std::vector<core::NamedDate> &dates) {
  std::string text;
  for (const auto &named : dates) {
    if (!text.empty()) text += '\n';
    text += named.date.iso();
    text += '\t';
    append_clean(named.name, text);
  }
  return text;
}

std::vector<core::NamedDate> split_dates(std::string_view text) {
  std::vector<core::NamedDate> dates;
  for (const auto line : core::split(text, '\n')) {
    const auto tab = line.find('\t');
    const auto date = core::PartialDate::parse(line.substr(0, tab));
    if (date) dates.push_back({std::string(line.substr(tab + 1)), *date});
  }
  return dates;
}

std::string join_pairs(const std::vector<std::pair<std::string, std::string>> &pairs) {
  std::string text;
  for (const auto &[name, value] : pairs) {
    if (!text.empty()) text += '\n';
    append_clean(name, text);
    text += '\t';
    append_clean(value, text);
  }
  return text;
}

std::vector<std::pair<std::string, std::string>> split_pairs(std::string_view text) {
  std::vector<std::pair<std::string, std::string>> pairs;
  for (const auto line : core::split(text, '\n')) {
    const auto tab = std::min(line.find('\t'), line.size());
    pairs.emplace_back(line.substr(0, tab), line.substr(std::min(tab + 1, line.size())));
  }
  return pairs;
}

}  // namespace unsc::store
