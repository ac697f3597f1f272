// What a plugin can rely on when it reads XML through the SDK.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <unsc/xml.hpp>
#include <vector>

namespace {

using testing::ElementsAre;
using testing::HasSubstr;

/// Writes down every event as "line:<name a=x>", "text", "line:</name>".
struct Scribe {
  void start(const unsc::xml::Element &e) {
    flush();
    events.push_back(std::to_string(e.line) + ":<" + std::string(e.name) + " " + std::string(e.attribute("refersTo")) + ">");
  }
  void end(std::string_view name, std::uint64_t line) {
    flush();
    events.push_back(std::to_string(line) + ":</" + std::string(name) + ">");
  }
  void text(std::string_view piece) { folded.append(piece); }
  void flush() {
    if (!folded.empty()) events.push_back(folded.take());
    folded.clear();
  }
  std::vector<std::string> events;
  unsc::xml::FoldedText folded;
};

std::vector<std::string> events_of(std::string_view xml) {
  Scribe scribe;
  unsc::xml::parse(xml, scribe);
  return scribe.events;
}

/// "line: reason" of the document's failure.
std::string failure_of(std::string_view xml) {
  Scribe scribe;
  try {
    unsc::xml::parse(xml, scribe);
  } catch (const unsc::Malformed &broken) {
    return std::to_string(broken.line()) + ": " + broken.what();
  }
  return "no failure";
}

TEST(Xml, TellsElementsByTheirLocalNameWithLinesAndAttributes) {
  EXPECT_THAT(events_of("<akn:a>\n<u:num x:refersTo='#n'>1.</u:num>\r\n</akn:a>"),
              ElementsAre("1:<a >", "2:<num #n>", "1.", "2:</num>", "3:</a>"));
}

TEST(Xml, CountsALoneCarriageReturnAsALine) {
  EXPECT_THAT(events_of("<a>\r\r\n\n<b/></a>"), ElementsAre("1:<a >", "4:<b >", "4:</b>", "4:</a>"));
}

TEST(Xml, TextIsUtf8WhateverTheDocumentsEncoding) {
  EXPECT_THAT(events_of("<?xml version='1.0' encoding='ISO-8859-1'?><a>C\xD4TE</a>"),
              ElementsAre("1:<a >", "C\xC3\x94TE", "1:</a>"));
}

TEST(Xml, ABrokenDocumentFailsWithItsLineAndReason) {
  EXPECT_EQ(failure_of("<a>\n<b>\n</a>"), "3: XML is not well-formed: mismatched tag");
  EXPECT_THAT(failure_of("<a>\n<b>"), HasSubstr("2: XML is not well-formed: "));
  EXPECT_THAT(failure_of("<a>\n\xFF</a>"), HasSubstr("2: XML is not well-formed: "));
  EXPECT_THAT(failure_of(""), HasSubstr("XML is not well-formed: no element found"));
}

TEST(Xml, ADoctypeIsRefusedBeforeAnyEntityIsExpanded) {
  EXPECT_EQ(failure_of("<?xml version='1.0'?>\n<!DOCTYPE a [<!ENTITY e 'ha'>]>\n<a>&e;</a>"),
            "2: XML with a doctype is refused");
  EXPECT_EQ(failure_of("<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>"), "1: XML with a doctype is refused");
}

TEST(Xml, AHandlersExceptionComesThrough) {
  struct Stops {
    void start(const unsc::xml::Element &) { throw unsc::Cancelled{}; }
    void end(std::string_view, std::uint64_t) { ADD_FAILURE() << "called after the exception"; }
    void text(std::string_view) {}
  } stops;
  EXPECT_THROW(unsc::xml::parse("<a><b/></a>", stops), unsc::Cancelled);
}

TEST(Xml, ALargeDocumentIsReadInPiecesWithoutSeams) {
  std::string xml = "<a>";
  for (int i = 0; i < 400'000; ++i) xml += "<b>caf\xC3\xA9 word</b>\r\n";
  xml += "</a>";
  struct Counts {
    void start(const unsc::xml::Element &e) { last = e.line; }
    void end(std::string_view name, std::uint64_t) {
      if (name == "b" && text_of.take() == "caf\xC3\xA9 word") ++right;
    }
    void text(std::string_view piece) { text_of.append(piece); }
    unsc::xml::FoldedText text_of;
    int right = 0;
    std::uint64_t last = 0;
  } counts;
  std::size_t calls = 0, told = 0;
  unsc::xml::parse(xml, counts, [&](std::size_t bytes) { ++calls, told = bytes; });
  EXPECT_EQ(counts.right, 400'000);
  EXPECT_EQ(counts.last, 400'000u);
  EXPECT_GT(calls, 1u);
  EXPECT_EQ(told, xml.size());
}

TEST(Xml, ASourceTellsTheHostThatTheWholeDocumentIsRead) {
  static std::uint64_t told;
  told = 0;
  struct Ignores {
    void start(const unsc::xml::Element &) {}
    void end(std::string_view, std::uint64_t) {}
    void text(std::string_view) {}
  } ignores;
  unsc_host host{};
  host.progress = [](const unsc_host *, std::uint64_t bytes) {
    told = bytes;
    return UNSC_GO_ON;
  };
  unsc::Output out(&host);
  unsc::xml::parse(unsc::Document{"t.xml", "<a><b/></a>"}, out, ignores);
  EXPECT_EQ(told, 11u);
}

TEST(FoldedText, FoldsEverySpaceAndBreaksNoWord) {
  unsc::xml::FoldedText text;
  text.append("\t\xEF\xBB\xBF De");
  text.append("cides \n");
  text.append("\xC2\xA0to extend\xE2\x80\xAFuntil\xE2\x80\x83");
  text.append("non\xE2\x80\x91proliferation  ");
  text.separate();
  text.append("(a)");
  EXPECT_EQ(text.view(), "Decides to extend until non\xE2\x80\x91proliferation (a)");
  EXPECT_EQ(text.take(), "Decides to extend until non\xE2\x80\x91proliferation (a)");
  EXPECT_TRUE(text.empty());
}

TEST(RootName, IsFoundPastMarksDeclarationsAndComments) {
  using unsc::xml::root_name;
  EXPECT_EQ(root_name("\xEF\xBB\xBF<?xml version='1.0'?>\n<!-- <no/> -->\n<akn:akomaNtoso xmlns='x'>"), "akomaNtoso");
  EXPECT_EQ(root_name("<CONSOLIDATED_LIST/>"), "CONSOLIDATED_LIST");
  EXPECT_EQ(root_name("<!DOCTYPE html><html>"), "");
  EXPECT_EQ(root_name("<!-- never closed <akomaNtoso>"), "");
  EXPECT_EQ(root_name("symbol,date\n"), "");
  EXPECT_EQ(root_name(""), "");
}

}  // namespace
