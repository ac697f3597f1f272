#include <store/query/votes.hpp>

#include <core/symbol.hpp>

namespace unsc::store {
namespace {

// Hidden columns at the end of a list: topic, resolution, draft, date.
constexpr int kSubject = 4;
const std::string kSubjectColumns =
    ", (SELECT topic FROM vote_topic t WHERE t.vote = v.vote), v.resolution, v.draft, v.date ";

const std::string kVoteColumns = "v.key AS ref, v.date, v.organ, v.resolution, v.draft, v.meeting, v.title, v.agenda, ";
const std::string kOutcomeColumns = "v.modality, v.outcome, v.outcome_declared, v.yes, v.no, v.abstain, v.absent, ";

// Filled by mark_duplicates(): few votes have any, so no row asks for them.
const std::string kDuplicateMark = ", NULL AS \"suspected_duplicate_of[ ]\"";

/// A condition with the texts of its parameters.
struct Where {
  std::string sql;
  std::vector<std::string> texts;
  void add(const std::string &condition, const std::string &text) {
    sql += " AND " + condition;
    texts.push_back(text);
  }
  void in(const std::string &column, const std::vector<std::string> &values) {
    sql += " AND " + column + " IN (" + marks(values.size()) + ")";
    texts.insert(texts.end(), values.begin(), values.end());
  }
};

void add_span(Where &where, const std::string &since, const std::string &until) {
  if (!since.empty()) where.add("v.date >= ?", since);
  // A vote without a date is on the record too; it is never later than anything.
  if (!until.empty()) where.add("coalesce(v.date, '') <= ?", until);
}

Where where_ballots(const BallotFilter &filter) {
  Where where;
  where.in("b.state", filter.states);
  if (!filter.cast_as.empty()) where.in("b.cast_as", filter.cast_as);
  if (!filter.refs.empty()) where.in("v.key", filter.refs);
  if (!filter.position.empty()) where.add("b.position = ?", filter.position);
  if (filter.vetoed) where.sql += " AND b.vetoed = 1";
  add_span(where, filter.vote.since, filter.vote.until);
  return where;
}

Keep keep(const AboutVote &about, int first) {
  if (!about) return {};
  return [about, first](const Rows &row) {
    return about({row.text(first), row.text(first + 1), row.text(first + 2), row.text(first + 3)});
  };
}

/// Reads a list whose last columns are hidden ones for `about`; without it they are not asked for.
core::Table listed(const Store &store, std::string columns, const std::string &rest, const Where &where,
                   const AboutVote &about) {
  if (about) columns += kSubjectColumns;
  Rows rows(store, columns + rest);
  rows.with(where.texts);
  const int hidden = about ? kSubject : 0;
  return table(rows, keep(about, rows.columns() - hidden), hidden);
}

std::vector<std::string> strings(Rows &rows) {
  std::vector<std::string> found;
  while (rows.next()) found.push_back(rows.string(0));
  return found;
}

}  // namespace

core::Table ballots(const Store &store, const BallotFilter &filter) {
  const auto where = where_ballots(filter);
  return listed(
      store,
      "SELECT " + kVoteColumns + "b.state, b.cast_as, b.position, " + kOutcomeColumns +
          "b.vetoed AS \"vetoed?\", v.vetoed_by AS \"vetoed_by[ ]\"" + kDuplicateMark,
      // The order of the join is said, so that the walk is by state even before statistics exist.
      " FROM ballot b CROSS JOIN vote v ON v.vote = b.vote WHERE TRUE" + where.sql + " ORDER BY v.date, v.key, b.state",
      where, filter.vote.about);
}

std::vector<Tally> count_ballots(const Store &store, const BallotFilter &filter) {
  const auto where = where_ballots(filter);
  const auto rows =
      listed(store, "SELECT b.position", " FROM ballot b CROSS JOIN vote v ON v.vote = b.vote WHERE TRUE" + where.sql, where,
             filter.vote.about);
  std::vector<Tally> tallies = {{"yes", 0}, {"no", 0}, {"abstain", 0}, {"absent", 0}, {"unknown", 0}};
  for (const auto &row : rows.rows) {
    for (auto &tally : tallies) {
      if (tally.name == std::get<std::string>(row[0].kind())) ++tally.count;
    }
  }
  std::erase_if(tallies, [](const Tally &tally) { return tally.count == 0; });
  return tallies;
}

core::Table vetoed_votes(const Store &store, const VoteFilter &filter, const std::string &by) {
  Where where;
  add_span(where, filter.since, filter.until);
  if (!by.empty()) where.add("instr(v.vetoed_by, ?) > 0", by);
  return listed(store,
                "SELECT v.key AS ref, v.date, v.draft, v.meeting, v.title, v.vetoed_by AS \"vetoed_by[ ]\", v.yes, v.no, "
                "v.abstain, v.absent, v.outcome, v.outcome_declared" +
                    kDuplicateMark,
                " FROM vote v WHERE v.outcome = 'vetoed'" + where.sql + " ORDER BY v.date, v.key", where, filter.about);
}

void each_vote(const Store &store, const std::string &until,
               const std::function<void(const VoteSubject &vote, bool is_vetoed)> &see) {
  Rows rows(store,
            "SELECT t.topic, v.resolution, v.draft, v.date, v.outcome IS 'vetoed' FROM vote v "
            "LEFT JOIN vote_topic t ON t.vote = v.vote WHERE coalesce(v.date, '') <= ? ORDER BY v.date, v.key");
  rows.with(until);
  while (rows.next()) see({rows.text(0), rows.text(1), rows.text(2), rows.text(3)}, rows.number(4) != 0);
}

AgendaGap agenda_gap(const Store &store, const VoteFilter &filter, const std::vector<std::string> &states, bool is_vetoed) {
  Where where;
  if (is_vetoed) where.sql += " AND v.outcome = 'vetoed'";
  add_span(where, filter.since, filter.until);
  if (!states.empty()) {
    where.sql += " AND v.vote IN (SELECT vote FROM ballot WHERE state IN (" + marks(states.size()) + "))";
    where.texts.insert(where.texts.end(), states.begin(), states.end());
  }
  Rows rows(store,
            "SELECT count(*), coalesce(sum(v.agenda IS NULL), 0), coalesce(sum(v.agenda IS NULL AND v.title IS NULL), 0) "
            "FROM vote v WHERE TRUE" +
                where.sql);
  rows.with(where.texts);
  if (!rows.next()) return {};
  return {rows.number(0), rows.number(1), rows.number(2)};
}

std::vector<std::string> find_votes(const Store &store, const std::string &reference, const std::string &until) {
  const auto symbol = core::Symbol::normalise(reference);
  const auto &text = symbol.text();
  const std::string select = "SELECT key FROM vote WHERE coalesce(date, '') <= ?1 AND ", order = " ORDER BY date, key";
  const auto by = [&](const char *condition, const std::string &value) {
    Rows rows(store, select + condition + order);
    return strings(rows.with(until).with(value));
  };
  if (auto found = by("key = ?2 COLLATE NOCASE", text); !found.empty()) return found;
  // A year that does not fit is another text, or none: never this number's.
  const auto number = text.find('(') == std::string::npos ? symbol.resolution_number() : std::nullopt;
  if (number) {
    if (auto found = by("organ = 'SC' AND number = ?2", std::to_string(*number)); !found.empty()) return found;
  }
  if (auto found = by("resolution = ?2 COLLATE NOCASE", text); !found.empty()) return found;
  if (auto found = by("draft = ?2 COLLATE NOCASE", text); !found.empty()) return found;
  if (auto found = by("meeting = ?2 COLLATE NOCASE", text); !found.empty()) return found;
  // What the vote's own sources say and other votes contradict.
  if (auto found = by("vote IN (SELECT vote FROM vote_set_aside WHERE value = ?2 COLLATE NOCASE)", text); !found.empty())
    return found;
  // One of several drafts, a draft whose revision was voted on, a day of many votes: S/3502@1955-12-13.
  if (auto found = by("instr('|' || draft || '|', '|' || ?2 || '|') > 0", text); !found.empty()) return found;
  return by("substr(key, 1, length(?2) + 1) IN (?2 || '@', ?2 || '#', ?2 || '(')", text);
}

std::vector<std::string> vote_names(const Store &store) {
  Rows rows(store,
            "SELECT key FROM vote UNION SELECT draft FROM vote WHERE draft IS NOT NULL UNION "
            "SELECT resolution FROM vote WHERE resolution IS NOT NULL");
  return strings(rows);
}

core::Table vote_row(const Store &store, const std::string &key) {
  Rows rows(store, "SELECT " + kVoteColumns + kOutcomeColumns +
                       "v.outcome IS 'vetoed' AS \"vetoed?\", v.vetoed_by AS \"vetoed_by[ ]\", v.chapter_vii AS "
                       "\"chapter_vii?\", v.part, v.sponsors AS \"sponsors[]\", v.subjects AS \"subjects[]\", v.link" +
                       kDuplicateMark + " FROM vote v WHERE v.key = ?");
  return table(rows.with(key));
}

core::Table vote_ballots(const Store &store, const std::string &key) {
  Rows rows(store,
            "SELECT b.state, s.name, b.position, b.cast_as, b.vetoed AS \"vetoed?\" FROM vote v "
            "JOIN ballot b ON b.vote = v.vote LEFT JOIN state s ON s.code = b.cast_as WHERE v.key = ? ORDER BY b.state");
  return table(rows.with(key));
}

core::Table vote_sources(const Store &store, const std::string &key) {
  Rows rows(store,
            "SELECT r.plugin AS source, d.name AS document, c.first_line, c.last_line, c.link FROM vote v "
            "JOIN vote_source s ON s.vote = v.vote JOIN vote_claim c ON c.claim = s.claim "
            "JOIN reading r ON r.reading = c.reading JOIN document d ON d.document = r.document "
            "WHERE v.key = ? ORDER BY r.plugin, d.name, c.first_line");
  return table(rows.with(key));
}

}  // namespace unsc::store
