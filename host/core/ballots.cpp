#include <core/ballots.hpp>

#include <core/error.hpp>

#include <array>
#include <charconv>

namespace unsc::core {
namespace {

constexpr std::array<char, 5> kLetters{'?', 'y', 'n', 'a', 'x'};
constexpr std::array<std::string_view, 5> kNames{"unknown", "yes", "no", "abstain", "absent"};

void append_clean(std::string_view text, std::string &into) {
  const auto at = into.size();
  into += text;
  for (auto i = at; i < into.size(); ++i) {
    if (into[i] == '\t' || into[i] == '\n' || into[i] == '\r') into[i] = ' ';
  }
}

[[noreturn]] void broken() { throw Error("packed ballots: expected position, line, member and code separated by tabs"); }

}  // namespace

std::string_view name(Position position) { return kNames[static_cast<std::size_t>(position)]; }

std::optional<Position> position_named(std::string_view name) {
  for (std::size_t i = 0; i < kNames.size(); ++i) {
    if (kNames[i] == name) return static_cast<Position>(i);
  }
  return std::nullopt;
}

void pack(const PackedBallot &ballot, std::string &into) {
  std::array<char, 24> number{};
  const auto end = std::to_chars(number.data(), number.data() + number.size(), ballot.line).ptr;
  into += kLetters[static_cast<std::size_t>(ballot.position)];
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
  const auto letter = std::string_view(kLetters.data(), kLetters.size()).find(line[0]);
  if (letter == std::string_view::npos) broken();
  ballot.position = static_cast<Position>(letter);
  if (std::from_chars(line.data() + 2, line.data() + second, ballot.line).ptr != line.data() + second) broken();
  ballot.member = line.substr(second + 1, third - second - 1);
  ballot.code = line.substr(third + 1);
  return ballot;
}

}  // namespace unsc::core
