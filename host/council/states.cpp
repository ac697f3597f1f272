#include <council/states.hpp>

#include <core/error.hpp>
#include <core/reference.hpp>
#include <core/text.hpp>
#include <council/state_spelling.hpp>

#include <fmt/ranges.h>

#include <algorithm>
#include <utility>

namespace unsc::council {
namespace {

constexpr std::string_view kStates = "states.csv", kNames = "state_names.csv";

StateCode code_of(const core::ReferenceRow &row, std::size_t cell) {
  const auto code = StateCode::from(row[cell]);
  if (!code) row.refuse("three capital letters as a code");
  return *code;
}

bool covers(const std::optional<core::Date> &from, const std::optional<core::Date> &until, core::Date day) {
  return (!from || *from <= day) && (!until || day <= *until);
}

/// "korea, republic of" -> "republic of korea"; "bolivia (plurinational state of)" -> "plurinational state of bolivia".
std::string turned(std::string_view folded) {
  const auto comma = folded.find(", ");
  if (comma != std::string_view::npos)
    return std::string(folded.substr(comma + 2)) + " " + std::string(folded.substr(0, comma));
  const auto open = folded.find(" (");
  if (open == std::string_view::npos || !folded.ends_with(')')) return {};
  return std::string(folded.substr(open + 2, folded.size() - open - 3)) + " " + std::string(folded.substr(0, open));
}

}  // namespace

std::string joined(const std::vector<StateCode> &codes, std::string_view separator) {
  std::vector<std::string_view> letters;
  for (const auto &code : codes) letters.push_back(code.view());
  return fmt::format("{}", fmt::join(letters, separator));
}

States::States(std::string_view states_csv, std::string_view state_names_csv)
    : m_state_at(StateCode::kCount, -1), m_code_at(StateCode::kCount, -1) {
  read_states(states_csv);
  read_names(state_names_csv);
  link_chains();
  spell_names_out();
  gather_topic_names();
}

void States::read_states(std::string_view csv) {
  for (const auto &row : core::read_reference(kStates, csv, "code,name,kind,m49,since,until,succeeds")) {
    State state;
    state.code = code_of(row, 0);
    state.name = row[1];
    state.kind = row[2];
    state.m49 = row[3];
    state.since = row.date(4);
    state.until = row.date(5);
    if (!row[6].empty()) state.succeeds = code_of(row, 6);
    if (m_state_at[state.code.index()] >= 0) row.refuse("each code once");
    m_state_at[state.code.index()] = static_cast<std::int16_t>(m_states.size());
    add_name({state.code.text(), state.code, {}, {}});
    add_name({state.name, state.code, {}, {}});
    m_states.push_back(std::move(state));
  }
}

void States::read_names(std::string_view csv) {
  for (const auto &row : core::read_reference(kNames, csv, "name,code,from,until")) {
    const auto code = code_of(row, 1);
    if (find(code) == nullptr) row.refuse("a code of states.csv");
    add_name({row[0], code, row.date(2), row.date(3)});
  }
}

void States::add_name(const StateName &name) {
  m_folded[core::fold(name.name)].push_back({name.code, name.from, name.until});
  if (const auto code = StateCode::from(name.name)) {
    auto &at = m_code_at[code->index()];
    if (at < 0) {
      at = static_cast<std::int16_t>(m_codes.size());
      m_codes.emplace_back();
    }
    m_codes[static_cast<std::size_t>(at)].push_back({name.code, name.from, name.until});
  }
  m_names.push_back(name);
}

void States::link_chains() {
  for (const auto &state : m_states) m_current.push_back(state.code);
  for (const auto &state : m_states) {
    if (!state.succeeds) continue;
    const auto at = m_state_at[state.succeeds->index()];
    if (at < 0 || !state.since)
      throw core::Error("states.csv: " + state.code.text() + " succeeds an unknown state, or since no day");
    m_current[static_cast<std::size_t>(at)] = state.code;
  }
}

/// A span that covers the day says more than an entry for all time; outside every span the first entry is meant.
std::optional<StateCode> States::choose(const std::vector<Entry> &entries, std::optional<core::Date> on) {
  if (!on || entries.size() == 1) return entries.front().code;
  const Entry *always = nullptr;
  for (const auto &entry : entries) {
    const bool bounded = entry.from || entry.until;
    if (bounded && covers(entry.from, entry.until, *on)) return entry.code;
    if (!bounded && always == nullptr) always = &entry;
  }
  return always != nullptr ? always->code : entries.front().code;
}

const std::vector<States::Entry> *States::code_entries(std::string_view text) const {
  const auto code = StateCode::from(text);
  if (!code || m_code_at[code->index()] < 0) return nullptr;
  return &m_codes[static_cast<std::size_t>(m_code_at[code->index()])];
}

std::optional<StateCode> States::resolve(std::string_view printed, std::optional<core::Date> on) const {
  if (const auto *entries = code_entries(printed)) return choose(*entries, on);
  const auto folded = core::fold(printed);
  if (const auto code = resolve_folded(folded, on)) return code;
  const auto [first, second] = two_names(folded);
  const auto code = resolve_folded(core::fold(first), on), same = resolve_folded(core::fold(second), on);
  return code && same && current(*code) == current(*same) ? code : std::nullopt;
}

std::optional<StateCode> States::resolve_folded(const std::string &folded, std::optional<core::Date> on) const {
  auto entry = m_folded.find(folded);
  if (entry == m_folded.end()) entry = m_folded.find(turned(folded));
  if (entry != m_folded.end()) return choose(entry->second, on);
  entry = m_spelt.find(spelt_out(folded));
  return entry == m_spelt.end() ? std::nullopt : choose(entry->second, on);
}

/// Names that are one once they are spelt out, and mean two states at all times, tell nothing.
void States::spell_names_out() {
  for (const auto &name : m_names) {
    if (auto spelt = spelt_out(core::fold(name.name)); !spelt.empty() && !StateCode::from(name.name))
      m_spelt[std::move(spelt)].push_back({name.code, name.from, name.until});
  }
  std::erase_if(m_spelt, [](const auto &spelt) {
    const Entry *always = nullptr;
    for (const auto &entry : spelt.second) {
      if (entry.from || entry.until) continue;
      if (always != nullptr && always->code != entry.code) return true;
      always = &entry;
    }
    return false;
  });
}

std::optional<StateCode> States::resolve(std::string_view name, std::string_view code, std::optional<core::Date> on) const {
  if (const auto *entries = code_entries(code)) return choose(*entries, on);
  return name.empty() ? std::nullopt : resolve(name, on);
}

const State *States::find(StateCode code) const {
  const auto at = m_state_at[code.index()];
  return at < 0 ? nullptr : &m_states[static_cast<std::size_t>(at)];
}

StateCode States::current(StateCode code) const {
  const auto at = m_state_at[code.index()];
  return at < 0 ? code : m_current[static_cast<std::size_t>(at)];
}

StateCode States::cast_as(StateCode code, core::Date on) const {
  const State *state = find(current(code));
  while (state != nullptr && state->succeeds && on < *state->since) state = find(*state->succeeds);
  return state == nullptr ? code : state->code;
}

std::vector<StateCode> States::history(StateCode code) const {
  std::vector<StateCode> codes;
  for (const State *state = find(current(code)); state != nullptr;
       state = state->succeeds ? find(*state->succeeds) : nullptr) {
    codes.push_back(state->code);
  }
  if (codes.empty()) codes.push_back(code);
  return codes;
}

std::string States::name(StateCode code, std::optional<core::Date> on) const {
  const State *state = find(code);
  if (state == nullptr) return code.text();
  if (!on) return state->name;
  const State *then = find(cast_as(code, *on));
  for (const auto &name : m_names) {
    if (name.code != then->code || !(name.from || name.until) || StateCode::from(name.name)) continue;
    if (covers(name.from, name.until, *on)) return name.name;
  }
  return then->name;
}

std::vector<std::string> States::candidates() const {
  std::vector<std::string> all;
  for (const auto &name : m_names) all.push_back(name.name);
  std::sort(all.begin(), all.end());
  all.erase(std::unique(all.begin(), all.end()), all.end());
  return all;
}

StateCode States::argument(std::string_view text) const {
  if (const auto code = resolve(text)) return *code;
  std::string upper(text);
  for (char &c : upper) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  if (const auto code = resolve(upper)) return *code;
  throw core::UsageError::unknown("state", std::string(text), core::nearest(text, candidates()));
}

}  // namespace unsc::council
