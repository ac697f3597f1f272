#include <store/derive_agreement.hpp>

#include <council/votes_agree.hpp>
#include <store/bind.hpp>
#include <store/change_log.hpp>
#include <store/derive.hpp>
#include <store/fact_tables.hpp>
#include <store/row.hpp>

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>

namespace unsc::store {
namespace {

constexpr const char *kCluster = "votes";  // of the conflicts between votes

using AsideRow = Columns<"v.key", "a.field", "a.value",
                         "CASE a.field WHEN 'date' THEN v.date WHEN 'meeting' THEN v.meeting ELSE v.draft END AS instead">;
using PartsRow = Columns<"v.key", "v.resolution", "v.number", "coalesce(d.value, v.date) AS date",
                         "coalesce(m.value, v.meeting) AS meeting", "coalesce(r.value, v.draft) AS draft",
                         "(SELECT min(claim) FROM vote_source s WHERE s.vote = v.vote) AS claim">;

/// The Council's votes as their own claims decide them, and a claim of each.
struct Votes {
  std::vector<council::VoteParts> parts;
  std::map<std::string, std::pair<std::size_t, std::int64_t>> by_key;  // place in parts, claim
};

Votes council_votes_alone(SQLite::Database &db) {
  SQLite::Statement query(db, select_sql<PartsRow>("FROM vote v "
                                                   "LEFT JOIN vote_set_aside d ON d.vote = v.vote AND d.field = 'date' "
                                                   "LEFT JOIN vote_set_aside m ON m.vote = v.vote AND m.field = 'meeting' "
                                                   "LEFT JOIN vote_set_aside r ON r.vote = v.vote AND r.field = 'draft' "
                                                   "WHERE v.organ = 'SC'"));
  const auto row = row_of<PartsRow>(query);
  Votes votes;
  while (query.executeStep()) {
    council::VoteParts parts;
    parts.key = row.text<"key">();
    parts.resolution = row.text<"resolution">();
    parts.number = row.count<"number">();
    parts.date = row.date<"date">();
    parts.meeting = row.text<"meeting">();
    parts.draft = row.text<"draft">();
    votes.by_key.emplace(parts.key, std::pair(votes.parts.size(), row.number<"claim">()));
    votes.parts.push_back(std::move(parts));
  }
  return votes;
}

std::string shown(const council::VoteParts &vote, std::string_view field) {
  auto day = vote.date ? vote.date->iso() : std::string("no day");
  if (field == "date") return day;
  return (field == "meeting" ? vote.meeting : vote.draft) + " on " + day;
}

council::Conflict conflict_of(const council::Breach &breach, const Votes &votes) {
  council::Conflict conflict;
  conflict.kind = breach.kind;
  conflict.ref = breach.ref;
  conflict.field = breach.field;
  conflict.rule = "contradiction";
  conflict.text = breach.text;
  const auto &[own, claim] = votes.by_key.at(breach.ref);
  conflict.values.push_back({shown(votes.parts[own], breach.field), {claim}});
  for (const auto &key : breach.against) {
    const auto &[other, its_claim] = votes.by_key.at(key);
    conflict.values.push_back({key + ": " + shown(votes.parts[other], breach.field), {its_claim}});
  }
  return conflict;
}

/// Sets a field of votes; the column is one of three.
class FieldWriter {
 public:
  explicit FieldWriter(Store &store) : m_store(store), m_insert(store.database()) {}

  void put(const std::string &key, const std::string &field, const std::string &value) {
    auto &update = m_store.prepared(field == "date"      ? "UPDATE vote SET date = ? WHERE key = ?"
                                    : field == "meeting" ? "UPDATE vote SET meeting = ? WHERE key = ?"
                                                         : "UPDATE vote SET draft = ? WHERE key = ?");
    Binder(update).text(value).text(key).run();
  }
  void set_aside(const StoredSetAside &one) {
    put(one.key, one.field, one.instead);
    auto &vote = m_store.prepared("SELECT vote FROM vote WHERE key = ?");
    if (!Binder(vote).text(one.key).step()) return;
    m_insert.number<"vote">(vote.getColumn(0).getInt64()).text<"field">(one.field).text<"value">(one.value).run();
  }
  void take_back(const StoredSetAside &one) {
    auto &drop =
        m_store.prepared("DELETE FROM vote_set_aside WHERE vote = (SELECT vote FROM vote WHERE key = ?) AND field = ?");
    Binder(drop).text(one.key).text(one.field).run();
    put(one.key, one.field, one.value);
  }

 private:
  Store &m_store;
  Insert<VoteSetAsideTable> m_insert;
};

/// As the log of changes compares them: a vote's fields by its key. What is noted first was before all, what is noted last
/// is.
void note(Snapshot &before, Snapshot &after, const StoredSetAside &one, bool is_now) {
  const auto known = [&one](bool aside) { return aside ? one.instead : one.value; };
  auto &was = before[one.key], &is = after[one.key];
  if (const auto value = known(!is_now); !value.empty()) was.emplace(one.field, value);
  if (const auto value = known(is_now); !value.empty()) is[one.field] = value;
}

}  // namespace

std::vector<StoredSetAside> set_aside(const Store &store, const std::string &cluster) {
  static const std::string kAside = select_sql<AsideRow>(
      "FROM vote_set_aside a JOIN vote v USING (vote) WHERE ?1 = '' OR v.cluster = ?1 ORDER BY v.key, a.field");
  auto &query = store.prepared(kAside.c_str());
  query.bind(1, cluster);
  const auto row = row_of<AsideRow>(query);
  std::vector<StoredSetAside> all;
  while (query.executeStep())
    all.push_back({row.text<"key">(), row.text<"field">(), row.text<"value">(), row.text<"instead">()});
  return all;
}

void Deriver::keep_set_aside(const std::vector<StoredSetAside> &before) {
  if (before.empty()) return;
  FieldWriter writer(m_store);
  for (const auto &one : before) {
    auto &same = m_store.prepared(
        "SELECT CASE ?2 WHEN 'date' THEN date WHEN 'meeting' THEN meeting ELSE draft END IS ?3 FROM vote WHERE key = ?1");
    if (Binder(same).text(one.key).text(one.field).text(one.value).step() && same.getColumn(0).getInt() != 0)
      writer.set_aside(one);
  }
}

void Deriver::agree(std::int64_t reading) {
  auto &db = m_store.database();
  const auto votes = council_votes_alone(db);
  const auto held = council::hold_against_each_other(votes.parts);
  std::vector<StoredSetAside> now;
  for (const auto &one : held.set_aside) now.push_back({one.ref, one.field, one.value, one.instead});
  std::sort(now.begin(), now.end());
  const auto before = set_aside(m_store, {});
  std::vector<StoredSetAside> gone, come;
  std::set_difference(before.begin(), before.end(), now.begin(), now.end(), std::back_inserter(gone));
  std::set_difference(now.begin(), now.end(), before.begin(), before.end(), std::back_inserter(come));
  FieldWriter writer(m_store);
  Snapshot was, is;
  for (const auto &one : gone) {
    writer.take_back(one);
    note(was, is, one, false);
  }
  for (const auto &one : come) {
    writer.set_aside(one);
    note(was, is, one, true);
  }
  db.exec(fmt::format("DELETE FROM conflict WHERE cluster = '{}'", kCluster));
  for (const auto &breach : held.breaches) write(conflict_of(breach, votes), kCluster);
  if (reading != 0) log_changes(m_store, reading, was, is);
}

}  // namespace unsc::store
