#pragma once
// A vocabulary: an enum, and one table beside it that says of each word its name and what follows from it.
//
// A row has at least `value` and `name`. The table stands in the order of the enum (static_assert in_order), so that a row
// is found by its value. Whatever lists the words (options, checks, answers, documents) is made from the table: a new word
// is one enumerator and one row.
#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace unsc::core {

template <class Table>
constexpr bool in_order(const Table &table) {
  for (std::size_t i = 0; i < table.size(); ++i) {
    if (static_cast<std::size_t>(table[i].value) != i) return false;
  }
  return true;
}

/// The row of a word. The value must be one of the enum's.
template <class Table, class Word>
constexpr const auto &row_of(const Table &table, Word word) {
  return table[static_cast<std::size_t>(word)];
}

/// The word of this name, exactly; nullopt where there is none.
template <class Table>
constexpr auto word_named(const Table &table, std::string_view name) {
  using Word = decltype(table[0].value);
  for (const auto &row : table) {
    if (row.name == name) return std::optional<Word>(row.value);
  }
  return std::optional<Word>();
}

/// Every name, in the table's order.
template <class Table>
std::vector<std::string> names_of(const Table &table) {
  std::vector<std::string> names;
  for (const auto &row : table) names.emplace_back(row.name);
  return names;
}

/// The names of the rows for which `wanted` holds.
template <class Table, class Predicate>
std::vector<std::string> names_of(const Table &table, Predicate wanted) {
  std::vector<std::string> names;
  for (const auto &row : table) {
    if (wanted(row)) names.emplace_back(row.name);
  }
  return names;
}

namespace detail {

template <const auto &table, auto wanted>
constexpr std::size_t joined_size() {
  std::size_t size = 0;
  for (const auto &row : table) {
    if (wanted(row)) size += row.name.size() + (size == 0 ? 0 : 1);
  }
  return size;
}

template <const auto &table, auto wanted>
constexpr auto joined() {
  std::array<char, joined_size<table, wanted>()> text{};
  std::size_t at = 0;
  for (const auto &row : table) {
    if (!wanted(row)) continue;
    if (at != 0) text[at++] = '|';
    for (const char c : row.name) text[at++] = c;
  }
  return text;
}

template <const auto &table, auto wanted>
inline constexpr auto kJoined = joined<table, wanted>();

template <class Row>
constexpr bool every(const Row &) {
  return true;
}

}  // namespace detail

/// "yes|no|abstain": the names as the choices of an option, made at compile time. `wanted` is a function of a row.
template <const auto &table, auto wanted>
inline constexpr std::string_view kChosenNames{detail::kJoined<table, wanted>.data(), detail::kJoined<table, wanted>.size()};
template <const auto &table>
inline constexpr std::string_view kAllNames = kChosenNames<table, &detail::every<std::remove_cvref_t<decltype(table[0])>>>;

}  // namespace unsc::core
