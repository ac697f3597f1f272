#include "un_list.hpp"

#include <unsc/text.hpp>
#include <unsc/xml.hpp>

#include <array>
#include <string>
#include <utility>
#include <vector>

namespace designations {
namespace {

/// What the list shortens, in full, so that a person finds it; every other name of a regime is printed in full there.
std::string regime(std::string_view printed) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 5> kShort = {
      {{"CAR", "Central African Republic"},
       {"DPRK", "Democratic People's Republic of Korea"},
       {"DRC", "Democratic Republic of the Congo"},
       {"GB", "Guinea-Bissau"},
       {"SouthSudan", "South Sudan"}}};
  for (const auto &[name, full] : kShort) {
    if (name == printed) return std::string(full);
  }
  return std::string(printed);
}

/// XML Schema lets a date carry the offset of its place, "2012-12-31-05:00": the calendar date before it is the one meant.
std::optional<unsc::Date> listed_on(std::string_view printed) {
  if (printed.size() > 10 && (printed[10] == '-' || printed[10] == '+' || printed[10] == 'Z'))
    printed = printed.substr(0, 10);
  return unsc::read_date(printed);
}

/// "INDIVIDUAL_DATE_OF_BIRTH" is "date_of_birth".
std::string attribute_name(std::string_view tag) {
  for (const std::string_view owner : {"INDIVIDUAL_", "ENTITY_"}) {
    if (tag.starts_with(owner)) tag.remove_prefix(owner.size());
  }
  std::string name;
  for (const char c : tag) name += unsc::ascii_lower(c);
  return name;
}

struct Entry {
  std::string element, first_name, names, list, reference, listed_on;
  std::uint64_t listed_on_line = 0;
  std::vector<std::pair<std::string, std::string>> further;
  unsc::Lines lines;
};

class List {
 public:
  explicit List(unsc::Output &out) : m_out(out) {}

  void start(const unsc::xml::Element &element) {
    m_path.emplace_back(element.name);
    m_text.clear();
    if (m_path.size() == 1) return open_list(element);
    if (m_entry_depth == 0 && (element.name == "INDIVIDUAL" || element.name == "ENTITY")) {
      m_entry_depth = m_path.size();
      m_entry = {};
      m_entry.element = element.name;
      m_entry.lines.first = element.line;
    } else if (m_entry_depth != 0 && m_path.size() == m_entry_depth + 1) {
      m_parts.clear();
      m_nested = false;
    } else if (m_entry_depth != 0) {
      m_nested = true;
    }
  }

  void end(std::string_view name, std::uint64_t line) {
    const auto text = m_text.take();
    if (m_entry_depth != 0 && m_path.size() == m_entry_depth) {
      m_entry.lines.last = line;
      emit();
      m_entry_depth = 0;
    } else if (m_entry_depth != 0 && m_path.size() == m_entry_depth + 1) {
      take_field(name, m_nested ? m_parts : text, line);
    } else if (m_entry_depth != 0) {
      take_part(name, text);
    }
    m_path.pop_back();
  }

  void text(std::string_view piece) { m_text.append(piece); }

  void finish() {
    if (m_undated == 0) return;
    m_out.note(0, std::to_string(m_undated) + " of " + std::to_string(m_all) +
                      " entries print no date of listing: they are kept, and stay out of the timeline");
  }

 private:
  void open_list(const unsc::xml::Element &element) {
    if (element.name != "CONSOLIDATED_LIST") throw unsc::Malformed(element.line, "expected <CONSOLIDATED_LIST>");
    const auto printed = element.attribute("dateGenerated");
    const auto released = unsc::released_at(printed);
    if (released.empty())
      m_out.note(element.line, "dateGenerated \"" + std::string(printed) + "\": expected a date or an instant");
    m_out.dataset("UN Consolidated List", released);
  }

  /// An element inside a part of an entry: <VALUE> stands for itself, everything else says what it is.
  void take_part(std::string_view name, const std::string &text) {
    if (text.empty()) return;
    if (name == "VALUE") {
      m_entry.further.emplace_back(attribute_name(m_path[m_entry_depth]), text);
      return;
    }
    if (!m_parts.empty()) m_parts += "; ";
    m_parts += attribute_name(name) + ": " + text;
  }

  void take_field(std::string_view name, const std::string &text, std::uint64_t line) {
    if (text.empty()) return;
    if (name == "FIRST_NAME" || name == "SECOND_NAME" || name == "THIRD_NAME" || name == "FOURTH_NAME") {
      m_entry.names += (m_entry.names.empty() ? "" : " ") + text;
    } else if (name == "UN_LIST_TYPE") {
      m_entry.list = text;
    } else if (name == "REFERENCE_NUMBER") {
      m_entry.reference = text;
    } else if (name == "LISTED_ON") {
      m_entry.listed_on = text;
      m_entry.listed_on_line = line;
    } else {
      m_entry.further.emplace_back(attribute_name(name), text);
    }
  }

  void emit() {
    const auto said = m_entry.element + (m_entry.reference.empty() ? "" : " " + m_entry.reference);
    if (m_entry.names.empty()) return m_out.reject(m_entry.lines.first, said + ": no name; expected FIRST_NAME");
    ++m_all;
    unsc::Event event;
    event.kind = "designation";
    event.title = m_entry.names;
    event.symbol = m_entry.reference;
    const auto topic = regime(m_entry.list);
    const auto detail = "UN list" + (topic.empty() ? "" : ": " + topic);
    event.topic = topic;
    event.detail = detail;
    if (const auto date = listed_on(m_entry.listed_on)) {
      event.date = *date;
    } else {
      ++m_undated;
      if (!m_entry.listed_on.empty())
        m_out.note(m_entry.listed_on_line, said + ": LISTED_ON \"" + m_entry.listed_on + "\": expected a date");
    }
    event.attributes.push_back({"list", m_entry.list});
    event.attributes.push_back({"entry", m_entry.element == "ENTITY" ? "entity" : "individual"});
    for (const auto &[name, value] : m_entry.further) event.attributes.push_back({name, value});
    event.lines = m_entry.lines;
    m_out.emit(event);
  }

  unsc::Output &m_out;
  std::vector<std::string> m_path;
  std::size_t m_entry_depth = 0;  // of the entry that is open, 0 where none is
  Entry m_entry;
  std::string m_parts;  // of the part that is open
  bool m_nested = false;
  unsc::xml::FoldedText m_text;
  std::size_t m_all = 0, m_undated = 0;
};

}  // namespace

bool is_un_list(std::string_view head) { return unsc::xml::root_name(head) == "CONSOLIDATED_LIST"; }

void read_un_list(const unsc::Document &document, unsc::Output &out) {
  List list(out);
  unsc::xml::parse(document, out, list);
  list.finish();
}

}  // namespace designations
