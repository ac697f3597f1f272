#include "measure.hpp"

#include <algorithm>
#include <set>

namespace unsc::measure {
namespace {

using Cells = std::vector<std::string>;

std::vector<Cells> cells_of(std::string_view text) {
  std::vector<Cells> rows(1, Cells(1));
  bool quoted = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (quoted) {
      if (c != '"')
        rows.back().back() += c;
      else if (i + 1 < text.size() && text[i + 1] == '"')
        rows.back().back() += text[i++];
      else
        quoted = false;
    } else if (c == '"') {
      quoted = true;
    } else if (c == ',') {
      rows.back().emplace_back();
    } else if (c == '\n') {
      rows.emplace_back(1);
    } else if (c != '\r') {
      rows.back().back() += c;
    }
  }
  std::erase_if(rows, [](const Cells &row) { return row.size() == 1 && row[0].empty(); });
  return rows;
}

bool inside(const std::string &adopted, const Window &window) {
  return (window.from.empty() || adopted >= window.from) && (window.until.empty() || adopted <= window.until);
}

/// "1874", "S/RES/1874(2009)" and "draft S/2024/255" by what both sides share: the number, or the draft's symbol.
std::string key_of(std::string symbol) {
  if (const auto at = symbol.find("S/RES/"); at != std::string::npos)
    symbol = symbol.substr(at + 6);
  else if (const auto draft = symbol.find("S/"); draft != std::string::npos)
    symbol = symbol.substr(draft);
  return symbol.substr(0, symbol.find('('));
}

std::string at(const std::map<std::string, std::string> &row, const std::string &column) {
  const auto found = row.find(column);
  return found == row.end() ? "" : found->second;
}

std::string line(const Result &result) {
  static constexpr const char *kNames[] = {"hit", "miss", "wrong", "not in the reference"};
  return std::string(kNames[static_cast<int>(result.kind)]) + "\t" + result.body + "\t" + result.symbol + "\texpected " +
         (result.expected.empty() ? "no end" : result.expected) + "\tfound " +
         (result.found.empty() ? "nothing" : result.found) + "\t" + result.rule + "\n";
}

/// What the derived rows make of one row of the reference.
Result judge(const Row &row, const std::vector<Row> &derived) {
  Result result{Result::Kind::miss, row.body, row.symbol, row.until, "", row.rule};
  bool found = false, same = false;
  for (const Row &own : derived) {
    if (own.body != row.body || own.symbol != row.symbol) continue;
    found = true;
    const bool by_event = row.until.empty() && own.rule.starts_with("event");  // what ended it stands outside the text
    if (own.until == row.until || by_event)
      same = true;
    else
      result.found += (result.found.empty() ? "" : " ") + (own.until.empty() ? std::string("no end") : own.until);
  }
  if (same || (!found && row.until.empty()))
    result.kind = result.found.empty() ? Result::Kind::hit : Result::Kind::wrong;
  else if (found)
    result.kind = Result::Kind::wrong;
  return result;
}

}  // namespace

std::vector<std::map<std::string, std::string>> read_csv(std::string_view text) {
  std::vector<std::map<std::string, std::string>> out;
  const std::vector<Cells> rows = cells_of(text);
  for (std::size_t r = 1; r < rows.size(); ++r) {
    auto &row = out.emplace_back();
    for (std::size_t c = 0; c < std::min(rows[0].size(), rows[r].size()); ++c) row[rows[0][c]] = rows[r][c];
  }
  return out;
}

std::vector<Row> reference_rows(std::string_view csv, const std::map<std::string, std::string> &slugs,
                                const Window &window) {
  std::vector<Row> rows;
  for (const auto &cells : read_csv(csv)) {
    const std::string key = key_of(at(cells, "resolution"));
    const bool symbol = !key.empty() && (key[0] == 'S' || (key[0] >= '0' && key[0] <= '9'));
    if (!symbol || !inside(at(cells, "adopted"), window)) continue;
    if (!window.confidence.empty() && at(cells, "confidence") != window.confidence) continue;
    const auto slug = slugs.find(at(cells, "panel"));
    rows.push_back({slug == slugs.end() ? at(cells, "panel") : slug->second, key, at(cells, "adopted"), at(cells, "expiry"),
                    at(cells, "phrase_kind")});
  }
  return rows;
}

std::vector<Row> derived_rows(std::string_view csv, const Window &window) {
  std::vector<Row> rows;
  for (const auto &cells : read_csv(csv)) {
    if (!inside(at(cells, "adopted"), window)) continue;
    rows.push_back(
        {at(cells, "body"), key_of(at(cells, "symbol")), at(cells, "adopted"), at(cells, "until"), at(cells, "until_rule")});
  }
  return rows;
}

std::vector<Result> compare(const std::vector<Row> &reference, const std::vector<Row> &derived) {
  std::vector<Result> results;
  std::set<std::string> bodies, keys;
  for (const Row &row : reference) {
    bodies.insert(row.body);
    keys.insert(row.body + " " + row.symbol);
    results.push_back(judge(row, derived));
  }
  for (const Row &own : derived) {
    if (bodies.contains(own.body) && !keys.contains(own.body + " " + own.symbol))
      results.push_back({Result::Kind::extra, own.body, own.symbol, "", own.until, own.rule});
  }
  return results;
}

std::string report(const std::vector<Result> &results) {
  std::map<std::string, std::array<int, 4>> by_body, by_rule;
  std::string lines;
  for (const Result &result : results) {
    const auto kind = static_cast<std::size_t>(result.kind);
    ++by_body[result.body][kind];
    ++by_rule[result.rule][kind];
    if (result.kind != Result::Kind::hit) lines += line(result);
  }
  std::string text;
  for (const auto *table : {&by_body, &by_rule}) {
    text += std::string(table == &by_body ? "body" : "rule") + "\thits\tmisses\twrong\tnot in the reference\n";
    for (const auto &[name, counts] : *table) {
      text += name;
      for (const int count : counts) text += "\t" + std::to_string(count);
      text += "\n";
    }
    text += "\n";
  }
  return text + lines;
}

}  // namespace unsc::measure
