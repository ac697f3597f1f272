#pragma once
// Where unsc.toml is, and its settings as the other rooms take them.
#include <answer/alerts.hpp>
#include <cli/context.hpp>
#include <config/settings.hpp>

namespace unsc::cli {

/// $UNSC_CONFIG, else $XDG_CONFIG_HOME/unsc/unsc.toml, else ~/.config/unsc/unsc.toml; empty where none of these says where.
std::filesystem::path settings_file(const Caller &caller);

/// The settings of that file with its relative paths resolved against its folder and "~/" against HOME; the defaults where
/// it does not exist, except that a file named by UNSC_CONFIG must. Throws core::UsageError naming file and line.
config::Settings load_settings(const Caller &caller);

alert::Settings alert_settings(const config::Settings &settings);

}  // namespace unsc::cli
