#include <store/claim_tables.hpp>
#include <store/store.hpp>

#include <SQLiteCpp/SQLiteCpp.h>
#include <gmock/gmock.h>

#include <fstream>
#include <map>
#include <set>
#include <string>

namespace {

using namespace unsc;
using Words = std::map<std::string, std::string>;  // by column
using Columns = std::map<std::string, std::set<std::string>>;

std::string between_ticks(const std::string &line) {
  const auto begin = line.find('`') + 1;
  return line.substr(begin, line.find('`', begin) - begin);
}

/// A cell of a Markdown table as it is read: a bar in it is written `\\|`.
std::string cell(std::string text) {
  for (auto at = text.find("\\|"); at != std::string::npos; at = text.find("\\|", at)) text.erase(at, 1);
  return text;
}

/// What schema/README.md describes, by table: "### `table`", below it "| `column` | what |".
std::map<std::string, Words> dictionary() {
  std::ifstream file(UNSC_SOURCE_DIR "/schema/README.md");
  std::map<std::string, Words> all;
  std::string line, table;
  while (std::getline(file, line)) {
    if (line.starts_with("### `")) {
      table = between_ticks(line);
      all[table];
    } else if (line.starts_with("## ")) {
      table.clear();
    } else if (!table.empty() && line.starts_with("| `")) {
      const auto what = line.substr(line.find("` | ") + 4);
      if (what.size() > 3) all[table][between_ticks(line)] = cell(what.substr(0, what.size() - 2));
    }
  }
  return all;
}

Columns described() {
  Columns all;
  for (const auto &[table, words] : dictionary()) {
    auto &columns = all[table];
    for (const auto &[column, what] : words) columns.insert(column);
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

TEST(Dictionary, SaysOfEveryFieldOfARecordWhatTheListOfFieldsSays) {
  auto words = dictionary();
  core::for_each_record_kind([&]<class Record>() {
    const std::string table(store::ClaimTable<Record>::table);
    auto &columns = words[table];
    EXPECT_EQ(columns.erase("claim"), 1U) << table;
    for (const auto beside : store::kBesideRecord<Record>) EXPECT_EQ(columns.erase(std::string(beside)), 1U) << beside;
    for (const auto *line : {"first_line", "last_line"}) EXPECT_EQ(columns.erase(line), 1U) << table;
    core::for_each_field<Record>([&](auto field) {
      if (!store::has_column(field.kind)) return;
      const auto row = columns.extract(std::string(store::column_of(field.name)));
      ASSERT_FALSE(row.empty()) << table << '.' << field.name << " is not described";
      EXPECT_THAT(row.mapped(), testing::StartsWith(std::string(field.meaning))) << table << '.' << field.name;
    });
    for (const auto &[column, what] : columns) ADD_FAILURE() << table << '.' << column << " is no field";
  });
}

}  // namespace
