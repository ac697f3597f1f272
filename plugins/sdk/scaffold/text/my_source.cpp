// A text with a vote a line: "2023-03-23 | S/RES/2680 (2023) | 15-0-0 | title", after a first line "# my_source". See
// README.md.
#include <unsc/text.hpp>

#include <string>

namespace {

constexpr std::string_view kFirstLine = "# my_source";

constexpr unsc::Format kFormats[] = {{.glob = "*my_source*.txt",
                                      .media_type = "text/plain",
                                      .description = "votes, a line a vote",
                                      .publisher = "who publishes it",
                                      .licence = "under which licence",
                                      .obtained_from = "where a person gets it"}};

void read_line(std::string_view line, std::uint64_t number, unsc::Output &out) {
  const auto parts = unsc::split(line, "|");
  if (parts.size() != 4)
    return out.reject(number, std::to_string(parts.size()) + " parts; expected date | symbol | tally | title");
  const auto date = unsc::read_date(parts[0]);
  if (!date) return out.reject(number, "date \"" + std::string(parts[0]) + "\": expected a date");
  unsc::Vote vote;
  vote.date = *date;
  vote.resolution = parts[1];
  vote.tally = parts[2];
  vote.title = parts[3];
  vote.lines = {number, number};
  out.emit(vote);
}

struct MySource {
  static constexpr unsc::Description description{
      .id = "my_source", .name = "My source", .version = "0.1.0", .summary = "Votes, a line a vote.", .formats = kFormats};

  /// 50 or more: this document is handed to read(). Judge by what stands in it, so that others' files are left alone.
  static int recognise(std::string_view /*name*/, std::string_view head) {
    unsc::LineReader lines(head);
    return lines.next() && unsc::trimmed(lines.text()) == kFirstLine ? 90 : 0;
  }

  static void read(const unsc::Document &document, unsc::Output &out) {
    unsc::LineReader lines(document.bytes);
    if (!lines.next() || unsc::trimmed(lines.text()) != kFirstLine)
      throw unsc::Malformed(1, "expected the first line " + std::string(kFirstLine));
    while (lines.next()) {
      if (!unsc::trimmed(lines.text()).empty()) read_line(lines.text(), lines.number(), out);
      out.progress(lines.offset());
    }
  }
};

}  // namespace

UNSC_PLUGIN(MySource)
