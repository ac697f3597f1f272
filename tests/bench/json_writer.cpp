// What writing JSON by hand saves: the table of a long history written by render::json, by nlohmann::json (a value built row
// by row, then dumped) and by nlohmann's dump alone.
//
//   cmake --build BUILD --target json_writer && BUILD/json_writer
//
// Of an optimised build; not run by the tests, because a figure of time says nothing on a busy machine.
#include <render/json.hpp>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <string>

namespace {

using unsc::core::Table;
using unsc::core::Value;

constexpr int kRows = 6000, kRounds = 9;

/// As `unsc votes STATE` gives them: text, numbers, null, lists and a nested tally.
Table votes() {
  Table table;
  table.columns = {"key", "date", "state", "position", "outcome", "title", "resolution", "vetoed_by", "totals"};
  for (int row = 0; row < kRows; ++row) {
    Table totals;
    totals.columns = {"position", "count"};
    totals.rows = {{"yes", 13}, {"no", 1}, {"abstain", row % 3}};
    const auto number = std::to_string(row);
    table.rows.push_back({"S/RES/" + number + "(2024)", "2024-03-28", "FRA", row % 7 == 0 ? "abstain" : "yes", "adopted",
                          "Non-proliferation/Democratic People’s Republic of Korea [\"Panel of Experts\"] " + number,
                          row % 5 == 0 ? Value() : Value(row), Value::List{"RUS", "CHN"}, Value(std::move(totals))});
  }
  return table;
}

nlohmann::ordered_json built(const Table &table);
nlohmann::ordered_json built(const Value &value);

struct Builder {
  nlohmann::ordered_json operator()(std::monostate) const { return nullptr; }
  nlohmann::ordered_json operator()(const Value::List &list) const {
    auto all = nlohmann::ordered_json::array();
    for (const auto &item : list) all.push_back(built(item));
    return all;
  }
  nlohmann::ordered_json operator()(const Value::Nested &table) const { return built(*table); }
  template <class Plain>
  nlohmann::ordered_json operator()(const Plain &plain) const {
    return plain;
  }
};

nlohmann::ordered_json built(const Value &value) { return std::visit(Builder{}, value.kind()); }

nlohmann::ordered_json built(const Table &table) {
  auto all = nlohmann::ordered_json::array();
  for (const auto &row : table.rows) {
    auto object = nlohmann::ordered_json::object();
    for (std::size_t i = 0; i < row.size(); ++i) object[table.columns[i]] = built(row[i]);
    all.push_back(std::move(object));
  }
  return all;
}

/// The quickest of some rounds, in milliseconds.
template <class Work>
double quickest(Work work) {
  double best = 1e9;
  for (int round = 0; round < kRounds; ++round) {
    const auto start = std::chrono::steady_clock::now();
    work();
    best = std::min(best, std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
  }
  return best;
}

}  // namespace

int main() {
  const auto table = votes();
  const auto ready = built(table);
  if (nlohmann::ordered_json::parse(unsc::render::json(table)) != ready) {
    std::fputs("the two writers do not say the same\n", stderr);
    return 1;
  }
  std::size_t bytes = 0;
  const double ours = quickest([&] { bytes = unsc::render::json(table).size(); });
  const double whole = quickest([&] { bytes = built(table).dump().size(); });
  const double dump = quickest([&] { bytes = ready.dump().size(); });
  std::printf("%d rows: by hand %.1f ms; nlohmann %.1f ms (%.1f times), its dump alone %.1f ms (%.1f times), of %zu KiB\n",
              kRows, ours, whole, whole / ours, dump, dump / ours, bytes >> 10);
}
