// What a source that derives from TableSource gets: how its documents are recognised, and what becomes of each row.
#include <gmock/gmock.h>
#include <unsc/testing/record_catcher.hpp>
#include <unsc/text.hpp>

#include <string>
#include <vector>

namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using unsc::test::Caught;
using unsc::test::RecordCatcher;

struct Votes : unsc::TableSource<Votes> {
  using TableSource::TableSource;

  Column date = need({"date", "day of vote"}), draft = need({"draft", "symbol"});
  Column yes = find({"yes", "in favour"}), heard = find({"heard"});

  void read_row() {
    unsc::Vote vote;
    vote.date = date.date();
    vote.draft = draft.text();
    vote.yes = yes.count();
    const auto on = heard.date_if_any("a date or a month");
    if (on.year != 0) vote.dates.push_back({"heard", on});
    vote.lines = lines();
    if (vote.draft.empty()) return reject(draft.unexpected("what was voted on"));
    emit(vote);
  }
};

template <class Source = Votes>
Caught read(std::string_view bytes, long cancel_after = -1) {
  RecordCatcher catcher(true, cancel_after);
  const unsc_document document{sizeof(unsc_document), 0, unsc::str("t.csv"), unsc::str(bytes)};
  catcher.caught().status = unsc::detail::read<Source>(catcher.host(), &document);
  return std::move(catcher.caught());
}
/// "first-last date draft yes" of every vote.
std::vector<std::string> votes(std::string_view bytes) {
  std::vector<std::string> all;
  for (const auto &vote : read(bytes).votes) {
    all.push_back(std::to_string(vote.lines.first) + '-' + std::to_string(vote.lines.last) + ' ' + vote.date + ' ' +
                  vote.draft + ' ' + std::to_string(vote.yes));
  }
  return all;
}
std::vector<std::string> words(const std::vector<unsc::test::CaughtRemark> &remarks) {
  std::vector<std::string> all;
  for (const auto &remark : remarks) all.push_back(std::to_string(remark.line) + ": " + remark.text);
  return all;
}

TEST(TableSource, TurnsEachRowIntoItsRecord) {
  EXPECT_THAT(votes("date,draft,yes\n2024-03-28,S/2024/255,13\n\n2024-03-29, S/2024/256 ,15"),
              ElementsAre("2-2 2024-03-28 S/2024/255 13", "4-4 2024-03-29 S/2024/256 15"));
}

TEST(TableSource, FindsARenamedColumnInAnotherPlace) {
  EXPECT_THAT(votes("In-Favour,anything,SYMBOL,Day of\nvote\n"), IsEmpty());
  EXPECT_THAT(votes("In-Favour,anything,SYMBOL,\"Day of\nvote\"\n13,x,S/2024/255,2024-03-28\n"),
              ElementsAre("3-3 2024-03-28 S/2024/255 13"));
}

TEST(TableSource, RecognisesATableWithAllNeededColumnsAndNoOther) {
  EXPECT_EQ(Votes::recognise("any", "symbol,day_of_vote\n"), 90);
  EXPECT_EQ(Votes::recognise("any", "\xEF\xBB\xBF\"date\",draft"), 90);
  for (const char *head : {"", "\n", "date,yes\n", "date;draft;yes\n", "2024-03-28,S/2024/255,13\n", "<html>"})
    EXPECT_EQ(Votes::recognise("votes.csv", head), 0) << head;
}

TEST(TableSource, FailsATableByTheNamesOfTheColumnsThatAreMissing) {
  for (const char *bytes : {"yes,heard\n13,2024\n", "", "\xEF\xBB\xBF", "\r\n\r\n"}) {
    const auto caught = read(bytes);
    EXPECT_EQ(caught.status, UNSC_MALFORMED) << bytes;
    EXPECT_THAT(words(caught.failures), ElementsAre("1: columns missing: date, draft")) << bytes;
    EXPECT_THAT(caught.votes, IsEmpty());
  }
}

TEST(TableSource, SaysWhereAQuoteInTheFirstRowSwallowedTheColumns) {
  const auto caught = read("date,\"draft,yes\n2024-03-28,S/2024/255,13\n");
  ASSERT_EQ(caught.failures.size(), 1U);
  EXPECT_THAT(caught.failures[0].text,
              HasSubstr("columns missing: draft; in the first row: quote opened here is never closed"));
}

TEST(TableSource, RejectsAMalformedRowWithItsLineAndReadsTheOthers) {
  const auto caught = read("date,draft,yes\n2024-03-28,S/1\n2024-03-28,\"S/2\"x,1\n2024-03-28,S/3,1,2\n2024-03-28,S/4,1\n");
  EXPECT_THAT(words(caught.rejects),
              ElementsAre("2: 2 fields, expected 3 as in the first row", "3: text after a closing quote: \"x\"",
                          "4: 4 fields, expected 3 as in the first row"));
  ASSERT_EQ(caught.votes.size(), 1U);
  EXPECT_EQ(caught.votes[0].draft, "S/4");
  EXPECT_EQ(caught.status, UNSC_OK);
}

TEST(TableSource, LosesWhatStandsBehindALoneQuoteAndSaysSo) {
  const auto caught = read("date,draft,yes\n2024-03-28,S/1,1\n2024-03-28,\"S/2,1\n2024-03-28,S/3,1\n");
  EXPECT_EQ(caught.votes.size(), 1U);
  ASSERT_EQ(caught.rejects.size(), 1U);
  EXPECT_EQ(caught.rejects[0].line, 3U);
  EXPECT_THAT(caught.rejects[0].text, HasSubstr("never closed: the rest of the document, to line 5"));
}

TEST(TableSource, SaysTheSameOfATableWithWindowsLineEndsAndAByteOrderMark) {
  const std::string plain = "date,draft,yes\ntomorrow,S/1,1\n2024-03-28,S/2,many\n2024-03-28,S/3\n";
  std::string windows = "\xEF\xBB\xBF";
  for (const char c : plain) windows += c == '\n' ? std::string("\r\n") : std::string(1, c);
  EXPECT_EQ(read(windows).story, read(plain).story);
  EXPECT_THAT(read(plain).story, HasSubstr("reject 2: date \"tomorrow\": expected a date"));
}

TEST(TableSource, RejectsARowWithoutTheDateThatItAsksForByColumnAndValue) {
  const auto caught = read("day of vote,draft,heard\ntomorrow,S/1,\n,S/2,\n2024-03-28,S/3,soon\n2024-03-28,,\n");
  EXPECT_THAT(words(caught.rejects),
              ElementsAre("2: day of vote \"tomorrow\": expected a date", "3: day of vote is empty: expected a date",
                          "4: heard \"soon\": expected a date or a month", "5: draft is empty: expected what was voted on"));
  EXPECT_THAT(caught.votes, IsEmpty());
}

TEST(TableSource, TakesADateThatMayBeAbsent) {
  const auto caught =
      read("date,draft,heard\n2024-03-28,S/1,March 2024\n2024-03-28,S/2,\n2024-03-28,S/3,-\n2024-03-28,S/4,–\n");
  ASSERT_EQ(caught.votes.size(), 4U);
  ASSERT_EQ(caught.votes[0].dates.size(), 1U);
  EXPECT_EQ(caught.votes[0].dates[0].second, "2024-03");
  for (std::size_t i = 1; i < 4; ++i) EXPECT_THAT(caught.votes[i].dates, IsEmpty());
}

TEST(TableSource, NotesACountThatIsNoNumberAndKeepsTheRow) {
  const auto caught = read("date,draft,Yes\n2024-03-28,S/1,many\n2024-03-28,S/2,\n2024-03-28,S/3,?\n2024-03-28,S/4,-\n");
  EXPECT_THAT(words(caught.notes), ElementsAre("2: Yes \"many\": expected a number"));
  ASSERT_EQ(caught.votes.size(), 4U);
  for (const auto &vote : caught.votes) EXPECT_EQ(vote.yes, UNSC_NO_COUNT);
}

TEST(TableSource, StopsWhenTheHostSaysSo) {
  const auto caught = read("date,draft\n2024-03-28,S/1\n2024-03-28,S/2\n2024-03-28,S/3\n", 1);
  EXPECT_EQ(caught.status, UNSC_STOPPED);
  EXPECT_EQ(caught.votes.size(), 1U);
}

TEST(TableSource, TellsTheHostHowFarItIsAfterEveryRow) {
  static std::vector<std::uint64_t> told;
  told.clear();
  RecordCatcher catcher;
  auto host = *catcher.host();
  host.progress = [](const unsc_host *, std::uint64_t bytes) {
    told.push_back(bytes);
    return UNSC_GO_ON;
  };
  unsc::Output out(&host);
  Votes::read({"t.csv", "date,draft\ntomorrow,S/1\n2024-03-28\n2024-03-28,S/3"}, out);
  EXPECT_THAT(told, ElementsAre(24U, 35U, 49U));
}

/// Asks for a date of a column that the table may lack.
struct Demanding : unsc::TableSource<Demanding> {
  using TableSource::TableSource;
  Column draft = need({"draft"}), date = find({"date"});
  void read_row() { date.date(); }
};

TEST(TableSource, RejectsEveryRowWhereTheColumnOfADateIsNotThere) {
  EXPECT_THAT(words(read<Demanding>("draft\nS/1\n").rejects),
              ElementsAre("2: a column that is not there is empty: expected a date"));
}

/// Says itself how sure it is, by what, and how the rows are walked.
struct OwnWay : unsc::TableSource<OwnWay> {
  using TableSource::TableSource;
  static constexpr int kRecognised = 70;
  bool is_this_table() const { return header().has({"draft"}) && names().size() == 2; }
  void read_rows() {
    while (csv().next()) note(unsc::joined(csv().fields(), "+"));
  }
};

TEST(TableSource, TakesASourcesOwnJudgementAndWalk) {
  EXPECT_EQ(OwnWay::recognise("any", "draft,a\n"), 70);
  EXPECT_EQ(OwnWay::recognise("any", "draft,a,b\n"), 0);
  EXPECT_THAT(words(read<OwnWay>("draft,a\n1,2\n3\n").notes), ElementsAre("2: 1+2", "3: 3"));
}

}  // namespace
