#include <answer/ledger.hpp>
#include <answer/provenance.hpp>
#include <answer/store.hpp>
#include <cli/command/list.hpp>
#include <cli/plugins.hpp>
#include <cli/settings.hpp>

#include <core/error.hpp>
#include <net/courier.hpp>

#include <algorithm>
#include <filesystem>

namespace unsc::cli {
namespace {

using core::Table;
using core::Value;

/// What was looked at, and what is wrong with it.
struct Findings {
  Table problems{{"what", "mend"}, {}, false, {}};
  Value checks, breaches, sources, releases, facts_hash, derived_again;

  void add(std::string what, std::string mend) { problems.rows.push_back({std::move(what), std::move(mend)}); }
};

const Value &cell(const Table &table, const std::vector<Value> &row, std::string_view column) {
  static const Value kNothing;
  const auto at = std::find(table.columns.begin(), table.columns.end(), column);
  return at == table.columns.end() ? kNothing : row[static_cast<std::size_t>(at - table.columns.begin())];
}

std::string text(const Value &value) {
  const auto *words = std::get_if<std::string>(&value.kind());
  return words == nullptr ? std::string() : *words;
}

void look_at_facts(answer::Store &store, Findings &findings) {
  const auto proof = answer::prove_facts(store);
  findings.facts_hash = proof.stored;
  findings.derived_again = proof.holds ? "identical" : "different";
  if (!proof.holds)
    findings.add("the stored facts are not what follows from the claims by this program's rules", "unsc rebuild");
}

void look_at_deliveries(const answer::Store &store, Findings &findings) {
  const auto failed = answer::failed_deliveries(store).table;
  for (const auto &row : failed.rows)
    findings.add("alert " + text(cell(failed, row, "id")) + " was not delivered to " + text(cell(failed, row, "channel")) +
                     " on " + text(cell(failed, row, "at")) + ": " + text(cell(failed, row, "error")),
                 "the next run tries again: unsc alerts deliver, or unsc alerts --new");
}

/// What was not read is told among the checks, but the store is well without it.
bool is_problem(const std::string &status) { return status != "ok" && status != "gap"; }

/// Whose record is older than its publisher lets one expect: whatever was decided since is missing.
void look_at_sources(const Context &context, const answer::Store &store, Findings &findings) {
  const answer::SourcesQuery query{context.as_of(), alert_settings(load_settings(context.caller()))};
  auto sources = answer::sources(store, query).table;
  for (const auto &row : answer::stale_sources(store, query).rows)
    findings.add(text(row.at(0)) + " is stale: " + text(row.at(1)),
                 "get what is newer" + (row.at(2).is_null() ? "" : " (" + text(row.at(2)) + ")") + " and sync again");
  findings.sources = Value(std::move(sources));
}

void look_at_releases(const answer::Store &store, Findings &findings) {
  auto releases = answer::uncounted_releases(store).table;
  for (const auto &row : releases.rows)
    findings.add(text(cell(releases, row, "reason")),
                 text(cell(releases, row, "standing")) == "held"
                     ? "fetch it again; where its publisher meant it: unsc sync --accept-shrink FILE"
                     : "name the file by the day on which it was released, and sync again");
  findings.releases = Value(std::move(releases));
}

void look_at_store(const Context &context, Findings &findings) {
  try {
    auto store = context.open_store();
    auto status = answer::store_status(store, context.as_of()).table;
    for (const auto &row : status.rows)
      if (is_problem(text(cell(status, row, "status"))))
        findings.add(text(cell(status, row, "check")) + ": " + text(cell(status, row, "detail")),
                     text(cell(status, row, "mend")));
    findings.checks = Value(std::move(status));
    findings.breaches = Value(answer::breaches(store).table);
    look_at_sources(context, store, findings);
    look_at_releases(store, findings);
    look_at_deliveries(store, findings);
    look_at_facts(store, findings);
  } catch (const core::UsageError &) {
    throw;
  } catch (const core::Error &error) {
    findings.add(error.what(), "unsc sync ORIGIN... writes a store; --store or UNSC_STORE names another");
  }
}

Value look_at_plugins(const Context &context, Findings &findings) {
  Table table;
  table.columns = {"id", "version", "path", "status", "reason"};
  bool is_any_usable = false;
  for (const auto &found : found_plugins(context)) {
    const bool is_usable = found.refusal.empty();
    is_any_usable = is_any_usable || is_usable;
    const bool is_known = found.description.has_value();
    table.rows.push_back({is_known ? Value(found.description->id) : Value(),
                          is_known ? Value(found.description->version) : Value(), found.file.string(),
                          is_usable ? "usable" : "refused", found.refusal});
    if (!is_usable) findings.add(found.refusal, "remove or rebuild " + found.file.string());
  }
  if (!is_any_usable)
    findings.add("no usable plugin: nothing can be read", "--plugin-dir or UNSC_PLUGIN_PATH names a folder of plugins");
  return table;
}

bool has_worker(const Context &context, Findings &findings) {
  try {
    plugin::worker_program(context.caller().program);
    return true;
  } catch (const core::Error &error) {
    findings.add(error.what(), "install unsc again, with the programs that belong to it");
    return false;
  }
}

/// What holds a plugin in on this system.
Value look_at_sandbox(const Context &context, Findings &findings) {
  Table layers{{"layer", "holds", "detail"}, {}, false, {}};
  for (const auto &layer : isolation(context).layers()) {
    layers.rows.push_back({layer.name, layer.holds, layer.detail});
    if (!layer.holds)
      findings.add("plugins are held in without " + layer.name + ": " + layer.detail,
                   "a kernel with it (Linux 6.1 has all); until then read with plugins you trust");
  }
  return layers;
}

/// Webhooks and mail leave by unsc-net: whoever set such a channel must know that it is missing before the first alert does.
void look_at_channels(const Context &context, Findings &findings) {
  const auto settings = load_settings(context.caller());
  const bool is_net_needed = std::any_of(settings.channels.begin(), settings.channels.end(), [](const config::Channel &one) {
    return one.type == config::ChannelType::webhook || one.type == config::ChannelType::mail;
  });
  const auto helper = net::helper_file(context.caller().program);
  std::error_code error;
  if (is_net_needed && !std::filesystem::exists(helper, error))
    findings.add(helper.string() + ": not there, and channels of unsc.toml need it",
                 "install unsc again, with the programs that belong to it");
}

Value store_part(const Context &context, const Findings &findings) {
  Table table;
  table.columns = {"path", "schema", "facts_hash", "facts_derived_again", "checks", "breaches"};
  table.rows = {{context.store_file().string(), answer::schema_version(), findings.facts_hash, findings.derived_again,
                 findings.checks, findings.breaches}};
  table.single = true;
  return table;
}

constexpr Example kExamples[] = {{"unsc doctor", "what is wrong with store, plugins or sources, and the mend"}};

int run(Context &context) {
  Findings findings;
  look_at_store(context, findings);
  look_at_channels(context, findings);
  const bool is_whole = has_worker(context, findings);
  const Value plugins = is_whole ? look_at_plugins(context, findings) : Value();
  const Value sandbox = is_whole ? look_at_sandbox(context, findings) : Value();
  const bool is_well = findings.problems.rows.empty();
  Table table;
  table.columns = {"ok", "store", "plugins", "sandbox", "sources", "releases", "problems"};
  table.rows = {{is_well, store_part(context, findings), plugins, sandbox, findings.sources, findings.releases,
                 Value(findings.problems)}};
  table.single = true;
  context.show(table);
  return is_well ? kFine : kFailed;
}

}  // namespace

constinit const Command kDoctor{"doctor", "what is wrong with store, plugins and sources, and the mend", {}, {}, kExamples,
                                run};

}  // namespace unsc::cli
