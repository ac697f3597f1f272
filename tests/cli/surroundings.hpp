#pragma once
// A run of the program without a process: streams in memory, an environment of one's own, and a day that stands still.
#include <cli/program.hpp>

#include <core/date.hpp>

#include <cstdlib>
#include <filesystem>
#include <map>
#include <sstream>

namespace unsc::cli {

struct Outcome {
  int code = 0;
  std::string out, err;
};

/// A folder that is gone with its owner.
class Folder {
 public:
  Folder() {
    std::string name = (std::filesystem::temp_directory_path() / "unsc-XXXXXX").string();
    m_path = ::mkdtemp(name.data());
  }
  Folder(const Folder &) = delete;
  Folder &operator=(const Folder &) = delete;
  ~Folder() { std::filesystem::remove_all(m_path); }
  const std::filesystem::path &path() const { return m_path; }

 private:
  std::filesystem::path m_path;
};

class Surroundings {
 public:
  Surroundings() { environment["UNSC_STORE"] = (folder.path() / "unsc.db").string(); }

  Outcome run(std::vector<std::string> arguments) const {
    std::ostringstream out, err;
    const Caller caller{.arguments = std::move(arguments),
                        .program = std::filesystem::path(UNSC_BINARY_DIR) / "unsc",
                        .out = out,
                        .err = err,
                        .environment =
                            [this](const char *name) {
                              const auto at = environment.find(name);
                              return at == environment.end() ? std::nullopt : std::optional(at->second);
                            },
                        .now = [] { return *core::Instant::parse("2024-03-01T12:00:00Z"); }};
    int code = 0;
    try {
      code = cli::run(caller);
    } catch (...) {
      code = report(std::current_exception(), err, caller.arguments);
    }
    return {code, out.str(), err.str()};
  }

  Folder folder;
  std::map<std::string, std::string> environment;
};

}  // namespace unsc::cli
