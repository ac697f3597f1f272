#include <mandate/reference.hpp>

#include <core/error.hpp>
#include <core/symbol.hpp>
#include <core/text.hpp>

#include <algorithm>
#include <cstdlib>

namespace unsc::mandate {
namespace {

std::vector<std::vector<std::string>> rows(std::string_view csv, std::size_t columns, std::string_view file) {
  std::vector<std::vector<std::string>> out;
  std::size_t number = 0;
  for (std::string_view line : core::split(csv, '\n')) {
    ++number;
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    if (line.empty() || number == 1) continue;
    out.push_back(csv_cells(line));
    if (out.back().size() != columns)
      throw core::Error(std::string(file) + ":" + std::to_string(number) + ": expected " + std::to_string(columns) +
                        " columns");
  }
  return out;
}

std::vector<std::string> folded_list(const std::string &cell) {
  std::vector<std::string> out;
  for (const std::string_view part : core::split(cell, ';')) out.push_back(core::fold(part));
  return out;
}

KnownBody body_of(const std::vector<std::string> &cells) {
  const auto type = core::word_named(kBodyTypes, cells[2]);
  if (!type) throw core::Error("bodies.csv: \"" + cells[2] + "\" of " + cells[0] + ": expected a type of body");
  KnownBody known;
  known.body = {cells[0], cells[1], *type, cells[3], cells[4], ClaimKind::reference, {}};
  for (const std::string_view part : core::split(cells[5], ';'))
    known.lineage.push_back(std::atoi(std::string(part).c_str()));
  known.subjects = folded_list(cells[6]);
  known.words = folded_list(cells[7]);
  if (!cells[8].empty()) known.from = std::atoi(cells[8].c_str());
  if (!cells[9].empty()) known.until = std::atoi(cells[9].c_str());
  return known;
}

bool in_capitals(std::string_view name) {
  return name.size() >= 3 && name.find(' ') == std::string_view::npos &&
         std::none_of(name.begin(), name.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

}  // namespace

std::vector<std::string> csv_cells(std::string_view line) {
  std::vector<std::string> cells(1);
  bool quoted = false;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const char c = line[i];
    if (c == '"' && quoted && i + 1 < line.size() && line[i + 1] == '"')
      cells.back() += line[i++];
    else if (c == '"')
      quoted = !quoted;
    else if (c == ',' && !quoted)
      cells.emplace_back();
    else
      cells.back() += c;
  }
  return cells;
}

int number_of(std::string_view symbol) { return core::Symbol::normalise(symbol).resolution_number().value_or(0); }

bool has_words(std::string_view text, std::string_view needle) {
  const auto letter = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
  };
  const auto mark = [&](std::size_t i) {
    return i + 2 < text.size() && text[i] == '\xe2' && text[i + 1] == '\x80';
  };  // a quotation mark or dash
  if (needle.empty()) return false;
  for (std::size_t at = text.find(needle); at != std::string_view::npos; at = text.find(needle, at + 1)) {
    const std::size_t end = at + needle.size();
    const bool opens = at == 0 || !letter(text[at - 1]) || (at >= 3 && mark(at - 3));
    const bool closes = end == text.size() || !letter(text[end]) || mark(end);
    if (opens && closes) return true;
  }
  return false;
}

Known read_reference(const Reference &reference) {
  Known known;
  for (const auto &cells : rows(reference.bodies, 10, "bodies.csv")) {
    known.by_slug[cells[0]] = known.bodies.size();
    known.bodies.push_back(body_of(cells));
    KnownBody &body = known.bodies.back();
    const BodyTypeRow &type = core::row_of(kBodyTypes, body.body.type);
    if (type.mission && body.body.slug.find('-') == std::string::npos) {
      std::string acronym = body.body.slug;
      std::transform(acronym.begin(), acronym.end(), acronym.begin(),
                     [](char c) { return static_cast<char>(std::toupper(c)); });
      body.body.aliases.push_back(acronym);
      known.aliases.push_back({body.body.slug, body.body.slug, true});
    }
    if (type.has_own_name) known.aliases.push_back({core::fold(body.body.name), body.body.slug, false});
  }
  for (const auto &cells : rows(reference.names, 2, "body_names.csv")) {
    const auto found = known.by_slug.find(cells[1]);
    if (found == known.by_slug.end()) throw core::Error("body_names.csv: \"" + cells[1] + "\" is not a body of bodies.csv");
    known.bodies[found->second].body.aliases.push_back(cells[0]);
    known.aliases.push_back({core::fold(cells[0]), cells[1], in_capitals(cells[0])});
  }
  for (const auto &cells : rows(reference.outside_events, 6, "outside_events.csv")) {
    const auto date = core::Date::parse(cells[0]);
    const auto act = core::word_named(clause::kActs, cells[2]);
    if (!date || !known.by_slug.contains(cells[1]) || !act)
      throw core::Error("outside_events.csv: \"" + cells[0] + "," + cells[1] + "," + cells[2] +
                        "\": expected a date, a known body and an act");
    known.events.push_back({*date, cells[1], *act, cells[3], cells[4], core::Date::parse(cells[5])});
  }
  std::stable_sort(known.aliases.begin(), known.aliases.end(),
                   [](const Alias &a, const Alias &b) { return a.folded.size() > b.folded.size(); });
  return known;
}

}  // namespace unsc::mandate
