#pragma once
// Releases of one dataset: by which day each is dated, which came after which, and which of them counts.
//
// What a publisher states (in the document or in its name) dates a release; else the dated folder that a same-named file
// lies in, unless the records are newer than that; else the latest day of its records. A list that prints no day at all
// comes after those dated releases that have fewer records. Among equals: more records, more bytes, then names and places.
//
// From the oldest to the newest each release takes the place of those that count before it. One that would leave out more of
// one of them than is allowed is held back: it counts only where a person accepted that. But one whose own records are
// mostly not in that other is no release of it: they are parts of one dataset, and both count. One dated later than the day
// on which it was read takes nobody's place. All this looks at the set of releases, never at the order in which they were
// read; but where bytes were changed in place, those that are gone from where they were found are older than all that is
// still there.
#include <core/date.hpp>
#include <store/store.hpp>

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace unsc::store {

enum class DatedBy { nothing, content, folder, publisher };
std::string_view name(DatedBy how);
enum class ReleaseStanding { current, superseded, held, future };
std::string_view name(ReleaseStanding standing);

/// How much of one reading another one leaves out.
struct Loss {
  std::int64_t records = 0;    // of the one
  std::int64_t withdrawn = 0;  // those that the other lacks
  bool is_part = true;         // half of the other's records or more are among these
  bool exceeds(int percent) const { return withdrawn * 100 > records * percent; }
};

/// A complete reading.
struct Release {
  std::int64_t reading = 0, document = 0, records = 0, size = 0;
  std::string name, sha256, dataset;
  std::string released;  // as the plugin states it
  std::optional<core::Date> newest;
  core::Instant read_at;             // or looked at last by any sync, where that is later
  std::vector<std::string> origins;  // that hold it now, in order
  bool has_origin = false;           // it counts at one of them, or did before the bytes there changed
  bool is_read_again = false;        // its plugin has read the document again since
  bool visible = false, accepted = false;

  // Decided by put_in_order():
  std::string day;  // a date or an instant; empty: not known
  DatedBy dated_by = DatedBy::nothing;
  // Decided by judge():
  ReleaseStanding standing = ReleaseStanding::superseded;
  const Release *kept = nullptr;       // the release whose place it did not take, where it was held back
  Loss loss;                           // of that release
  const Release *successor = nullptr;  // the release that took its place

  std::string said() const;  // "2025-07-21 (2025_7_21_sc_voting.csv)", "undated votes.csv"
};

/// Of one dataset; with `document`, those of this document alone.
std::vector<Release> load_releases(const Store &store, const std::string &plugin, const std::string &dataset,
                                   std::int64_t document);

/// As SQL, the readings r that compete: those of plugin ?1 and dataset ?2, or of document ?3 where it names no dataset. Two
/// statements, each with an index of its own.
#define UNSC_COMPETING(has_dataset)                                                                \
  ((has_dataset) ? "r.plugin = ?1 AND r.dataset = ?2 AND ?3 IS NOT NULL AND r.status = 'complete'" \
                 : "r.document = ?3 AND r.plugin = ?1 AND r.dataset IS NULL AND ?2 IS NOT NULL AND r.status = 'complete'")

/// The origins that hold a document now, in order.
std::vector<std::string> origins_of(const Store &store, std::int64_t document);

/// Why a release that was judged does not count.
std::string why_not(const Release &loser);

/// As text, where those that compete stand by the table `release`; and their rows of it, thrown away.
std::string standing_of(const Store &store, const std::string &plugin, const std::string &dataset, std::int64_t document);
void forget_standing(const Store &store, const std::string &plugin, const std::string &dataset, std::int64_t document);

/// Dates all of them and sorts them, the oldest first.
void put_in_order(std::vector<Release> &releases);

/// Counts what readings leave out of each other. Votes are compared by draft or resolution, and one that lost its ballots
/// or its totals is as good as gone; texts by symbol and language, and one that lost its paragraphs likewise; entries of
/// lists by their number alone, since an entry that a list drops is a fact of its own.
class Losses {
 public:
  explicit Losses(const Store &store) : m_store(store) {}
  /// `to` 0: nothing at all.
  Loss between(std::int64_t from, std::int64_t to);

 private:
  struct Count {
    std::int64_t records = 0, filled = 0, totals = 0;
  };
  using Counts = std::map<std::string, Count>;
  const Counts &counts(std::int64_t reading);
  const Store &m_store;
  std::map<std::int64_t, Counts> m_known;
};

/// Decides the standing of each, which are in order.
void judge(std::vector<Release> &releases, Losses &losses, int most_withdrawn);

}  // namespace unsc::store
