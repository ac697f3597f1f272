#include <council/vote_builder.hpp>

#include <core/symbol.hpp>
#include <core/text.hpp>
#include <council/identity.hpp>

#include <fmt/ranges.h>

#include <algorithm>
#include <cstddef>
#include <set>
#include <utility>

namespace unsc::council {
namespace {

/// A title that its publisher cut short says less than a whole one.
bool cut_short(std::string_view text) {
  return text.find("[...") != std::string_view::npos || text.find("[…") != std::string_view::npos || text.ends_with("...") ||
         text.ends_with("…");
}

std::string joined(const std::vector<std::string> &list) { return fmt::format("{}", fmt::join(list, "; ")); }

}  // namespace

VoteBuilder::VoteBuilder(VoteGroup group, const States &states, const Seats &seats)
    : m_group(std::move(group)), m_states(states), m_seats(seats), m_readings(m_group.readings) {}

void VoteBuilder::build() {
  for (const auto &reading : m_readings) m_vote.claims.push_back(reading.claim->id);
  m_vote.organ = organ_of(m_readings.front().record());
  m_vote.choices.reserve(16);
  decide_date();
  read_again();
  m_ranked = ranked();
  decide_identity();
  decide_texts();
  decide_lists();
  decide_modality();
  decide_ballots();
  decide_totals();
  decide_outcome();
  decide_vetoes();
  note_veto_lists();
  note_set_aside();
  note_seat_counts();
  note_open_ballots();
  note_identity();
  gather_topic();
}

/// Seats and names of states turn on days: a claim that printed another one is read again on the day that was decided.
void VoteBuilder::read_again() {
  if (!m_vote.date) return;
  m_day = m_vote.date->earliest();
  for (auto &reading : m_readings) {
    const auto &printed = reading.record().date;
    if (!printed || printed->earliest() != *m_day) reading = read_claim(*reading.claim, *m_day, m_states, m_seats);
  }
}

std::vector<const ClaimReading *> VoteBuilder::ranked() const {
  std::vector<const ClaimReading *> order;
  for (const auto &reading : m_readings) order.push_back(&reading);
  const auto whole = [](const ClaimReading *reading) { return reading->level != Level::partial || reading->without_vote(); };
  std::stable_partition(order.begin(), order.end(), whole);
  return order;
}

void VoteBuilder::decide_identity() {
  pick_text("resolution", &core::VoteRecord::resolution, m_vote.resolution);
  pick_text("draft", &core::VoteRecord::draft, m_vote.draft);
  if (!m_group.adopted) return;
  const auto symbol = core::Symbol::normalise(m_vote.resolution);
  m_vote.number = symbol.resolution_number();
  if (m_vote.number && symbol.text().find('(') == std::string::npos && m_vote.date) {
    m_vote.resolution = core::council_resolution(*m_vote.number, m_vote.date->year()).text();
  }
}

std::string VoteBuilder::key_stem() const {
  if (m_group.adopted && !m_group.shares_symbol) return {};
  if (m_group.adopted) return m_vote.resolution + "@" + (m_vote.date ? m_vote.date->iso() : "undated");
  std::string stem = m_vote.organ;
  if (m_vote.draft.find('/') != std::string::npos)
    stem = core::Symbol::normalise(m_vote.draft).base();
  else if (!m_vote.resolution.empty())
    stem = m_vote.resolution;
  return stem + "@" + (m_vote.date ? m_vote.date->iso() : "undated");
}

void VoteBuilder::set_key(std::string key) {
  m_vote.key = std::move(key);
  for (auto &conflict : m_conflicts) conflict.ref = m_vote.key;
}

void VoteBuilder::pick_text(std::string_view field, std::string core::VoteRecord::*member, std::string &into) {
  const ClaimReading *chosen = nullptr;
  for (const auto *reading : m_ranked) {
    const auto &text = reading->record().*member;
    if (text.empty()) continue;
    if (chosen == nullptr || (cut_short(chosen->record().*member) && !cut_short(text))) chosen = reading;
    if (!cut_short(chosen->record().*member)) break;
  }
  if (chosen == nullptr) return;
  into = chosen->record().*member;
  std::vector<Stated> others;
  if (m_ranked.size() > 1) {
    Statements stated;
    const auto value = core::fold(into);
    for (const auto *reading : m_ranked) {
      const auto &text = reading->record().*member;
      if (!text.empty() && core::fold(text) != value) stated.add(text, reading->claim->id);
    }
    others = stated.all();
  }
  choice(field, into, chosen, chosen->level == Level::partial ? "trust" : "complete_claim", std::move(others));
}

void VoteBuilder::decide_texts() {
  decide_meeting();
  pick_text("title", &core::VoteRecord::title, m_vote.title);
  pick_text("agenda", &core::VoteRecord::agenda, m_vote.agenda);
  pick_text("part", &core::VoteRecord::part, m_vote.part);
  pick_text("link", &core::VoteRecord::link, m_vote.link);
  std::size_t further = 0;
  core::for_each_field<core::VoteRecord>([&]<core::FieldKind kind, auto member>(const core::Field<kind, member> &field) {
    if constexpr (kind == core::FieldKind::text) {
      if (is_further_text(field)) pick_text(field.name, member, m_vote.further.at(further++));
    }
  });
  for (const auto *reading : m_ranked) {
    if (m_vote.chapter_vii || !reading->record().chapter_vii) continue;
    m_vote.chapter_vii = reading->record().chapter_vii;
    choice("chapter_vii", *m_vote.chapter_vii ? "yes" : "no", reading, "trust");
  }
}

void VoteBuilder::decide_lists() {
  const auto pick = [this](std::string_view field, std::vector<std::string> core::VoteRecord::*member,
                           auto VoteFact::*into) {
    for (const auto *reading : m_ranked) {
      if ((reading->record().*member).empty()) continue;
      m_vote.*into = reading->record().*member;
      choice(field, joined(m_vote.*into), reading, "trust");
      return;
    }
  };
  pick("sponsors", &core::VoteRecord::sponsors, &VoteFact::sponsors);
  pick("subjects", &core::VoteRecord::subjects, &VoteFact::subjects);
}

/// As the most trusted says. Where nobody says it, a ballot against or an abstention means that there was a vote; and it
/// means more than a list in which nobody is printed as voting.
void VoteBuilder::decide_modality() {
  Statements stated;
  const ClaimReading *chosen = nullptr, *saw = nullptr;
  bool denied = false;
  for (const auto &reading : m_readings) {
    if (saw == nullptr && reading.saw_a_vote()) saw = &reading;
    if (reading.record().modality == core::Modality::unknown && !reading.without_vote()) continue;
    if (chosen == nullptr) chosen = &reading;
    denied = denied || reading.record().modality == core::Modality::without_vote;
    stated.add(reading.without_vote() ? "without_vote" : "vote", reading.claim->id);
  }
  std::string_view rule =
      chosen != nullptr && chosen->record().modality == core::Modality::unknown ? "nobody_voted" : "trust";
  bool voted = chosen != nullptr && !chosen->without_vote();
  if (saw != nullptr && !voted && !denied) {
    chosen = saw;
    voted = true;
    rule = "somebody_opposed";
  }
  if (chosen == nullptr) return;
  m_vote.modality = voted ? core::Modality::vote : core::Modality::without_vote;
  const std::string value = voted ? "vote" : "without_vote";
  choice("modality", value, chosen, rule, stated.but(value));
}

/// Every way in which any source names the matter, for the search by topic. An act on committees in general carries a
/// heading for each of them (1730 for eleven): it is about none of their states.
void VoteBuilder::gather_topic() {
  constexpr std::size_t kFewCommittees = 3;
  std::set<std::string> lines, committees;
  const auto add = [&](const std::string &text) {
    if (text.empty()) return;
    auto folded = core::fold(text);
    (folded.starts_with("un. security council committee") ? committees : lines).insert(std::move(folded));
  };
  for (const auto &reading : m_readings) {
    const auto &record = reading.record();
    for (const auto *text : {&record.title, &record.agenda, &record.draft, &record.resolution, &record.part}) add(*text);
    for (const auto &subject : record.subjects) add(subject);
  }
  if (committees.size() <= kFewCommittees) lines.merge(committees);
  for (const auto &line : lines) m_vote.topic += (m_vote.topic.empty() ? "" : "\n") + line;
}

void VoteBuilder::choice(std::string_view field, std::string value, const ClaimReading *reading, std::string_view rule,
                         std::vector<Stated> others) {
  Choice made;
  made.field = field;
  made.value = std::move(value);
  if (reading != nullptr) {
    made.claim = reading->claim->id;
    made.line = reading->record().lines.first;
  }
  made.rule = rule;
  made.others = std::move(others);
  m_vote.choices.push_back(std::move(made));
}

Conflict &VoteBuilder::conflict(std::string_view kind, std::string_view field, std::vector<Stated> values,
                                std::string_view rule, std::string text) {
  Conflict found;
  found.kind = kind;
  found.field = field;
  found.values = std::move(values);
  found.rule = rule;
  found.text = std::move(text);
  m_conflicts.push_back(std::move(found));
  return m_conflicts.back();
}

}  // namespace unsc::council
