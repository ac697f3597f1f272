#include <core/symbol.hpp>
#include <core/text.hpp>
#include <mandate/adoption.hpp>
#include <mandate/citations.hpp>
#include <mandate/coverage.hpp>
#include <mandate/reference.hpp>
#include <mandate/registers.hpp>

#include <algorithm>
#include <charconv>
#include <map>
#include <set>
#include <tuple>

namespace unsc::mandate {
namespace {

using Adopted = Coverage::Adopted;

/// The words that every title has: its number and year, the organ, the meeting. What is left says what it is about.
bool says_more_than_its_number(std::string_view folded) {
  constexpr std::string_view kOfEveryTitle[] = {
      "resolution", "security", "council",   "united", "nations", "adopted", "meeting", "by", "the", "at",    "its",
      "on",         "of",       "unanimous", "s",      "res",     "th",      "st",      "nd", "rd",  "draft", "vote"};
  constexpr std::string_view kMonths[] = {"january", "february", "march",     "april",   "may",      "june",
                                          "july",    "august",   "september", "october", "november", "december"};
  std::string word;
  const auto known = [&] {
    return word.empty() || std::find(std::begin(kOfEveryTitle), std::end(kOfEveryTitle), word) != std::end(kOfEveryTitle) ||
           std::find(std::begin(kMonths), std::end(kMonths), word) != std::end(kMonths);
  };
  for (const char c : folded) {
    const bool letter = (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
    if (letter) {
      word.push_back(c);
      continue;
    }
    if (!known()) return true;
    word.clear();
  }
  return !known();
}

void append(std::string &to, std::string_view more) {
  if (more.empty()) return;
  if (!to.empty()) to.push_back('\n');
  to += core::fold(more);
}

/// As every source ends it: with a full stop, or without.
std::string agenda_of(std::string_view printed) {
  std::string folded = core::fold(printed);
  while (!folded.empty() && (folded.back() == '.' || folded.back() == ' ')) folded.pop_back();
  return folded;
}

/// All that is known of one resolution, while it is gathered.
struct Gathered {
  Adopted act;
  std::string words;
  bool text = false, other = false, in_part = false;
  int highest = 0, whole = -1;  // of all copies; of those without a gap
  std::optional<core::Date> voted_on, printed;
};

class Gathering {
 public:
  explicit Gathering(DaysByNumber days) : m_days(std::move(days)) {}

  void vote(const CouncilVote &vote, const std::string &symbol) {
    Gathered &one = of(symbol);
    if (!one.voted_on) one.voted_on = vote.date;
    append(one.act.title, vote.title);
    append(one.act.title, vote.agenda);
    for (const std::string &subject : vote.subjects) append(one.act.title, subject);
    if (one.act.agenda.empty()) one.act.agenda = agenda_of(vote.agenda);
    one.act.tells = says_more_than_its_number(one.act.title);
  }

  /// `not_understood`: the indexes of its paragraphs of which that holds.
  void text(const Text &text, const std::vector<std::size_t> &not_understood) {
    const std::string symbol = core::Symbol::normalise(text.symbol).text();
    if (number_of(symbol) == 0) return;
    Gathered &one = of(symbol);
    if (!one.printed) one.printed = adoption_day(text, m_days).day;
    if (text.parsed == nullptr) {
      one.other = true;
      for (const core::Paragraph &paragraph : *text.paragraphs) append(one.words, paragraph.text);
      return;
    }
    one.text = true;
    const Numbered own = numbered(text);
    one.highest = std::max(one.highest, own.highest);
    if (!own.has_gaps()) one.whole = std::max(one.whole, own.highest);
    for (const std::size_t index : not_understood) {
      one.in_part = true;
      append(one.words, (*text.paragraphs)[index].text);
    }
  }

  /// Those without a day are left out, as if nothing told of them.
  std::vector<Adopted> take() {
    std::vector<Adopted> all;
    for (auto &[symbol, one] : m_all) {
      const auto date = one.voted_on ? one.voted_on : one.printed;
      if (!date) continue;
      Adopted act = std::move(one.act);
      act.date = *date;
      act.symbol = symbol;
      act.number = number_of(symbol);
      act.reading = one.text    ? (one.whole < one.highest ? Reading::with_gaps
                                   : one.in_part           ? Reading::in_part
                                                           : Reading::whole)
                    : one.other ? Reading::other_only
                                : Reading::by_vote;
      act.cited = cited_resolutions(act.title);
      act.in_text = cited_resolutions(one.words);
      all.push_back(std::move(act));
    }
    return all;
  }

 private:
  Gathered &of(const std::string &symbol) { return m_all[symbol]; }
  DaysByNumber m_days;
  std::map<std::string, Gathered> m_all;
};

std::vector<Coverage::Gap> gaps_between(const std::vector<Adopted> &adopted) {
  std::map<int, core::Date> days;  // by number
  for (const Adopted &act : adopted) {
    if (act.number != 0) days.emplace(act.number, act.date);
  }
  std::vector<Coverage::Gap> gaps;
  for (auto at = days.begin(); at != days.end(); ++at) {
    const auto next = std::next(at);
    if (next == days.end() || next->first == at->first + 1) continue;
    gaps.push_back({at->first + 1, next->first - 1, std::min(at->second, next->second)});
  }
  return gaps;
}

}  // namespace

Numbered numbered(const Text &text) {
  std::set<int> numbers;
  for (const core::Paragraph &paragraph : *text.paragraphs) {
    int number = 0;
    std::from_chars(paragraph.number.data(), paragraph.number.data() + paragraph.number.size(), number);
    if (paragraph.kind == core::ParagraphKind::operative && number > 0) numbers.insert(number);
  }
  if (numbers.empty()) return {};
  return {static_cast<int>(numbers.size()), *numbers.rbegin()};
}

Coverage coverage(const std::vector<CouncilVote> &votes, const std::vector<Text> &texts,
                  const std::vector<ParagraphClass> &paragraphs) {
  std::map<std::int64_t, std::vector<std::size_t>> not_understood;  // by claim
  for (const ParagraphClass &paragraph : paragraphs) {
    if (paragraph.kind == clause::Class::unread) not_understood[paragraph.claim].push_back(paragraph.index);
  }
  Coverage result;
  Gathering gathering(days_of_votes(votes));
  for (const CouncilVote &vote : votes) {
    const std::string symbol = core::Symbol::normalise(vote.symbol).text();
    if (outcome_of(&vote, symbol) == Outcome::adopted) {
      gathering.vote(vote, symbol);
    } else if (vote.date && vote.outcome) {
      result.failed.push_back({*vote.date, vote, core::fold(vote.title)});
    }
  }
  for (const Text &text : texts) gathering.text(text, not_understood[text.claim]);
  result.adopted = gathering.take();
  std::sort(result.adopted.begin(), result.adopted.end(), [](const Adopted &a, const Adopted &b) {
    return std::tie(a.date, a.number, a.symbol) < std::tie(b.date, b.number, b.symbol);
  });
  std::sort(result.failed.begin(), result.failed.end(),
            [](const auto &a, const auto &b) { return std::tie(a.date, a.vote.symbol) < std::tie(b.date, b.vote.symbol); });
  for (std::size_t i = 0; i < result.adopted.size(); ++i) result.by_symbol.emplace(result.adopted[i].symbol, i);
  result.gaps = gaps_between(result.adopted);
  return result;
}

std::optional<core::Date> Coverage::reach() const {
  std::optional<core::Date> day;
  if (!adopted.empty()) day = adopted.back().date;
  if (!failed.empty()) day = std::max(day.value_or(failed.back().date), failed.back().date);
  return day;
}

const Coverage::Adopted *Coverage::of_symbol(const std::string &symbol) const {
  const auto found = by_symbol.find(symbol);
  return found == by_symbol.end() ? nullptr : &adopted[found->second];
}

}  // namespace unsc::mandate
