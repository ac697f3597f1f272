#include <ingest/sync.hpp>

#include <core/error.hpp>
#include <ingest/document.hpp>
#include <ingest/publication.hpp>
#include <ingest/recognition.hpp>
#include <ingest/sink.hpp>
#include <store/batch.hpp>
#include <store/claims.hpp>
#include <store/query/releases.hpp>

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <optional>
#include <set>

namespace unsc::ingest {
namespace {

constexpr std::uint64_t kBatchBytes = 64 << 20;
constexpr std::chrono::seconds kBatchTime{1};

Document open_document(const Found &found) {
  if (found.file.empty()) return Document::from_bytes(read_all(STDIN_FILENO), found.name);
  return Document::open(found.file, found.name);
}

class Run {
 public:
  Run(store::Store *store, const Listing &listing, const std::vector<Reader> &readers, const Options &options)
      : m_store(store),
        m_listing(listing),
        m_readers(readers),
        m_recognition(readers, options.only_plugin, listing),
        m_options(options) {
    if (m_store == nullptr) return;
    m_claims.emplace(*m_store);
    m_batch.emplace(*m_store, m_options.most_withdrawn);
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
        met(*reader, earlier->complete ? earlier->publication : publication_of(own, document.name(), ""));
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
    if (any_complete && m_options.accept_shrink)
      m_batch->facts_follow(store::accept_shrink(*m_store, sha256, m_options.clock(), m_options.most_withdrawn));
    m_bytes += document.size();
    ++(any_failed ? m_summary.failed : any_new ? m_summary.read : m_summary.unchanged);
  }

  void met(const Reader &reader, const std::string &publication) { ++m_met[{reader.plugin->description().id, publication}]; }

  bool read(const Found &found, Document &document, const Reader &reader, const store::DocumentRow &row) {
    m_claims->begin(source_row(reader.plugin->description(), reader.bundled), row, m_options.clock());
    CountingSink sink(&*m_claims, found, reader.plugin->description().id, meter(found, document));
    try {
      auto ending = reader.plugin->read(document.view_for(*reader.plugin), sink);
      if (document.changed_while_read()) {
        ending.kind = plugin::Ending::Kind::cancelled;
        ending.line = 0;
        ending.reason = "changed while it was read; sync again";
        m_claims->forget();
      } else if (ending.kind == plugin::Ending::Kind::complete) {
        const auto publication = publication_of(reader.plugin->description(), document.name(), m_claims->dataset_name());
        met(reader, publication);
        m_claims->publication(publication);
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
    const auto settled = store::settle(*m_store, origin, sha256, fingerprint, last_known, m_options.most_withdrawn);
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

  /// Of the documents looked at; also where they were read before.
  void name_held() {
    const auto held = store::held_releases(*m_store);
    if (held.empty()) return;
    std::set<std::string_view> looked_at;
    for (const auto &found : m_listing.documents) looked_at.insert(found.origin);
    for (const auto &one : held) {
      const auto at = std::find_if(one.origins.begin(), one.origins.end(),
                                   [&](const auto &origin) { return looked_at.contains(origin); });
      const bool is_piped = looked_at.contains("-") && std::any_of(one.origins.begin(), one.origins.end(),
                                                                   [](const auto &o) { return o.starts_with("stdin "); });
      if (at != one.origins.end() || is_piped)
        m_summary.held.push_back({at != one.origins.end() ? *at : "-", one.plugin, 0, store::reason_held(one)});
    }
  }

  void finish() {
    for (const auto &reader : m_readers) {
      const auto &own = reader.plugin->description();
      const bool has_met =
          std::any_of(m_met.begin(), m_met.end(), [&](const auto &one) { return one.first.first == own.id; });
      if (has_met) m_claims->describe(source_row(own, reader.bundled));
    }
    name_held();
    store::SyncRun run;
    run.instant = m_options.clock();
    for (const auto &found : m_listing.documents) {
      if (run.origins.size() < 200) run.origins += (run.origins.empty() ? "" : "\n") + found.origin;
    }
    run.documents = m_summary.read;
    run.unchanged = m_summary.unchanged;
    run.skipped = m_summary.skipped;
    run.failed = m_summary.failed;
    run.met = m_met;
    m_batch->finish(run);
    m_summary.conflicts = store::count_conflicts(*m_store);
  }

  store::Store *m_store;
  const Listing &m_listing;
  const std::vector<Reader> &m_readers;
  Recognition m_recognition;
  const Options &m_options;
  std::optional<store::ClaimWriter> m_claims;
  std::optional<store::Batch> m_batch;
  Summary m_summary;
  std::map<std::pair<std::string, std::string>, std::int64_t> m_met;  // documents by plugin and publication
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
