#include <store/query/mandates.hpp>

#include <core/error.hpp>
#include <core/symbol.hpp>
#include <core/text.hpp>
#include <store/query/rows.hpp>

#include <map>

namespace unsc::store {
namespace {

std::optional<core::PartialDate> partial(const Rows &rows, int column) {
  return core::PartialDate::parse(rows.text(column));
}

std::optional<core::Date> day(const Rows &rows, int column) {
  const auto date = partial(rows, column);
  return date ? date->day() : std::nullopt;
}

/// A word of a vocabulary back out of the store, which only this program writes.
template <class Table>
auto word(const Table &table, std::string_view name) {
  const auto found = core::word_named(table, name);
  if (!found) throw core::Error("the store holds the word \"" + std::string(name) + "\", which this program does not know");
  return *found;
}

mandate::Outcome outcome(std::string_view name) {
  return council::outcome_named(name).value_or(mandate::Outcome::not_adopted);
}

std::uint64_t line(const Rows &rows, int column) { return static_cast<std::uint64_t>(rows.number(column)); }

mandate::Term term_of(const Rows &rows) {
  mandate::Term term;
  term.body = rows.string(0);
  term.ordinal = static_cast<int>(rows.number(1));
  term.symbol = rows.string(2);
  term.adopted = day(rows, 3);
  term.act = word(clause::kActs, rows.text(4));
  term.from = partial(rows, 5);
  term.until = partial(rows, 6);
  term.until_rule = mandate::EndRule::parse(rows.text(7));
  term.paragraph = rows.string(8);
  term.quote = rows.string(9);
  term.condition = rows.string(10);
  term.outcome = outcome(rows.text(11));
  term.claim_kind = word(mandate::kClaimKinds, rows.text(12));
  term.claim = rows.number(13);
  term.line = line(rows, 14);
  term.until_at_least = day(rows, 15);
  return term;
}

mandate::CouncilVote failed_of(const Rows &rows, core::Date date) {
  mandate::CouncilVote vote;
  for (const auto &draft : core::Symbol::normalise(rows.text(2)).parts()) vote.drafts.push_back(draft.text());
  vote.symbol = vote.drafts.empty() ? rows.string(1) : vote.drafts.front();
  vote.date = date;
  vote.outcome = outcome(rows.text(4));
  vote.title = rows.string(5);
  vote.agenda = rows.string(6);
  for (const auto code : core::split(rows.text(7), ' ')) vote.vetoed_by.emplace_back(code);
  vote.yes = rows.count(8);
  vote.no = rows.count(9);
  vote.abstain = rows.count(10);
  return vote;
}

}  // namespace

std::vector<mandate::Body> bodies(const Store &store) {
  std::vector<mandate::Body> all;
  Rows rows(store, "SELECT body, name, type, committee, founded_by, known_from FROM body ORDER BY body");
  while (rows.next()) {
    all.push_back({rows.string(0),
                   rows.string(1),
                   word(mandate::kBodyTypes, rows.text(2)),
                   rows.string(3),
                   rows.string(4),
                   word(mandate::kClaimKinds, rows.text(5)),
                   {}});
  }
  std::map<std::string, std::size_t, std::less<>> at;
  for (std::size_t i = 0; i < all.size(); ++i) at[all[i].slug] = i;
  Rows names(store, "SELECT body, name FROM body_name ORDER BY body, name");
  while (names.next()) {
    if (const auto found = at.find(names.text(0)); found != at.end()) all[found->second].aliases.push_back(names.string(1));
  }
  return all;
}

std::vector<mandate::Term> terms(const Store &store, const std::string &body, const std::string &until) {
  Rows rows(store,
            "SELECT body, ordinal, symbol, adopted, act, from_date, until_date, until_rule, paragraph, quote, condition, "
            "outcome, claim_kind, claim, line, until_at_least FROM mandate_term "
            "WHERE (?1 = '' OR body = ?1) AND coalesce(adopted, from_date, '') <= ?2 ORDER BY body, ordinal");
  rows.with(body).with(until);
  std::vector<mandate::Term> all;
  while (rows.next()) all.push_back(term_of(rows));
  return all;
}

std::vector<mandate::Deadline> deadlines(const Store &store, const std::string &known, const std::string &since,
                                         const std::string &until) {
  Rows rows(store,
            "SELECT body, kind, due, owed_by, owed_to, symbol, adopted, paragraph, quote, rule, claim, line FROM deadline "
            "WHERE coalesce(adopted, '') <= ?1 AND due >= ?2 AND (?3 = '' OR due <= ?3) ORDER BY due, body, kind, symbol");
  rows.with(known).with(since).with(until);
  std::vector<mandate::Deadline> all;
  while (rows.next()) {
    const auto due = partial(rows, 2);
    if (!due) continue;
    all.push_back({rows.string(0), rows.string(1), *due, rows.string(3), rows.string(4), rows.string(5), day(rows, 6),
                   rows.string(7), rows.string(8), rows.string(9), mandate::ClaimKind::text, rows.number(10),
                   line(rows, 11)});
  }
  return all;
}

namespace {

constexpr const char *kStanding =
    "SELECT body, status, since, until, until_at_least, basis, basis_ordinal, paragraph, quote, reason, from_day, until_day "
    "FROM mandate_span WHERE ";

mandate::Standing standing_of(const Rows &rows) {
  mandate::Standing standing;
  standing.status = word(mandate::kStatuses, rows.text(1));
  standing.since = partial(rows, 2);
  standing.until = partial(rows, 3);
  standing.until_at_least = day(rows, 4);
  standing.basis = rows.string(5);
  standing.basis_ordinal = static_cast<int>(rows.number(6));
  standing.paragraph = rows.string(7);
  standing.quote = rows.string(8);
  standing.reason = rows.string(9);
  return standing;
}

}  // namespace

std::map<std::string, mandate::Standing, std::less<>> standings(const Store &store, const std::string &body,
                                                                const std::string &on) {
  Rows rows(store, std::string(kStanding) + "(?1 = '' OR body = ?1) AND ?2 BETWEEN from_day AND until_day ORDER BY body");
  rows.with(body).with(on);
  std::map<std::string, mandate::Standing, std::less<>> all;
  while (rows.next()) all.emplace(rows.string(0), standing_of(rows));
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
  Rows rows(store, std::string(kStanding) + "body = ? ORDER BY from_day");
  rows.with(body);
  std::vector<mandate::Span> all;
  while (rows.next()) all.push_back({*day(rows, 10), *day(rows, 11), standing_of(rows)});
  return all;
}

std::vector<mandate::CouncilVote> failed_votes(const Store &store, const std::string &until) {
  Rows rows(store,
            "SELECT date, key, draft, resolution, outcome, title, agenda, vetoed_by, yes, no, abstain "
            "FROM vote WHERE organ = 'SC' AND date <= ? AND outcome <> 'adopted' ORDER BY date, key");
  rows.with(until);
  std::vector<mandate::CouncilVote> all;
  while (rows.next()) {
    if (const auto date = day(rows, 0)) all.push_back(failed_of(rows, *date));
  }
  return all;
}

std::map<std::string, core::Date, std::less<>> voting_days(const Store &store, const std::string &until) {
  Rows rows(
      store,
      "SELECT date, resolution, draft, key, outcome FROM vote WHERE organ = 'SC' AND date <= ? AND outcome IS NOT NULL "
      "ORDER BY date, key");
  rows.with(until);
  std::map<std::string, core::Date, std::less<>> all;
  while (rows.next()) {
    const auto date = day(rows, 0);
    if (!date) continue;
    if (rows.text(4) == "adopted") {
      all.emplace(rows.is_null(1) ? rows.string(3) : rows.string(1), *date);
      continue;
    }
    const auto drafts = core::Symbol::normalise(rows.text(2)).parts();
    all[drafts.empty() ? rows.string(3) : drafts.front().text()] = *date;
  }
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
