#include <ingest/sync.hpp>

#include <core/error.hpp>
#include <ingest/document.hpp>
#include <ingest/recognition.hpp>
#include <ingest/sink.hpp>
#include <store/batch.hpp>
#include <store/claims.hpp>
#include <store/visibility.hpp>

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <optional>

namespace unsc::ingest {
namespace {

constexpr std::uint64_t kBatchBytes = 64 << 20;
constexpr std::chrono::seconds kBatchTime{1};

store::SourceRow source_row(const Reader &reader) {
  const auto &own = reader.plugin->description();
  store::SourceRow row{own.id, own.name, own.version, {}, {}, {}, 0, reader.bundled};
  if (!own.formats.empty()) {
    const auto &format = own.formats.front();
    row.publisher = format.publisher;
    row.licence = format.licence;
    row.obtained_from = format.obtained_from;
    row.update_days = static_cast<int>(format.update_days);
  }
  return row;
}

Document open_document(const Found &found) {
  if (found.file.empty()) return Document::from_bytes(read_all(STDIN_FILENO), found.name);
  return Document::open(found.file, found.name);
}

class Run {
 public:
  Run(store::Store *store, const Listing &listing, const std::vector<Reader> &readers, const Options &options)
      : m_store(store), m_listing(listing), m_recognition(readers, options.only_plugin, listing), m_options(options) {
    if (m_store == nullptr) return;
    m_claims.emplace(*m_store);
    m_batch.emplace(*m_store);
  }

  Summary all() {
    for (const auto &refused : m_listing.refused) fail({refused.origin, "", 0, refused.reason});
    m_total = m_listing.documents.size();
    for (; m_done < m_total && !stopped(); ++m_done) {
      one(m_listing.documents[m_done]);
      if (m_batch && batch_is_full()) commit();
    }
    m_summary.cancelled = m_stopped;
    if (m_batch) finish();
    return std::move(m_summary);
  }

 private:
  bool stopped() {
    m_stopped = m_stopped || (m_options.cancelled && m_options.cancelled());
    return m_stopped;
  }

  void fail(Remark remark) {
    ++m_summary.failed;
    m_summary.failures.push_back(std::move(remark));
  }

  void one(const Found &found) {
    try {
      Document document = open_document(found);
      const auto [readers, faults] = m_recognition.of(m_done, document);
      for (const auto &fault : faults) m_summary.failures.push_back(fault);
      for (const auto &remark : m_recognition.set_aside()) m_summary.failures.push_back(remark);
      if (readers.empty() && !faults.empty()) {
        ++m_summary.failed;
        return;
      }
      if (readers.empty()) {
        ++m_summary.skipped;
        m_summary.skips.push_back({found.origin, "", 0, "no plugin recognises it"});
        return;
      }
      for (const auto *reader : readers) ++m_by_plugin[reader->plugin->description().id];
      m_store == nullptr ? try_out(found, document, readers, !faults.empty())
                         : keep(found, document, readers, !faults.empty());
    } catch (const core::Error &error) {
      fail({found.origin, "", 0, error.what()});
    }
  }

  void try_out(const Found &found, Document &document, const std::vector<const Reader *> &readers, bool any_failed) {
    for (const auto *reader : readers) {
      CountingSink sink(nullptr, found, reader->plugin->description().id, meter(found, document));
      any_failed |= !finished(found, *reader, reader->plugin->read(document.view_for(*reader->plugin), sink), sink);
    }
    if (!m_stopped) ++(any_failed ? m_summary.failed : m_summary.read);
  }

  void keep(const Found &found, Document &document, const std::vector<const Reader *> &readers, bool any_failed) {
    const auto known = m_claims->known_origin(found.origin);
    const bool untouched = known && !document.fingerprint().empty() && known->fingerprint == document.fingerprint();
    const std::string sha256 = untouched ? known->sha256 : document.sha256();
    const auto last_known = m_store->last_reading();
    bool any_new = false, any_complete = false;
    for (const auto *reader : readers) {
      const auto &own = reader->plugin->description();
      if (const auto earlier = m_claims->known_reading(sha256, own.id, own.version)) {
        any_complete |= earlier->complete;
        if (earlier->complete) continue;
        any_failed = true;
        m_summary.failures.push_back(
            {found.origin, own.id, earlier->line, earlier->reason + " (known since it was first read)"});
        continue;
      }
      any_new = true;
      const bool fine = read(found, document, *reader, {sha256, document.name(), document.size()});
      any_complete |= fine;
      any_failed |= !fine;
      if (m_stopped) return;
    }
    if (any_complete && (any_new || !untouched)) settle(found, sha256, document.fingerprint(), last_known);
    m_bytes += document.size();
    ++(any_failed ? m_summary.failed : any_new ? m_summary.read : m_summary.unchanged);
  }

  bool read(const Found &found, Document &document, const Reader &reader, const store::DocumentRow &row) {
    m_claims->begin(source_row(reader), row, m_options.clock());
    CountingSink sink(&*m_claims, found, reader.plugin->description().id, meter(found, document));
    try {
      auto ending = reader.plugin->read(document.view_for(*reader.plugin), sink);
      if (document.changed_while_read()) {
        ending.kind = plugin::Ending::Kind::cancelled;
        ending.line = 0;
        ending.reason = "changed while it was read; sync again";
        m_claims->forget();
      } else if (ending.kind == plugin::Ending::Kind::complete) {
        m_claims->complete();
      } else if (ending.kind == plugin::Ending::Kind::malformed) {
        m_claims->fail(ending.line, ending.reason);
      } else {
        m_claims->forget();
      }
      return finished(found, reader, ending, sink);
    } catch (...) {
      m_claims->forget();
      throw;
    }
  }

  bool finished(const Found &found, const Reader &reader, const plugin::Ending &ending, const CountingSink &sink) {
    const auto &own = reader.plugin->description();
    if (!ending.printed.empty()) m_summary.printed.push_back({found.origin, own.id, 0, "it printed: " + ending.printed});
    if (ending.kind == plugin::Ending::Kind::complete) {
      sink.add_to(m_summary);
      return true;
    }
    if (stopped()) return false;
    m_summary.failures.push_back({found.origin, own.id, ending.line, ending.reason});
    return false;
  }

  void settle(const Found &found, const std::string &sha256, const std::string &fingerprint, std::int64_t last_known) {
    // What came through a pipe is found nowhere afterwards, so nothing can take its place there.
    const auto origin = found.file.empty() ? "stdin " + sha256 : found.origin;
    const auto settled = store::settle(*m_store, origin, sha256, fingerprint, last_known);
    for (const auto &overtaken : settled.overtaken)
      m_summary.overtaken.push_back({found.origin, overtaken.plugin, 0, overtaken.reason});
    m_batch->facts_follow(settled);
  }

  std::function<bool(std::uint64_t)> meter(const Found &found, const Document &document) {
    return [this, name = found.name, size = document.size()](std::uint64_t bytes) {
      if (m_options.progress) m_options.progress(m_done, m_total, name, bytes, size);
      return !stopped();
    };
  }

  bool batch_is_full() const {
    return m_bytes >= kBatchBytes || std::chrono::steady_clock::now() - m_batch_start >= m_batch_time;
  }

  void commit() {
    const auto start = std::chrono::steady_clock::now();
    m_batch->commit();
    m_bytes = 0;
    m_batch_start = std::chrono::steady_clock::now();
    m_batch_time = std::max<std::chrono::steady_clock::duration>(kBatchTime, 4 * (m_batch_start - start));
  }

  void finish() {
    store::SyncRun run;
    run.instant = m_options.clock();
    for (const auto &found : m_listing.documents) {
      if (run.origins.size() < 200) run.origins += (run.origins.empty() ? "" : "\n") + found.origin;
    }
    run.documents = m_summary.read;
    run.unchanged = m_summary.unchanged;
    run.skipped = m_summary.skipped;
    run.failed = m_summary.failed;
    run.by_plugin = m_by_plugin;
    m_batch->finish(run);
    m_summary.conflicts = store::count_conflicts(*m_store);
  }

  store::Store *m_store;
  const Listing &m_listing;
  Recognition m_recognition;
  const Options &m_options;
  std::optional<store::ClaimWriter> m_claims;
  std::optional<store::Batch> m_batch;
  Summary m_summary;
  std::map<std::string, std::int64_t> m_by_plugin;
  std::size_t m_done = 0, m_total = 0;
  std::uint64_t m_bytes = 0;
  std::chrono::steady_clock::time_point m_batch_start = std::chrono::steady_clock::now();
  std::chrono::steady_clock::duration m_batch_time = kBatchTime;  // grows where committing is slow
  bool m_stopped = false;
};

}  // namespace

Summary sync(store::Store &store, const Listing &listing, const std::vector<Reader> &readers, const Options &options) {
  return Run(&store, listing, readers, options).all();
}

Summary dry_run(const Listing &listing, const std::vector<Reader> &readers, const Options &options) {
  return Run(nullptr, listing, readers, options).all();
}

}  // namespace unsc::ingest
