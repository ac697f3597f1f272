// A table of votes, a row a vote. Columns may stand in any order; further ones are left alone. See README.md.
#include <unsc/text.hpp>

namespace {

struct Columns {
  std::size_t date, resolution, title, yes, no, abstain;
  explicit Columns(unsc::Header &header)
      : date(header.need({"date", "date of vote"})),
        resolution(header.need({"resolution", "symbol"})),
        title(header.find({"title"})),
        yes(header.need({"yes", "in favour"})),
        no(header.need({"no", "against"})),
        abstain(header.need({"abstain", "abstentions"})) {}
};

constexpr unsc::Format kFormats[] = {{.glob = "*my_source*.csv",
                                      .media_type = "text/csv",
                                      .description = "votes, a row a vote",
                                      .publisher = "who publishes it",
                                      .licence = "under which licence",
                                      .obtained_from = "where a person gets it"}};

struct MySource {
  static constexpr unsc::Description description{
      .id = "my_source", .name = "My source", .version = "0.1.0", .summary = "Votes, a row a vote.", .formats = kFormats};

  /// 50 or more: this document is handed to read(). Judge by what stands in it, so that others' files are left alone.
  static int recognise(std::string_view /*name*/, std::string_view head) {
    unsc::CsvReader csv(head);
    if (!csv.next()) return 0;
    unsc::Header header(csv.fields());
    const Columns columns(header);
    return header.missing().empty() ? 90 : 0;
  }

  static void read(const unsc::Document &document, unsc::Output &out) {
    unsc::CsvTable table(document, out);
    const Columns columns(table.header());
    table.require_columns();
    table.each_row([&] {
      unsc::Vote vote;
      const auto date = unsc::read_date(table.cell(columns.date));
      if (!date) return out.reject(table.line(), table.unexpected(columns.date, "a date"));
      vote.date = *date;
      vote.resolution = table.cell(columns.resolution);
      vote.title = table.cell(columns.title);
      vote.yes = table.count(columns.yes);
      vote.no = table.count(columns.no);
      vote.abstain = table.count(columns.abstain);
      vote.lines = table.lines();
      out.emit(vote);
    });
  }
};

}  // namespace

UNSC_PLUGIN(MySource)
