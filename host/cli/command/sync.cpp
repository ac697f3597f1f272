#include <cli/command/list.hpp>
#include <cli/plugins.hpp>
#include <cli/progress.hpp>
#include <cli/settings.hpp>
#include <cli/sync_report.hpp>

#include <core/error.hpp>
#include <core/text.hpp>
#include <render/display.hpp>

#include <csignal>
#include <ostream>

namespace unsc::cli {
namespace {

constexpr Positional kOrigins[] = {
    {"ORIGIN", Positional::Count::any,
     "a file, a folder with all in it, a glob, or - for standard input; none: those of unsc.toml"}};

constexpr Option kOptions[] = {{"--plugin", "ID", "read with this plugin only"},
                               {"--dry-run", "", "say what would be read, and write nothing"},
                               {"--accept-shrink", "", "let what was held back count, although it leaves out so much"},
                               kIsolationOption,
                               kLimitOption};

constexpr Example kExamples[] = {{"unsc sync fixtures", "read all that a plugin recognises in a folder"},
                                 {"unsc sync votes.csv --plugin undl_votes --dry-run", "try one plugin on one file"}};

volatile std::sig_atomic_t g_is_interrupted = 0;

/// Ctrl-C ends the sync between two documents, with what was read kept; a second one ends the program.
class Interruptible {
 public:
  Interruptible() {
    g_is_interrupted = 0;
    m_before = std::signal(SIGINT, [](int) {
      g_is_interrupted = 1;
      std::signal(SIGINT, SIG_DFL);
    });
  }
  Interruptible(const Interruptible &) = delete;
  Interruptible &operator=(const Interruptible &) = delete;
  ~Interruptible() { std::signal(SIGINT, m_before); }

 private:
  void (*m_before)(int);
};

std::vector<ingest::Reader> readers_among(const std::vector<plugin::Found> &found, const std::string &only) {
  std::vector<ingest::Reader> readers;
  std::vector<std::string> ids;
  for (const auto &one : found) {
    if (!one.plugin) continue;
    ids.push_back(one.description->id);
    if (only.empty() || only == ids.back()) readers.push_back({one.plugin.get(), one.bundled});
  }
  if (readers.empty() && !only.empty()) throw core::UsageError::unknown("plugin", only, core::nearest(only, ids));
  if (readers.empty()) throw core::Error("no usable plugin: nothing can be read; unsc plugin list says why");
  return readers;
}

void say(const Context &context, const std::vector<std::string> &lines) {
  for (const auto &line : lines) context.remark(line);
}

void remark_on(const Context &context, const ingest::Summary &summary) {
  for (const auto &failure : summary.failures) context.caller().err << "unsc: " << render::shown(line_of(failure)) << '\n';
  for (const auto &held : summary.held) context.caller().err << "unsc: " << render::shown(line_of(held)) << '\n';
  say(context, first_lines(summary.printed, std::ssize(summary.printed), ""));
  say(context, first_lines(summary.rejects, summary.reject_count, "unsc rejects"));
  say(context, first_lines(summary.notes, summary.note_count, ""));
  say(context, first_lines(summary.overtaken, std::ssize(summary.overtaken), ""));
  say(context, first_lines(summary.skips, std::ssize(summary.skips), ""));
}

/// Those named, else those of the settings.
std::vector<std::string> origins(const Context &context, config::Settings &settings) {
  auto named = context.values().all("ORIGIN");
  if (!named.empty()) return named;
  if (!settings.sources.origins.empty()) return std::move(settings.sources.origins);
  throw core::UsageError("sync: ORIGIN is missing: none is named, and " +
                         (settings.file.empty() ? "there is no unsc.toml" : settings.file + " holds no sources.origins"));
}

ingest::Summary read_all(const Context &context, const std::vector<ingest::Reader> &readers) {
  const Values &values = context.values();
  const auto &caller = context.caller();
  Progress progress(caller.err, caller.err_is_terminal && !values.has("--quiet"), caller.width);
  const Interruptible interruptible;
  ingest::Options options;
  options.only_plugin = values.text("--plugin").value_or("");
  options.clock = caller.now;
  options.progress = [&progress](std::size_t done, std::size_t all, const std::string &name, std::uint64_t bytes,
                                 std::uint64_t size) { progress.show(done, all, name, bytes, size); };
  options.cancelled = [] { return g_is_interrupted != 0; };
  auto settings = load_settings(context.caller());
  options.most_withdrawn = settings.sources.most_withdrawn;
  options.accept_shrink = values.has("--accept-shrink");
  const auto listing = ingest::list(origins(context, settings));
  if (values.has("--dry-run")) return ingest::dry_run(listing, readers, options);
  auto store = context.open_store_to_write();
  return ingest::sync(store, listing, readers, options);
}

int run(Context &context) {
  if (context.values().has("--known-on")) throw core::UsageError("sync: --known-on asks about the past; a sync reads now");
  const auto started = std::chrono::steady_clock::now();
  const auto found = found_plugins(context);
  const auto readers = readers_among(found, context.values().text("--plugin").value_or(""));
  bool has_failed = false;
  for (const auto &one : found) {
    if (!one.refusal.empty()) context.remark(one.refusal);
    has_failed = has_failed || !one.description;
  }
  const auto summary = read_all(context, readers);
  const auto elapsed = std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - started);
  remark_on(context, summary);
  const bool is_for_people = context.format() == render::Format::table || context.format() == render::Format::md;
  context.show(is_for_people ? sync_lines(summary, elapsed) : sync_object(summary, elapsed));
  if (summary.cancelled) throw core::Error("interrupted: what was read is kept; sync again for the rest");
  return has_failed || summary.finished_with_failures() ? kPartlyFailed : kFine;
}

}  // namespace

constinit const Command kSync{
    "sync",
    "read sources into the store",
    kOrigins,
    kOptions,
    kExamples,
    run,
    "Every plugin that recognises a document reads it; one read before is left alone. Exit code 3: "
    "finished, but some\ndocument or plugin failed, or a release was held back: one that would leave out more than a tenth "
    "of the records of\nthe one before (sources.most_withdrawn in unsc.toml). Plugins run locked in processes of their own: "
    "one that crashes, hangs "
    "or "
    "does what it may\nnot costs its own document, which is tried again by the next sync."};

}  // namespace unsc::cli
