#pragma once
// A line on a terminal that says how far a long work has come, and is gone when the work is done.
#include <chrono>
#include <cstdint>
#include <iosfwd>
#include <string>

namespace unsc::cli {

class Progress {
 public:
  /// Writes nothing where not `is_on`: to a file or a pipe a progress bar is only noise.
  Progress(std::ostream &err, bool is_on, std::size_t width);
  Progress(const Progress &) = delete;
  Progress &operator=(const Progress &) = delete;
  ~Progress();

  /// `part` of `parts` are done, and `bytes` of `size` of the one named. Draws at most ten times a second.
  void show(std::size_t part, std::size_t parts, const std::string &name, std::uint64_t bytes, std::uint64_t size);

 private:
  std::ostream &m_err;
  bool m_is_on;
  bool m_is_drawn = false;
  std::size_t m_width;
  std::chrono::steady_clock::time_point m_next{};
};

}  // namespace unsc::cli
