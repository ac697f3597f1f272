#include <ingest/publication.hpp>

#include <gmock/gmock.h>

namespace {

using namespace unsc;

plugin::Description lists() {
  plugin::Description own;
  own.id = "lists";
  own.formats = {{"*consolidated*.xml", "application/xml", "UN List: individuals and entities", "United Nations", "", "", 7},
                 {"*sdn*.csv", "text/csv", "OFAC: Specially Designated Nationals", "US Treasury", "", "", 30},
                 {"*.html", "text/html", "pages without a name of their own", "a library", "", "", 0}};
  return own;
}

TEST(Publication, IsKnownByTheNameOfTheDatasetWhateverTheFileIsCalled) {
  EXPECT_EQ(ingest::publication_of(lists(), "copy of my list.csv", "OFAC sdn"), "OFAC");
  EXPECT_EQ(ingest::publication_of(lists(), "sdn.csv", "UN List"), "UN List");
  EXPECT_EQ(ingest::publication_of(lists(), "x", "OFACTORY"), "");
}

TEST(Publication, IsElseKnownByTheNameOfTheFile) {
  EXPECT_EQ(ingest::publication_of(lists(), "2022-09-22_SDN.CSV", ""), "OFAC");
  EXPECT_EQ(ingest::publication_of(lists(), "page.html", ""), "*.html");
}

TEST(Publication, IsNeverThePluginsFirstForWantOfABetter) {
  EXPECT_EQ(ingest::publication_of(lists(), "list.txt", ""), "");
  auto single = lists();
  single.formats.resize(1);
  EXPECT_EQ(ingest::publication_of(single, "list.txt", ""), "UN List");
}

TEST(Publication, EachHasItsOwnPublisherAndRhythm) {
  const auto row = ingest::source_row(lists(), true);
  ASSERT_EQ(row.publications.size(), 3U);
  EXPECT_EQ(row.publications[1].name + " " + row.publications[1].publisher, "OFAC US Treasury");
  EXPECT_EQ(row.publications[1].update_days, 30);
}

}  // namespace
