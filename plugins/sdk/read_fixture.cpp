// read_fixture PLUGIN FIXTURE EXPECTED: what the plugin says about the fixture must be what the third file holds, and the
// plugin must recognise the fixture. Exits with 0, or 1 with what differs. UNSC_WRITE_EXPECTED=1 in the environment writes
// EXPECTED. This is the test that unsc_add_plugin_test() adds.
#include <unsc/testing/record_catcher.hpp>

#include <exception>
#include <iostream>

int main(int count, char **words) {
  if (count != 4) {
    std::cerr << "usage: read_fixture PLUGIN FIXTURE EXPECTED\n";
    return 2;
  }
  const std::string path = words[2], name = path.substr(path.rfind('/') + 1);
  try {
    const auto plugin = unsc::test::Plugin::at(words[1]);
    const auto bytes = unsc::test::file_bytes(path);
    const auto wrong = unsc::test::difference(plugin.read(name, bytes), words[3]);
    if (!wrong.empty()) std::cerr << wrong << '\n';
    const int sure = plugin.recognise(name, bytes);
    if (sure < 50) std::cerr << path << ": recognised at " << sure << "; expected 50 or more\n";
    return wrong.empty() && sure >= 50 ? 0 : 1;
  } catch (const std::exception &error) {
    std::cerr << "read_fixture: " << error.what() << '\n';
    return 1;
  }
}
