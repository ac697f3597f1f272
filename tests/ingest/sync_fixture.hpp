#pragma once
// A temporary folder of documents, a store in memory and a sync over both.
#include <ingest/sync.hpp>
#include <store/derive.hpp>

#include "line_plugin.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

namespace unsc::test {

class TemporaryFolder {
 public:
  TemporaryFolder() : m_path(make()) {}
  ~TemporaryFolder() { std::filesystem::remove_all(m_path); }
  TemporaryFolder(const TemporaryFolder &) = delete;
  TemporaryFolder &operator=(const TemporaryFolder &) = delete;
  const std::filesystem::path &path() const { return m_path; }
  std::filesystem::path write(const std::string &name, const std::string &content) const {
    auto file = m_path / name;
    std::filesystem::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << content;
    return file;
  }

 private:
  static std::filesystem::path make() {
    std::string pattern = (std::filesystem::temp_directory_path() / "unsc-test-XXXXXX").string();
    if (mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("no temporary folder");
    return pattern;
  }
  std::filesystem::path m_path;
};

class SyncTest : public ::testing::Test {
 protected:
  ingest::Summary sync(const std::vector<std::string> &origins) {
    ingest::Options options;
    options.most_withdrawn = m_most_withdrawn;
    options.accept_shrink = m_accept_shrink;
    options.clock = [this] { return core::Instant::from_unix(m_now += 60); };
    return ingest::sync(m_store, ingest::list(origins), m_readers, options);
  }
  ingest::Summary sync_folder() { return sync({m_folder.path().string()}); }

  std::string ask(const std::string &query) const {
    SQLite::Statement statement(m_store.database(), query);
    std::string text;
    while (statement.executeStep()) {
      for (int i = 0; i < statement.getColumnCount(); ++i) text += (i == 0 ? "" : "|") + statement.getColumn(i).getString();
      text += "\n";
    }
    return text;
  }
  /// All rows of all tables, except the syncs.
  std::string everything() const {
    std::string text;
    SQLite::Statement tables(
        m_store.database(),
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sync_run%' AND name NOT LIKE "
        "'paragraph_search%' AND name NOT LIKE 'sqlite_%' ORDER BY name");
    while (tables.executeStep()) {
      const std::string name = tables.getColumn(0).getString();
      text += name + "\n" + ask("SELECT * FROM \"" + name + "\" ORDER BY 1, 2");
    }
    return text;
  }

  TemporaryFolder m_folder;
  store::Store m_store = store::Store::in_memory();
  LinePlugin m_plugin;
  std::vector<ingest::Reader> m_readers{{&m_plugin, true}};
  std::int64_t m_now = 1'800'000'000;  // in January 2027
  int m_most_withdrawn = 100;          // releases of two records may lose one
  bool m_accept_shrink = false;
};

}  // namespace unsc::test
