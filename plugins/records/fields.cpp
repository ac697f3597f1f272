#include "fields.hpp"

#include <unsc/dates.hpp>

#include <algorithm>
#include <limits>

namespace records {

Fields::Fields(const unsc::json::Object &object, Shelf &shelf, std::string place)
    : m_object(object), m_shelf(&shelf), m_place(std::move(place)) {
  std::set<std::string_view> seen;
  for (const auto key : object.keys()) {
    if (!seen.insert(key).second) throw unsc::json::WrongKind(m_place + std::string(key), "this key once");
  }
}

void Fields::wrong(std::string_view key, std::string_view expected) const {
  throw unsc::json::WrongKind(m_place + std::string(key) + ' ' + m_object.json(key), expected);
}

std::string_view Fields::text(std::string_view key) {
  take(key);
  return m_shelf->keep(m_object.text(key));
}

std::vector<std::string_view> Fields::texts(std::string_view key) {
  take(key);
  std::vector<std::string_view> all;
  for (auto &text : m_object.texts(key)) all.push_back(m_shelf->keep(std::move(text)));
  return all;
}

unsc::Date Fields::date(std::string_view key) {
  const auto printed = text(key);
  if (printed.empty()) return {};
  const auto date = unsc::date_from_iso(printed);
  if (!date) wrong(key, "a date such as \"2024-03-28\", \"2024-03\" or \"2024\"");
  return *date;
}

std::int32_t Fields::count(std::string_view key) {
  take(key);
  if (!m_object.has(key)) return UNSC_NO_COUNT;
  const auto value = m_object.integer(key);
  if (!value || *value < 0 || *value > std::numeric_limits<std::int32_t>::max()) wrong(key, "a whole number from 0 on");
  return static_cast<std::int32_t>(*value);
}

std::optional<bool> Fields::flag(std::string_view key) {
  take(key);
  if (!m_object.has(key)) return std::nullopt;
  const auto value = m_object.boolean(key);
  if (!value) wrong(key, "true or false");
  return value;
}

std::uint32_t Fields::choice(std::string_view key, std::span<const Word> words, std::uint32_t absent) {
  const auto said = text(key);
  if (said.empty()) return absent;
  const auto found = std::find_if(words.begin(), words.end(), [&](const Word &word) { return word.word == said; });
  if (found != words.end()) return found->value;
  std::string expected;
  for (const auto &word : words) expected += (expected.empty() ? "" : ", ") + std::string(word.word);
  wrong(key, "one of " + expected);
}

std::vector<std::pair<std::string_view, std::string_view>> Fields::pairs(std::string_view key) {
  take(key);
  std::vector<std::pair<std::string_view, std::string_view>> all;
  const auto object = m_object.object(key);
  if (!object) return all;
  for (const auto name : object->keys()) {
    for (auto &value : object->texts(name))
      all.emplace_back(m_shelf->keep(std::string(name)), m_shelf->keep(std::move(value)));
  }
  return all;
}

std::vector<Fields> Fields::list(std::string_view key) {
  take(key);
  std::vector<Fields> all;
  for (const auto &object : m_object.objects(key)) all.emplace_back(object, *m_shelf, m_place + std::string(key) + ": ");
  return all;
}

std::vector<std::string> Fields::left() const {
  std::vector<std::string> all;
  for (const auto key : m_object.keys()) {
    if (!m_taken.contains(key)) all.push_back(m_place + std::string(key) + " = " + m_object.json(key));
  }
  return all;
}

}  // namespace records
