#include <answer/store.hpp>

#include <answer/arguments.hpp>
#include <answer/coverage.hpp>
#include <core/error.hpp>
#include <council/votes_agree.hpp>
#include <store/batch.hpp>
#include <store/derive.hpp>
#include <store/query/provenance.hpp>
#include <store/query/sql.hpp>

#include <fmt/ranges.h>

#include <charconv>

namespace unsc::answer {
namespace {

std::string counts_text(const Store &store) {
  std::vector<std::string> counts;
  for (const auto &[table, count] : store::row_counts(store)) counts.push_back(fmt::format("{} {}", count, table));
  return fmt::format("{}", fmt::join(counts, ", "));
}

std::vector<core::Value> integrity_row(const Store &store) {
  const auto found = store::integrity(store);
  if (found.empty()) return {"integrity", "ok", "every page and every key checked", {}};
  return {"integrity", "failed", found.front(),
          "copy the file aside, then read the sources again into a new store: unsc --store NEW sync ORIGIN"};
}

std::vector<core::Value> schema_row(const Store &store) {
  const auto stored = store::stored_schema_version(store), mine = std::int64_t{store::schema_version()};
  const auto detail = "schema " + std::to_string(stored) + ", this program writes " + std::to_string(mine);
  if (stored == mine) return {"schema", "ok", detail, {}};
  return {"schema", stored < mine ? "warning" : "failed", detail,
          stored < mine ? "unsc sync brings it up to date" : "use a newer unsc"};
}

std::vector<core::Value> sync_row(const Store &store, core::Date as_of) {
  const auto reach = store::reach(store);
  if (reach.looked.empty()) return {"record", "warning", "nothing was ever read", "unsc sync ORIGIN"};
  return {"record", "ok", reach_remark(store, as_of), {}};
}

std::int64_t reading_meant(const Store &store, const std::string &known_on) {
  constexpr std::string_view kPrefix = "reading:";
  if (known_on.starts_with(kPrefix)) {
    std::int64_t number = 0;
    const char *end = known_on.data() + known_on.size();
    const auto [after, error] = std::from_chars(known_on.data() + kPrefix.size(), end, number);
    const auto last = store.last_reading();
    if (error == std::errc() && after == end && number >= 0 && number <= last) return number;
    throw core::UsageError("--known-on \"" + known_on +
                           "\": expected a reading from reading:0 to reading:" + std::to_string(last));
  }
  // A day means all of it.
  const auto day = core::Date::parse(known_on);
  const auto next = day ? core::Instant::parse(day->plus_days(1).iso()) : std::nullopt;
  const auto instant = next ? core::Instant::from_unix(next->unix() - 1) : core::Instant::parse(known_on);
  if (!instant)
    throw core::UsageError("--known-on \"" + known_on +
                           "\": expected a day, an instant as 2025-05-12T10:19:30Z, or reading:N");
  return store.last_reading_by(*instant);
}

}  // namespace

Store open_to_read(const std::filesystem::path &file, const std::optional<std::string> &known_on) {
  auto store = Store::open_to_read(file);
  if (known_on) store.know_only(reading_meant(store, *known_on));
  return store;
}

Store open_to_write(const std::filesystem::path &file) { return Store::open_to_write(file); }

Answer sql(const Store &store, const std::string &query) { return {store::run_sql(store, query), {}}; }

Answer store_status(const Store &store, core::Date as_of) {
  Answer answer;
  answer.table.columns = {"check", "status", "detail", "mend"};
  answer.table.rows = {{"store", "ok", store.file().string(), {}},
                       schema_row(store),
                       integrity_row(store),
                       {"rows", "ok", counts_text(store), {}},
                       sync_row(store, as_of)};
  for (auto &row : coverage_checks(store, as_of)) answer.table.rows.push_back(std::move(row));
  return answer;
}

Answer breaches(const Store &store) {
  const auto conflicts = store::count_conflicts_by_kind(store);
  Answer answer;
  answer.table.columns = {"kind", "count"};
  for (const auto kind : council::kBreaches) {
    const auto at = conflicts.find(std::string(kind));
    answer.table.rows.push_back({std::string(kind), at == conflicts.end() ? std::int64_t{0} : at->second});
  }
  return answer;
}

FactsProof prove_facts(Store &store) {
  FactsProof proof{store::fact_hash(store)};
  store.know_only(store.last_reading());
  proof.holds = store::fact_hash(store) == proof.stored;
  return proof;
}

Answer rebuild(Store &store, int most_withdrawn) {
  const std::string before = store::fact_hash(store);
  store::rebuild(store, most_withdrawn);
  const std::string after = store::fact_hash(store);
  Answer answer;
  answer.table.columns = {"store", "facts_hash_before", "facts_hash", "changed"};
  answer.table.rows = {{store.file().string(), before, after, before != after}};
  answer.table.single = true;
  return answer;
}

int schema_version() { return store::schema_version(); }

std::string sqlite_version() { return store::sqlite_version(); }

}  // namespace unsc::answer
