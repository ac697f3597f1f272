// JSON Lines, or one array of objects: {"vote_date": "...", "resolution": "...", "tally": "...", "title": "..."}. See
// README.md.
#include <unsc/json.hpp>
#include <unsc/text.hpp>

#include <string>

namespace {

constexpr unsc::Format kFormats[] = {{.glob = "*my_source*.json",
                                      .media_type = "application/x-ndjson",
                                      .description = "votes, an object a vote",
                                      .publisher = "who publishes it",
                                      .licence = "under which licence",
                                      .obtained_from = "where a person gets it"}};

void read_vote(const unsc::json::Object &object, unsc::Lines lines, unsc::Output &out) {
  const auto printed = object.text("vote_date"), resolution = object.text("resolution"), tally = object.text("tally"),
             title = object.text("title");
  const auto date = unsc::read_date(printed);
  if (!date) return out.reject(lines.first, "vote_date \"" + printed + "\": expected a date");
  unsc::Vote vote;
  vote.date = *date;
  vote.resolution = resolution;
  vote.tally = tally;
  vote.title = title;
  vote.lines = lines;
  out.emit(vote);
}

struct MySource {
  static constexpr unsc::Description description{
      .id = "my_source", .name = "My source", .version = "0.1.0", .summary = "Votes, an object each.", .formats = kFormats};

  /// 50 or more: this document is handed to read(). Judge by what stands in it, so that others' files are left alone.
  static int recognise(std::string_view /*name*/, std::string_view head) {
    const auto start = unsc::trimmed(head);
    const bool json = start.starts_with('{') || start.starts_with('[');
    return json && unsc::mentions(start, "\"vote_date\"") && unsc::mentions(start, "\"tally\"") ? 90 : 0;
  }

  static void read(const unsc::Document &document, unsc::Output &out) {
    unsc::json::for_each_object(document, out,
                                [&](const unsc::json::Object &object, unsc::Lines lines) { read_vote(object, lines, out); });
  }
};

}  // namespace

UNSC_PLUGIN(MySource)
