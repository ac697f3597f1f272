#include "veto_list.hpp"

#include "proposal.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace vetoes {
namespace {

using unsc::kNoColumn;

constexpr std::array<std::string_view, 15> kPermanent = {"china",
                                                         "france",
                                                         "russia",
                                                         "russianfederation",
                                                         "russianfederation/ussr",
                                                         "ussr",
                                                         "sovietunion",
                                                         "russia/ussr",
                                                         "unitedkingdom",
                                                         "uk",
                                                         "greatbritain",
                                                         "unitedstates",
                                                         "us",
                                                         "usa",
                                                         "unitedstatesofamerica"};

bool is_permanent(std::string_view folded) {
  return std::find(kPermanent.begin(), kPermanent.end(), folded) != kPermanent.end();
}

/// "member_veto1", "vetoed by", "Permanent Member Casting Negative Vote"; not a count or a flag such as "single_veto".
bool holds_names(std::string_view folded) {
  for (const std::string_view words : {"negativevote", "memberveto", "vetoedby", "vetoby", "castby", "vetoing"}) {
    if (folded.find(words) != std::string_view::npos) return true;
  }
  return folded == "veto" || (folded.starts_with("veto") && folded.size() == 5 && folded[4] >= '1' && folded[4] <= '9');
}

/// "crisis_topic", "topic 1", "themes".
bool holds_topics(std::string_view folded) {
  while (!folded.empty() && folded.back() >= '0' && folded.back() <= '9') folded.remove_suffix(1);
  if (folded.ends_with('s')) folded.remove_suffix(1);
  for (const std::string_view word :
       {"topic", "crisistopic", "crisi", "crisisname", "theme", "issue", "conflict", "keyword"}) {
    if (folded == word) return true;
  }
  return false;
}

/// The state that two names of a permanent member share, enough to see whether names and columns agree.
char state_of(std::string_view name) {
  const auto folded = unsc::fold_name(name);
  if (!is_permanent(folded)) return '?';
  if (folded.starts_with("russia") || folded == "ussr" || folded == "sovietunion") return 'R';
  if (folded.starts_with("unitedk") || folded == "uk" || folded == "greatbritain") return 'K';
  return folded.starts_with("u") ? 'U' : folded[0];
}

bool is_set(std::string_view cell) {
  for (const std::string_view mark : {"1", "1.0", "x", "true", "veto", "vetoed"}) {
    if (unsc::is_word(cell, mark)) return true;
  }
  return false;
}
bool is_unset(std::string_view cell) {
  for (const std::string_view mark : {"", "0", "0.0", "false", "-"}) {
    if (unsc::is_word(cell, mark)) return true;
  }
  return false;
}

/// Month or day first: what all dates of the column allow. Refused where none tells.
unsc::SlashOrder slash_order(std::string_view bytes, std::size_t column) {
  bool month_first = false, day_first = false;
  unsc::CsvReader csv(bytes);
  for (csv.next(); csv.next();) {
    if (csv.fault()) continue;
    const bool as_month = unsc::read_date(csv[column], unsc::SlashOrder::month_first).has_value();
    const bool as_day = unsc::read_date(csv[column], unsc::SlashOrder::day_first).has_value();
    month_first = month_first || (as_month && !as_day);
    day_first = day_first || (as_day && !as_month);
  }
  if (month_first == day_first) return unsc::SlashOrder::refused;
  return month_first ? unsc::SlashOrder::month_first : unsc::SlashOrder::day_first;
}

/// The dates of a row. A year of two digits, "30 January 86", is the last century's: the Council met first in 1946.
std::optional<unsc::PrintedDates> dates_of(const ListedVeto &row, unsc::Output &out) {
  const auto text = unsc::trimmed(row.date);
  const auto dates = unsc::read_dates(text, row.order);
  const auto blank = text.find_last_of(" /");
  if (dates || blank == std::string_view::npos || text.size() - blank != 3) return dates;
  const auto year = unsc::count_as_printed(text.substr(blank + 1)).value_or(0);
  if (year < 46) return std::nullopt;
  const auto full = std::string(text.substr(0, blank + 1)) + "19" + std::string(text.substr(blank + 1));
  const auto read = unsc::read_dates(full, row.order);
  if (read) out.note(row.lines.first, "date \"" + std::string(text) + "\" read as " + full);
  return read;
}

class VetoList : public unsc::TableSource<VetoList> {
 public:
  using TableSource::TableSource;

  bool is_this_table() const { return m_columns.good(); }
  void read_rows() {
    m_order = slash_order(document().bytes, m_columns.date);
    TableSource::read_rows();
  }
  void read_row() {
    ListedVeto row{field(m_columns.what),
                   field(m_columns.date),
                   field(m_columns.meeting),
                   field(m_columns.agenda),
                   {},
                   lines(),
                   m_order};
    for (const auto column : m_columns.names) {
      for (const auto name : names_in(field(column))) {
        if (!is_unset(name)) row.vetoing.push_back(name);
      }
    }
    for (const auto column : m_columns.topics) {
      for (const auto topic : topics_in(field(column))) row.subjects.push_back(topic);
    }
    const auto marked = marked_members();
    if (row.vetoing.empty())
      row.vetoing = marked;
    else if (!m_columns.members.empty())
      compare(row.vetoing, marked);
    vetoes::emit(row, out());
  }

 private:
  std::string_view field(std::size_t column) const { return csv()[column]; }

  std::vector<std::string_view> marked_members() {
    std::vector<std::string_view> marked;
    for (const auto column : m_columns.members) {
      if (is_set(field(column))) {
        marked.push_back(names()[column]);
      } else if (!is_unset(field(column))) {
        note("column " + names()[column] + " \"" + std::string(field(column)) + "\": expected 1 or 0");
      }
    }
    return marked;
  }
  void compare(const std::vector<std::string_view> &names, const std::vector<std::string_view> &marked) {
    std::string by_name, by_mark;
    for (const auto name : names) by_name += state_of(name);
    for (const auto name : marked) by_mark += state_of(name);
    std::sort(by_name.begin(), by_name.end());
    std::sort(by_mark.begin(), by_mark.end());
    if (by_name == by_mark) return;
    const auto said = marked.empty() ? "nobody" : unsc::joined(marked, ", ");
    note("the columns of members say " + said + "; the names beside them are taken");
  }

  ListColumns m_columns{header()};
  unsc::SlashOrder m_order = unsc::SlashOrder::refused;
};

}  // namespace

ListColumns::ListColumns(const unsc::Header &header)
    : what(header.find({"draft", "draft symbol", "draft resolution", "draft document", "symbol", "document"})),
      date(header.find({"date", "vote date", "date of vote", "meeting date"})),
      meeting(header.find({"meeting record", "written record", "meeting", "record"})),
      agenda(header.find({"agenda item", "agenda", "subject", "title"})) {
  for (std::size_t column = 0; column < header.size(); ++column) {
    const auto &folded = header.folded_names()[column];
    if (is_permanent(folded))
      members.push_back(column);
    else if (holds_names(folded))
      names.push_back(column);
    else if (holds_topics(folded))
      topics.push_back(column);
  }
}

bool ListColumns::good() const { return what != kNoColumn && date != kNoColumn && (!names.empty() || members.size() >= 4); }

std::vector<std::string_view> names_in(std::string_view cell) { return unsc::listed(cell, "\r\n,;|"); }

std::vector<std::string_view> topics_in(std::string_view cell) { return unsc::listed(cell, "\r\n;|"); }

void emit(const ListedVeto &row, unsc::Output &out) {
  const auto dates = dates_of(row, out);
  if (!dates) return out.reject(row.lines.first, "date \"" + one_line(row.date) + "\": expected a date");
  const auto what = one_line(row.what), meeting = one_line(row.meeting), agenda = one_line(row.agenda);
  const auto proposal = read_proposal(what);
  if (!proposal.named()) return out.reject(row.lines.first, "draft symbol is empty: expected what was voted on");
  if (row.vetoing.empty()) return out.reject(row.lines.first, what + ": no vetoing member is named");
  unsc::Vote vote;
  vote.resolution = proposal.resolution;
  vote.draft = proposal.draft;
  vote.part = proposal.part;
  vote.meeting = meeting.empty() ? proposal.meeting : std::string_view(meeting);
  if (!proposal.meeting.empty() && !meeting.empty() && proposal.meeting != meeting) {
    out.note(row.lines.first,
             "voted on in " + meeting + "; the proposal is said to stand in " + std::string(proposal.meeting));
  }
  vote.date = dates->first;
  if (!unsc::same_date(dates->first, dates->last)) vote.dates.push_back({"last day", dates->last});
  vote.agenda = agenda;
  vote.subjects = row.subjects;
  vote.ballot_scope = unsc::BallotScope::vetoes;
  for (const auto name : row.vetoing) vote.ballots.push_back({name, {}, unsc::Position::no, row.lines});
  vote.lines = row.lines;
  out.emit(vote);
}

bool is_veto_list(std::string_view head) { return VetoList::recognise({}, head) != 0; }

void read_veto_list(const unsc::Document &document, unsc::Output &out) { VetoList::read(document, out); }

}  // namespace vetoes
