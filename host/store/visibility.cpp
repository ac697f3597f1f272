#include <store/visibility.hpp>

#include <store/bind.hpp>
#include <store/origin_names.hpp>
#include <store/release.hpp>
#include <store/row.hpp>

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace unsc::store {
namespace {

/// Readings of one plugin that compete for being visible: one dataset's, or one document's.
struct Group {
  std::string plugin;
  std::string dataset;  // empty: the document stands for itself
  std::int64_t document = 0;
  auto operator<=>(const Group &) const = default;
};

struct ReleaseTable : Columns<"reading", "ordinal", "day", "dated_by", "standing", "kept", "records", "withdrawn"> {
  static constexpr std::string_view table = "release";
};

class Settler {
 public:
  Settler(Store &store, std::int64_t last_known, int most_withdrawn)
      : m_store(store),
        m_now(store.last_reading()),
        m_last_known(last_known),
        m_most_withdrawn(most_withdrawn),
        m_losses(store),
        m_release(store.prepared(release_sql())) {}

  std::int64_t document(const std::string &sha256) {
    auto &query = m_store.prepared("SELECT document FROM document WHERE sha256 = ?");
    return Binder(query).text(sha256).step() ? query.getColumn(0).getInt64() : 0;
  }

  /// The document that counted at the origin before, 0 where none.
  std::int64_t move(const std::string &origin, std::int64_t document, const std::string &fingerprint) {
    using Held = Columns<"coalesce(kept, document) AS document">;
    static const std::string kBefore = select_sql<Held>("FROM origin WHERE origin = ?");
    auto &before = m_store.prepared(kBefore.c_str());
    const auto counted = Binder(before).text(origin).step() ? row_of<Held>(before).number<"document">() : 0;
    auto &move = m_store.prepared(
        "INSERT INTO origin (origin, document, fingerprint) VALUES (?,?,?) ON CONFLICT (origin) DO UPDATE "
        "SET document = excluded.document, fingerprint = excluded.fingerprint, kept = NULL");
    Binder(move).text(origin).number(document).text(fingerprint).run();
    name(document, {});
    if (counted != 0 && counted != document) name(counted, origin);
    if (counted == 0 || counted == document) return 0;
    if (shrinks_in_place(counted, document)) {
      auto &keep = m_store.prepared("UPDATE origin SET kept = ? WHERE origin = ?");
      Binder(keep).number(counted).text(origin).run();
    }
    return counted;
  }

  /// Settles every group that a reading of this document belongs to.
  void settle(std::int64_t document) {
    using Settled = Columns<"plugin", "coalesce(dataset, '') AS name">;
    static const std::string kGroups =
        select_sql<Settled>("FROM reading WHERE document = ? AND status = 'complete' GROUP BY 1, 2 ORDER BY 1, 2");
    auto &query = m_store.prepared(kGroups.c_str());
    query.bind(1, document);
    const auto row = row_of<Settled>(query);
    std::vector<Group> groups;
    while (query.executeStep()) {
      groups.push_back({row.text<"plugin">(), row.text<"name">(), 0});
      if (groups.back().dataset.empty()) groups.back().document = document;
    }
    for (const auto &group : groups) settle(group);
    for (const auto &group : std::exchange(m_left, {})) settle(group);
  }

  /// What was dated later than the day it was read, and may no longer be.
  void settle_future() {
    for (const auto &group : groups("JOIN release l USING (reading) WHERE l.standing = 'future'")) settle(group);
  }

  /// What counts at each origin once more, then every document.
  void settle_all() {
    struct Place {
      std::string origin, fingerprint;
      std::int64_t document;
    };
    std::vector<Place> places;
    SQLite::Statement origins(m_store.database(), "SELECT origin, document, fingerprint FROM origin ORDER BY origin");
    while (origins.executeStep())
      places.push_back(
          {origins.getColumn(0).getString(), origins.getColumn(2).getString(), origins.getColumn(1).getInt64()});
    for (const auto &place : places) static_cast<void>(move(place.origin, place.document, place.fingerprint));
    for (const auto &group : groups("WHERE r.status = 'complete'")) settle(group);
  }

  Settlement take() { return std::move(m_result); }

 private:
  static const char *release_sql() {
    static const std::string kSql = insert_sql<ReleaseTable>("INSERT OR REPLACE INTO");
    return kSql.c_str();
  }

  /// Of the readings r that the rest of the query chooses.
  std::set<Group> groups(const std::string &chosen) const {
    SQLite::Statement query(m_store.database(),
                            "SELECT DISTINCT r.plugin, coalesce(r.dataset, ''), CASE WHEN r.dataset IS NULL THEN r.document "
                            "ELSE 0 END FROM reading r " +
                                chosen);
    std::set<Group> all;
    while (query.executeStep())
      all.insert({query.getColumn(0).getString(), query.getColumn(1).getString(), query.getColumn(2).getInt64()});
    return all;
  }

  void name(std::int64_t document, const std::string &left_origin) {
    const auto named = name_by_origins(m_store, document, left_origin);
    for (const auto &[plugin, dataset] : named.left) m_left.insert({plugin, dataset, 0});
    for (const auto reading : named.renamed) touch(reading);
  }

  /// What stood for itself there, and now would leave too much of itself behind.
  bool shrinks_in_place(std::int64_t before, std::int64_t after) {
    auto &elsewhere = m_store.prepared(
        "SELECT EXISTS (SELECT 1 FROM origin WHERE document = ?1 AND kept IS NULL) OR EXISTS (SELECT 1 FROM origin WHERE "
        "kept = ?1)");
    if (Binder(elsewhere).number(before).step() && elsewhere.getColumn(0).getInt() != 0) return false;
    using Pair =
        Columns<"o.reading AS was", "coalesce(max(n.reading), 0) AS is_now",
                "EXISTS (SELECT 1 FROM accepted_shrink a WHERE a.document = ?2 AND a.plugin = o.plugin) AS accepted">;
    static const std::string kPairs = select_sql<Pair>(
        "FROM reading o JOIN visibility v ON v.reading = o.reading AND v.closed_at IS NULL "
        "LEFT JOIN reading n ON n.document = ?2 AND n.plugin = o.plugin AND n.status = 'complete' "
        "WHERE o.document = ?1 AND o.dataset IS NULL GROUP BY o.reading ORDER BY o.reading");
    auto &query = m_store.prepared(kPairs.c_str());
    query.bind(1, before);
    query.bind(2, after);
    const auto row = row_of<Pair>(query);
    struct Two {
      std::int64_t was, is_now;
    };
    std::vector<Two> pairs;
    while (query.executeStep())
      if (!row.flag<"accepted">()) pairs.push_back({row.number<"was">(), row.number<"is_now">()});
    bool is_held = false;
    for (const auto &[was, is_now] : pairs) {
      const auto loss = m_losses.between(was, is_now);
      if (!loss.exceeds(m_most_withdrawn)) continue;
      is_held = true;
      m_in_place[after].push_back({was, is_now, loss});
    }
    return is_held;
  }

  void settle(const Group &group) {
    m_all = load_releases(m_store, group.plugin, group.dataset, group.document);
    std::vector<Release> releases;
    std::copy_if(m_all.begin(), m_all.end(), std::back_inserter(releases),
                 [](const Release &one) { return !one.is_read_again && (!one.dataset.empty() || one.has_origin); });
    put_in_order(releases);
    judge(releases, m_losses, m_most_withdrawn);
    const auto before = standing_of(m_store, group.plugin, group.dataset, group.document);
    forget_standing(m_store, group.plugin, group.dataset, group.document);
    std::int64_t ordinal = 0;
    for (const auto &release : releases) write(release, ++ordinal);
    if (releases.empty()) write_held_in_place(group);
    // An older release of a list, read later, changes from when to when its entries were on it.
    if (standing_of(m_store, group.plugin, group.dataset, group.document) != before)
      for (const auto &one : m_all) touch_entries(one.reading);
    for (const auto &all : m_all) show(group, all, releases);
  }

  void show(const Group &group, const Release &one, const std::vector<Release> &releases) {
    const auto place = std::find_if(releases.begin(), releases.end(),
                                    [&one](const Release &other) { return other.reading == one.reading; });
    const auto &decided = place != releases.end() ? *place : one;
    const bool wins = decided.standing == ReleaseStanding::current;
    if (wins && !one.visible) open(one);
    if (!wins && one.visible) close(one, why_not(decided));
    const bool is_news = one.reading > m_last_known && decided.standing != ReleaseStanding::held;
    if (!wins && !releases.empty() && is_news) m_result.overtaken.push_back({group.plugin, why_not(decided)});
  }

  void write(const Release &release, std::int64_t ordinal) {
    m_release.number<"reading">(release.reading).number<"ordinal">(ordinal).text<"day">(release.day);
    m_release.copy<"dated_by">(store::name(release.dated_by)).copy<"standing">(store::name(release.standing));
    if (release.kept != nullptr) {
      m_release.number<"kept">(release.kept->reading).number<"records">(release.loss.records);
      m_release.number<"withdrawn">(release.loss.withdrawn);
    }
    m_release.run();
  }

  void write_held_in_place(const Group &group) {
    const auto found = m_in_place.find(group.document);
    if (found == m_in_place.end()) return;
    for (const auto &[was, is_now, loss] : found->second) {
      const auto reading = is_now != 0 ? is_now : m_all.empty() ? 0 : m_all.front().reading;
      if (reading == 0) continue;
      m_release.number<"reading">(reading).number<"ordinal">(1).copy<"dated_by">(store::name(DatedBy::nothing));
      m_release.copy<"standing">(store::name(ReleaseStanding::held)).number<"kept">(was).number<"records">(loss.records);
      m_release.number<"withdrawn">(loss.withdrawn).run();
    }
  }

  void open(const Release &release) {
    auto &row = m_store.prepared(
        "INSERT INTO visibility (reading, opened_at) VALUES (?,?) ON CONFLICT (reading, opened_at) DO UPDATE "
        "SET closed_at = NULL, reason = NULL");
    Binder(row).number(release.reading).number(m_now).run();
    touch(release.reading);
  }

  void close(const Release &release, const std::string &why) {
    auto &row = m_store.prepared("UPDATE visibility SET closed_at = ?, reason = ? WHERE reading = ? AND closed_at IS NULL");
    Binder(row).number(m_now).packed(why).number(release.reading).run();
    touch(release.reading);
  }

  void touch(std::int64_t reading) {
    auto &clusters = m_store.prepared("SELECT DISTINCT cluster FROM vote_claim WHERE reading = ?");
    clusters.bind(1, reading);
    while (clusters.executeStep()) m_result.clusters.insert(clusters.getColumn(0).getString());
    auto &others = m_store.prepared(
        "SELECT EXISTS (SELECT 1 FROM text_claim WHERE reading = ?1) OR EXISTS (SELECT 1 FROM "
        "mandate_action_claim WHERE reading = ?1) OR EXISTS (SELECT 1 FROM deadline_claim WHERE reading = ?1) "
        "OR EXISTS (SELECT 1 FROM event_claim WHERE reading = ?1) OR EXISTS (SELECT 1 FROM membership_claim WHERE reading = "
        "?1)");
    others.bind(1, reading);
    others.executeStep();
    m_result.mandates |= others.getColumn(0).getInt() != 0;
    touch_entries(reading);
  }

  void touch_entries(std::int64_t reading) {
    if (m_result.lists) return;
    auto &entries = m_store.prepared("SELECT EXISTS (SELECT 1 FROM event_claim WHERE reading = ? AND kind = 'designation')");
    entries.bind(1, reading);
    entries.executeStep();
    m_result.lists = entries.getColumn(0).getInt() != 0;
  }

  struct HeldInPlace {
    std::int64_t was, is_now;
    Loss loss;
  };

  Store &m_store;
  std::int64_t m_now, m_last_known;
  int m_most_withdrawn;
  Losses m_losses;
  Insert<ReleaseTable> m_release;
  std::vector<Release> m_all;
  std::set<Group> m_left;                                       // of which a document is no longer
  std::map<std::int64_t, std::vector<HeldInPlace>> m_in_place;  // by the document that is held back
  Settlement m_result;
};

}  // namespace

void Settlement::add(const Settlement &other) {
  clusters.insert(other.clusters.begin(), other.clusters.end());
  mandates |= other.mandates;
  lists |= other.lists;
  overtaken.insert(overtaken.end(), other.overtaken.begin(), other.overtaken.end());
}

Settlement settle(Store &store, const std::string &origin, const std::string &sha256, const std::string &fingerprint,
                  std::int64_t last_known, int most_withdrawn) {
  Settler settler(store, last_known, most_withdrawn);
  const auto document = settler.document(sha256);
  if (document == 0) return {};
  const auto before = settler.move(origin, document, fingerprint);
  settler.settle(document);
  if (before != 0) settler.settle(before);
  return settler.take();
}

Settlement withdraw(Store &store, const std::string &sha256) {
  Settler settler(store, store.last_reading(), kMostWithdrawn);
  const auto document = settler.document(sha256);
  SQLite::Statement origins(store.database(), "DELETE FROM origin WHERE document = ?");
  Binder(origins).number(document).run();
  settler.settle(document);
  return settler.take();
}

Settlement accept_shrink(Store &store, const std::string &sha256, core::Instant now, int most_withdrawn) {
  Settler settler(store, store.last_reading(), most_withdrawn);
  const auto document = settler.document(sha256);
  SQLite::Statement accept(
      store.database(),
      "INSERT OR IGNORE INTO accepted_shrink (document, plugin, instant) SELECT r.document, r.plugin, ? "
      "FROM reading r JOIN release l USING (reading) WHERE r.document = ? AND l.standing = 'held'");
  Binder(accept).copy(now.iso()).number(document).run();
  struct Place {
    std::string origin, fingerprint;
    std::int64_t kept;
  };
  std::vector<Place> places;
  SQLite::Statement origins(store.database(),
                            "SELECT origin, fingerprint, kept FROM origin WHERE document = ? AND kept IS NOT NULL");
  Binder(origins).number(document);
  while (origins.executeStep())
    places.push_back({origins.getColumn(0).getString(), origins.getColumn(1).getString(), origins.getColumn(2).getInt64()});
  for (const auto &place : places) static_cast<void>(settler.move(place.origin, document, place.fingerprint));
  settler.settle(document);
  for (const auto &place : places) settler.settle(place.kept);
  return settler.take();
}

Settlement settle_future(Store &store, int most_withdrawn) {
  Settler settler(store, store.last_reading(), most_withdrawn);
  settler.settle_future();
  return settler.take();
}

Settlement settle_all(Store &store, int most_withdrawn) {
  Settler settler(store, store.last_reading(), most_withdrawn);
  settler.settle_all();
  return settler.take();
}

}  // namespace unsc::store
