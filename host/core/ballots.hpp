#pragma once
// Ballots packed in one text, one line a ballot, in the order printed:
//
//     position TAB line TAB member TAB code LF
//
// position is y, n, a, x (absent) or ? ; line is where the ballot stands in its document, 0 unknown; member and code are as
// printed (a tab or line break inside a name becomes a space), the code may be empty. Any tool that splits lines and tabs
// reads it; a store keeps millions of ballots this way at a few bytes each.
#include <core/vocabulary.hpp>

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace unsc::core {

enum class Position { unknown, yes, no, abstain, absent };

/// The names are the words of the command line and the store, the letters those of packed ballots.
struct PositionRow {
  Position value;
  std::string_view name;
  char letter;
};
inline constexpr std::array kPositions = {PositionRow{Position::unknown, "unknown", '?'},
                                          PositionRow{Position::yes, "yes", 'y'}, PositionRow{Position::no, "no", 'n'},
                                          PositionRow{Position::abstain, "abstain", 'a'},
                                          PositionRow{Position::absent, "absent", 'x'}};
static_assert(in_order(kPositions));
constexpr std::string_view name(Position position) { return row_of(kPositions, position).name; }

struct PackedBallot {
  Position position = Position::unknown;
  std::uint64_t line = 0;
  std::string_view member;
  std::string_view code;
};

void pack(const PackedBallot &ballot, std::string &into);

/// Reads a packed text ballot by ballot; the views point into it. Throws Error where the text is not packed ballots.
class BallotReader {
 public:
  explicit BallotReader(std::string_view packed) : m_rest(packed) {}
  std::optional<PackedBallot> next();

 private:
  std::string_view m_rest;
};

}  // namespace unsc::core
