// Checks of the plugin's file and of what it says of itself.
#include <plugin/check/documents.hpp>
#include <plugin/check/kit.hpp>
#include <plugin/exported_symbols.hpp>

#include <unsc/plugin.h>

#include <fmt/format.h>

#include <algorithm>
#include <cctype>

namespace unsc::plugin {

void check_exported_symbol(Kit &kit) {
  const auto symbols = exported_symbols(kit.request().plugin);
  if (!symbols) return kit.fail("", "the table of symbols cannot be read: expected a 64-bit ELF library");
  std::string others;
  std::size_t count = 0;
  for (const auto &symbol : *symbols) {
    if (symbol == UNSC_ENTRY_SYMBOL) continue;
    if (++count <= 3) others += (others.empty() ? "" : ", ") + symbol;
  }
  if (count > 0)
    kit.fail("",
             fmt::format("exports {} symbols besides " UNSC_ENTRY_SYMBOL ": {}{}", count, others, count > 3 ? ", ..." : ""));
}

void check_metadata(Kit &kit) {
  const auto &own = kit.plugin().description();
  const auto require = [&](bool holds, const std::string &what) {
    if (!holds) kit.fail("", what);
  };
  require(!own.name.empty(), "name: expected one");
  require(!own.summary.empty(), "summary: expected one sentence");
  require(std::any_of(own.version.begin(), own.version.end(), [](unsigned char c) { return std::isdigit(c) != 0; }),
          fmt::format("version \"{}\": expected a number in it", own.version));
  require(!own.formats.empty(), "formats: expected at least one");
  for (const auto &format : own.formats) {
    const std::string which = fmt::format("format \"{}\"", format.glob);
    require(!format.glob.empty(), which + ": expected a pattern of file names");
    require(format.media_type.find('/') != std::string::npos,
            fmt::format("{}: media_type \"{}\": expected as text/csv", which, format.media_type));
    require(!format.description.empty(), which + ": description: expected one");
    require(!format.publisher.empty(), which + ": publisher: expected who publishes it");
    require(!format.obtained_from.empty(), which + ": obtained_from: expected where a person gets it");
  }
}

void check_recognises_own(Kit &kit) {
  for (const auto &fixture : kit.fixtures()) {
    const int score = kit.plugin().recognise(fixture.name, fixture.bytes);
    if (score < kRecognised || score > 100)
      kit.fail(fixture.name, fmt::format("recognise() answers {}: expected {} to 100", score, kRecognised));
  }
}

void check_refuses_foreign(Kit &kit) {
  for (const auto &document : foreign_documents()) {
    const int score = kit.plugin().recognise(document.name, document.bytes);
    if (score < 0 || score >= kRecognised)
      kit.fail(document.name, fmt::format("recognise() answers {}: expected less than {}, it is no record of the Council",
                                          score, kRecognised));
  }
}

}  // namespace unsc::plugin
