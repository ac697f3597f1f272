#include "wide_table.hpp"

#include "proposal.hpp"

#include <optional>
#include <string>
#include <vector>

namespace vetoes {
namespace {

struct Columns {
  std::size_t what, number, date, outcome, typology, title, short_title, yes, no, abstain, absent, members, last_fixed;

  explicit Columns(unsc::Header &header)
      : what(header.need({"UN classification"})),
        number(header.find({"Resolution number"})),
        date(header.need({"Date"})),
        outcome(header.find({"Vote outcome", "Outcome"})),
        typology(header.find({"Vote outcome typology-Observable", "Vote outcome typology"})),
        title(header.find({"Official full title", "Title"})),
        short_title(header.find({"Title-Observable"})),
        yes(header.find({"Yes"})),
        no(header.find({"No"})),
        abstain(header.find({"Abstentions", "Abstention"})),
        absent(header.find({"Non-Voting", "Not voting"})),
        members(header.find({"Total"})),
        last_fixed(header.need({"(of which veto)", "of which veto"})) {}
};

std::optional<unsc::Position> position(std::string_view cell) {
  if (unsc::is_word(cell, "y")) return unsc::Position::yes;
  if (unsc::is_word(cell, "n")) return unsc::Position::no;
  if (unsc::is_word(cell, "a")) return unsc::Position::abstain;
  if (unsc::is_word(cell, "nv") || unsc::is_word(cell, "x")) return unsc::Position::absent;
  if (unsc::is_word(cell, "?")) return unsc::Position::unknown;
  return std::nullopt;
}

class WideTable {
 public:
  WideTable(const unsc::Document &document, unsc::Output &out)
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
    const auto date = unsc::read_date(cell(m_columns.date));
    if (!date) {
      m_out.reject(line(), m_table.unexpected(m_columns.date, "a date"));
      return;
    }
    const auto proposal = read_proposal(m_table.csv()[m_columns.what]);
    if (!proposal.named() && !unsc::count_as_printed(cell(m_columns.number))) {
      m_out.reject(line(), "UN classification and Resolution number are empty: expected what was voted on");
      return;
    }
    unsc::Vote vote;
    vote.date = *date;
    fill(vote, proposal);
    fill_totals(vote);
    fill_ballots(vote);
    m_out.emit(vote);
  }

  void fill(unsc::Vote &vote, const Proposal &proposal) {
    vote.resolution = proposal.resolution;
    vote.draft = proposal.draft;
    vote.meeting = proposal.meeting;
    vote.part = proposal.part;
    vote.outcome = cell(m_columns.outcome);
    vote.tally = cell(m_columns.typology);
    vote.title = cell(m_columns.title);
    if (vote.title.empty()) vote.title = cell(m_columns.short_title);
    vote.lines = m_table.lines();
    join_number(vote);
  }
  /// The number stands beside the symbol: it fills a symbol that is missing and must not contradict one that is there.
  void join_number(unsc::Vote &vote) {
    const auto number = unsc::count_as_printed(cell(m_columns.number));
    if (!number) return;
    if (vote.resolution.empty()) {
      vote.resolution = cell(m_columns.number);
      return;
    }
    const auto in_symbol = vote.resolution.substr(6);
    if (unsc::count_as_printed(in_symbol.substr(0, in_symbol.find_first_not_of("0123456789"))) == number) return;
    m_out.note(line(), "Resolution number " + std::to_string(*number) + " stands beside " + std::string(vote.resolution));
  }
  std::int32_t count(std::size_t column) {
    const auto text = cell(column);
    const auto printed = unsc::count_as_printed(text);
    if (!printed && !text.empty() && text != "-" && text != "?") {
      m_out.note(line(), m_table.unexpected(column, "a number"));
    }
    return printed.value_or(UNSC_NO_COUNT);
  }
  void fill_totals(unsc::Vote &vote) {
    vote.yes = count(m_columns.yes);
    vote.no = count(m_columns.no);
    vote.abstain = count(m_columns.abstain);
    vote.absent = count(m_columns.absent);
    vote.members = count(m_columns.members);
  }
  void fill_ballots(unsc::Vote &vote) {
    const auto &names = m_table.names();
    for (auto column = m_columns.last_fixed + 1; column < names.size(); ++column) {
      const auto text = cell(column);
      if (text.empty()) continue;
      const auto cast = position(text);
      if (!cast) {
        m_out.note(line(), m_table.unexpected(column, "Y, N, A, NV, ? or nothing"));
      }
      vote.ballots.push_back({names[column], {}, cast.value_or(unsc::Position::unknown), m_table.lines()});
    }
  }

  unsc::Output &m_out;
  unsc::CsvTable m_table;
  Columns m_columns;
};

}  // namespace

bool is_wide_table(const unsc::Header &header) {
  return header.has({"UN classification"}) && header.has({"Date"}) && header.has({"(of which veto)", "of which veto"});
}

void read_wide_table(const unsc::Document &document, unsc::Output &out) { WideTable(document, out).read(); }

}  // namespace vetoes
