#pragma once
// A plugin inside the test: one record a line, so that a test's document shows what it claims.
//
//     dataset NAME RELEASED
//     vote SYMBOL DATE TITLE... [; NAME:POSITION ... yes=NUMBER]     SYMBOL is a resolution or a draft
//     event DATE TITLE...
//     listed NUMBER DATE TITLE...      an entry of a list; the date may be "-"
//     reject REASON...   note TEXT...   broken REASON...
#include <core/ballots.hpp>
#include <core/text.hpp>
#include <plugin/plugin.hpp>

#include <sstream>

namespace unsc::test {

class LinePlugin final : public plugin::Plugin {
 public:
  explicit LinePlugin(std::string id = "lines", std::string version = "1") {
    m_description.id = std::move(id);
    m_description.name = "One record a line";
    m_description.version = std::move(version);
    m_description.formats.push_back({"*.lines", "text/plain", "lines", "tests", "", "", 30});
  }

  const plugin::Description &description() const override { return m_description; }

  int recognise(std::string_view name, std::string_view) override {
    return name.ends_with(".lines") || name == "stdin" ? 90 : 0;
  }

  plugin::Ending read(const plugin::DocumentView &document, plugin::RecordSink &sink) override {
    ++m_readings;
    std::uint64_t number = 0;
    for (const auto line : core::split(document.bytes, '\n')) {
      std::istringstream words{std::string(line)};
      std::string kind;
      words >> kind;
      ++number;
      if (kind == "broken") return {plugin::Ending::Kind::malformed, number, rest(words)};
      record(kind, words, number, sink);
    }
    return {};
  }

  int readings() const { return m_readings; }

 private:
  static std::string rest(std::istringstream &words) {
    std::string text;
    std::getline(words >> std::ws, text);
    return text;
  }

  static void record(const std::string &kind, std::istringstream &words, std::uint64_t number, plugin::RecordSink &sink) {
    std::string first, second;
    if (kind == "dataset") {
      words >> first >> second;
      sink.dataset(first, second);
    } else if (kind == "vote") {
      sink.take(vote(words, number));
    } else if (kind == "event") {
      core::EventRecord event;
      words >> first;
      event.kind = "outside_event";
      event.date = core::PartialDate::parse(first);
      event.title = rest(words);
      event.lines = {number, number};
      sink.take(event);
    } else if (kind == "listed") {
      words >> first >> second;
      core::EventRecord entry;
      entry.kind = "designation";
      entry.symbol = first;
      entry.date = core::PartialDate::parse(second);
      entry.title = rest(words);
      entry.lines = {number, number};
      sink.take(entry);
    } else if (kind == "reject") {
      sink.reject(number, rest(words));
    } else if (kind == "note") {
      sink.note(number, rest(words));
    }
  }

  static core::VoteRecord vote(std::istringstream &words, std::uint64_t number) {
    core::VoteRecord vote;
    std::string symbol, date;
    words >> symbol >> date;
    vote.organ = "SC";
    const bool adopted = symbol.find("/RES/") != std::string::npos;
    (adopted ? vote.resolution : vote.draft) = symbol;
    vote.outcome = adopted ? "adopted" : "vetoed";
    vote.date = core::PartialDate::parse(date);
    vote.modality = core::Modality::vote;
    vote.lines = {number, number};
    const std::string text = rest(words);
    const auto semicolon = text.find(';');
    vote.title = core::tidy(text.substr(0, semicolon));
    if (semicolon != std::string::npos) ballots(text.substr(semicolon + 1), number, vote);
    return vote;
  }

  static void ballots(const std::string &text, std::uint64_t number, core::VoteRecord &vote) {
    std::istringstream words(text);
    for (std::string word; words >> word;) {
      if (word.starts_with("yes=")) {
        vote.yes = std::stoi(word.substr(4));
        continue;
      }
      const auto colon = word.find(':');
      const auto position = core::word_named(core::kPositions, word.substr(colon + 1)).value_or(core::Position::unknown);
      core::pack({position, number, word.substr(0, colon), ""}, vote.ballots);
    }
  }

  plugin::Description m_description;
  int m_readings = 0;
};

}  // namespace unsc::test
