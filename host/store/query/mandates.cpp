#include <store/query/mandates.hpp>

#include <core/error.hpp>
#include <core/symbol.hpp>
#include <core/text.hpp>
#include <store/fact_tables.hpp>
#include <store/query/rows.hpp>
#include <store/row.hpp>

#include <map>

namespace unsc::store {
namespace {

/// A seat's first day; nullopt where no source gives it.
std::optional<core::PartialDate> first_day(const std::optional<core::PartialDate> &stored) {
  static const auto unknown = core::PartialDate::parse("0001-01-01");
  return stored == unknown ? std::nullopt : stored;
}

/// A word of a vocabulary back out of the store, which only this program writes.
template <class Table>
auto word(const Table &table, std::string_view name) {
  const auto found = core::word_named(table, name);
  if (!found) throw core::Error("the store holds the word \"" + std::string(name) + "\", which this program does not know");
  return *found;
}

template <class Row>
mandate::Term term_of(const Row &row) {
  mandate::Term term;
  term.body = row.template text<"body">();
  term.ordinal = static_cast<int>(row.template number<"ordinal">());
  term.symbol = row.template text<"symbol">();
  term.adopted = row.template day<"adopted">();
  term.act = word(clause::kActs, row.template view<"act">());
  term.from = row.template date<"from_date">();
  term.until = row.template date<"until_date">();
  term.until_rule = mandate::EndRule::parse(row.template view<"until_rule">());
  term.paragraph = row.template text<"paragraph">();
  term.quote = row.template text<"quote">();
  term.condition = row.template text<"condition">();
  term.outcome = council::outcome_named(row.template view<"outcome">()).value_or(mandate::Outcome::not_adopted);
  term.until_at_least = row.template day<"until_at_least">();
  term.cited = row.template text<"cited">();
  term.claim_kind = word(mandate::kClaimKinds, row.template view<"claim_kind">());
  term.claim = row.template number<"claim">();
  term.line = static_cast<std::uint64_t>(row.template number<"line">());
  return term;
}

template <class Row>
mandate::Standing standing_of(const Row &row) {
  mandate::Standing standing;
  standing.status = word(mandate::kStatuses, row.template view<"status">());
  standing.since = row.template date<"since">();
  standing.until = row.template date<"until">();
  standing.until_at_least = row.template day<"until_at_least">();
  standing.basis = row.template text<"basis">();
  standing.basis_ordinal = static_cast<int>(row.template number<"basis_ordinal">());
  standing.paragraph = row.template text<"paragraph">();
  standing.quote = row.template text<"quote">();
  standing.reason = row.template text<"reason">();
  standing.planned_by = row.template text<"planned_by">();
  return standing;
}

using FailedVote = Columns<"date", "key", "draft", "outcome", "title", "agenda", "vetoed_by", "yes", "no", "abstain">;

template <class Row>
mandate::CouncilVote failed_of(const Row &row, core::Date date) {
  mandate::CouncilVote vote;
  for (const auto &draft : core::Symbol::normalise(row.template view<"draft">()).parts())
    vote.drafts.push_back(draft.text());
  vote.symbol = vote.drafts.empty() ? row.template text<"key">() : vote.drafts.front();
  vote.date = date;
  vote.outcome = council::outcome_named(row.template view<"outcome">());
  vote.title = row.template text<"title">();
  vote.agenda = row.template text<"agenda">();
  for (const auto code : core::split(row.template view<"vetoed_by">(), ' ')) vote.vetoed_by.emplace_back(code);
  vote.yes = row.template count<"yes">();
  vote.no = row.template count<"no">();
  vote.abstain = row.template count<"abstain">();
  return vote;
}

}  // namespace

std::vector<mandate::Body> bodies(const Store &store) {
  std::vector<mandate::Body> all;
  Rows rows(store, select_sql<BodyTable>("FROM body ORDER BY body"));
  const auto row = row_of<BodyTable>(rows);
  while (rows.next()) {
    all.push_back({row.text<"body">(),
                   row.text<"name">(),
                   word(mandate::kBodyTypes, row.view<"type">()),
                   row.text<"committee">(),
                   row.text<"founded_by">(),
                   word(mandate::kClaimKinds, row.view<"known_from">()),
                   {}});
  }
  std::map<std::string, std::size_t, std::less<>> at;
  for (std::size_t i = 0; i < all.size(); ++i) at[all[i].slug] = i;
  Rows names(store, select_sql<BodyNameTable>("FROM body_name ORDER BY body, name"));
  const auto name = row_of<BodyNameTable>(names);
  while (names.next()) {
    if (const auto found = at.find(name.view<"body">()); found != at.end())
      all[found->second].aliases.push_back(name.text<"name">());
  }
  return all;
}

std::vector<mandate::Term> terms(const Store &store, const std::string &body, const std::string &until) {
  Rows rows(store, select_sql<MandateTermTable>(
                       "FROM mandate_term WHERE (?1 = '' OR body = ?1) AND coalesce(adopted, from_date, '') <= ?2 "
                       "ORDER BY body, ordinal"));
  rows.with(body).with(until);
  const auto row = row_of<MandateTermTable>(rows);
  std::vector<mandate::Term> all;
  while (rows.next()) all.push_back(term_of(row));
  return all;
}

std::vector<mandate::Deadline> deadlines(const Store &store, const std::string &known, const std::string &since,
                                         const std::string &until) {
  Rows rows(store, select_sql<DeadlineTable>(
                       "FROM deadline WHERE coalesce(adopted, '') <= ?1 AND due >= ?2 AND (?3 = '' OR due <= ?3) "
                       "ORDER BY due, body, kind, symbol"));
  rows.with(known).with(since).with(until);
  const auto row = row_of<DeadlineTable>(rows);
  std::vector<mandate::Deadline> all;
  while (rows.next()) {
    const auto due = row.date<"due">();
    if (!due) continue;
    all.push_back({row.text<"body">(), row.text<"kind">(), *due, row.text<"owed_by">(), row.text<"owed_to">(),
                   row.text<"symbol">(), row.day<"adopted">(), row.text<"paragraph">(), row.text<"quote">(),
                   row.text<"rule">(), word(mandate::kClaimKinds, row.view<"claim_kind">()), row.number<"claim">(),
                   static_cast<std::uint64_t>(row.number<"line">())});
  }
  return all;
}

std::map<std::string, mandate::Standing, std::less<>> standings(const Store &store, const std::string &body,
                                                                const std::string &on) {
  Rows rows(store,
            select_sql<MandateSpanTable>(
                "FROM mandate_span WHERE (?1 = '' OR body = ?1) AND ?2 BETWEEN from_day AND until_day ORDER BY body"));
  rows.with(body).with(on);
  const auto row = row_of<MandateSpanTable>(rows);
  std::map<std::string, mandate::Standing, std::less<>> all;
  while (rows.next()) all.emplace(row.text<"body">(), standing_of(row));
  return all;
}

std::set<std::string, std::less<>> bodies_with_terms(const Store &store, const std::string &until) {
  Rows rows(store, "SELECT DISTINCT body FROM mandate_term WHERE coalesce(adopted, from_date, '') <= ?");
  rows.with(until);
  std::set<std::string, std::less<>> all;
  while (rows.next()) all.insert(rows.string(0));
  return all;
}

std::vector<mandate::Span> spans(const Store &store, const std::string &body) {
  Rows rows(store, select_sql<MandateSpanTable>("FROM mandate_span WHERE body = ? ORDER BY from_day"));
  rows.with(body);
  const auto row = row_of<MandateSpanTable>(rows);
  std::vector<mandate::Span> all;
  while (rows.next()) {
    const auto from = row.day<"from_day">(), until = row.day<"until_day">();
    if (from && until) all.push_back({*from, *until, standing_of(row)});
  }
  return all;
}

std::vector<mandate::CouncilVote> failed_votes(const Store &store, const std::string &until) {
  Rows rows(store, select_sql<FailedVote>(
                       "FROM vote WHERE organ = 'SC' AND date <= ? AND outcome <> 'adopted' ORDER BY date, key"));
  rows.with(until);
  const auto row = row_of<FailedVote>(rows);
  std::vector<mandate::CouncilVote> all;
  while (rows.next()) {
    if (const auto date = row.day<"date">()) all.push_back(failed_of(row, *date));
  }
  return all;
}

std::map<std::string, core::Date, std::less<>> voting_days(const Store &store, const std::string &until) {
  using Voted = Columns<"date", "resolution", "draft", "key", "outcome">;
  Rows rows(store,
            select_sql<Voted>("FROM vote WHERE organ = 'SC' AND date <= ? AND outcome IS NOT NULL ORDER BY date, key"));
  rows.with(until);
  const auto row = row_of<Voted>(rows);
  std::map<std::string, core::Date, std::less<>> all;
  while (rows.next()) {
    const auto date = row.day<"date">();
    if (!date) continue;
    if (council::outcome_named(row.view<"outcome">()) == council::Outcome::adopted) {
      all.emplace(row.is_null<"resolution">() ? row.text<"key">() : row.text<"resolution">(), *date);
      continue;
    }
    const auto drafts = core::Symbol::normalise(row.view<"draft">()).parts();
    all[drafts.empty() ? row.text<"key">() : drafts.front().text()] = *date;
  }
  return all;
}

std::vector<Seat> seats(const Store &store, const std::string &organ, const std::string &on) {
  using Held = Columns<"m.state", "m.from_date", "m.until_date", "m.permanent", "s.plugin">;
  // A year or a month of a source sorts before its days: "2027" <= "2027-01-01", and is over after its last day.
  Rows rows(store,
            select_sql<Held>("FROM seat m LEFT JOIN claim_source s ON s.claim_kind = 'membership' AND s.claim = m.claim "
                             "WHERE m.organ = ?1 AND m.from_date <> '0001-01-01' AND m.from_date <= ?2 "
                             "AND (m.until_date IS NULL OR m.until_date >= ?2 "
                             "OR substr(?2, 1, length(m.until_date)) = m.until_date) ORDER BY m.permanent DESC, m.state"));
  rows.with(organ).with(on);
  const auto row = row_of<Held>(rows);
  std::vector<Seat> all;
  while (rows.next())
    all.push_back({row.text<"state">(), row.date<"from_date">(), row.date<"until_date">(), row.flag<"permanent">(),
                   row.text<"plugin">()});
  return all;
}

std::vector<SeatOf> seats_of(const Store &store, const std::string &state, const std::string &until) {
  using Held = Columns<"m.organ", "m.from_date", "m.until_date", "m.permanent", "s.plugin", "d.name", "s.first_line">;
  Rows rows(store,
            select_sql<Held>("FROM seat m LEFT JOIN claim_source s ON s.claim_kind = 'membership' AND s.claim = m.claim "
                             "LEFT JOIN document d ON d.document = s.document WHERE m.state = ?1 AND m.from_date <= ?2 "
                             "ORDER BY m.organ, m.from_date"));
  rows.with(state).with(until);
  const auto row = row_of<Held>(rows);
  std::vector<SeatOf> all;
  while (rows.next()) {
    all.push_back({row.text<"organ">(),
                   {state, first_day(row.date<"from_date">()), row.date<"until_date">(), row.flag<"permanent">(),
                    row.text<"plugin">()},
                   row.text<"name">(),
                   static_cast<std::uint64_t>(row.number<"first_line">())});
  }
  return all;
}

std::vector<std::string> organs_with_seats(const Store &store) {
  Rows rows(store, "SELECT DISTINCT organ FROM seat ORDER BY organ");
  std::vector<std::string> all;
  while (rows.next()) all.push_back(rows.string(0));
  return all;
}

std::vector<ParagraphCount> count_paragraph_classes(const Store &store) {
  Rows rows(store, "SELECT class, count(*) FROM paragraph_class GROUP BY class");
  std::vector<ParagraphCount> counts = {{"term", 0}, {"deadline", 0}, {"named_nonclock", 0}, {"unread", 0}};
  while (rows.next()) {
    for (auto &count : counts) {
      if (count.name == rows.text(0)) count.count = rows.number(1);
    }
  }
  return counts;
}

core::Table unread_paragraphs(const Store &store, const std::string &until) {
  Rows rows(store,
            "SELECT t.symbol, t.date, p.number AS paragraph, p.text, p.first_line AS line, d.name AS document "
            "FROM paragraph_class pr JOIN paragraph p ON p.paragraph = pr.paragraph JOIN text_claim t ON t.claim = p.claim "
            "JOIN reading r ON r.reading = t.reading JOIN document d ON d.document = r.document "
            "WHERE pr.class = 'unread' AND coalesce(t.date, '') <= ? ORDER BY t.date, t.symbol, p.ordinal");
  auto found = table(rows.with(until));
  found.shown = {"symbol", "date", "paragraph", "text"};
  return found;
}

core::Table search(const Store &store, const std::string &words, const std::string &until, int limit) {
  // The vote's date is the reconciled one; a text's own date is the fallback.
  Rows rows(store,
            "SELECT t.symbol, coalesce((SELECT v.date FROM vote v WHERE v.key = t.symbol), t.date) AS date, p.number AS "
            "paragraph, "
            "snippet(paragraph_search, 0, '[', ']', '...', 32) AS snippet "
            "FROM paragraph_search JOIN paragraph p ON p.paragraph = paragraph_search.rowid "
            "JOIN text_claim t ON t.claim = p.claim JOIN visible_reading r ON r.reading = t.reading "
            "WHERE paragraph_search MATCH ?1 AND p.kind = 'operative' AND coalesce(t.date, '') <= ?2 "
            "ORDER BY paragraph_search.rank, t.date, t.symbol, p.ordinal LIMIT ?3");
  return table(rows.with(words).with(until).with(std::int64_t{limit}));
}

}  // namespace unsc::store
