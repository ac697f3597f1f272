#include "veto_page.hpp"

#include "html_table.hpp"
#include "proposal.hpp"
#include "veto_list.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

namespace vetoes {
namespace {

std::optional<ListColumns> columns_of(const HtmlRow &row) {
  const std::vector<std::string_view> titles(row.cells.begin(), row.cells.end());
  ListColumns columns{unsc::Header(titles)};
  if (!columns.good() || columns.names.empty()) return std::nullopt;
  return columns;
}

class VetoPage {
 public:
  VetoPage(const ListColumns &columns, std::size_t width, unsc::Output &out)
      : m_columns(columns), m_width(width), m_out(out) {}

  void read_row(const HtmlRow &row) {
    const bool blank = std::all_of(row.cells.begin(), row.cells.end(), [](const auto &cell) { return cell.empty(); });
    if (blank) return;
    if (row.cells.size() == 1) return m_out.note(row.lines.first, "text in the table: " + one_line(row.cells[0]));
    if (row.cells.size() != m_width) {
      return m_out.reject(row.lines.first, std::to_string(row.cells.size()) + " cells, expected " + std::to_string(m_width));
    }
    ListedVeto listed{cell(row, m_columns.what),
                      cell(row, m_columns.date),
                      cell(row, m_columns.meeting),
                      cell(row, m_columns.agenda),
                      {},
                      row.lines,
                      unsc::SlashOrder::refused};
    for (const auto column : m_columns.names) {
      for (const auto name : names_in(row.cells[column])) listed.vetoing.push_back(name);
    }
    for (const auto column : m_columns.topics) {
      for (const auto topic : topics_in(row.cells[column])) listed.subjects.push_back(topic);
    }
    emit(listed, m_out);
  }

 private:
  static std::string_view cell(const HtmlRow &row, std::size_t column) {
    return column < row.cells.size() ? std::string_view(row.cells[column]) : std::string_view{};
  }
  const ListColumns &m_columns;
  std::size_t m_width;
  unsc::Output &m_out;
};

}  // namespace

bool is_veto_page(std::string_view head) {
  if (!unsc::trimmed(head).starts_with('<') || !(unsc::mentions(head, "<html") || unsc::mentions(head, "<table")))
    return false;
  return unsc::mentions(head, "veto list") || (unsc::mentions(head, "veto") && unsc::mentions(head, "security council"));
}

void read_veto_page(const unsc::Document &document, unsc::Output &out) {
  const auto rows = html_rows(document.bytes);
  auto row = rows.begin();
  std::optional<ListColumns> columns;
  while (row != rows.end() && !(columns = columns_of(*row))) ++row;
  if (!columns) throw unsc::Malformed(1, "no table with columns Date, Draft and Permanent Member Casting Negative Vote");
  VetoPage page(*columns, row->cells.size(), out);
  for (++row; row != rows.end(); ++row) page.read_row(*row);
  out.progress(document.bytes.size());
}

}  // namespace vetoes
