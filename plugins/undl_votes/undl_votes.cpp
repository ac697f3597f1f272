// The UN Digital Library's voting data: one ballot a row, Security Council and General Assembly. See README.md.
#include "open_votes.hpp"
#include "vote_rows.hpp"

#include <unsc/text.hpp>

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

namespace {

class VotingTable : public unsc::TableSource<VotingTable> {
 public:
  using TableSource::TableSource;
  static constexpr int kRecognised = 95;

  bool is_this_table() const { return undl::is_voting_table(header()); }

  /// Rows that repeat themselves are walked by the bytes that they end with.
  void read_rows() {
    while (m_csv.next(m_leading, m_tail, m_tail_lines)) {
      if (m_csv.fault())
        broken_row();
      else if (!m_csv.repeated() || !read_repeated_row())
        read_row();
      if (m_csv.offset() - m_told > kProgressStep) out().progress(m_told = m_csv.offset());
    }
    for (auto &vote : m_votes.all()) {
      if (!vote.ballots.empty() || !vote.handed_over) hand_over(vote);
    }
    out().progress(m_bytes.size());
    name_dataset();
  }

 private:
  /// Whose votes they are tells which of the library's two files this is, whatever its copies are called; its date is in
  /// its name.
  void name_dataset() {
    const auto release = unsc::release_in_name(document().name);
    if (m_council + m_assembly != 0)
      out().dataset(m_council >= m_assembly ? "undl sc_voting" : "undl ga_voting", release.released);
    else if (!release.released.empty() || unsc::mentions(release.dataset, "voting"))
      out().dataset("undl " + release.dataset, release.released);
  }

  static constexpr std::size_t kProgressStep = 1 << 20;

  void broken_row() {
    m_tail = {};
    out().reject(m_csv.fault()->line, m_csv.fault()->reason);
  }

  /// A row that ends as the one before did, and whose leading columns say the same of the vote, brings a ballot only.
  bool read_repeated_row() {
    if (m_vote == nullptr || m_vote->ballots.empty()) return reread();
    for (const auto column : m_checked) {
      if (m_csv[column] != m_checked_text[column]) return reread();
    }
    take_ballot(*m_vote);
    return true;
  }
  /// The whole row after all: its fields beyond the leading ones are the tail's.
  bool reread() {
    m_again.emplace(m_csv.raw());
    m_again->next();
    return false;
  }

  const unsc::CsvReader &row() const { return m_again ? *m_again : m_csv; }

  void read_row() {
    const auto &fields = row();
    const auto text = [&fields](std::size_t column) { return unsc::trimmed(fields[column]); };
    const auto date = unsc::read_date(text(m_columns.date));
    m_vote = nullptr;
    if (!date) {
      reject("date \"" + std::string(text(m_columns.date)) + "\": expected a date");
    } else if (text(m_columns.resolution).empty() && text(m_columns.draft).empty()) {
      reject("resolution and draft are empty: expected the symbol of what was voted on");
    } else {
      open(key(text));
    }
    remember_tail();
    m_again.reset();
  }
  template <class Text>
  std::string key(Text text) const {
    if (const auto id = text(m_columns.id); !id.empty()) return std::string(id);
    // One symbol can be that of many votes, on other days, in other meetings or on other matters.
    std::string key;
    for (const auto column : {m_columns.resolution, m_columns.draft, m_columns.date, m_columns.meeting, m_columns.title}) {
      key.append(text(column)).push_back('\n');
    }
    return key;
  }
  void open(const std::string &key) {
    bool fresh = false;
    auto &vote = m_votes.at(key, fresh);
    const auto raw = m_csv.raw();
    if (fresh) {
      vote.first_row = static_cast<std::size_t>(raw.data() - m_bytes.data());
      vote.first_row_size = raw.size();
      vote.first_row_line = line();
      vote.members = unsc::count_as_printed(row()[m_columns.members]).value_or(UNSC_NO_COUNT);
      vote.without_vote =
          undl::read_modality(row()[m_columns.modality], row()[m_columns.remark]) == unsc::Modality::without_vote;
      remark_on_vote();
    } else {
      compare(vote);
    }
    m_vote = &vote;
    take_ballot(vote);
  }
  /// What the library adds in words, and counts that are none.
  void remark_on_vote() {
    if (const auto remark = unsc::trimmed(row()[m_columns.remark]); !remark.empty()) {
      note("the library's note: " + std::string(remark));
    }
    for (const auto column : {m_columns.yes, m_columns.no, m_columns.abstain, m_columns.absent, m_columns.members}) {
      const auto text = unsc::trimmed(row()[column]);
      if (text.empty() || unsc::count_as_printed(text)) continue;
      note(names()[column] + " \"" + std::string(text) + "\": expected a number");
    }
  }
  /// What the rows of one vote say of it must be the same; the first row's word stands.
  void compare(const undl::OpenVote &vote) {
    unsc::CsvReader first(m_bytes.substr(vote.first_row, vote.first_row_size));
    first.next();
    for (const auto column : m_columns.of_the_vote(names().size())) {
      const auto mine = unsc::trimmed(row()[column]), theirs = unsc::trimmed(first[column]);
      if (mine == theirs) continue;
      note(names()[column] + " \"" + std::string(mine) + "\": line " + std::to_string(vote.first_row_line) + " says \"" +
           std::string(theirs) + "\" of the same vote");
    }
  }
  void take_ballot(undl::OpenVote &vote) {
    const auto name = cell(m_columns.name), printed = cell(m_columns.position);
    const auto position = undl::read_position(printed);
    if (name.empty()) {
      reject(unexpected(m_columns.name, "the member that voted"));
    } else if (printed.empty() && vote.without_vote) {
      return;  // nobody voted, and the row says so
    } else if (!position) {
      reject(unexpected(m_columns.position, "Y, N, A, X or NV"));
    } else {
      vote.ballots.push_back({m_members.number(name, cell(m_columns.code)), static_cast<std::uint32_t>(m_csv.lines().first),
                              static_cast<std::uint32_t>(m_csv.lines().last), *position});
      if (vote.is_full()) hand_over(vote);
    }
  }
  /// For the next row: what follows the leading columns, and the leading ones that belong to the vote.
  void remember_tail() {
    m_tail = m_csv.raw(m_leading);
    m_tail_lines = 0;
    for (std::size_t i = 0; i < m_tail.size(); ++i) {
      const bool crlf = m_tail[i] == '\r' && i + 1 < m_tail.size() && m_tail[i + 1] == '\n';
      if (m_tail[i] == '\n' || (m_tail[i] == '\r' && !crlf)) ++m_tail_lines;
    }
    m_checked.clear();
    m_checked_text.assign(m_leading, {});
    for (const auto column : m_columns.of_the_vote(m_leading)) {
      m_checked.push_back(column);
      m_checked_text[column] = std::string(row()[column]);
    }
  }

  void hand_over(undl::OpenVote &open) {
    unsc::CsvReader first(m_bytes.substr(open.first_row, open.first_row_size));
    first.next();
    auto vote = undl::vote_in(first, m_columns, *unsc::read_date(first[m_columns.date]));
    vote.lines = {open.first_row_line, open.first_row_line};
    if (open.handed_over) vote.lines.first = open.ballots.front().first_line;
    vote.ballots.reserve(open.ballots.size());
    for (const auto &b : open.ballots) {
      vote.lines.last = std::max<std::uint64_t>(vote.lines.last, b.last_line);
      vote.ballots.push_back({m_members.name(b.member), m_members.code(b.member), b.position, {b.first_line, b.last_line}});
    }
    const auto symbol = vote.resolution.empty() ? vote.draft : vote.resolution;
    if (symbol.starts_with("S/")) ++m_council;
    if (symbol.starts_with("A/")) ++m_assembly;
    emit(vote);
    open.handed_over = true;
    std::vector<undl::OpenBallot>().swap(open.ballots);  // assigning {} would keep its memory
  }

  std::string_view m_bytes = document().bytes;
  unsc::CsvReader &m_csv = csv();
  std::optional<unsc::CsvReader> m_again;
  undl::Columns m_columns{header()};
  std::size_t m_leading = m_columns.leading(), m_told = 0, m_council = 0, m_assembly = 0;
  undl::Members m_members;
  undl::OpenVotes m_votes;
  undl::OpenVote *m_vote = nullptr;  // of the row before
  std::string_view m_tail;
  std::uint64_t m_tail_lines = 0;
  std::vector<std::size_t> m_checked;
  std::vector<std::string> m_checked_text;
};

constexpr unsc::Format kFormats[] = {
    {.glob = "*sc_voting*.csv",
     .media_type = "text/csv",
     .description = "undl sc_voting: Security Council votes on adopted resolutions, a row a ballot",
     .publisher = "Dag Hammarskjöld Library",
     .licence = "United Nations, non-commercial use with attribution",
     .obtained_from = "https://digitallibrary.un.org/record/4055387",
     .update_days = 90},
    {.glob = "*ga*voting*.csv",
     .media_type = "text/csv",
     .description = "undl ga_voting: General Assembly votes on adopted resolutions, a row a ballot",
     .publisher = "Dag Hammarskjöld Library",
     .licence = "United Nations, non-commercial use with attribution",
     .obtained_from = "https://digitallibrary.un.org/record/4060887",
     .update_days = 365},
};

struct UndlVotes {
  static constexpr unsc::Description description{
      .id = "undl_votes",
      .name = "UN Digital Library voting data",
      .version = "1.1.0",
      .summary = "Votes of the Security Council and the General Assembly, a row a ballot, from the library's releases.",
      .formats = kFormats};

  static int recognise(std::string_view name, std::string_view head) { return VotingTable::recognise(name, head); }

  static void read(const unsc::Document &document, unsc::Output &out) { VotingTable::read(document, out); }
};

}  // namespace

UNSC_PLUGIN(UndlVotes)
