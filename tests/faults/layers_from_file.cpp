// For the tests that show what each layer stops: a worker that leaves out the layers named in a file beside itself,
// "layers_left_out", one word each. Only tests/faults builds it, no rule installs it, and unsc starts only what is called
// unsc-worker and stands where the installed one would.
#include <plugin/worker/lockdown.hpp>

#include <filesystem>
#include <fstream>
#include <iterator>

namespace unsc::plugin {

std::vector<std::string> layers_left_out() {
  std::ifstream in(std::filesystem::read_symlink("/proc/self/exe").parent_path() / "layers_left_out");
  return {std::istream_iterator<std::string>(in), {}};
}

}  // namespace unsc::plugin
