#include <answer/arguments.hpp>

#include <core/error.hpp>
#include <core/text.hpp>
#include <store/derive.hpp>
#include <store/query/votes.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <set>

namespace unsc::answer {
namespace {

bool digit(char c) { return c >= '0' && c <= '9'; }

std::string upper(std::string text) {
  for (char &c : text) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  return text;
}

/// "2680" or "2680 (2023)" and nothing else.
bool is_number(std::string_view text) {
  const auto end = std::find_if_not(text.begin(), text.end(), digit);
  if (end == text.begin()) return false;
  std::string rest(end, text.end());
  std::erase(rest, ' ');
  return rest.empty() || (rest.size() == 6 && rest.front() == '(' && rest.back() == ')' &&
                          std::all_of(rest.begin() + 1, rest.end() - 1, digit));
}

}  // namespace

council::States load_states() { return {store::reference("states.csv"), store::reference("state_names.csv")}; }
council::Seats load_seats() { return council::Seats(store::reference("seats.csv")); }

const mandate::Body *find_body(const std::vector<mandate::Body> &bodies, std::string_view text) {
  const auto folded = core::fold(text);
  const auto by = [&](auto &&test) -> const mandate::Body * {
    const auto found = std::find_if(bodies.begin(), bodies.end(), test);
    return found == bodies.end() ? nullptr : &*found;
  };
  if (const auto *body = by([&](const auto &one) { return one.slug == folded; })) return body;
  if (const auto *body = by([&](const auto &one) { return core::fold(one.name) == folded; })) return body;
  return by([&](const auto &one) {
    return std::any_of(one.aliases.begin(), one.aliases.end(), [&](const auto &name) { return core::fold(name) == folded; });
  });
}

const mandate::Body &body_named(const std::vector<mandate::Body> &bodies, std::string_view text) {
  if (const auto *body = find_body(bodies, text)) return *body;
  std::vector<std::string> known;
  for (const auto &body : bodies) {
    known.push_back(body.slug);
    known.push_back(body.name);
  }
  throw core::UsageError::unknown("body", std::string(text), core::nearest(text, known));
}

std::string spelled_out(std::string_view ref) {
  const auto text = core::tidy(ref);
  std::string rest = upper(text);
  for (bool stripped = true; stripped;) {
    stripped = false;
    for (const std::string_view prefix : {"S/RES/", "UNSCR", "UNSC", "RESOLUTION", "RES.", "RES/", "S/RES", "RES", " "}) {
      if (!rest.starts_with(prefix)) continue;
      rest.erase(0, prefix.size());
      stripped = true;
    }
  }
  return is_number(rest) ? "S/RES/" + rest : text;
}

std::vector<std::string> votes_named(const store::Store &store, const std::string &ref, core::Date as_of) {
  auto found = store::find_votes(store, spelled_out(ref), as_of.iso());
  if (found.empty()) {
    throw core::UsageError::unknown("symbol", ref, core::nearest(spelled_out(ref), store::vote_names(store)));
  }
  return found;
}

void check_word(const char *kind, const std::string &text, const std::vector<std::string> &words) {
  if (text.empty() || std::find(words.begin(), words.end(), text) != words.end()) return;
  auto near = core::nearest(text, words);
  throw core::UsageError::unknown(kind, text, near.empty() ? words : near);
}

void check_committee(const std::vector<mandate::Body> &bodies, const std::string &committee) {
  std::set<std::string> known;
  for (const auto &body : bodies) known.insert(body.committee);
  known.erase("");
  check_word("committee", committee, {known.begin(), known.end()});
}

std::string until(const Span &span, core::Date as_of) {
  return span.until && *span.until < as_of ? span.until->iso() : as_of.iso();
}

std::string since(const Span &span) { return span.since ? span.since->iso() : std::string(); }

std::string agenda_remark(const store::AgendaGap &gap) {
  if (gap.without_agenda == 0) return {};
  auto remark = fmt::format("{} of {} votes have no agenda item in any source", gap.without_agenda, gap.votes);
  if (gap.without_title == 0) return remark + ": a topic is looked for in their titles and subjects alone";
  return remark + fmt::format(", {} not even a title: what these are about cannot be told", gap.without_title);
}

}  // namespace unsc::answer
