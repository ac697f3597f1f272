#include <clause/object.hpp>
#include <clause/starts.hpp>

#include <algorithm>
#include <cctype>

namespace unsc::clause {
namespace {

using Kind = Token::Kind;

/// The paragraphs of this text that stand in [first, last): "the measures imposed by paragraphs 9 and 11 above".
std::vector<std::string> own_paragraphs(const Tokens &t, std::size_t first, std::size_t last) {
  std::vector<std::string> found;
  for (const Citation &cited : citations(t, first, last)) {
    if (cited.resolution != 0) continue;
    for (std::string &number : paragraph_numbers(cited.paragraph)) found.push_back(std::move(number));
  }
  return found;
}

/// "on 15 December 2004" (1572, paragraph 19), "at 00.01 Eastern Daylight Time two months after the date of adoption" (1343,
/// paragraph 8): the first day or duration that follows. After "unless" stands what could prevent it, not when it begins.
Start start_after(const Tokens &t, std::size_t i, std::size_t end) {
  Start start;
  for (; i < std::min(end, i + 16) && !t[i].is("unless") && !t[i].is(";"); ++i) {
    if (t[i].kind == Kind::date && t[i].date.day()) {
      start.day = t[i].date;
      break;
    }
    if (t[i].kind == Kind::duration && t[i + 1].is("after")) {
      start.delay = t[i].duration;
      break;
    }
  }
  return start;
}

/// "shall come into force" (1333, 1343), "shall enter into force" (1572, 1591); the other two are the same said otherwise.
std::size_t enters_into_force(const Tokens &t, std::size_t i) {
  for (const std::string_view words : {"shall come into force", "shall enter into force", "shall take effect",
                                       "shall come into effect", "will come into force", "will enter into force"}) {
    if (const std::size_t used = t.phrase(i, words)) return used;
  }
  return 0;
}

/// "shall begin all verification activities on 26 September 2017 ... and that this will commence the initial 12 month period
/// provided for in paragraph 1" (2366); "which will commence the 12 month period, following the signing" (2261).
std::optional<Start> commences_period(const Tokens &t, const Segment &s, std::size_t i) {
  const std::size_t used = t.phrase(i, "will commence the");
  if (used == 0) return std::nullopt;
  std::size_t k = i + used;
  if (t[k].is("initial")) ++k;
  if (t[k].kind != Kind::duration || !t[k + 1].is("period")) return std::nullopt;
  Start start;
  start.paragraphs = own_paragraphs(t, k, s.end);
  if (start.paragraphs.empty())
    start.paragraphs.emplace_back("1");  // 2261 speaks of the mission that its first paragraph founds
  for (std::size_t at = s.verb; at < i; ++at) {
    if (t[at].kind == Kind::date && t[at].date.day() && t[at - 1].is("on")) start.day = t[at].date;
  }
  return start;
}

}  // namespace

std::vector<std::string> paragraph_numbers(std::string_view printed) {
  std::vector<std::string> found;
  bool range = false;
  for (std::size_t i = 0; i < printed.size(); ++i) {
    if (printed[i] == '(') {
      i = std::min(printed.find(')', i), printed.size());
      continue;
    }
    if (printed.substr(i, 2) == "to" || printed[i] == '-') range = true;
    if (std::isdigit(static_cast<unsigned char>(printed[i])) == 0) continue;
    const std::size_t end = std::min(printed.find_first_not_of("0123456789", i), printed.size());
    const std::string number(printed.substr(i, end - i));
    if (range && !found.empty() && number.size() < 4) {
      for (int n = std::stoi(found.back()) + 1; n < std::stoi(number); ++n) found.push_back(std::to_string(n));
    }
    range = false;
    if (number.size() < 4) found.push_back(number);
    i = end - 1;
  }
  return found;
}

/// "requests that authority be transferred from the MIF to MINUSTAH on 1 June 2004" (1542): the mission begins then.
std::optional<Start> takes_over(const Tokens &t, const Segment &s, std::size_t i) {
  const std::size_t used = t.phrase(i, "authority be transferred from");
  if (used == 0) return std::nullopt;
  Start start;
  for (std::size_t k = i + used; k < std::min(s.end, i + used + 12); ++k) {
    if (t[k].kind == Kind::date && t[k].date.day() && t[k - 1].is("on")) start.day = t[k].date;
  }
  if (!start.day) return std::nullopt;
  return start;
}

std::vector<Start> starts(const Tokens &t, const Segment &s) {
  std::vector<Start> found;
  if (!s.has_verb || (s.force != Force::decides && s.force != Force::asks)) return found;
  for (std::size_t i = s.verb; i < s.end; ++i) {
    if (const std::size_t used = enters_into_force(t, i)) {
      Start start = start_after(t, i + used, s.end);
      start.paragraphs = own_paragraphs(t, s.verb, i);
      if (start.day || start.delay) found.push_back(std::move(start));
    } else if (auto start = commences_period(t, s, i)) {
      found.push_back(std::move(*start));
    } else if (auto handed = takes_over(t, s, i)) {
      found.push_back(std::move(*handed));
    }
  }
  return found;
}

}  // namespace unsc::clause
