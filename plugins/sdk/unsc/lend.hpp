#pragma once
// Texts and arrays as they cross the C boundary (plugin.h): lent for one call, never owned by who receives them. Part of
// plugin.hpp.
#include <unsc/plugin.h>

#include <cstddef>
#include <deque>
#include <span>
#include <string_view>
#include <vector>

namespace unsc {

constexpr unsc_str str(std::string_view text) noexcept {
  return text.empty() ? unsc_str{nullptr, 0} : unsc_str{text.data(), text.size()};
}
constexpr std::string_view view(unsc_str text) noexcept {
  return text.data == nullptr ? std::string_view{} : std::string_view{text.data, text.size};
}
template <class T>
constexpr unsc_array array(std::span<const T> items) noexcept {
  return {items.data(), items.size(), sizeof(T)};
}

/// Arrays of one element type as the C boundary takes them; their memory is used again for the next record.
template <class Raw>
class LentArrays {
 public:
  void next_record() noexcept { m_used = 0; }
  template <class Items, class Make>
  unsc_array lend(const Items &items, Make make) {
    if (m_used == m_arrays.size()) m_arrays.emplace_back();
    auto &raw = m_arrays[m_used++];
    raw.clear();
    raw.reserve(items.size());
    for (const auto &item : items) raw.push_back(make(item));
    return array<Raw>(raw);
  }

 private:
  std::deque<std::vector<Raw>> m_arrays;
  std::size_t m_used = 0;
};

}  // namespace unsc
