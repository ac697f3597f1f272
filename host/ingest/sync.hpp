#pragma once
// Reading documents into the store: every plugin that recognises a document reads it, and the facts follow.
//
// Each reading is a savepoint: a document that fails leaves nothing but its failure. Work is committed every second or 64
// MB, facts with the claims they follow from, so that whoever interrupts a sync loses the last moments only. A sync that
// finds nothing new writes one row: that it has looked.
#include <core/date.hpp>
#include <core/fields.hpp>
#include <ingest/origins.hpp>
#include <plugin/plugin.hpp>
#include <store/store.hpp>
#include <store/visibility.hpp>

#include <array>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace unsc::ingest {

struct Reader {
  plugin::Plugin *plugin = nullptr;
  bool bundled = false;
};

struct Options {
  std::string only_plugin;                     // empty: all
  int most_withdrawn = store::kMostWithdrawn;  // percent of its records that a newer release may leave out
  bool accept_shrink = false;                  // what is held back for that is read all the same
  std::function<core::Instant()> clock;
  /// Called now and then: documents done, all documents, the one being read, its bytes read and its size. May be empty.
  std::function<void(std::size_t, std::size_t, const std::string &, std::uint64_t, std::uint64_t)> progress;
  /// True: stop at the next chance, keep what was read. May be empty.
  std::function<bool()> cancelled;
};

/// One thing that a person has to know about a document.
struct Remark {
  std::string origin;
  std::string plugin;  // empty where no plugin is concerned
  std::uint64_t line = 0;
  std::string text;
};

struct Summary {
  std::int64_t read = 0;       // documents of which something was read now
  std::int64_t unchanged = 0;  // read before
  std::int64_t skipped = 0;    // recognised by no plugin
  std::int64_t failed = 0;     // could not be opened or are malformed, now or when they were last read
  std::array<std::int64_t, core::kRecordKinds.size()> records{};  // in that order
  std::vector<Remark> failures, rejects, notes, overtaken, skips;
  std::vector<Remark> held;                       // releases that would leave out too much, read now or before
  std::vector<Remark> printed;                    // what plugins wrote to their standard output and standard error
  std::int64_t reject_count = 0, note_count = 0;  // all of them; the lists above hold the first kKept
  std::int64_t conflicts = 0;                     // in the store afterwards
  bool cancelled = false;
  bool finished_with_failures() const { return failed > 0 || !failures.empty() || !held.empty(); }
  static constexpr std::size_t kKept = 1000;
};

Summary sync(store::Store &store, const Listing &listing, const std::vector<Reader> &readers, const Options &options);

/// The same without a store: what would be read.
Summary dry_run(const Listing &listing, const std::vector<Reader> &readers, const Options &options);

}  // namespace unsc::ingest
