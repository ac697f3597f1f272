// A small source, one record a line "symbol,date,title" under a line of names, with one flaw: FLAW says which. "none" has
// none. The conformance kit must find each flaw at the check made for it.
#include <unsc/plugin.hpp>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace {

constexpr std::string_view kFlaw = FLAW;
constexpr bool flawed(std::string_view flaw) { return kFlaw == flaw; }

volatile unsigned g_work = 0;
std::size_t g_documents = 0, g_previous = 0;

void crash_if(bool condition) {
  if (condition) std::abort();
}

struct Row {
  std::string_view symbol, date, title;
};

Row split(std::string_view line) {
  const auto first = line.find(','), second = line.find(',', first + 1);
  if (first == std::string_view::npos || second == std::string_view::npos) return {};
  return {line.substr(0, first), line.substr(first + 1, second - first - 1), line.substr(second + 1)};
}

unsc::Date day(std::string_view text) {
  const std::string own(text);
  int year = 0, month = 0, day_of_month = 0;
  if (std::sscanf(own.c_str(), "%4d-%2d-%2d", &year, &month, &day_of_month) != 3) return {};
  if (flawed("valid_records")) day_of_month = 31, month = 2;
  return {static_cast<std::int16_t>(year), static_cast<std::uint8_t>(month), static_cast<std::uint8_t>(day_of_month)};
}

bool is_text(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= ' '; });
}

void keep_for_ever() {
  constexpr std::size_t kSize = 1 << 20;
  auto *kept = static_cast<volatile char *>(std::malloc(kSize));
  for (std::size_t at = 0; at < kSize; at += 4096) kept[at] = 1;
}

/// Flaws that show in the document as a whole.
void misread(std::string_view bytes) {
  crash_if(flawed("empty") && bytes.empty());
  crash_if(flawed("one_byte") && bytes.size() == 1);
  crash_if(flawed("truncated") && bytes.size() > 8 && bytes.back() != '\n' && bytes.find('\n') != std::string_view::npos);
  crash_if(flawed("mutated") && bytes.size() > 1 && bytes.find('{') != std::string_view::npos);
  crash_if(flawed("huge_line") && bytes.size() > (1 << 20) && bytes.find('\n', 1 << 20) == std::string_view::npos);
  crash_if(flawed("nul") && bytes.size() > 1 && bytes.find('\0') != std::string_view::npos);
  crash_if(flawed("invalid_utf8") && bytes.size() > 1 && bytes.find('\xff') != std::string_view::npos);
  if (flawed("prints_nothing")) std::puts("reading");
  if (flawed("time"))
    for (std::size_t i = 0; i < std::min<std::size_t>(bytes.size(), 300) * 40'000; ++i) g_work = g_work + 1;
  if (flawed("memory") && !bytes.empty()) keep_for_ever();
}

std::string title_of(const Row &row, std::size_t size) {
  std::string title(row.title);
  if (flawed("deterministic")) title += std::to_string(g_documents);
  if (flawed("independent") && g_previous != 0 && g_previous != size) title += " again";
  return title;
}

unsc::Lines lines_of(std::uint64_t number, bool has_return) {
  if (flawed("line_numbers")) ++number;
  if (flawed("line_endings") && has_return) number *= 2;
  return {number, number};
}

void emit(const unsc::Event &event, unsc::Output &out) {
  try {
    out.emit(event);
  } catch (const unsc::Cancelled &) {
    if (!flawed("cancellation")) throw;
  }
}

struct BadPlugin {
  static constexpr unsc::Format kFormats[] = {{.glob = "*.acts",
                                               .media_type = flawed("metadata") ? "" : "text/csv",
                                               .description = "acts",
                                               .publisher = "tests",
                                               .obtained_from = "tests"}};
  static constexpr unsc::Description description{
      .id = "bad_plugin", .name = "Bad", .version = "1.0.0", .summary = "Has one flaw.", .formats = kFormats};

  static int recognise(std::string_view, std::string_view head) {
    if (flawed("recognises_own")) return 0;
    if (flawed("refuses_foreign")) return 90;
    return head.starts_with("symbol,date,act") ? 90 : 0;
  }

  static void read(const unsc::Document &document, unsc::Output &out) {
    misread(document.bytes);
    ++g_documents;
    std::uint64_t number = 0;
    for (std::string_view rest = document.bytes; !rest.empty();) {
      const auto end = std::min(rest.find('\n'), rest.size());
      auto line = rest.substr(0, end);
      rest.remove_prefix(std::min(end + 1, rest.size()));
      const bool has_return = line.ends_with('\r');
      if (has_return) line.remove_suffix(1);
      if (++number == 1 || line.empty()) continue;
      const Row row = split(line);
      if (row.symbol.empty() || !is_text(line)) {
        out.reject(number, "expected symbol,date,title");
        continue;
      }
      const std::string title = title_of(row, document.bytes.size());
      unsc::Event event;
      event.kind = "statement";
      event.date = day(row.date);
      event.title = title;
      event.symbol = row.symbol;
      event.lines = lines_of(number, has_return);
      emit(event, out);
    }
    g_previous = document.bytes.size();
  }
};

}  // namespace

#if defined(SECOND_SYMBOL)
extern "C" UNSC_EXPORT int unsc_second_symbol() { return 1; }
#endif
UNSC_PLUGIN(BadPlugin)
