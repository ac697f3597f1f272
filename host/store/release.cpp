#include <store/release.hpp>

#include <store/bind.hpp>
#include <store/path_date.hpp>
#include <store/row.hpp>

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>

#include <algorithm>
#include <tuple>

namespace unsc::store {
namespace {

bool is_later(const std::string &a, const std::string &b) { return core::Instant::parse(a) > core::Instant::parse(b); }

void keep_later(std::string &day, const std::string &other) {
  if (!other.empty() && (day.empty() || is_later(other, day))) day = other;
}

/// Identical bytes may lie under several names and in several folders: the latest of their days counts, whichever was read.
void date(Release &release) {
  std::string named, folder;
  for (const auto &origin : release.origins) {
    keep_later(named, date_in_name(std::string_view(origin).substr(origin.rfind('/') + 1)));
    keep_later(folder, date_in_folders(origin));
  }
  release.day = release.released;
  if (release.day.empty() || release.day == date_in_name(release.name)) keep_later(release.day, named);
  release.dated_by = DatedBy::publisher;
  if (!release.day.empty()) return;
  release.day = folder;
  release.dated_by = DatedBy::folder;
  const auto day = core::Instant::parse(folder);
  if (day && (!release.newest || *release.newest <= day->day())) return;
  release.day = release.newest ? release.newest->iso() : std::string();
  release.dated_by = release.newest ? DatedBy::content : DatedBy::nothing;
}

bool is_future(const Release &release) {
  const auto day = core::Instant::parse(release.day);
  return day && release.dated_by >= DatedBy::folder && day->day() > release.read_at.day().plus_days(1);
}

/// Undated bytes that lie nowhere any more were changed in place or came through a pipe.
bool is_gone(const Release &release) { return release.dated_by < DatedBy::folder && release.origins.empty(); }

auto rank(const Release &release) {
  return std::tuple(!is_future(release), !is_gone(release), core::Instant::parse(release.day), release.dated_by,
                    !release.origins.empty(), release.records, release.size, std::string_view(release.name),
                    release.origins.empty() ? std::string_view() : std::string_view(release.origins.back()),
                    std::string_view(release.sha256));
}

bool before(const Release &a, const Release &b) { return rank(a) < rank(b); }

/// A release dated later than its reading is one of the future until a later sync has looked on its day.
core::Instant last_look(const Store &store) {
  auto &query = store.prepared("SELECT coalesce(max(instant), '') FROM sync_run");
  query.executeStep();
  return core::Instant::parse(query.getColumn(0).getString()).value_or(core::Instant{});
}

/// Each claim's key, how many records have it, how many of them say anything beyond it, and how many print totals.
constexpr const char *kCounts =
    "SELECT 'vote ' || cluster, count(*), sum(coalesce(ballots, '') <> ''), "
    "sum(coalesce(yes, no, abstain) IS NOT NULL OR tally IS NOT NULL) FROM vote_claim "
    "WHERE reading = ?1 GROUP BY 1 "
    "UNION ALL SELECT 'text ' || symbol || ' ' || coalesce(language, ''), count(*), "
    "sum(EXISTS (SELECT 1 FROM paragraph p WHERE p.claim = t.claim)), 0 FROM text_claim t WHERE reading = ?1 GROUP BY 1 "
    "UNION ALL SELECT 'mandate_action ' || body || ' ' || coalesce(symbol, date, ''), count(*), count(*), 0 "
    "FROM mandate_action_claim WHERE reading = ?1 GROUP BY 1 "
    "UNION ALL SELECT 'deadline ' || coalesce(body, '') || ' ' || coalesce(symbol, due, ''), count(*), count(*), 0 "
    "FROM deadline_claim WHERE reading = ?1 GROUP BY 1 "
    "UNION ALL SELECT 'membership ' || organ || ' ' || state, count(*), count(*), 0 FROM membership_claim "
    "WHERE reading = ?1 GROUP BY 1 "
    "UNION ALL SELECT 'event ' || CASE kind WHEN 'designation' THEN kind ELSE kind || ' ' || coalesce(symbol, title, date, "
    "'') "
    "END, count(*), count(*), 0 FROM event_claim WHERE reading = ?1 GROUP BY 1";

constexpr std::string_view kDatedBy[] = {"nothing", "content", "folder", "publisher"};
constexpr std::string_view kStandings[] = {"current", "superseded", "held", "future"};

}  // namespace

std::string_view name(DatedBy how) { return kDatedBy[static_cast<std::size_t>(how)]; }
std::string_view name(ReleaseStanding standing) { return kStandings[static_cast<std::size_t>(standing)]; }

std::string Release::said() const {
  return dated_by < DatedBy::folder ? fmt::format("undated {}", name) : fmt::format("{} ({})", day, name);
}

std::vector<std::string> origins_of(const Store &store, std::int64_t document) {
  auto &query = store.prepared("SELECT origin FROM origin WHERE document = ? ORDER BY origin");
  query.bind(1, document);
  std::vector<std::string> origins;
  while (query.executeStep()) origins.push_back(query.getColumn(0).getString());
  return origins;
}

std::string why_not(const Release &loser) {
  if (loser.is_read_again) return "read again by a newer plugin version";
  if (loser.standing == ReleaseStanding::held)
    return fmt::format("{} is held back: it leaves out {} of the {} records of {}", loser.said(), loser.loss.withdrawn,
                       loser.loss.records, loser.kept->said());
  if (loser.standing == ReleaseStanding::future)
    return fmt::format("{} is dated later than the day it was read: it takes the place of nothing", loser.said());
  const auto *winner = loser.successor;
  if (winner == nullptr) return fmt::format("{} is no longer found at any origin", loser.name);
  while (winner->successor != nullptr) winner = winner->successor;
  return fmt::format("{} yields to {}: changes nothing", loser.said(), winner->said());
}

std::string standing_of(const Store &store, const std::string &plugin, const std::string &dataset, std::int64_t document) {
  static const auto sql = [](bool has_dataset) {
    return std::string(
               "SELECT group_concat(l.reading || ' ' || l.ordinal || ' ' || coalesce(l.day, '') || ' ' || l.standing || ' ' "
               "|| coalesce(l.kept, ''), ';') FROM reading r JOIN release l USING (reading) WHERE ") +
           UNSC_COMPETING(has_dataset);
  };
  static const std::string kOfDataset = sql(true), kOfDocument = sql(false);
  auto &query = store.prepared((dataset.empty() ? kOfDocument : kOfDataset).c_str());
  query.bind(1, plugin);
  query.bind(2, dataset);
  query.bind(3, document);
  query.executeStep();
  return query.getColumn(0).getString();
}

void forget_standing(const Store &store, const std::string &plugin, const std::string &dataset, std::int64_t document) {
  static const auto sql = [](bool has_dataset) {
    return std::string("DELETE FROM release WHERE reading IN (SELECT r.reading FROM reading r WHERE ") +
           UNSC_COMPETING(has_dataset) + ")";
  };
  static const std::string kOfDataset = sql(true), kOfDocument = sql(false);
  auto &drop = store.prepared((dataset.empty() ? kOfDocument : kOfDataset).c_str());
  Binder(drop).packed(plugin).packed(dataset).number(document).run();
}

std::vector<Release> load_releases(const Store &store, const std::string &plugin, const std::string &dataset,
                                   std::int64_t document) {
  using Competing = Columns<
      "r.reading", "r.document", "d.name", "d.sha256", "d.size", "r.records", "r.released", "r.newest", "r.instant",
      "EXISTS (SELECT 1 FROM origin o WHERE o.document = r.document AND o.kept IS NULL) "
      "OR EXISTS (SELECT 1 FROM origin o WHERE o.kept = r.document) AS has_origin",
      "EXISTS (SELECT 1 FROM visibility v WHERE v.reading = r.reading AND v.closed_at IS NULL) AS visible",
      "EXISTS (SELECT 1 FROM accepted_shrink a WHERE a.document = r.document AND a.plugin = r.plugin) AS accepted",
      "EXISTS (SELECT 1 FROM reading n WHERE n.document = r.document AND n.plugin = r.plugin AND n.status = 'complete' "
      "AND n.reading > r.reading) AS read_again">;
  static const std::string kOfDataset = select_sql<Competing>(
                               std::string("FROM reading r JOIN document d USING (document) WHERE ") + UNSC_COMPETING(true)),
                           kOfDocument =
                               select_sql<Competing>(std::string("FROM reading r JOIN document d USING (document) WHERE ") +
                                                     UNSC_COMPETING(false));
  auto &query = store.prepared((dataset.empty() ? kOfDocument : kOfDataset).c_str());
  query.bind(1, plugin);
  query.bind(2, dataset);
  query.bind(3, document);
  const auto row = row_of<Competing>(query);
  const auto looked = last_look(store);
  std::vector<Release> all;
  while (query.executeStep()) {
    Release one;
    one.reading = row.number<"reading">();
    one.document = row.number<"document">();
    one.name = row.text<"name">();
    one.sha256 = row.text<"sha256">();
    one.size = row.number<"size">();
    one.records = row.number<"records">();
    one.dataset = dataset;
    one.released = row.text<"released">();
    one.newest = row.day<"newest">();
    one.read_at = std::max(core::Instant::parse(row.view<"instant">()).value_or(core::Instant{}), looked);
    one.has_origin = row.flag<"has_origin">();
    one.visible = row.flag<"visible">();
    one.accepted = row.flag<"accepted">();
    one.is_read_again = row.flag<"read_again">();
    all.push_back(std::move(one));
  }
  for (auto &one : all) one.origins = origins_of(store, one.document);
  return all;
}

void put_in_order(std::vector<Release> &releases) {
  for (auto &release : releases) date(release);
  std::sort(releases.begin(), releases.end(), before);
  const auto has_day = [](const Release &release) { return !release.day.empty() || is_gone(release); };
  std::vector<Release> without;
  const auto first = std::stable_partition(releases.begin(), releases.end(), has_day);
  std::move(first, releases.end(), std::back_inserter(without));
  releases.erase(first, releases.end());
  for (auto &release : without) {
    const auto counts = [](const Release &other) { return !is_future(other) && !is_gone(other); };
    const auto fewer = std::find_if(releases.rbegin(), releases.rend(),
                                    [&](const Release &other) { return counts(other) && other.records < release.records; });
    const auto first_that_counts = std::find_if(releases.begin(), releases.end(), counts);
    releases.insert(fewer == releases.rend() ? first_that_counts : fewer.base(), std::move(release));
  }
}

const Losses::Counts &Losses::counts(std::int64_t reading) {
  const auto [at, is_new] = m_known.try_emplace(reading);
  if (!is_new || reading == 0) return at->second;
  auto &query = m_store.prepared(kCounts);
  query.bind(1, reading);
  while (query.executeStep())
    at->second[query.getColumn(0).getString()] = {query.getColumn(1).getInt64(), query.getColumn(2).getInt64(),
                                                  query.getColumn(3).getInt64()};
  return at->second;
}

Loss Losses::between(std::int64_t from, std::int64_t to) {
  Loss loss;
  const auto &after = counts(to);
  std::int64_t shared = 0, own = 0;
  for (const auto &[key, is] : after) own += is.records;
  for (const auto &[key, was] : counts(from)) {
    const auto found = after.find(key);
    const Count is = found == after.end() ? Count{} : found->second;
    loss.records += was.records;
    loss.withdrawn += std::max({std::int64_t{0}, was.records - is.records, was.filled - is.filled, was.totals - is.totals});
    shared += std::min(was.records, is.records);
  }
  loss.is_part = shared * 2 >= own;
  return loss;
}

namespace {

constexpr int kHalf = 50;

/// Among those that count so far, all whose place this one takes; none where it is held back.
std::vector<Release *> replaced(Release &release, const std::vector<Release *> &counting, Losses &losses,
                                int most_withdrawn) {
  std::vector<Release *> replaced;
  for (auto *const other : counting) {
    const auto loss = losses.between(other->reading, release.reading);
    const bool is_beside = !loss.is_part && loss.exceeds(std::min(most_withdrawn, kHalf));
    if (is_beside) continue;
    replaced.push_back(other);
    if (release.accepted || !loss.exceeds(most_withdrawn)) continue;
    release.kept = other;
    release.loss = loss;
  }
  if (release.kept != nullptr) replaced.clear();
  return replaced;
}

}  // namespace

void judge(std::vector<Release> &releases, Losses &losses, int most_withdrawn) {
  std::vector<Release *> counting;
  const bool are_all_future = std::all_of(releases.begin(), releases.end(), is_future);
  for (auto &release : releases) {
    if (!are_all_future && is_future(release)) {
      release.standing = ReleaseStanding::future;
      continue;
    }
    for (auto *const other : replaced(release, counting, losses, most_withdrawn)) {
      other->standing = ReleaseStanding::superseded;
      other->successor = &release;
      std::erase(counting, other);
    }
    release.standing = release.kept != nullptr ? ReleaseStanding::held : ReleaseStanding::current;
    if (release.kept == nullptr) counting.push_back(&release);
  }
  // What is newer than the one that kept its place answers what was held back.
  for (auto &release : releases) {
    if (release.standing != ReleaseStanding::held || release.kept->standing != ReleaseStanding::superseded) continue;
    release.standing = ReleaseStanding::superseded;
    release.successor = release.kept;
  }
}

}  // namespace unsc::store
