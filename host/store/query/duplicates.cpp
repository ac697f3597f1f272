#include <store/query/duplicates.hpp>

#include <algorithm>

namespace unsc::store {
namespace {

std::size_t place(const core::Table &table, std::string_view column) {
  return static_cast<std::size_t>(std::find(table.columns.begin(), table.columns.end(), column) - table.columns.begin());
}

}  // namespace

Duplicates suspected_duplicates(const Store &store) {
  Rows rows(store, "SELECT ref, other, repeats FROM suspected_duplicate");
  Duplicates found;
  while (rows.next()) {
    found.others[rows.string(0)].insert(rows.string(1));
    if (rows.number(2) != 0) found.repeats[rows.string(0)].insert(rows.string(1));
  }
  return found;
}

void mark_duplicates(const Duplicates &duplicates, core::Table &table) {
  if (duplicates.others.empty()) return;
  const auto ref = place(table, "ref"), mark = place(table, kDuplicateColumn);
  for (auto &row : table.rows) {
    const auto found = duplicates.others.find(std::get<std::string>(row[ref].kind()));
    if (found != duplicates.others.end())
      row[mark] = core::Value(core::Value::List{found->second.begin(), found->second.end()});
  }
}

std::map<std::string, std::int64_t> repeated_ballots(const Store &store, const Duplicates &duplicates,
                                                     const BallotFilter &filter) {
  if (duplicates.others.empty()) return {};
  std::vector<std::string> refs;
  for (const auto &[ref, others] : duplicates.others) refs.push_back(ref);
  auto narrowed = filter;
  narrowed.refs = refs;
  const auto table = ballots(store, narrowed);
  const auto ref = place(table, "ref"), state = place(table, "state"), position = place(table, "position");
  const auto text = [](const core::Value &value) { return std::get<std::string>(value.kind()); };
  std::set<std::pair<std::string, std::string>> cast;  // ref, state
  for (const auto &row : table.rows) cast.emplace(text(row[ref]), text(row[state]));
  std::map<std::string, std::int64_t> repeated;
  for (const auto &row : table.rows) {
    const auto earlier = duplicates.repeats.find(text(row[ref]));
    if (earlier == duplicates.repeats.end()) continue;
    const auto is_cast = [&](const std::string &other) { return cast.contains({other, text(row[state])}); };
    if (std::any_of(earlier->second.begin(), earlier->second.end(), is_cast)) ++repeated[text(row[position])];
  }
  return repeated;
}

}  // namespace unsc::store
