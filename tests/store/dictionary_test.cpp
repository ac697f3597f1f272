#include <store/store.hpp>

#include <SQLiteCpp/SQLiteCpp.h>
#include <gmock/gmock.h>

#include <fstream>
#include <map>
#include <set>
#include <string>

namespace {

using namespace unsc;
using Columns = std::map<std::string, std::set<std::string>>;

std::string between_ticks(const std::string &line) {
  const auto begin = line.find('`') + 1;
  return line.substr(begin, line.find('`', begin) - begin);
}

/// What schema/README.md describes: "### `table`", below it "| `column` | what |".
Columns described() {
  std::ifstream file(UNSC_SOURCE_DIR "/schema/README.md");
  Columns all;
  std::string line, table;
  while (std::getline(file, line)) {
    if (line.starts_with("### `")) {
      table = between_ticks(line);
      all[table];
    } else if (line.starts_with("## ")) {
      table.clear();
    } else if (!table.empty() && line.starts_with("| `")) {
      const auto what = line.substr(line.find("` | ") + 4);
      if (what.size() > 3) all[table].insert(between_ticks(line));
    }
  }
  return all;
}

Columns stored() {
  const auto store = store::Store::in_memory();
  SQLite::Statement query(
      store.database(),
      "SELECT m.name, c.name FROM sqlite_master m JOIN pragma_table_info(m.name) c WHERE m.type IN ('table', "
      "'view') AND m.name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND m.name NOT LIKE 'paragraph_search\\_%' ESCAPE "
      "'\\'");
  Columns all;
  while (query.executeStep()) all[query.getColumn(0).getString()].insert(query.getColumn(1).getString());
  return all;
}

TEST(Dictionary, DescribesEveryTableViewAndColumnAndNoOther) {
  const auto in_store = stored(), in_words = described();
  ASSERT_GT(in_store.size(), 30U);
  for (const auto &[table, columns] : in_store) {
    const auto at = in_words.find(table);
    ASSERT_NE(at, in_words.end()) << table << " is not described";
    EXPECT_EQ(at->second, columns) << table;
  }
  for (const auto &[table, columns] : in_words)
    EXPECT_TRUE(in_store.contains(table)) << table << " is described, but not there";
}

}  // namespace
