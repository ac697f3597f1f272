#include <config/section.hpp>

#include <core/error.hpp>
#include <core/text.hpp>

#include <fmt/ranges.h>

#include <algorithm>
#include <sstream>

namespace unsc::config {
namespace {

std::string shown(const toml::node &node) {
  std::ostringstream out;
  if (const auto *text = node.as_string()) {
    out << '"' << text->get() << '"';
  } else if (const auto *list = node.as_array()) {
    out << *list;
  } else if (node.is_table()) {
    out << "a table";
  } else {
    node.visit([&out](const auto &value) { out << value; });
  }
  return out.str();
}

}  // namespace

std::string Section::named(std::string_view key) const {
  return (m_path.empty() ? "" : m_path + (key.empty() ? "" : ".")) + std::string(key);
}

std::string Section::where(const toml::node &node) const {
  return m_file + ":" + std::to_string(node.source().begin.line) + ": ";
}

void Section::refuse(std::string_view key, const std::string &what) const {
  const toml::node *node = m_table.get(key);
  throw core::UsageError(where(node != nullptr ? *node : static_cast<const toml::node &>(m_table)) + named(key) + ": " +
                         what);
}

const toml::node *Section::ask(std::string_view key) {
  m_asked.emplace(key);
  return m_table.get(key);
}

std::optional<std::string> Section::text(std::string_view key) {
  const toml::node *node = ask(key);
  if (node == nullptr) return std::nullopt;
  const auto *value = node->as_string();
  if (value == nullptr || value->get().empty()) refuse(key, shown(*node) + ": expected a text in quotes, not empty");
  return value->get();
}

std::optional<std::string> Section::word(std::string_view key, const std::vector<std::string> &words) {
  auto value = text(key);
  if (value && std::find(words.begin(), words.end(), *value) == words.end())
    refuse(key, fmt::format("\"{}\": expected one of {}", *value, fmt::join(words, ", ")));
  return value;
}

std::optional<int> Section::whole(std::string_view key, int least, int most) {
  const toml::node *node = ask(key);
  if (node == nullptr) return std::nullopt;
  const auto *value = node->as_integer();
  if (value == nullptr || value->get() < least || value->get() > most)
    refuse(key, shown(*node) + ": expected a whole number from " + std::to_string(least) + " to " + std::to_string(most));
  return static_cast<int>(value->get());
}

std::optional<std::vector<std::string>> Section::texts(std::string_view key) {
  const toml::node *node = ask(key);
  if (node == nullptr) return std::nullopt;
  const auto *list = node->as_array();
  if (list == nullptr || list->empty()) refuse(key, shown(*node) + ": expected a list of texts, not empty");
  std::vector<std::string> all;
  for (const auto &item : *list) {
    const auto *value = item.as_string();
    if (value == nullptr || value->get().empty()) refuse(key, shown(item) + ": expected a text in quotes, not empty");
    all.push_back(value->get());
  }
  return all;
}

std::optional<std::vector<int>> Section::wholes(std::string_view key, int least, int most) {
  const toml::node *node = ask(key);
  if (node == nullptr) return std::nullopt;
  const std::string expected =
      ": expected a list of whole numbers from " + std::to_string(least) + " to " + std::to_string(most);
  const auto *list = node->as_array();
  if (list == nullptr) refuse(key, shown(*node) + expected);
  std::vector<int> all;
  for (const auto &item : *list) {
    const auto *value = item.as_integer();
    if (value == nullptr || value->get() < least || value->get() > most) refuse(key, shown(item) + expected);
    all.push_back(static_cast<int>(value->get()));
  }
  return all;
}

std::vector<std::pair<std::string, Section>> Section::sections(const std::set<std::string> &known) {
  std::vector<std::pair<std::string, Section>> all;
  for (const auto &[key, node] : m_table) {
    const std::string name(key.str());
    const auto *table = node.as_table();
    if (known.contains(name) || table == nullptr) continue;
    ask(name);
    all.emplace_back(name, Section(*table, named(name), m_file));
  }
  return all;
}

std::optional<Section> Section::section(std::string_view key) {
  const toml::node *node = ask(key);
  if (node == nullptr) return std::nullopt;
  const auto *table = node->as_table();
  if (table == nullptr) refuse(key, shown(*node) + ": expected a table, [" + named(key) + "]");
  return Section(*table, named(key), m_file);
}

std::vector<Section> Section::list(std::string_view key) {
  const toml::node *node = ask(key);
  if (node == nullptr) return {};
  const auto *list = node->as_array();
  if (list == nullptr) refuse(key, shown(*node) + ": expected tables, [[" + named(key) + "]]");
  std::vector<Section> all;
  for (const auto &item : *list) {
    const auto *table = item.as_table();
    if (table == nullptr) refuse(key, shown(item) + ": expected tables, [[" + named(key) + "]]");
    all.emplace_back(*table, named(key), m_file);
  }
  return all;
}

void Section::done() const {
  for (const auto &[key, node] : m_table) {
    const std::string name(key.str());
    if (m_asked.contains(name)) continue;
    const auto nearest = core::nearest(name, {m_asked.begin(), m_asked.end()});
    const auto expected =
        nearest.empty() ? fmt::format("one of {}", fmt::join(m_asked, ", ")) : fmt::format("{}", fmt::join(nearest, ", "));
    throw core::UsageError(where(node) + named(name) + ": no such setting; expected " + expected);
  }
}

}  // namespace unsc::config
