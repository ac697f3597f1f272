// Terms of Panels of Experts from a register: a table that somebody keeps by hand, one act a row. See README.md.
#include <unsc/text.hpp>

#include <optional>
#include <string>

namespace {

using unsc::CsvReader;
using unsc::Date;

struct Columns {
  std::size_t body, symbol, adopted, act, phrase, from, until, duration, review, paragraph, basis, cited, confidence, note;

  explicit Columns(unsc::Header &header)
      : body(header.need({"panel", "body"})),
        symbol(header.need({"resolution", "symbol"})),
        adopted(header.need({"adopted", "date"})),
        act(header.need({"action", "act"})),
        phrase(header.find({"phrase"})),
        from(header.find({"from", "start"})),
        until(header.need({"expiry", "until"})),
        duration(header.find({"duration"})),
        review(header.find({"review_date", "review"})),
        paragraph(header.find({"paragraph"})),
        basis(header.find({"expiry_basis", "basis"})),
        cited(header.find({"source", "cited"})),
        confidence(header.find({"confidence"})),
        note(header.find({"note", "notes"})) {}
};

bool is_absent(std::string_view cell) { return cell.empty() || cell == "-" || cell == "–"; }

/// The symbol in the cell without the word before it: "S/2024/255" from "draft S/2024/255". Empty where the cell holds
/// words that are no symbol ("letter of the President").
std::string_view symbol_in(std::string_view cell) {
  for (const std::string_view word : {"draft ", "resolution ", "res. "}) {
    if (cell.size() > word.size() && unsc::is_word(cell.substr(0, word.size() - 1), word.substr(0, word.size() - 1)) &&
        cell[word.size() - 1] == ' ') {
      cell = unsc::trimmed(cell.substr(word.size()));
      break;
    }
  }
  const bool numbered = !cell.empty() && cell.find_first_not_of("0123456789 ()") == std::string_view::npos;
  const bool symbol = cell.size() > 2 && cell[1] == '/' && (cell[0] == 'S' || cell[0] == 'A');
  return numbered || symbol ? cell : std::string_view{};
}

/// "2026-09-26 or 2026-09-27": the register leaves the day open between two.
bool is_either_date(std::string_view cell) {
  const auto split = cell.find(" or ");
  return split != std::string_view::npos && unsc::read_date(cell.substr(0, split)) &&
         unsc::read_date(cell.substr(split + 4));
}

class Register {
 public:
  Register(const unsc::Document &document, unsc::Output &out)
      : m_out(out), m_table(document, out), m_columns(m_table.header()) {
    m_table.require_columns();
  }

  void read() {
    m_table.each_row([this] { read_row(); });
  }

 private:
  std::string_view cell(std::size_t column) const { return m_table.cell(column); }
  std::uint64_t line() const { return m_table.line(); }

  void read_row() {
    unsc::MandateAction action;
    for (const auto column : {m_columns.body, m_columns.act}) {
      if (cell(column).empty()) return m_out.reject(line(), m_table.unexpected(column, "a name"));
    }
    if (is_absent(cell(m_columns.adopted)))
      return m_out.reject(line(), m_table.names()[m_columns.adopted] + " is empty: expected a date");
    action.duration = cell(m_columns.duration);
    const bool dated = take_date(m_columns.adopted, action.date) && take_date(m_columns.from, action.from) &&
                       take_date(m_columns.review, action.review) && take_until(action);
    if (!dated) return;
    action.body = cell(m_columns.body);
    action.act = cell(m_columns.act);
    action.paragraph = cell(m_columns.paragraph);
    action.phrase = cell(m_columns.phrase);
    action.basis = cell(m_columns.basis);
    action.confidence = cell(m_columns.confidence);
    action.cited = cell(m_columns.cited);
    action.symbol = symbol_in(cell(m_columns.symbol));
    const auto note = note_with(action.symbol);
    action.note = note;
    action.lines = m_table.lines();
    m_out.emit(action);
  }
  /// What stands in the column of symbols and is none goes before the note.
  std::string note_with(std::string_view symbol) const {
    std::string note(cell(m_columns.note));
    const auto printed = cell(m_columns.symbol);
    if (!symbol.empty() || is_absent(printed)) return note;
    return std::string(printed) + (note.empty() ? "" : "; ") + note;
  }
  /// Absent stays absent; a cell that is no date rejects the row and is false.
  bool take_date(std::size_t column, Date &date) {
    if (is_absent(cell(column))) return true;
    const auto read = unsc::read_date(cell(column));
    if (!read) {
      m_out.reject(line(), m_table.unexpected(column, "a date or a month"));
      return false;
    }
    date = *read;
    return true;
  }
  /// Two dates are not one: the end stays open and the words are kept.
  bool take_until(unsc::MandateAction &action) {
    const auto printed = cell(m_columns.until);
    if (!is_either_date(printed)) return take_date(m_columns.until, action.until);
    m_out.note(line(), m_table.names()[m_columns.until] + " \"" + std::string(printed) + "\": not one date, kept in words");
    if (action.duration.empty()) action.duration = printed;
    return true;
  }

  unsc::Output &m_out;
  unsc::CsvTable m_table;
  Columns m_columns;
};

constexpr unsc::Format kFormats[] = {{.glob = "*panel*.csv",
                                      .media_type = "text/csv",
                                      .description = "a register of panels' terms, one act a row",
                                      .publisher = "whoever keeps the register",
                                      .licence = "as its keeper says",
                                      .obtained_from = "written by hand; the layout is in this plugin's README",
                                      .update_days = 0}};

struct PanelMandates {
  static constexpr unsc::Description description{
      .id = "panel_mandates",
      .name = "Register of panels' mandates",
      .version = "1.0.0",
      .summary = "Terms of Panels of Experts and like bodies from a register kept as a table.",
      .formats = kFormats};

  static int recognise(std::string_view /*name*/, std::string_view head) {
    CsvReader csv(head);
    if (!csv.next()) return 0;
    unsc::Header header(csv.fields());
    const Columns columns(header);
    return header.missing().empty() ? 90 : 0;
  }

  static void read(const unsc::Document &document, unsc::Output &out) {
    const auto release = unsc::release_in_name(document.name);
    if (!release.released.empty()) out.dataset("panel_mandates " + release.dataset, release.released);
    Register(document, out).read();
  }
};

}  // namespace

UNSC_PLUGIN(PanelMandates)
