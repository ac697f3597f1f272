// The meeting of a vote: the one that most prints of the record give.
//
// A record prints its meeting in several places, as a symbol ("S/PV.9287") and in words ("its 9287th meeting"), and slips in
// one of them. Of the Council's meetings the number counts, whatever form it is printed in.
#include <council/vote_builder.hpp>

#include <core/symbol.hpp>
#include <core/text.hpp>
#include <council/identity.hpp>

#include <algorithm>
#include <array>
#include <utility>

namespace unsc::council {
namespace {

constexpr std::string_view kCouncilMeeting = "S/PV.";

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string_view digits_at(std::string_view text, std::size_t at) {
  const auto end = std::find_if_not(text.begin() + static_cast<std::ptrdiff_t>(at), text.end(), is_digit);
  return text.substr(at, static_cast<std::size_t>(end - text.begin()) - at);
}

/// " (Resumption 1) meeting", " plenary meeting": the ordinal before it counts meetings, not days or sessions.
bool goes_on_to_meeting(std::string_view text) {
  constexpr std::string_view kPlenary = "plenary";
  while (!text.empty()) {
    if (text.front() == ' ') {
      text.remove_prefix(1);
    } else if (text.front() == '(' && text.find(')') != std::string_view::npos) {
      text.remove_prefix(text.find(')') + 1);
    } else if (text.starts_with(kPlenary)) {
      text.remove_prefix(kPlenary.size());
    } else {
      return text.starts_with("meeting");
    }
  }
  return false;
}

/// "4956" of "Adopted unanimously, 4956th (Resumption 1) meeting"; empty where no meeting is named.
std::string_view number_in_words(std::string_view folded) {
  constexpr std::array<std::string_view, 4> kEndings{"st", "nd", "rd", "th"};
  for (std::size_t at = 0; at < folded.size();) {
    const auto number = digits_at(folded, at);
    if (number.empty()) {
      ++at;
      continue;
    }
    at += number.size();
    const auto rest = folded.substr(at);
    const auto of_meeting = [rest](std::string_view ending) {
      return rest.starts_with(ending) && goes_on_to_meeting(rest.substr(ending.size()));
    };
    if (number.size() < 6 && std::ranges::any_of(kEndings, of_meeting)) return number;
  }
  return {};
}

/// " (Resumption 1)" where the words say so, as the symbol of such a meeting ends.
std::string resumption_in(std::string_view folded) {
  constexpr std::string_view kWord = "resumption ";
  const auto at = folded.find(kWord);
  if (at == std::string_view::npos) return {};
  const auto number = digits_at(folded, at + kWord.size());
  return number.empty() ? std::string() : " (Resumption " + std::string(number) + ")";
}

/// One print of a meeting: what it counts as, and the symbol that it gives.
struct Print {
  std::string number, symbol;
  bool is_symbol = false;  // printed as one
};

std::optional<Print> read_print(std::string_view printed, bool council) {
  if (printed.empty()) return std::nullopt;
  const auto symbol = core::Symbol::normalise(printed).text();
  if (council && symbol.starts_with(kCouncilMeeting)) {
    const auto number = digits_at(symbol, kCouncilMeeting.size());
    if (!number.empty()) return Print{std::string(number), symbol, true};
  }
  const auto folded = core::fold(printed);
  if (const auto number = number_in_words(folded); council && !number.empty())
    return Print{std::string(number), std::string(kCouncilMeeting) + std::string(number) + resumption_in(folded), false};
  if (symbol.find('/') == std::string::npos) return std::nullopt;
  return Print{symbol, symbol, true};
}

struct Meeting {
  std::string number;
  Print best;  // a symbol before words; the most trusted of them
  const ClaimReading *first = nullptr;
  int times = 0;
};

class Prints {
 public:
  explicit Prints(bool council) : m_council(council) {}

  void add(std::string_view printed, const ClaimReading &reading) {
    const auto print = read_print(printed, m_council);
    if (!print) return;
    m_stated.add(print->symbol, reading.claim->id);
    auto same = std::ranges::find(m_all, print->number, &Meeting::number);
    if (same == m_all.end()) same = m_all.insert(m_all.end(), Meeting{print->number, *print, &reading, 0});
    if (print->is_symbol && !same->best.is_symbol) same->best = *print;
    ++same->times;
  }
  /// The most often printed; of equals the most trusted, which came first.
  const Meeting *best() const {
    const auto most = std::ranges::max_element(m_all, {}, &Meeting::times);
    return most == m_all.end() ? nullptr : &*most;
  }
  bool is_tie() const {
    const int most = best()->times;
    return std::ranges::count(m_all, most, &Meeting::times) > 1;
  }
  bool differ() const { return m_all.size() > 1; }
  const Statements &stated() const { return m_stated; }

 private:
  bool m_council;
  std::vector<Meeting> m_all;
  Statements m_stated;
};

}  // namespace

void VoteBuilder::decide_meeting() {
  Prints prints(council());
  for (const auto &reading : m_readings) {
    const auto &record = reading.record();
    prints.add(record.meeting, reading);
    for (const auto &meeting : record.meetings) prints.add(meeting, reading);
    for (const auto *words : {&record.tally, &record.outcome}) {
      if (!number_in_words(core::fold(*words)).empty()) prints.add(*words, reading);
    }
  }
  const auto *best = prints.best();
  if (best == nullptr) return pick_text("meeting", &core::VoteRecord::meeting, m_vote.meeting);
  m_vote.meeting = best->best.symbol;
  std::string_view rule = "trust";
  if (prints.differ()) {
    rule = prints.is_tie() ? "tie_of_meetings" : "majority_of_meetings";
    conflict("meeting", "meeting", prints.stated().all(), rule,
             prints.is_tie() ? "the printed meetings differ and none is printed most often; " + m_vote.meeting +
                                   " is that of the most trusted source"
                             : "the printed meetings differ; " + m_vote.meeting + " is printed most often")
        .winner = best->first->claim->id;
  }
  choice("meeting", m_vote.meeting, best->first, rule, prints.stated().but(m_vote.meeting));
}

}  // namespace unsc::council
