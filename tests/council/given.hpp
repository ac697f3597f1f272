#pragma once
// What the tests of this room start from: the reference tables of the source tree, and claims written in a line.
#include <council/reconcile.hpp>
#include <council/seats.hpp>
#include <council/states.hpp>

#include <core/ballots.hpp>
#include <core/text.hpp>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace unsc::test {

inline std::string file_text(const std::string &path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw std::runtime_error(path + ": cannot be read");
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

inline std::string reference(const std::string &name) {
  return file_text(std::string(UNSC_SOURCE_DIR "/schema/reference/") + name);
}

inline const council::States &states() {
  static const council::States all(reference("states.csv"), reference("state_names.csv"));
  return all;
}

inline const council::Seats &seats() {
  static const council::Seats all(reference("seats.csv"));
  return all;
}

inline bool held(council::StateCode state, core::Date on) {
  const auto &sitting = seats().codes(on);
  return std::binary_search(sitting.begin(), sitting.end(), state);
}

inline core::Date day(std::string_view iso) { return core::Date::parse(iso).value(); }
inline council::StateCode code(std::string_view text) { return council::StateCode::from(text).value(); }

/// Packs members at a position: "ALB BRA CHN", as codes, lines counted on from `line`.
inline void add_ballots(core::VoteRecord &record, core::Position position, std::string_view members,
                        std::uint64_t line = 1) {
  for (const auto member : core::split(members, ' ')) core::pack({position, line++, member, {}}, record.ballots);
}

struct Roll {
  std::string yes, no, abstain, absent;
};

/// A claim with a roll and the tally that fits it. Change what the case is about.
inline council::VoteClaim claim(std::int64_t id, int trust, std::string document, const Roll &roll) {
  council::VoteClaim made;
  made.id = id;
  made.trust = trust;
  made.plugin = trust >= 90 ? "resolutions" : trust >= 80 ? "undl_votes" : "vetoes";
  made.document = std::move(document);
  auto &record = made.record;
  const auto size = [](const std::string &members) { return static_cast<int>(core::split(members, ' ').size()); };
  add_ballots(record, core::Position::yes, roll.yes, 100);
  add_ballots(record, core::Position::no, roll.no, 200);
  add_ballots(record, core::Position::abstain, roll.abstain, 300);
  add_ballots(record, core::Position::absent, roll.absent, 400);
  record.yes = size(roll.yes);
  record.no = size(roll.no);
  record.abstain = size(roll.abstain);
  record.lines = {10, 20};
  return made;
}

inline council::VoteClaim dated(council::VoteClaim claim, std::string_view iso) {
  claim.record.date = core::PartialDate::parse(iso).value();
  return claim;
}
inline council::VoteClaim adopted(council::VoteClaim claim, std::string symbol, std::string_view iso) {
  claim.record.resolution = std::move(symbol);
  return dated(std::move(claim), iso);
}
inline council::VoteClaim failed(council::VoteClaim claim, std::string draft, std::string_view iso, std::string outcome) {
  claim.record.draft = std::move(draft);
  claim.record.outcome = std::move(outcome);
  return dated(std::move(claim), iso);
}

inline council::ClusterResult reconciled(std::vector<council::VoteClaim> claims) {
  return council::reconcile(claims, states(), seats());
}

inline const council::BallotFact *ballot(const council::VoteFact &vote, std::string_view state) {
  for (const auto &fact : vote.ballots) {
    if (fact.state == code(state)) return &fact;
  }
  return nullptr;
}

inline std::string position(const council::VoteFact &vote, std::string_view state) {
  const auto *fact = ballot(vote, state);
  return fact == nullptr ? "none" : std::string(core::name(fact->position));
}

inline std::size_t count_kind(const council::ClusterResult &result, std::string_view kind) {
  return static_cast<std::size_t>(
      std::count_if(result.conflicts.begin(), result.conflicts.end(),
                    [kind](const council::Conflict &conflict) { return conflict.kind == kind; }));
}

inline const council::Conflict *conflict(const council::ClusterResult &result, std::string_view kind) {
  for (const auto &found : result.conflicts) {
    if (found.kind == kind) return &found;
  }
  return nullptr;
}

}  // namespace unsc::test
