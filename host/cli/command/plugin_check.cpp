#include <cli/command/list.hpp>
#include <cli/plugins.hpp>

#include <core/error.hpp>
#include <core/text.hpp>
#include <plugin/check/check.hpp>

#include <algorithm>
#include <fstream>
#include <iterator>

namespace unsc::cli {
namespace {

using plugin::CheckResult;

constexpr Positional kWords[] = {
    {"PLUGIN", Positional::Count::one, "a plugin's file, or its id as in \"unsc plugin list\""},
    {"FIXTURE", Positional::Count::any, "documents that it is meant to read; without them half of the checks are skipped"}};
constexpr Option kOptions[] = {{"--seed", "N", "which mutations to try (default 1)"}, kLimitOption};
constexpr Example kExamples[] = {
    {"unsc plugin check build/plugins/my_source.so fixture/small.csv", "whether a plugin keeps the boundary's rules"},
    {"unsc plugin check my_source fixture/*.csv --format json", "the same for a program; exit code 1: a check failed"}};

std::filesystem::path plugin_file(const Context &context, const std::string &word) {
  std::filesystem::path file(word);
  if (file.has_parent_path() || file.extension() == ".so") {
    if (!std::filesystem::is_regular_file(file)) throw core::UsageError("plugin " + word + ": no such file");
    return file;
  }
  std::vector<std::string> ids;
  for (const auto &found : found_plugins(context)) {
    if (!found.description) continue;
    ids.push_back(found.description->id);
    if (ids.back() == word) return found.file;
  }
  throw core::UsageError::unknown("plugin", word, core::nearest(word, ids));
}

plugin::Fixture fixture(const std::string &word) {
  const std::filesystem::path file(word);
  std::ifstream in(file, std::ios::binary);
  if (!std::filesystem::is_regular_file(file) || !in)
    throw core::UsageError("fixture " + word + ": expected a readable file");
  return {file.filename().string(), {std::istreambuf_iterator<char>(in), {}}};
}

std::uint32_t seed(const Context &context) {
  const auto text = context.values().text("--seed").value_or("1");
  if (text.empty() || text.size() > 9 || text.find_first_not_of("0123456789") != std::string::npos)
    throw core::UsageError("--seed \"" + text + "\": expected a whole number of up to nine digits");
  return static_cast<std::uint32_t>(std::stoul(text));
}

const char *word(CheckResult::Status status) {
  static constexpr const char *kWord[] = {"passed", "failed", "skipped"};
  return kWord[static_cast<std::size_t>(status)];
}

int run(Context &context) {
  plugin::CheckRequest request;
  request.plugin = plugin_file(context, *context.values().text("PLUGIN"));
  for (const auto &file : context.values().all("FIXTURE")) request.fixtures.push_back(fixture(file));
  request.worker = plugin::worker_program(context.caller().program);
  request.limits = limits(context);
  request.seed = seed(context);
  core::Table table{{"check", "status", "document", "what", "mend"}, {}, false, {}};
  std::size_t failed = 0;
  for (const auto &result : plugin::check_plugin(request)) {
    failed += result.status == CheckResult::Status::failed ? 1 : 0;
    table.rows.push_back({result.check, word(result.status), result.document, result.what, result.mend});
  }
  context.show(table);
  return failed == 0 ? kFine : kFailed;
}

}  // namespace

constinit const Command kPluginCheck{
    "plugin check",
    "whether a plugin keeps the rules of the boundary, and how to mend what it breaks",
    kWords,
    kOptions,
    kExamples,
    run,
    "The plugin runs locked in, so that a stranger's can be checked too. Exit code 1: a check failed."};

}  // namespace unsc::cli
