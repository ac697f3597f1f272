#include <cli/version.hpp>

#include <sqlite3.h>

namespace unsc::cli {

std::string version_line() { return std::string("unsc ") + UNSC_VERSION + " (SQLite " + sqlite3_libversion() + ")"; }

}  // namespace unsc::cli
