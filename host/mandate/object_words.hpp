#pragma once
// The words of a decision's object, as the resolver looks at them.
#include <initializer_list>
#include <string_view>

namespace unsc::mandate {

/// True where any of `words` stands in `text`; both folded.
bool any_of_words(std::string_view text, std::initializer_list<std::string_view> words);

/// The head of a noun phrase: up to what describes it ("as set out in", "established pursuant to", "imposed by").
std::string_view head(std::string_view folded);

}  // namespace unsc::mandate
