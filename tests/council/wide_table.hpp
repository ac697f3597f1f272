#pragma once
// The publisher's wide table of all Council votes (a column a state), read into claims just well enough for the tests of
// this room. The plugin that reads it for users has tests of its own.
#include "given.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace unsc::test {

inline const char *const kWideTable = UNSC_SHARED_DATA "/bd-unsc/unsc_votes_1946-2025_wide.csv";

/// Cells of one row; moves `rest` behind its line end. A lone CR is text.
inline std::vector<std::string> take_row(std::string_view &rest) {
  std::vector<std::string> cells(1);
  bool quoted = false;
  while (!rest.empty()) {
    const char c = rest.front();
    rest.remove_prefix(1);
    if (c == '"')
      quoted = !quoted;
    else if (c == ',' && !quoted)
      cells.emplace_back();
    else if (c == '\n' && !quoted)
      break;
    else if (c != '\r')
      cells.back() += c;
  }
  return cells;
}

inline std::optional<int> count_in(const std::string &cell) {
  if (cell.empty() || cell == "?") return std::nullopt;
  return std::stoi(cell);
}

inline council::VoteClaim wide_claim(const std::vector<std::string> &header, const std::vector<std::string> &cells,
                                     std::int64_t line) {
  council::VoteClaim made;
  made.id = line;
  made.trust = 60;
  made.plugin = "vetoes";
  made.document = "wide.csv";
  auto &record = made.record;
  record.lines = {static_cast<std::uint64_t>(line), static_cast<std::uint64_t>(line)};
  const auto symbol = core::tidy(cells[1]);
  (symbol.starts_with("S/RES/")            ? record.resolution
   : symbol.find('/') != std::string::npos ? record.draft
                                           : record.part) = symbol;
  record.outcome = cells[2];
  record.date = core::PartialDate::parse(cells[5]).value();
  record.title = cells[6];
  record.yes = count_in(cells[8]), record.no = count_in(cells[9]);
  record.abstain = count_in(cells[10]), record.absent = count_in(cells[11]);
  for (std::size_t i = 14; i < cells.size(); ++i) {
    using core::Position;
    if (cells[i].empty()) continue;
    const auto position = cells[i] == "Y"   ? Position::yes
                          : cells[i] == "N" ? Position::no
                          : cells[i] == "A" ? Position::abstain
                          : cells[i] == "?" ? Position::unknown
                                            : Position::absent;
    core::pack({position, static_cast<std::uint64_t>(line), header[i], {}}, record.ballots);
  }
  return made;
}

inline std::vector<council::VoteClaim> wide_claims() {
  const auto text = file_text(kWideTable);
  std::string_view rest = text;
  if (rest.starts_with("\xEF\xBB\xBF")) rest.remove_prefix(3);
  const auto header = take_row(rest);
  std::vector<council::VoteClaim> claims;
  for (std::int64_t line = 2; !rest.empty(); ++line) {
    const auto cells = take_row(rest);
    if (cells.size() == header.size()) claims.push_back(wide_claim(header, cells, line));
  }
  return claims;
}

}  // namespace unsc::test
