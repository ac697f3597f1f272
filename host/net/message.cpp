#include <core/error.hpp>
#include <net/message.hpp>

#include <algorithm>
#include <charconv>

namespace unsc::net {
namespace {

constexpr std::size_t kLongestLine = 80;
constexpr std::size_t kMostFields = 1000;
constexpr std::size_t kLongestField = std::size_t{64} << 20;

[[noreturn]] void refuse(const std::string &what, const char *expected) {
  throw core::Error("message between unsc and unsc-net: " + what + ": expected " + expected);
}

struct Line {
  std::string word;
  std::size_t number = 0;
};

/// Takes "WORD NUMBER LF" off the front; nullopt where it is not whole yet.
std::optional<Line> take_line(std::string_view &rest) {
  const auto end = rest.find('\n');
  if (end == std::string_view::npos && rest.size() <= kLongestLine) return std::nullopt;
  const auto line = rest.substr(0, std::min(end, kLongestLine));
  const auto space = line.find(' ');
  Line found{std::string(line.substr(0, space)), 0};
  const bool is_word = !found.word.empty() && std::all_of(found.word.begin(), found.word.end(),
                                                          [](char c) { return (c >= 'a' && c <= 'z') || c == '_'; });
  const char *last = line.data() + line.size();
  const char *first = space == std::string_view::npos ? last : line.data() + space + 1;
  const auto [after, error] = std::from_chars(first, last, found.number);
  if (!is_word || error != std::errc() || after != last) refuse("a malformed line", "a word and a number");
  rest.remove_prefix(end + 1);
  return found;
}

}  // namespace

Message &Message::with(std::string name, std::string value) {
  fields.emplace_back(std::move(name), std::move(value));
  return *this;
}

const std::string &Message::text(std::string_view name) const {
  static const std::string kNone;
  const auto found = std::find_if(fields.begin(), fields.end(), [&](const auto &field) { return field.first == name; });
  return found == fields.end() ? kNone : found->second;
}

std::vector<std::string> Message::all(std::string_view name) const {
  std::vector<std::string> values;
  for (const auto &[field, value] : fields)
    if (field == name) values.push_back(value);
  return values;
}

bool Message::has(std::string_view name) const {
  return std::any_of(fields.begin(), fields.end(), [&](const auto &field) { return field.first == name; });
}

std::string encode(const Message &message) {
  std::string bytes = message.verb + " " + std::to_string(message.fields.size()) + "\n";
  for (const auto &[name, value] : message.fields)
    bytes.append(name).append(" ").append(std::to_string(value.size())).append("\n").append(value).append("\n");
  return bytes;
}

std::optional<Message> Decoder::next() {
  std::string_view rest = m_bytes;
  const auto head = take_line(rest);
  if (!head) return std::nullopt;
  if (head->number > kMostFields) refuse(std::to_string(head->number) + " fields", "at most 1000");
  Message message{head->word, {}};
  while (message.fields.size() < head->number) {
    const auto field = take_line(rest);
    if (!field) return std::nullopt;
    if (field->number > kLongestField)
      refuse("field " + field->word + " of " + std::to_string(field->number) + " bytes", "at most 64 MiB");
    if (rest.size() <= field->number) return std::nullopt;
    if (rest[field->number] != '\n') refuse("field " + field->word, "a line break behind its bytes");
    message.with(field->word, std::string(rest.substr(0, field->number)));
    rest.remove_prefix(field->number + 1);
  }
  m_bytes.erase(0, m_bytes.size() - rest.size());
  return message;
}

}  // namespace unsc::net
