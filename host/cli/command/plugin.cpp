#include <cli/command/list.hpp>
#include <cli/plugins.hpp>

#include <core/error.hpp>
#include <core/text.hpp>
#include <plugin/library.hpp>

namespace unsc::cli {
namespace {

core::Value formats_of(const plugin::Description &description) {
  core::Table table;
  table.columns = {"glob", "media_type", "description", "publisher", "licence", "obtained_from", "update_days"};
  for (const auto &format : description.formats) {
    const auto days = format.update_days == 0 ? core::Value() : core::Value(std::int64_t{format.update_days});
    table.rows.push_back(
        {format.glob, format.media_type, format.description, format.publisher, format.licence, format.obtained_from, days});
  }
  return table;
}

core::Value globs_of(const plugin::Description &description) {
  core::Value::List globs;
  for (const auto &format : description.formats) globs.emplace_back(format.glob);
  return globs;
}

/// One plugin file as a row; `formats` in full or only their file names.
std::vector<core::Value> row_of(const plugin::Found &found, bool in_full) {
  static const plugin::Description kUnknown;
  const plugin::Description &said = found.description ? *found.description : kUnknown;
  const char *status = found.refusal.empty() ? "usable" : "refused";
  return {said.id,
          said.name,
          said.version,
          found.file.string(),
          status,
          in_full ? formats_of(said) : globs_of(said),
          said.summary,
          found.bundled,
          found.refusal.empty() ? plugin::version_remark(said) : found.refusal};
}

core::Table table_of(const std::vector<plugin::Found> &all, bool in_full) {
  core::Table table;
  table.columns = {"id", "name", "version", "path", "status", "formats", "summary", "bundled", "reason"};
  for (const auto &found : all) table.rows.push_back(row_of(found, in_full));
  return table;
}

constexpr Example kListExamples[] = {{"unsc plugin list", "every plugin found, and why one is not used"},
                                     {"unsc plugin list --plugin-dir build/plugins", "with a folder of one's own"}};

int run_list(Context &context) {
  auto table = table_of(found_plugins(context), false);
  table.shown = {"id", "version", "status", "formats", "path", "reason"};
  return context.show(table);
}

constexpr Positional kId[] = {{"ID", Positional::Count::one, "a plugin's id as in \"unsc plugin list\""}};
constexpr Example kInfoExamples[] = {
    {"unsc plugin info resolutions", "what one plugin reads, from whom, under which licence"}};

int run_info(Context &context) {
  const std::string id = *context.values().text("ID");
  auto all = found_plugins(context);
  std::vector<std::string> ids;
  for (auto &found : all) {
    if (found.description) ids.push_back(found.description->id);
    if (!found.description || found.description->id != id) continue;
    core::Table table = table_of({}, true);
    table.rows.push_back(row_of(found, true));
    table.single = true;
    return context.show(table);
  }
  throw core::UsageError::unknown("plugin", id, core::nearest(id, ids));
}

}  // namespace

constinit const Command kPluginList{"plugin list", "the plugins found, and which of them are used", {}, {}, kListExamples,
                                    run_list};
constinit const Command kPluginInfo{"plugin info", "one plugin: what it reads, from whom", kId, {}, kInfoExamples, run_info};

}  // namespace unsc::cli
