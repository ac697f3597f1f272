#include "extract.hpp"

#include <array>
#include <deque>
#include <optional>
#include <set>
#include <stdexcept>
#include <unsc/json.hpp>
#include <unsc/text.hpp>
#include <unsc/xml.hpp>
#include <utility>
#include <vector>

#include "act_records.hpp"

namespace resolutions {
namespace {

using unsc::Date;
using unsc::Position;
using unsc::json::Object;

/// This object cannot become a vote; what() says why.
struct Unreadable : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// A value with its blanks folded: tabs, no-break spaces and line ends are the typist's, not the name's.
std::string field(const Object &object, std::string_view key) {
  unsc::xml::FoldedText text;
  text.append(object.text(key));
  return text.take();
}

/// The date that ends "Adopted by the Security Council at its 4088th meeting, on 13 January 2000"; the blank may be missing.
std::optional<Date> date_in_title(std::string_view title) {
  for (auto at = title.rfind("on"); at != std::string_view::npos && at > 0; at = title.rfind("on", at - 1)) {
    if (const auto date = unsc::read_date(title.substr(at + 2))) return date;
  }
  return std::nullopt;
}

struct List {
  std::string_view key, count;
  Position position;
};
constexpr std::array<List, 3> kLists = {{{"MS_in_favour", "MS_in_favour_count", Position::yes},
                                         {"MS_against", "MS_against_count", Position::no},
                                         {"MS_abstaining", "MS_abstaining_count", Position::abstain}}};

/// One line of an extract on its way to a vote; owns what the vote borrows.
class ExtractLine {
 public:
  ExtractLine(const Object &object, unsc::Lines lines, unsc::Output &out) : m_object(object), m_lines(lines), m_out(out) {}

  void emit() {
    m_vote.lines = m_lines;
    read_symbols();
    read_dates();
    read_words();
    for (const auto &list : kLists) read_list(list);
    for (const auto *key : {"sponsors", "additional_sponsors"}) {
      for (const auto &name : m_object.texts(key)) add(m_vote.sponsors, name);
    }
    if (m_vote.modality == unsc::Modality::unknown && !m_vote.ballots.empty()) m_vote.modality = unsc::Modality::vote;
    read_subjects();
    m_out.emit(m_vote);
  }

 private:
  std::string_view keep(std::string text) { return m_kept.emplace_back(std::move(text)); }
  std::string_view kept_field(std::string_view key) { return keep(field(m_object, key)); }
  void add(std::vector<std::string_view> &to, std::string_view printed) {
    unsc::xml::FoldedText text;
    text.append(printed);
    if (!text.empty()) to.push_back(keep(text.take()));
  }

  void read_symbols() {
    m_vote.resolution = kept_field("symbol");
    m_vote.draft = kept_field("draft_resolution");
    m_vote.meeting = kept_field("outcome_letter");
    const auto words = kept_field("adoption_meeting");
    if (m_vote.meeting.empty())
      m_vote.meeting = words;
    else if (!words.empty())
      m_vote.meetings.push_back(words);
    const auto title = kept_field("document_title");
    if (unsc::mentions(title, "meeting")) m_vote.meetings.push_back(title);
    if (m_vote.resolution.empty() && m_vote.draft.empty())
      throw Unreadable("no symbol and no draft_resolution: expected one");
  }

  void read_dates() {
    const auto printed = field(m_object, "adoption_date");
    const auto date = act_date(printed);
    const auto in_title = date_in_title(field(m_object, "document_title"));
    if (!date && !printed.empty()) throw Unreadable("adoption_date \"" + printed + "\": expected a date");
    if (!date && !in_title) throw Unreadable("adoption_date \"\": expected a date");
    m_vote.date = date ? *date : *in_title;
    if (date && in_title) m_vote.dates.push_back({"document_title", *in_title});
    if (!date) m_out.note(m_lines.first, "adoption_date is empty: the date is that of document_title");
  }

  void read_words() {
    m_vote.title = kept_field("resolution_title");
    m_vote.agenda = kept_field("agenda_item_name");
    m_vote.tally = kept_field("adoption_type");
    const auto outcome = kept_field("outcome");
    m_vote.modality = modality_in(m_vote.tally);
    if (m_vote.modality == unsc::Modality::unknown) m_vote.modality = modality_in(outcome);
    // "VOTING BY MAIL" stands in this field for 51 resolutions and is no outcome; adoption_type says it too.
    m_vote.outcome = outcome;
    if (!unsc::mentions(outcome, "adopted") && m_vote.tally.starts_with("Adopted"))
      m_vote.outcome = m_vote.tally.substr(0, 7);
    const auto chapter = field(m_object, "chapter_VII");
    if (chapter == "Chapter VII") m_vote.chapter_vii = 1;
    if (chapter == "N.A.") m_vote.chapter_vii = 0;
  }

  void read_list(const List &list) {
    std::int32_t names = 0;
    for (const auto &printed : m_object.texts(list.key)) {
      unsc::xml::FoldedText name;
      name.append(printed);
      if (name.empty()) continue;
      m_vote.ballots.push_back({keep(name.take()), {}, list.position, m_lines});
      ++names;
    }
    const auto printed = field(m_object, list.count);
    if (printed.empty()) return;
    const auto count = unsc::count_as_printed(printed);
    if (!count) return m_out.note(m_lines.first, std::string(list.count) + " \"" + printed + "\": expected a number");
    (list.position == Position::yes ? m_vote.yes : list.position == Position::no ? m_vote.no : m_vote.abstain) = *count;
    if (*count == names) return;
    m_out.note(m_lines.first, std::string(list.count) + " says " + std::to_string(*count) + ", " + std::string(list.key) +
                                  " holds " + std::to_string(names) + " names");
  }

  /// Pairs of a term and the list it is from. Agenda items ("S/") and titles ("DHL") have fields of their own; "[58]" and
  /// "X" are keys into lists that are not printed.
  void read_subjects() {
    for (const auto &pair : m_object.rows("subjects")) {
      if (pair.empty() || pair[0] == "X" || pair[0].starts_with("[")) continue;
      if (pair.size() > 1 && (pair[1] == "S/" || pair[1] == "DHL")) continue;
      add(m_vote.subjects, pair[0]);
    }
  }

  const Object &m_object;
  unsc::Lines m_lines;
  unsc::Output &m_out;
  unsc::Vote m_vote;
  std::deque<std::string> m_kept;  // grows without moving what is borrowed
};

/// The last four digits of "2025" or "20250512_2025"; empty where the name ends otherwise.
std::string year_in(std::string_view stem) {
  if (stem.size() < 4) return {};
  const auto last = stem.substr(stem.size() - 4);
  const bool year = last.find_first_not_of("0123456789") == std::string_view::npos && (last[0] == '1' || last[0] == '2');
  const bool longer = stem.size() > 4 && stem[stem.size() - 5] >= '0' && stem[stem.size() - 5] <= '9';
  return year && !longer ? std::string(last) : std::string{};
}

/// "2025" of "S/RES/2768 (2025)".
std::string year_of_symbol(std::string_view symbol) {
  const auto open = symbol.rfind('(');
  const auto close = symbol.rfind(')');
  return open == std::string_view::npos || close == std::string_view::npos || close < open
             ? std::string{}
             : year_in(symbol.substr(open + 1, close - open - 1));
}

/// A year's file by the years of its symbols, whatever its copies are called; by its name where it prints none, or where the
/// named year is among several.
void name_dataset(const std::set<std::string> &years, std::string_view file_name, unsc::Output &out) {
  const auto release = unsc::release_in_name(file_name);
  auto year = year_in(release.dataset);
  if (!years.empty() && !years.contains(year))
    year = years.size() == 1 ? *years.begin() : *years.begin() + "-" + *years.rbegin();
  if (!year.empty()) out.dataset("unxml data_extract " + year, release.released);
}

}  // namespace

bool is_extract(std::string_view head) {
  constexpr std::array<std::string_view, 4> kKeys = {"\"MS_in_favour", "\"adoption_date\"", "\"draft_resolution\"",
                                                     "\"outcome_letter\""};
  std::size_t found = 0;
  for (const auto key : kKeys) found += head.find(key) != std::string_view::npos ? 1 : 0;
  return found >= 2 && head.find("\"symbol\"") != std::string_view::npos;
}

void read_extract(const unsc::Document &document, unsc::Output &out) {
  std::set<std::string> years;
  unsc::json::for_each_object(document, out, [&](const Object &object, unsc::Lines lines) {
    if (auto year = year_of_symbol(field(object, "symbol")); !year.empty()) years.insert(std::move(year));
    try {
      ExtractLine(object, lines, out).emit();
    } catch (const Unreadable &broken) {
      out.reject(lines.first, broken.what());
    }
  });
  name_dataset(years, document.name, out);
}

}  // namespace resolutions
