// How texts mention states: the part of States that serves the search by topic.
#include <council/states.hpp>

#include <core/text.hpp>

#include <algorithm>
#include <tuple>
#include <utility>

namespace unsc::council {
namespace {

// Shorter names are codes and abbreviations that are words of their own in running text ("US", "CAR").
constexpr std::size_t kShortest = 4;

bool word_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (static_cast<unsigned char>(c) & 0x80U) != 0;
}

/// Where `needle` stands in `text` as whole words, both folded already.
std::size_t find_folded(std::string_view text, std::string_view needle, std::size_t from) {
  for (auto at = text.find(needle, from); at != std::string_view::npos; at = text.find(needle, at + 1)) {
    const auto end = at + needle.size();
    const bool begins = at == 0 || !word_character(text[at - 1]) || !word_character(needle.front());
    const bool ends = end == text.size() || !word_character(text[end]) || !word_character(needle.back());
    if (begins && ends) return at;
  }
  return std::string_view::npos;
}

}  // namespace

void States::gather_topic_names() {
  for (const auto &name : m_names) {
    auto folded = core::fold(name.name);
    if (folded.size() >= kShortest) m_topics.push_back({std::move(folded), name.code});
  }
  std::sort(m_topics.begin(), m_topics.end(), [](const Topic &a, const Topic &b) {
    return a.name.size() != b.name.size() ? a.name.size() > b.name.size()
                                          : std::tie(a.name, a.code) < std::tie(b.name, b.code);
  });
  m_topics.erase(std::unique(m_topics.begin(), m_topics.end(),
                             [](const Topic &a, const Topic &b) { return a.name == b.name && a.code == b.code; }),
                 m_topics.end());
}

/// True where text[at, at + size) is only a part of another state's longer name standing there.
bool States::inside_another(std::string_view text, std::size_t at, std::string_view name, StateCode code) const {
  for (const auto &other : m_topics) {
    if (other.name.size() <= name.size()) break;
    if (current(other.code) == current(code)) continue;
    for (auto within = other.name.find(name); within != std::string::npos; within = other.name.find(name, within + 1)) {
      if (within <= at && text.substr(at - within, other.name.size()) == other.name) return true;
    }
  }
  return false;
}

bool States::mentions(std::string_view folded_text, StateCode code) const {
  for (const auto &topic : m_topics) {
    if (current(topic.code) != current(code)) continue;
    for (auto at = find_folded(folded_text, topic.name, 0); at != std::string_view::npos;
         at = find_folded(folded_text, topic.name, at + 1)) {
      if (!inside_another(folded_text, at, topic.name, code)) return true;
    }
  }
  return false;
}

}  // namespace unsc::council
