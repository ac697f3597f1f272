// A table of votes, a row a vote. Columns may stand in any order; further ones are left alone. See README.md.
#include <unsc/text.hpp>

namespace {

constexpr unsc::Format kFormats[] = {{.glob = "*my_source*.csv",
                                      .media_type = "text/csv",
                                      .description = "votes, a row a vote",
                                      .publisher = "who publishes it",
                                      .licence = "under which licence",
                                      .obtained_from = "where a person gets it"}};

struct MySource : unsc::TableSource<MySource> {
  using TableSource::TableSource;
  static constexpr unsc::Description description{
      .id = "my_source", .name = "My source", .version = "0.1.0", .summary = "Votes, a row a vote.", .formats = kFormats};

  /// Each with all names that it has in releases of the file. A file is this source's where those that it needs are there.
  Column date = need({"date", "date of vote"});
  Column resolution = need({"resolution", "symbol"});
  Column title = find({"title"});
  Column yes = need({"yes", "in favour"}), no = need({"no", "against"}), abstain = need({"abstain", "abstentions"});

  void read_row() {
    unsc::Vote vote;
    vote.date = date.date();  // rejects the row where it is none
    vote.resolution = resolution.text();
    vote.title = title.text();
    vote.yes = yes.count();
    vote.no = no.count();
    vote.abstain = abstain.count();
    vote.lines = lines();
    emit(vote);
  }
};

}  // namespace

UNSC_PLUGIN(MySource)
