#include <mandate/object_words.hpp>
#include <mandate/reference.hpp>

#include <algorithm>
#include <string>

namespace unsc::mandate {

bool any_of_words(std::string_view text, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return has_words(text, word); });
}

std::string_view head(std::string_view folded) {
  std::size_t end = folded.size();
  for (const std::string_view cut :
       {" as ",      " set out",       " set forth", " established ", " imposed",    " pursuant",   " contained",
        " referred", " in paragraph",  " under ",    " with ",        " provided ",  " consisting", " comprising",
        " composed", " appointed",     " decided",   " to support",   " authorized", " originally", ", ",
        " defined",  " reestablished", " upon "}) {
    if (const std::size_t at = folded.find(cut); at != std::string_view::npos && at > 3) end = std::min(end, at);
  }
  return folded.substr(0, end);
}

}  // namespace unsc::mandate
