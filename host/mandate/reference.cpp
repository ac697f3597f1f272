#include <mandate/reference.hpp>

#include <core/reference.hpp>
#include <core/symbol.hpp>
#include <core/text.hpp>

#include <algorithm>
#include <cstdlib>

namespace unsc::mandate {
namespace {

constexpr std::string_view kBodyColumns = "slug,name,type,committee,founded_by,lineage,subject,words,from,until";
constexpr std::string_view kEventColumns = "date,body,act,symbol,note,disputed";

std::vector<std::string> folded_list(const std::string &cell) {
  std::vector<std::string> out;
  for (const std::string_view part : core::split(cell, ';')) out.push_back(core::fold(part));
  return out;
}

KnownBody body_of(const core::ReferenceRow &cells) {
  const auto type = core::word_named(kBodyTypes, cells[2]);
  if (!type) cells.refuse("a type of body");
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
  for (const auto &cells : core::read_reference("bodies.csv", reference.bodies, kBodyColumns)) {
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
  for (const auto &cells : core::read_reference("body_names.csv", reference.names, "alias,slug")) {
    const auto found = known.by_slug.find(cells[1]);
    if (found == known.by_slug.end()) cells.refuse("a body of bodies.csv");
    known.bodies[found->second].body.aliases.push_back(cells[0]);
    known.aliases.push_back({core::fold(cells[0]), cells[1], in_capitals(cells[0])});
  }
  for (const auto &cells : core::read_reference("outside_events.csv", reference.outside_events, kEventColumns)) {
    const auto date = cells.day(0, "a day");
    const auto act = core::word_named(clause::kActs, cells[2]);
    if (!known.by_slug.contains(cells[1]) || !act) cells.refuse("a known body and an act");
    known.events.push_back({date, cells[1], *act, cells[3], cells[4], cells.date(5)});
  }
  std::stable_sort(known.aliases.begin(), known.aliases.end(),
                   [](const Alias &a, const Alias &b) { return a.folded.size() > b.folded.size(); });
  return known;
}

}  // namespace unsc::mandate
