#include <core/symbol.hpp>
#include <render/digest.hpp>
#include <render/display.hpp>
#include <render/row.hpp>

#include <fmt/ranges.h>

#include <algorithm>
#include <array>

namespace unsc::render {
namespace {

constexpr std::size_t kWidth = 76;

std::string what(const Row &row) {
  std::string kind = row.text("kind");
  std::replace(kind.begin(), kind.end(), '_', ' ');
  const auto name = row.text("name"), due = row.text("due");
  return shown(kind + (name.empty() ? "" : ", " + name) + (due.empty() ? "" : ", " + due));
}

void add(std::string &text, const std::string &words) {
  if (words.empty()) return;
  for (const auto &line : wrap(shown(words), kWidth)) text += "  " + line + "\n";
}

std::string letter(const Row &row) {
  auto severity = row.text("severity");
  std::transform(severity.begin(), severity.end(), severity.begin(),
                 [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
  std::string text = severity + ": " + what(row) + "\n";
  add(text, row.text("reason"));
  if (const auto quote = row.text("quote"); !quote.empty()) add(text, "\u201c" + quote + "\u201d");
  const auto basis = row.text("basis"), paragraph = row.text("paragraph"), source = row.text("source");
  if (basis.find('/') != std::string::npos) {
    add(text, basis + (paragraph.empty() ? "" : ", paragraph " + paragraph));
    text += "  " + core::document_link(basis) + "\n";
  }
  add(text, row.text("outlook"));
  if (!source.empty()) add(text, "Source: " + source);
  return text + "  Id: " + shown(row.text("id")) + "\n";
}

}  // namespace

Digest digest(const core::Table &alerts, const std::string &closing) {
  Digest digest;
  constexpr std::array<const char *, 3> kSeverities = {"critical", "warning", "info"};
  std::array<int, 3> counts{};
  for (std::size_t i = 0; i < alerts.rows.size(); ++i) {
    const Row row(alerts, i);
    const auto found = std::find(kSeverities.begin(), kSeverities.end(), row.text("severity"));
    if (found != kSeverities.end()) ++counts[static_cast<std::size_t>(found - kSeverities.begin())];
    digest.text += letter(row) + "\n";
  }
  digest.text += "-- \n" + closing + "\n";
  std::vector<std::string> counted;
  for (std::size_t i = 0; i < counts.size(); ++i)
    if (counts[i] > 0) counted.push_back(fmt::format("{} {}", counts[i], kSeverities[i]));
  digest.subject = fmt::format("unsc: {}: {}", fmt::join(counted, ", "), what(Row(alerts, 0)));
  if (alerts.rows.size() > 1) digest.subject += fmt::format(" and {} more", alerts.rows.size() - 1);
  return digest;
}

}  // namespace unsc::render
