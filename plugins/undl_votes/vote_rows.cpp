#include "vote_rows.hpp"

#include <algorithm>

namespace undl {
namespace {

using unsc::is_word;
using unsc::mentions;

}  // namespace

Columns::Columns(unsc::Header &header)
    : code(header.find({"ms_code", "ms_codes", "country_code"})),
      name(header.need({"ms_name", "ms_names", "country_name"})),
      permanent(header.find({"permanent_member"})),
      position(header.need({"ms_vote", "ms_votes", "vote"})),
      id(header.find({"undl_id", "record_id"})),
      date(header.need({"date", "vote_date"})),
      resolution(header.need({"resolution", "resolutions"})),
      draft(header.find({"draft", "drafts"})),
      meeting(header.find({"meeting", "meetings", "meeting_record"})),
      title(header.find({"title", "titles", "description"})),
      agenda(header.find({"agenda", "agenda_title", "agenda_titles"})),
      subjects(header.find({"subjects", "subject"})),
      remark(header.find({"vote_note", "vote_notes", "note"})),
      modality(header.find({"modality"})),
      yes(header.find({"total_yes", "yes"})),
      no(header.find({"total_no", "no"})),
      abstain(header.find({"total_abstentions", "total_abstention", "abstentions", "abstention"})),
      absent(header.find({"total_non_voting", "non-voting"})),
      members(header.find({"total_ms", "total-voting", "total"})),
      link(header.find({"undl_link", "link"})) {}

std::vector<std::size_t> Columns::of_the_vote(std::size_t width) const {
  std::vector<std::size_t> all;
  for (std::size_t column = 0; column < width; ++column) {
    if (column != code && column != name && column != permanent && column != position) all.push_back(column);
  }
  return all;
}

std::size_t Columns::leading() const {
  std::size_t most = 0;
  for (const auto column : {id, code, name, permanent, position}) {
    if (column != unsc::kNoColumn) most = std::max(most, column + 1);
  }
  return most;
}

bool is_voting_table(const unsc::Header &header) {
  return header.has({"ms_vote", "ms_votes"}) && header.has({"ms_name", "ms_names"}) && header.has({"date", "vote_date"}) &&
         header.has({"resolution", "resolutions"});
}

std::optional<unsc::Position> read_position(std::string_view cell) {
  if (cell.size() == 1) {  // nearly every row
    switch (unsc::ascii_lower(cell[0])) {
      case 'y':
        return unsc::Position::yes;
      case 'n':
        return unsc::Position::no;
      case 'a':
        return unsc::Position::abstain;
      case 'x':
        return unsc::Position::absent;
      case '?':
        return unsc::Position::unknown;
      default:
        return std::nullopt;
    }
  }
  if (is_word(cell, "yes")) return unsc::Position::yes;
  if (is_word(cell, "no")) return unsc::Position::no;
  if (is_word(cell, "abstention") || is_word(cell, "abstain")) return unsc::Position::abstain;
  if (is_word(cell, "nv") || is_word(cell, "non-voting")) return unsc::Position::absent;
  return std::nullopt;
}

unsc::Modality read_modality(std::string_view modality, std::string_view remark) {
  const auto words = unsc::trimmed(modality).empty() ? remark : modality;
  for (const std::string_view sign : {"without vote", "without a vote", "acclamation", "consensus"}) {
    if (mentions(words, sign)) return unsc::Modality::without_vote;
  }
  return mentions(modality, "vote") ? unsc::Modality::vote : unsc::Modality::unknown;
}

std::string_view organ_of(std::string_view symbol) {
  if (symbol.starts_with("S/")) return "SC";
  if (symbol.starts_with("A/HRC/")) return "HRC";
  if (symbol.starts_with("A/")) return "GA";
  return symbol.starts_with("E/") ? "ECOSOC" : "";
}

unsc::Vote vote_in(const unsc::CsvReader &row, const Columns &columns, unsc::Date date) {
  const auto cell = [&row](std::size_t column) { return unsc::trimmed(row[column]); };
  const auto count = [&row](std::size_t column) { return unsc::count_as_printed(row[column]).value_or(UNSC_NO_COUNT); };
  unsc::Vote vote;
  vote.resolution = cell(columns.resolution);
  vote.draft = cell(columns.draft);
  vote.meeting = cell(columns.meeting);
  for (const auto symbol : {vote.resolution, vote.meeting, vote.draft}) {
    if (vote.organ.empty()) vote.organ = organ_of(symbol);
  }
  vote.date = date;
  vote.title = cell(columns.title);
  vote.agenda = cell(columns.agenda);
  vote.subjects = unsc::listed(cell(columns.subjects), "|");
  vote.modality = read_modality(cell(columns.modality), cell(columns.remark));
  vote.yes = count(columns.yes);
  vote.no = count(columns.no);
  vote.abstain = count(columns.abstain);
  vote.absent = count(columns.absent);
  vote.members = count(columns.members);
  vote.link = cell(columns.link);
  vote.record_id = cell(columns.id);
  return vote;
}

}  // namespace undl
