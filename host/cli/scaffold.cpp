#include <cli/scaffold.hpp>

#include <core/error.hpp>

#include <algorithm>
#include <array>

namespace unsc::cli {
namespace {

constexpr std::size_t kLongestName = 48;

bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// "hrc_votes" is HrcVotes.
std::string class_name(const std::string &name) {
  std::string pascal;
  bool first = true;
  for (const char c : name) {
    if (c != '_') pascal += first && is_lower(c) ? static_cast<char>(c - 'a' + 'A') : c;
    first = c == '_';
  }
  return pascal;
}

/// "hrc_votes" is "Hrc votes", until its author finds a better one.
std::string title(const std::string &name) {
  std::string words = name;
  std::replace(words.begin(), words.end(), '_', ' ');
  words.front() = static_cast<char>(words.front() - 'a' + 'A');
  return words;
}

void replace_all(std::string &text, std::string_view word, std::string_view by) {
  for (auto at = text.find(word); at != std::string::npos; at = text.find(word, at + by.size()))
    text.replace(at, word.size(), by);
}

std::string filled(std::string_view text, const std::string &name) {
  std::string full(text);
  replace_all(full, "UNSC_VERSION", UNSC_SDK_VERSION);
  replace_all(full, "MySource", class_name(name));
  replace_all(full, "My source", title(name));
  replace_all(full, "my_source", name);
  return full;
}

}  // namespace

void check_source_name(const std::string &name) {
  // Names that CMake keeps for targets of its own.
  static constexpr std::array<std::string_view, 8> kTaken = {"all",     "clean", "help",       "install",
                                                             "package", "test",  "edit_cache", "rebuild_cache"};
  const auto refuse = [&name](const std::string &expected) {
    throw core::UsageError("plugin new: name \"" + name + "\": expected " + expected);
  };
  const bool plain = std::all_of(name.begin(), name.end(), [](char c) { return is_lower(c) || is_digit(c) || c == '_'; });
  if (name.empty() || !plain || !is_lower(name.front()) || name.back() == '_' || name.find("__") != std::string::npos)
    refuse("lower case letters, digits and single _ between them, a letter first, as in hrc_votes");
  if (name.size() > kLongestName) refuse("at most " + std::to_string(kLongestName) + " characters");
  if (std::find(kTaken.begin(), kTaken.end(), name) != kTaken.end()) refuse("a name that CMake does not keep for itself");
}

std::vector<ScaffoldFile> scaffold(const std::string &name, const std::string &format) {
  std::vector<ScaffoldFile> files;
  for (const auto &one : scaffold_templates()) {
    const auto slash = one.path.find('/');
    const auto folder = one.path.substr(0, slash);
    if (folder == "common" || folder == format)
      files.push_back({filled(one.path.substr(slash + 1), name), filled(one.text, name)});
  }
  std::sort(files.begin(), files.end(), [](const auto &a, const auto &b) { return a.path < b.path; });
  return files;
}

}  // namespace unsc::cli
