#pragma once
// Writing what a reading says: documents, readings, claims, rejects and notes.
//
// One ClaimWriter serves a whole sync. Between begin() and complete(), fail() or forget() it holds a savepoint: a document
// that fails leaves nothing but the fact that its reading failed. Claims become visible by settle() (see visibility.hpp),
// once all plugins have read the document.
#include <core/record.hpp>
#include <store/store.hpp>

#include <array>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace unsc::store {

/// One of the things that a plugin reads: who publishes it, and how often.
struct PublicationRow {
  std::string name, publisher, licence, obtained_from;
  int update_days = 0;  // 0 unknown
};

struct SourceRow {
  std::string plugin, name, version;
  std::vector<PublicationRow> publications;
  bool bundled = true;
};

struct DocumentRow {
  std::string sha256, name;
  std::uint64_t size = 0;
};

struct KnownReading {
  std::int64_t reading = 0;
  bool complete = false;
  std::uint64_t line = 0;
  std::string reason, publication;
};

struct KnownOrigin {
  std::string sha256;
  std::string fingerprint;
};

class ClaimWriter {
 public:
  explicit ClaimWriter(Store &store);
  ~ClaimWriter();
  ClaimWriter(const ClaimWriter &) = delete;
  ClaimWriter &operator=(const ClaimWriter &) = delete;

  std::optional<KnownOrigin> known_origin(const std::string &origin);
  std::optional<KnownReading> known_reading(const std::string &sha256, const std::string &plugin,
                                            const std::string &version);

  /// Keeps what a plugin says of itself now, in place of what it said before.
  void describe(const SourceRow &source);
  /// Opens the reading; returns its number. Rows that follow belong to it.
  std::int64_t begin(const SourceRow &source, const DocumentRow &document, core::Instant now);
  void dataset(std::string_view name, std::string_view released);
  /// Of which of its plugin's publications the document is; empty: not known.
  void publication(std::string_view name);
  /// As the plugin named it; empty where it did not.
  const std::string &dataset_name() const;
  void add(core::RecordView record);
  void reject(std::uint64_t line, std::string_view reason);
  void note(std::uint64_t line, std::string_view text);
  void complete();
  /// Nothing of the document stays but that this reading failed, and why.
  void fail(std::uint64_t line, std::string_view reason);
  /// Takes back everything since begin(), as if it had not been called.
  void forget();

 private:
  struct Statements;
  struct Reading;
  void open_reading(core::Instant now);
  void add_paragraphs(const core::TextRecord &text);
  std::int64_t document_id(const DocumentRow &document);
  void rollback();

  Store &m_store;
  std::unique_ptr<Statements> m_sql;
  std::unique_ptr<Reading> m_reading;  // while one is open
};

struct SyncRun {
  core::Instant instant;
  std::string origins;
  std::int64_t documents = 0, unchanged = 0, skipped = 0, failed = 0;
  std::map<std::pair<std::string, std::string>, std::int64_t> met;  // documents by plugin and publication
};
void write_sync_run(Store &store, const SyncRun &run);

}  // namespace unsc::store
