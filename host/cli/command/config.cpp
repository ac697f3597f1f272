#include <cli/command/list.hpp>
#include <cli/settings.hpp>
#include <config/settings.hpp>

namespace unsc::cli {
namespace {

constexpr Example kExamples[] = {{"unsc config show", "every setting, and whether it is the default or from unsc.toml"}};

int run(Context &context) {
  const auto settings = load_settings(context.caller());
  const auto file = settings_file(context.caller());
  context.remark(settings.file.empty() ? "no settings file" + (file.empty() ? "" : " at " + file.string()) + ": all defaults"
                                       : "settings of " + settings.file);
  return context.show(config::table(settings));
}

}  // namespace

constinit const Command kConfigShow{
    "config show",
    "the settings in force",
    {},
    {},
    kExamples,
    run,
    "Settings are read from $UNSC_CONFIG, else $XDG_CONFIG_HOME/unsc/unsc.toml, else ~/.config/unsc/unsc.toml. Of a secret\n"
    "it is shown where it is found, never what it is."};

}  // namespace unsc::cli
