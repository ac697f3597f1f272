// A store runs a migration once, so one that stores in use have run must never change.
#include <schema/embedded.hpp>

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <openssl/sha.h>

#include <array>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace unsc::store {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

/// Migrations that stores in use have run, by the SHA-256 of their text. One more line a migration when a release is made.
const std::map<std::string_view, std::string_view> kReleased{
    {"0001_claims.sql", "3ac73548d398e8fac3d67d43a5447ddb0dd6cb4aac93b8c0e705f2976ba44b19"},
    {"0002_facts.sql", "155d9d1d8ec10defd60753ff1413779ba58aac0c2586ce1235b9a55ec10b4d05"},
    {"0003_views.sql", "43d8734fbc49e4be0580471a176dc67633bd0c76c46a4ed3b66f455ec95e86e4"},
    {"0004_alert_ledger.sql", "08c408434d880faa284b91f5dca8b25823a4af4d54b13baaa80ef8217e9683df"},
    {"0005_until_at_least.sql", "935a571a342fc6cc678d816291d38b309f7091c7df879c50cd19ed734d63b219"},
};

std::string sha256(std::string_view text) {
  std::array<unsigned char, SHA256_DIGEST_LENGTH> digest{};
  SHA256(reinterpret_cast<const unsigned char *>(text.data()), text.size(), digest.data());
  return fmt::format("{:02x}", fmt::join(digest, ""));
}

std::vector<std::string> changed(std::span<const schema::EmbeddedFile> migrations) {
  auto missing = kReleased;
  std::vector<std::string> complaints;
  for (const auto &[name, text] : migrations) {
    const auto released = kReleased.find(name);
    if (released == kReleased.end()) continue;
    missing.erase(name);
    if (sha256(text) != released->second) {
      complaints.push_back(
          fmt::format("schema/{} is released and has changed: stores that ran it will not run it again; "
                      "restore it (git checkout) and write the change as a new migration",
                      name));
    }
  }
  for (const auto &[name, hash] : missing) complaints.push_back(fmt::format("schema/{} is released and missing", name));
  return complaints;
}

TEST(ReleasedMigrations, AreAsTheyWereReleased) { EXPECT_THAT(changed(schema::migrations()), IsEmpty()); }

TEST(ReleasedMigrations, AChangedOrMissingOneIsNamedWithWhatToDoInstead) {
  const auto all = schema::migrations();
  std::vector<schema::EmbeddedFile> planted(all.begin() + 1, all.end());
  const auto longer = std::string(planted[0].text) + " ";
  planted[0].text = longer;
  EXPECT_THAT(changed(planted), ElementsAre(HasSubstr("0002_facts.sql is released and has changed"),
                                            "schema/0001_claims.sql is released and missing"));
  EXPECT_THAT(changed(planted).front(), HasSubstr("as a new migration"));
}

TEST(Migrations, AMigrationIsNumberedByItsPlaceWhichAStoreRemembers) {
  int place = 0;
  for (const auto &migration : schema::migrations()) EXPECT_EQ(migration.name.substr(0, 5), fmt::format("{:04}_", ++place));
}

}  // namespace
}  // namespace unsc::store
