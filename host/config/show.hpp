#pragma once
// Settings as rows, for `unsc config show`.
#include <config/settings.hpp>
#include <core/table.hpp>

namespace unsc::config {

/// setting, value, from (the file, or "default"). Of a secret it is said where it is found, never what it is.
core::Table table(const Settings &settings);

}  // namespace unsc::config
