// The plugin over its fixtures, and over small documents that each hold one oddity of the real ones.
#include <gmock/gmock.h>

#include <plugins/record_catcher.hpp>
#include <string>
#include <vector>

namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Pair;
using unsc::test::Caught;

const unsc::test::Plugin &plugin() {
  static const auto loaded = unsc::test::built_plugin("resolutions");
  return loaded;
}

const std::string kFixture = UNSC_SOURCE_DIR "/plugins/resolutions/fixture/";

Caught read_fixture(const std::string &name) { return plugin().read(name, unsc::test::file_bytes(kFixture + name)); }

TEST(ResolutionsFixture, EachFileTellsWhatIsExpectedBesideIt) {
  for (const std::string name :
       {"S_RES_2680_E.xml", "S_2024_255_E.xml", "broken_S_PRST_2008_35_E.xml", "20240105T080000_0a1b2c3d_2023.json"}) {
    EXPECT_GE(plugin().recognise(name, unsc::test::file_bytes(kFixture + name)), 50) << name;
    EXPECT_TRUE(matches_expected(read_fixture(name), kFixture + name + ".expected"));
  }
}

TEST(ResolutionsRecognise, TakesItsOwnFormatsByContentAndLeavesOthers) {
  EXPECT_GE(plugin().recognise("stdin", "\xEF\xBB\xBF<?xml version='1.0'?><!-- x --><akn:akomaNtoso xmlns:akn4un='u'>"), 50);
  EXPECT_LT(plugin().recognise("bill.xml", "<akomaNtoso xmlns='x'><act><meta/></act></akomaNtoso>"), 50);
  EXPECT_EQ(plugin().recognise("2025.json", "{\"type\":\"FeatureCollection\"}"), 0);
  EXPECT_EQ(plugin().recognise("test.xml", "x"), 0);
  EXPECT_EQ(plugin().recognise("", ""), 0);
}

/// A resolution of our own making: the cover page says 19 October 2023 unless told otherwise.
struct Small {
  std::string symbol = "S/RES/2700 (2023)", work = "2023-10-19", step = "2023-10-19", machine = "2023-10-19";
  std::string printed = "19 October 2023", sponsors = "Ecuador and United States of America";
  std::string words = "Adopted unanimously, 9444th meeting", language = "eng";
  std::string counts{}, preamble{}, body{}, after{};
  std::string outcome = "adopted";

  std::string xml() const {
    return "<akomaNtoso xmlns:akn4un='u'><statement name='resolution'><meta><identification>"
           "<FRBRWork><FRBRdate date='" +
           work +
           "' name='adoption'/></FRBRWork>"
           "<FRBRExpression><FRBRdate date='2001-01-01' name='publication'/><FRBRlanguage language='" +
           language +
           "'/>"
           "</FRBRExpression><FRBRManifestation><FRBRdate date='2023-10-25' name='markup'/></FRBRManifestation>"
           "</identification><workflow><step date='2023-10-18' outcome='draftResolution' as='S/2023/787' by='" +
           sponsors + "'/><step date='" + step + "' outcome='" + outcome + "' as='S/PV.9444' by='" + words +
           "' refersTo='Chapter VII'/>"
           "</workflow><analysis><voting>" +
           counts + "</voting></analysis></meta><coverPage><p><docNumber>" + symbol +
           "</docNumber></p><p><docDate date='2002-02-02' refersTo='#dateOfIssuance'>2 February 2002</docDate>"
           "<docTitle>on <docDate date='" +
           machine + "' refersTo='#adoptionDate'>" + printed +
           "</docDate></docTitle></p>"
           "</coverPage><preamble>" +
           preamble + "</preamble><mainBody>" + body + "</mainBody>" + after + "</statement></akomaNtoso>";
  }
  Caught read() const { return plugin().read("small.xml", xml()); }
};

/// "1: text" for each paragraph of a kind.
std::vector<std::string> paragraphs(const Caught &caught, unsc_paragraph_kind kind = UNSC_OPERATIVE) {
  std::vector<std::string> all;
  for (const auto &text : caught.texts) {
    for (const auto &p : text.paragraphs) {
      if (p.kind == static_cast<std::uint32_t>(kind)) all.push_back(p.number + ": " + p.text);
    }
  }
  return all;
}

std::string paragraph(const std::string &number, const std::string &text) {
  return "<paragraph><num>" + number + "</num><content><p>" + text + "</p></content></paragraph>";
}

TEST(ResolutionsDates, ThePrintedDayCountsAndTheOthersGoAlongByName) {
  const auto caught = Small{.step = "2023-10-02", .machine = "2023-09-19"}.read();
  ASSERT_EQ(caught.votes.size(), 1u);
  EXPECT_EQ(caught.votes[0].date, "2023-10-19");
  EXPECT_THAT(caught.votes[0].dates,
              ElementsAre(Pair("cover page, machine date", "2023-09-19"), Pair("workflow step adopted", "2023-10-02"),
                          Pair("FRBRWork adoption", "2023-10-19")));
}

TEST(ResolutionsDates, APlaceholderIsNoDateAndAnImpossibleOneIsNoted) {
  const auto caught = Small{.work = "0001-01-01", .step = "2023-02-30"}.read();
  ASSERT_EQ(caught.votes.size(), 1u);
  EXPECT_THAT(caught.votes[0].dates, ElementsAre(Pair("cover page, machine date", "2023-10-19")));
  ASSERT_EQ(caught.notes.size(), 1u);
  EXPECT_THAT(caught.notes[0].text, HasSubstr("\"2023-02-30\": expected a date"));
}

TEST(ResolutionsDates, ThePlaceOfAMeetingAbroadDoesNotHideItsDay) {
  EXPECT_EQ(Small{.printed = "19 November 2004 in Nairobi"}.read().votes.at(0).date, "2004-11-19");
}

TEST(ResolutionsDates, OtherLanguagesUseTheMachineDate) {
  const auto caught = Small{.printed = "19 octobre 2023", .language = "fra"}.read();
  EXPECT_EQ(caught.texts.at(0).language, "fr");
  EXPECT_EQ(caught.texts.at(0).date, "2023-10-19");
  EXPECT_TRUE(caught.notes.empty());
  EXPECT_EQ(caught.datasets.at(0).name, "unxml akn S/RES/2700(2023) fr");
}

TEST(ResolutionsVote, AStateInTwoListsGivesTwoBallotsAndANote) {
  const auto caught = Small{.counts =
                                "<count value='01' refersTo='inFavour'><organization>FRANCE</organization>\n"
                                "<organization>CHINA</organization></count>"
                                "<count value='001' refersTo='abstaining'><organization>CHINA</organization></count>"}
                          .read();
  const auto &vote = caught.votes.at(0);
  EXPECT_EQ(vote.yes, 1);
  EXPECT_EQ(vote.no, UNSC_NO_COUNT);
  EXPECT_EQ(vote.abstain, 1);
  ASSERT_EQ(vote.ballots.size(), 3u);
  EXPECT_EQ(vote.ballots[1].member, "CHINA");
  EXPECT_EQ(vote.ballots[1].position, static_cast<std::uint32_t>(UNSC_YES));
  EXPECT_EQ(vote.ballots[1].lines.first, 2u);
  EXPECT_EQ(vote.ballots[2].position, static_cast<std::uint32_t>(UNSC_ABSTAIN));
  EXPECT_THAT(caught.notes.at(0).text, HasSubstr("the count says 1, the list holds 2 names"));
}

TEST(ResolutionsVote, WordsTellAVoteFromAnAdoptionWithoutOne) {
  EXPECT_EQ(Small{.words = "Adopted by acclamation, 5th meeting"}.read().votes.at(0).modality,
            static_cast<std::uint32_t>(UNSC_WITHOUT_VOTE));
  EXPECT_EQ(Small{.words = "Adopted without vote, 5th meeting"}.read().votes.at(0).modality,
            static_cast<std::uint32_t>(UNSC_WITHOUT_VOTE));
  EXPECT_EQ(Small{.words = "Adopted 9-0-6; voting by mail"}.read().votes.at(0).modality,
            static_cast<std::uint32_t>(UNSC_BY_VOTE));
}

TEST(ResolutionsVote, SponsorsAreSeparatedButNamesWithAnAndStayWhole) {
  EXPECT_THAT(Small{.sponsors = "Bosnia and Herzegovina, France and United Kingdom of Great Britain and Northern Ireland"}
                  .read()
                  .votes.at(0)
                  .sponsors,
              ElementsAre("Bosnia and Herzegovina", "France", "United Kingdom of Great Britain and Northern Ireland"));
}

TEST(ResolutionsVote, AStatementByThePresidentIsATextAndNoVote) {
  const auto caught = Small{.symbol = "S/PRST/2008/47",
                            .body =
                                "<alinea><p>At the 6043rd meeting</p></alinea>"
                                "<paragraph><content><p>The Council welcomes</p></content>"
                                "</paragraph>"}
                          .read();
  EXPECT_TRUE(caught.votes.empty());
  EXPECT_THAT(paragraphs(caught), ElementsAre(": The Council welcomes"));
  EXPECT_THAT(paragraphs(caught, UNSC_PREAMBULAR), ElementsAre(": At the 6043rd meeting"));
}

TEST(ResolutionsText, NestedPointsLinksAndFootnotesStayInTheirParagraph) {
  const auto caught =
      Small{.body =
                "<paragraph><num>1.</num><list><intro><p>\t<span>De</span>cides<authorialNote><p>A note.</p>"
                "</authorialNote> under <a>1718 (2006)</a>:</p></intro><point><num>(a)</num><content><p>first;</p></content>"
                "</point><sublist><point><num>(i)</num><p>deeper;</p></point></sublist><wrapUp><p>and urges</p></wrapUp>"
                "</list></paragraph>"}
          .read();
  EXPECT_THAT(paragraphs(caught), ElementsAre("1: Decides under 1718 (2006): (a) first; (i) deeper; and urges A note."));
}

TEST(ResolutionsText, PointsPrintedAsParagraphsJoinTheVerbBeforeThem) {
  const auto flat = Small{.body = paragraph("1.", "Decides:") + paragraph("(a)", "To renew the mandate until 31 May 2000;") +
                                  paragraph("(b)", "To ask for a report;") + paragraph("2.", "Remains seized.")};
  EXPECT_THAT(
      paragraphs(flat.read()),
      ElementsAre("1: Decides: (a) To renew the mandate until 31 May 2000; (b) To ask for a report;", "2: Remains seized."));
  const auto headed =
      Small{.body = paragraph("3.", "Decides that the mission shall:") +
                    "<paragraph><subheading>Security</subheading></paragraph>" + paragraph("(a)", "observe;")};
  EXPECT_THAT(paragraphs(headed.read()), ElementsAre("3: Decides that the mission shall:", ": Security", "3 (a): observe;"));
}

TEST(ResolutionsText, NumberedParagraphsWithinThePreambleAreOperative) {
  const auto caught =
      Small{.preamble =
                "<container><blockList><listIntroduction>Acting under Chapter VII:</listIntroduction>"
                "<item><num>1.</num><p>Decides to extend until 30 June 2012;</p></item>"
                "<item><num>2.</num><p>Requests:</p></item></blockList></container>",
            .body = paragraph("(a)", "a report;") + "<paragraph><content><p>3 Urges all;</p></content></paragraph>" +
                    paragraph("4.", "Remains seized.")}
          .read();
  EXPECT_THAT(paragraphs(caught), ElementsAre("1: Decides to extend until 30 June 2012;", "2: Requests: (a) a report;",
                                              "3: Urges all;", "4: Remains seized."));
  EXPECT_THAT(paragraphs(caught, UNSC_PREAMBULAR), ElementsAre(": Acting under Chapter VII:"));
}

TEST(ResolutionsText, ANumberOnALineOfItsOwnNumbersTheTextBelow) {
  const std::string text = "<paragraph><content><p>Decides to extend until 31 May 2000;</p></content></paragraph>";
  EXPECT_THAT(
      paragraphs(
          Small{.body = paragraph("1.", "") + text + paragraph("2.", "") + paragraph("3.", "Remains seized.")}.read()),
      ElementsAre("1: Decides to extend until 31 May 2000;", "2: 2.", "3: Remains seized."));
  EXPECT_THAT(paragraphs(Small{.body = paragraph("1.", "Decides;") + paragraph("2.", "")}.read()),
              ElementsAre("1: Decides;", "2: 2."));
}

TEST(ResolutionsText, AnnexesAreAnnexesWhereverTheyStandAndChangeNoMetadata) {
  const auto caught =
      Small{.body = paragraph("1.", "Decides;") + "<paragraph><heading>Annex I</heading></paragraph>" +
                    paragraph("1.", "An entity"),
            .after =
                "<attachments><attachment><doc><meta><identification><FRBRWork><FRBRdate date='1999-09-09' name='adoption'/>"
                "</FRBRWork><FRBRManifestation><FRBRdate date='1999-09-09' name='markup'/></FRBRManifestation>"
                "</identification></meta><mainBody>" +
                paragraph("1.", "Another entity") + "</mainBody></doc></attachment></attachments>"}
          .read();
  EXPECT_THAT(paragraphs(caught), ElementsAre("1: Decides;"));
  EXPECT_THAT(paragraphs(caught, UNSC_ANNEX), ElementsAre(": Annex I", "1: An entity", "1: Another entity"));
  EXPECT_EQ(caught.datasets.at(0).released, "2023-10-25");
  EXPECT_EQ(caught.votes.at(0).dates.back().second, "2023-10-19");
}

TEST(ResolutionsBroken, ATruncatedFileFailsWithItsLastLineWhereverItEnds) {
  const auto whole = unsc::test::file_bytes(kFixture + "S_RES_2680_E.xml");
  for (std::size_t size = 300; size + 20 < whole.size(); size += 97) {
    const auto cut = whole.substr(0, size);
    const auto caught = plugin().read("S_RES_2680_E.xml", cut);
    EXPECT_EQ(caught.status, UNSC_MALFORMED) << size;
    ASSERT_EQ(caught.failures.size(), 1u);
    const auto lines = 1 + std::count(cut.begin(), cut.end(), '\n');
    EXPECT_NEAR(static_cast<double>(caught.failures[0].line), static_cast<double>(lines), 25) << size;
    EXPECT_TRUE(caught.votes.empty());
  }
}

TEST(ResolutionsBroken, AFileWithoutASymbolFails) {
  const auto caught = Small{.symbol = ""}.read();
  EXPECT_EQ(caught.status, UNSC_MALFORMED);
  EXPECT_THAT(caught.failures.at(0).text, HasSubstr("expected a docNumber"));
}

TEST(ResolutionsExtract, ReleaseAndYearComeFromTheNameElseFromTheFirstSymbol) {
  const std::string line =
      R"j({"symbol":"S/RES/2768 (2025)","adoption_date":"15 January 2025","draft_resolution":"S/2025/33"})j";
  const auto named = plugin().read("20250512T101930_bfb259c9_2025.json", line);
  EXPECT_EQ(named.datasets.at(0).name, "unxml data_extract 2025");
  EXPECT_EQ(named.datasets.at(0).released, "2025-05-12T10:19:30Z");
  const auto plain = plugin().read("2025.json", line);
  EXPECT_EQ(plain.datasets.at(0).released, "");
  EXPECT_EQ(plugin().read("stdin", line).datasets.at(0).name, "unxml data_extract 2025");
}

TEST(ResolutionsExtract, AnArrayOrLinesGiveTheSameVotes) {
  const std::string a = R"j({"symbol":"S/RES/1 (1946)","adoption_date":"25 January 1946","MS_in_favour":["FRANCE"]})j";
  const auto lines = plugin().read("1946.json", a + "\n" + a + "\n");
  const auto array = plugin().read("1946.json", "[" + a + ",\n" + a + "]");
  EXPECT_EQ(lines.votes.size(), 2u);
  EXPECT_EQ(lines.story, array.story);
}

}  // namespace
