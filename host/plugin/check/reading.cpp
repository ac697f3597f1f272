#include <plugin/check/reading.hpp>

#include <core/ballots.hpp>
#include <plugin/frame.hpp>
#include <plugin/wire.hpp>

#include <algorithm>
#include <cctype>
#include <set>

namespace unsc::plugin {
namespace {

/// Calls a function with every text of a record.
template <class Function>
class Texts {
 public:
  explicit Texts(Function function) : m_function(function) {}
  template <class... Fields>
  void operator()(Fields &...all) {
    (visit(all), ...);
  }

 private:
  void visit(std::string &text) { m_function(text); }
  void visit(std::vector<std::string> &texts) {
    for (auto &text : texts) m_function(text);
  }
  void visit(std::vector<core::NamedDate> &dates) {
    for (auto &date : dates) m_function(date.name);
  }
  void visit(std::vector<core::Paragraph> &paragraphs) {
    for (auto &paragraph : paragraphs) (*this)(paragraph.number, paragraph.text);
  }
  void visit(std::vector<std::pair<std::string, std::string>> &pairs) {
    for (auto &[name, value] : pairs) (*this)(name, value);
  }
  template <class Other>
  void visit(Other &) {}

  Function m_function;
};

std::string without_returns(std::string text) {
  std::erase(text, '\r');
  return text;
}

class Keeper final : public RecordSink {
 public:
  void take(core::RecordView record) override {
    record.visit([this](const auto &one) { keep(one); });
  }
  void reject(std::uint64_t line, std::string_view text) override {
    remark(line, text, reading.rejects, &RecordSink::reject);
  }
  void note(std::uint64_t line, std::string_view text) override { remark(line, text, reading.notes, &RecordSink::note); }
  void refused(std::uint64_t line, std::string_view text) override {
    remark(line, text, reading.refused, &RecordSink::refused);
  }
  void dataset(std::string_view name, std::string_view released) override {
    m_said.dataset(name, released);
    m_plain.dataset(name, released);
  }
  bool progress(std::uint64_t) override { return true; }

  Reading finish(Ending ending) {
    reading.ending = std::move(ending);
    reading.said = m_said.bytes() + encode(reading.ending);
    reading.said_without_returns = m_plain.bytes() + encode(reading.ending);
    return std::move(reading);
  }

  Reading reading;

 private:
  template <class Record>
  void keep(const Record &record) {
    m_said.take(record);
    Record plain = record;
    Texts texts([](std::string &text) { text = without_returns(std::move(text)); });
    fields(texts, plain);
    m_plain.take(plain);
    reading.records.emplace_back(record);
  }
  void remark(std::uint64_t line, std::string_view text, std::vector<LineAndText> &into,
              void (RecordSink::*add)(std::uint64_t, std::string_view)) {
    (m_said.*add)(line, text);
    (m_plain.*add)(line, without_returns(std::string(text)));
    into.emplace_back(line, text);
  }

  ItemEncoder m_said, m_plain;
};

void add_words(std::string_view text, std::set<std::string> &into) {
  std::string word;
  const auto end_word = [&] {
    if (word.size() >= 3) into.insert(word);
    word.clear();
  };
  for (const char c : text) {
    if (std::isalnum(static_cast<unsigned char>(c)) != 0)
      word += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    else
      end_word();
  }
  end_word();
}

/// Calls a function with the offset behind each line's end.
template <class Function>
void for_each_line_end(std::string_view bytes, Function function) {
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const bool is_lone_return = bytes[i] == '\r' && (i + 1 == bytes.size() || bytes[i + 1] != '\n');
    if (bytes[i] == '\n' || is_lone_return) function(i + 1);
  }
}

}  // namespace

Reading keep_reading(const std::function<Ending(RecordSink &)> &read) {
  Keeper keeper;
  auto ending = read(keeper);
  return keeper.finish(std::move(ending));
}

std::uint64_t count_lines(std::string_view bytes) {
  std::uint64_t lines = 0;
  std::size_t last = 0;
  for_each_line_end(bytes, [&](std::size_t end) { ++lines, last = end; });
  return lines + (last < bytes.size() ? 1 : 0);
}

std::string_view lines_of(std::string_view bytes, std::uint64_t first, std::uint64_t last) {
  std::uint64_t line = 1;
  std::size_t begin = first <= 1 ? 0 : bytes.size(), end = bytes.size();
  for_each_line_end(bytes, [&](std::size_t after) {
    if (line == last) end = after;
    if (++line == first) begin = after;
  });
  return begin < end ? bytes.substr(begin, end - begin) : std::string_view{};
}

core::Lines lines_of(const core::Record &record) {
  return std::visit([](const auto &one) { return one.lines; }, record);
}

std::vector<core::Lines> inner_lines_of(const core::Record &record) {
  std::vector<core::Lines> lines;
  if (const auto *text = std::get_if<core::TextRecord>(&record)) {
    for (const auto &paragraph : text->paragraphs) lines.push_back(paragraph.lines);
  } else if (const auto *vote = std::get_if<core::VoteRecord>(&record)) {
    core::BallotReader reader(vote->ballots);
    while (const auto ballot = reader.next()) lines.push_back({ballot->line, ballot->line});
  }
  return lines;
}

std::vector<std::string> words_of(const core::Record &record) {
  std::set<std::string> words;
  core::Record copy = record;
  if (auto *vote = std::get_if<core::VoteRecord>(&copy)) vote->ballots.clear();
  Texts texts([&words](std::string &text) { add_words(text, words); });
  std::visit([&texts](auto &one) { fields(texts, one); }, copy);
  return {words.begin(), words.end()};
}

}  // namespace unsc::plugin
