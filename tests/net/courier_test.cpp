#include <net/courier.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace unsc::net {
namespace {

using testing::HasSubstr;

std::optional<std::string> nothing(const char *) { return std::nullopt; }
const std::chrono::seconds kLong{60};
const std::filesystem::path kProgram = std::filesystem::path(UNSC_BINARY_DIR) / "unsc";

std::string reason(const std::filesystem::path &helper, const Message &request) {
  Courier courier(helper, nothing);
  const auto answer = courier.ask(request, kLong);
  return answer.verb + ": " + answer.text("reason");
}

TEST(Courier, TheHelperStandsBesideTheProgram) { EXPECT_EQ(helper_file(kProgram), kProgram.parent_path() / "unsc-net"); }

TEST(Courier, AHelperThatIsNotThereIsAFailureThatNamesIt) {
  EXPECT_THAT(reason(helper_file("/nowhere/bin/unsc"), {"post", {}}),
              HasSubstr("failed: /nowhere/bin/unsc-net: No such file or directory"));
}

TEST(Courier, AHelperThatEndsWithoutAnAnswerIsAFailureAndNoHang) {
  EXPECT_THAT(reason("/bin/true", {"post", {}}), HasSubstr("failed: unsc-net gave no answer: it ended"));
  EXPECT_THAT(reason("/bin/false", {"post", {}}), HasSubstr("exit code 1"));
  EXPECT_THAT(reason("/bin/echo", {"post", {}}), HasSubstr("expected a word and a number"));
}

TEST(Courier, ARequestThatIsNoneIsAnsweredAndTheNextIsToo) {
  Courier courier(helper_file(kProgram), nothing);
  EXPECT_THAT(courier.ask({"steal", {}}, kLong).text("reason"), HasSubstr("expected post or mail"));
  Message file{"post", {}};
  file.with("url", "file:///etc/passwd").with("timeout_seconds", "5");
  EXPECT_EQ(courier.ask(file, kLong).verb, "failed");
  Message headers{"post", {}};
  headers.with("url", "http://127.0.0.1:1/secret-path").with("timeout_seconds", "5").with("header", "A: b\r\nC: d");
  EXPECT_THAT(courier.ask(headers, kLong).text("reason"), HasSubstr("control character"));
}

TEST(Courier, AnAddressIsNamedWithoutItsPath) {
  Message request{"post", {}};
  request.with("url", "http://user:word@127.0.0.1:1/secret-path?key=1").with("timeout_seconds", "5");
  const auto said = reason(helper_file(kProgram), request);
  EXPECT_THAT(said, HasSubstr("http://127.0.0.1:1: "));
  EXPECT_THAT(said, testing::Not(testing::AnyOf(HasSubstr("secret"), HasSubstr("word"), HasSubstr("key"))));
}

}  // namespace
}  // namespace unsc::net
