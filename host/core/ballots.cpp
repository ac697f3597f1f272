#include <core/ballots.hpp>

#include <core/error.hpp>

#include <algorithm>
#include <array>
#include <charconv>

namespace unsc::core {
namespace {

void append_clean(std::string_view text, std::string &into) {
  const auto at = into.size();
  into += text;
  for (auto i = at; i < into.size(); ++i) {
    if (into[i] == '\t' || into[i] == '\n' || into[i] == '\r') into[i] = ' ';
  }
}

[[noreturn]] void broken() { throw Error("packed ballots: expected position, line, member and code separated by tabs"); }

}  // namespace

void pack(const PackedBallot &ballot, std::string &into) {
  std::array<char, 24> number{};
  const auto end = std::to_chars(number.data(), number.data() + number.size(), ballot.line).ptr;
  into += row_of(kPositions, ballot.position).letter;
  into += '\t';
  into.append(number.data(), end);
  into += '\t';
  append_clean(ballot.member, into);
  into += '\t';
  append_clean(ballot.code, into);
  into += '\n';
}

std::optional<PackedBallot> BallotReader::next() {
  if (m_rest.empty()) return std::nullopt;
  const auto end = m_rest.find('\n');
  if (end == std::string_view::npos) broken();
  const auto line = m_rest.substr(0, end);
  m_rest.remove_prefix(end + 1);
  const auto second = line.find('\t', 2);
  const auto third = second == std::string_view::npos ? second : line.find('\t', second + 1);
  if (third == std::string_view::npos || line[1] != '\t') broken();
  PackedBallot ballot;
  const auto *const position =
      std::find_if(kPositions.begin(), kPositions.end(), [&](const PositionRow &row) { return row.letter == line[0]; });
  if (position == kPositions.end()) broken();
  ballot.position = position->value;
  if (std::from_chars(line.data() + 2, line.data() + second, ballot.line).ptr != line.data() + second) broken();
  ballot.member = line.substr(second + 1, third - second - 1);
  ballot.code = line.substr(third + 1);
  return ballot;
}

}  // namespace unsc::core
