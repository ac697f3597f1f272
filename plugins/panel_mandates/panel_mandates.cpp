// Terms of Panels of Experts from a register: a table that somebody keeps by hand, one act a row. See README.md.
#include <unsc/text.hpp>

#include <string>

namespace {

using unsc::is_absent;

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

constexpr unsc::Format kFormats[] = {{.glob = "*panel*.csv",
                                      .media_type = "text/csv",
                                      .description = "a register of panels' terms, one act a row",
                                      .publisher = "whoever keeps the register",
                                      .licence = "as its keeper says",
                                      .obtained_from = "written by hand; the layout is in this plugin's README",
                                      .update_days = 0}};

struct PanelMandates : unsc::TableSource<PanelMandates> {
  using TableSource::TableSource;
  static constexpr unsc::Description description{
      .id = "panel_mandates",
      .name = "Register of panels' mandates",
      .version = "1.0.0",
      .summary = "Terms of Panels of Experts and like bodies from a register kept as a table.",
      .formats = kFormats};

  Column body = need({"panel", "body"}), symbol = need({"resolution", "symbol"});
  Column adopted = need({"adopted", "date"}), act = need({"action", "act"}), phrase = find({"phrase"});
  Column from = find({"from", "start"}), until = need({"expiry", "until"}), duration = find({"duration"});
  Column review = find({"review_date", "review"}), paragraph = find({"paragraph"});
  Column basis = find({"expiry_basis", "basis"}), cited = find({"source", "cited"});
  Column confidence = find({"confidence"}), remark = find({"note", "notes"});

  static void read(const unsc::Document &document, unsc::Output &out) {
    const auto release = unsc::release_in_name(document.name);
    if (!release.released.empty()) out.dataset("panel_mandates " + release.dataset, release.released);
    TableSource::read(document, out);
  }

  void read_row() {
    for (const auto &column : {body, act}) {
      if (column.text().empty()) return reject(column.unexpected("a name"));
    }
    if (is_absent(adopted.text())) return reject(adopted.name() + " is empty: expected a date");
    unsc::MandateAction action;
    action.date = adopted.date(kDate);
    action.from = from.date_if_any(kDate);
    action.review = review.date_if_any(kDate);
    action.duration = duration.text();
    read_until(action);
    action.body = body.text();
    action.act = act.text();
    action.paragraph = paragraph.text();
    action.phrase = phrase.text();
    action.basis = basis.text();
    action.confidence = confidence.text();
    action.cited = cited.text();
    action.symbol = symbol_in(symbol.text());
    const auto full_note = note_with(action.symbol);
    action.note = full_note;
    action.lines = lines();
    emit(action);
  }

 private:
  static constexpr std::string_view kDate = "a date or a month";

  /// Two dates are not one: the end stays open and the words are kept.
  void read_until(unsc::MandateAction &action) {
    const auto printed = until.text();
    if (!is_either_date(printed)) {
      action.until = until.date_if_any(kDate);
      return;
    }
    note(until.name() + " \"" + std::string(printed) + "\": not one date, kept in words");
    if (action.duration.empty()) action.duration = printed;
  }
  /// What stands in the column of symbols and is none goes before the note.
  std::string note_with(std::string_view found) const {
    std::string full(remark.text());
    if (!found.empty() || is_absent(symbol.text())) return full;
    return std::string(symbol.text()) + (full.empty() ? "" : "; ") + full;
  }
};

}  // namespace

UNSC_PLUGIN(PanelMandates)
