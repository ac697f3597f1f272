#include <cli/version.hpp>

#include <store/store.hpp>

namespace unsc::cli {

std::string version_line() { return std::string("unsc ") + UNSC_VERSION + " (SQLite " + store::sqlite_version() + ")"; }

}  // namespace unsc::cli
