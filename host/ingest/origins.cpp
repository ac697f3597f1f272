#include <ingest/origins.hpp>

#include <core/error.hpp>

#include <fmt/format.h>
#include <glob.h>

#include <algorithm>
#include <set>

namespace unsc::ingest {
namespace fs = std::filesystem;
namespace {

class Lister {
 public:
  void add(const std::string &origin) {
    if (origin == "-") {
      m_listing.documents.push_back({"-", {}, "stdin"});
      return;
    }
    std::error_code error;
    if (fs::exists(fs::symlink_status(origin, error))) {
      visit(origin);
    } else if (origin.find_first_of("*?[") != std::string::npos) {
      add_glob(origin);
    } else {
      throw core::UsageError(fmt::format("{}: no such file or folder", origin));
    }
  }

  Listing take() { return std::move(m_listing); }

 private:
  void add_glob(const std::string &pattern) {
    glob_t matches{};
    if (glob(pattern.c_str(), 0, nullptr, &matches) != 0 || matches.gl_pathc == 0) {
      globfree(&matches);
      throw core::UsageError(fmt::format("{}: no file matches", pattern));
    }
    const std::vector<std::string> paths(matches.gl_pathv, matches.gl_pathv + matches.gl_pathc);
    globfree(&matches);
    for (const auto &path : paths) visit(path);
  }

  void refuse(const fs::path &path, const std::string &reason) { m_listing.refused.push_back({path.string(), reason}); }

  void visit(const fs::path &path) {
    std::error_code error;
    const auto status = fs::status(path, error);
    if (error) return refuse(path, error.message());
    if (fs::is_regular_file(status)) return add_file(path);
    if (fs::is_directory(status)) return add_folder(path);
    refuse(path, "not a file or folder: FIFOs, sockets and devices are not read");
  }

  void add_file(const fs::path &path) {
    std::error_code error;
    const auto canonical = fs::canonical(path, error);
    if (error) return refuse(path, error.message());
    if (m_files.insert(canonical.string()).second) {
      m_listing.documents.push_back({canonical.string(), canonical, path.filename().string()});
    }
  }

  void add_folder(const fs::path &path) {
    std::error_code error;
    const auto canonical = fs::canonical(path, error);
    if (error) return refuse(path, error.message());
    if (!m_folders.insert(canonical.string()).second) {
      if (fs::is_symlink(path)) refuse(path, "a link to a folder that is read already");
      return;
    }
    std::vector<fs::path> entries;
    for (auto at = fs::directory_iterator(path, error); !error && at != fs::directory_iterator(); at.increment(error)) {
      entries.push_back(at->path());
    }
    if (error) return refuse(path, error.message());
    std::sort(entries.begin(), entries.end());
    for (const auto &entry : entries) visit(entry);
  }

  Listing m_listing;
  std::set<std::string> m_files, m_folders;
};

}  // namespace

Listing list(const std::vector<std::string> &origins) {
  Lister lister;
  for (const auto &origin : origins) lister.add(origin);
  return lister.take();
}

}  // namespace unsc::ingest
