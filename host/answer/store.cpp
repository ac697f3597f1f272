#include <answer/store.hpp>

#include <answer/arguments.hpp>
#include <store/query/provenance.hpp>
#include <store/query/sql.hpp>
#include <store/store.hpp>

namespace unsc::answer {
namespace {

std::string counts_text(const store::Store &store) {
  std::string text;
  for (const auto &[table, count] : store::row_counts(store)) {
    text += (text.empty() ? "" : ", ") + std::to_string(count) + " " + table;
  }
  return text;
}

std::vector<core::Value> integrity_row(const store::Store &store) {
  const auto found = store::integrity(store);
  if (found.empty()) return {"integrity", "ok", "every page and every key checked", {}};
  return {"integrity", "failed", found.front(),
          "copy the file aside, then read the sources again into a new store: unsc --store NEW sync ORIGIN"};
}

std::vector<core::Value> schema_row(const store::Store &store) {
  const auto stored = store::stored_schema_version(store), mine = std::int64_t{store::schema_version()};
  const auto detail = "schema " + std::to_string(stored) + ", this program writes " + std::to_string(mine);
  if (stored == mine) return {"schema", "ok", detail, {}};
  return {"schema", stored < mine ? "warning" : "failed", detail,
          stored < mine ? "unsc sync brings it up to date" : "use a newer unsc"};
}

std::vector<core::Value> sync_row(const store::Store &store, core::Date as_of) {
  const auto reach = store::reach(store);
  if (reach.last_synced.empty()) return {"record", "warning", "nothing was ever read", "unsc sync ORIGIN"};
  return {"record", "ok", reach_remark(store, as_of), {}};
}

}  // namespace

Answer sql(const store::Store &store, const std::string &query) { return {store::run_sql(store, query), {}}; }

Answer store_status(const store::Store &store, core::Date as_of) {
  Answer answer;
  answer.table.columns = {"check", "status", "detail", "mend"};
  answer.table.rows = {{"store", "ok", store.file().string(), {}},
                       schema_row(store),
                       integrity_row(store),
                       {"rows", "ok", counts_text(store), {}},
                       sync_row(store, as_of)};
  return answer;
}

}  // namespace unsc::answer
