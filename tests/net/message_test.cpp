#include <net/message.hpp>

#include <core/error.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace unsc::net {
namespace {

using testing::ElementsAre;

Message request() {
  Message message{"post", {}};
  message.with("url", "https://desk.example")
      .with("body", std::string("a\nb\0c\n", 6))
      .with("header", "")
      .with("header", "x");
  return message;
}

TEST(Message, ComesBackAsItWasWhateverItsBytesAre) {
  Decoder decoder;
  decoder.feed(encode(request()));
  const auto back = decoder.next();
  ASSERT_TRUE(back);
  EXPECT_EQ(back->verb, "post");
  EXPECT_EQ(back->fields, request().fields);
  EXPECT_TRUE(decoder.empty());
}

TEST(Message, IsWholeOnlyWithItsLastByte) {
  const auto bytes = encode(request());
  Decoder decoder;
  for (std::size_t i = 0; i + 1 < bytes.size(); ++i) {
    decoder.feed(bytes.substr(i, 1));
    ASSERT_FALSE(decoder.next()) << i;
  }
  decoder.feed(bytes.substr(bytes.size() - 1));
  EXPECT_TRUE(decoder.next());
}

TEST(Message, TwoInOnePieceAreTwo) {
  Decoder decoder;
  decoder.feed(encode(Message{"one", {}}) + encode(Message{"two", {}}));
  EXPECT_EQ(decoder.next()->verb, "one");
  EXPECT_EQ(decoder.next()->verb, "two");
  EXPECT_FALSE(decoder.next());
}

TEST(Message, ARepeatedFieldIsAListAndTheFirstIsItsText) {
  EXPECT_THAT(request().all("header"), ElementsAre("", "x"));
  EXPECT_EQ(request().text("header"), "");
  EXPECT_EQ(request().text("nothing"), "");
  EXPECT_FALSE(request().has("nothing"));
}

TEST(Message, WhatCanBeNoneIsRefusedAtOnce) {
  for (const std::string bytes : {"GET / HTTP/1.1\r\n", "post\n", "post -1\n", "post 1x\n", "post 99999\n",
                                  "post 1\nbody 99999999999\n", "post 1\nbody 1\nxy", " 1\n"}) {
    Decoder decoder;
    decoder.feed(bytes);
    EXPECT_THROW(decoder.next(), core::Error) << bytes;
  }
  Decoder endless;
  endless.feed(std::string(200, 'a'));
  EXPECT_THROW(endless.next(), core::Error);
}

}  // namespace
}  // namespace unsc::net
