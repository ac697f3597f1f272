#pragma once
// Ballots packed in one text, one line a ballot, in the order printed:
//
//     position TAB line TAB member TAB code LF
//
// position is y, n, a, x (absent) or ? ; line is where the ballot stands in its document, 0 unknown; member and code are as
// printed (a tab or line break inside a name becomes a space), the code may be empty. Any tool that splits lines and tabs
// reads it; a store keeps millions of ballots this way at a few bytes each.
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace unsc::core {

enum class Position { unknown, yes, no, abstain, absent };

/// "yes", "no", "abstain", "absent", "unknown": the words of the command line and the store.
std::string_view name(Position position);
std::optional<Position> position_named(std::string_view name);

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
