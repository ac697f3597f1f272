// What must hold over all of the publisher's real files, whichever of them are there.
#include <gmock/gmock.h>

#include <algorithm>
#include <filesystem>
#include <plugins/record_catcher.hpp>
#include <set>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;
using testing::AllOf;
using testing::Each;
using testing::HasSubstr;

const fs::path kFolder = fs::path(UNSC_SHARED_DATA) / "unxml";

struct Totals {
  std::size_t read = 0, votes = 0, texts = 0, rejects = 0;
  std::vector<std::string> failed, uncounted, undated, left;
  std::set<std::string> symbols;
};

bool is_plain_number(const std::string &text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string::npos;
}

/// True where the numbered operative paragraphs of every text count 1, 2, 3 ... without a gap, and say something.
bool counts_on(const unsc::test::Caught &caught) {
  for (const auto &text : caught.texts) {
    int expected = 0;
    for (const auto &p : text.paragraphs) {
      if (p.kind != UNSC_OPERATIVE || !is_plain_number(p.number)) continue;
      if (std::stoi(p.number) != ++expected || p.text.size() < 10) return false;
    }
  }
  return true;
}

Totals read_all() {
  const auto plugin = unsc::test::built_plugin("resolutions");
  Totals totals;
  std::vector<fs::path> files;
  for (const auto &entry : fs::recursive_directory_iterator(kFolder)) {
    if (entry.is_regular_file()) files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  for (const auto &file : files) {
    const auto name = file.filename().string();
    const auto bytes = unsc::test::file_bytes(file.string());
    if (plugin.recognise(name, bytes) < 50) {
      totals.left.push_back(file.extension().string() + " " + std::to_string(bytes.size()));
      continue;
    }
    const auto caught = plugin.read(name, bytes, false);
    ++totals.read;
    totals.votes += caught.votes.size();
    totals.texts += caught.texts.size();
    totals.rejects += caught.rejects.size();
    if (caught.status != UNSC_OK) totals.failed.push_back(name + ": " + caught.failures.at(0).text);
    if (!counts_on(caught)) totals.uncounted.push_back(name);
    for (const auto &vote : caught.votes) {
      if (vote.date.size() != 10) totals.undated.push_back(name);
      if (!vote.resolution.empty()) totals.symbols.insert(vote.resolution);
    }
  }
  return totals;
}

TEST(ResolutionsCorpus, EveryFileEndsAsRecordsOrAsAStatedFailure) {
  if (!fs::exists(kFolder / "akn")) GTEST_SKIP() << "the publisher's files are not at " << kFolder;
  const auto totals = read_all();
  EXPECT_EQ(totals.failed.size(), 5u) << "the malformed presidential statements of 2008";
  EXPECT_THAT(totals.failed, Each(AllOf(HasSubstr("S_PRST_2008_"), HasSubstr("mismatched tag"))));
  EXPECT_THAT(totals.left, testing::Not(testing::Contains(HasSubstr(".xml"))));
  EXPECT_THAT(totals.left, testing::Not(testing::Contains(HasSubstr(".json"))));
  EXPECT_EQ(totals.rejects, 0u);
  EXPECT_THAT(totals.undated, testing::IsEmpty());
  EXPECT_THAT(totals.uncounted, testing::IsEmpty()) << "operative paragraphs whose numbers do not count on";
  EXPECT_GE(totals.symbols.size(), 1435u);
  EXPECT_GT(totals.votes, totals.texts);
}

}  // namespace
