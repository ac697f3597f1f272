#include <mandate/object_words.hpp>
#include <mandate/reference.hpp>

#include <algorithm>
#include <string>

namespace unsc::mandate {

bool any_of_words(std::string_view text, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return has_words(text, word); });
}

bool is_a_part(std::string_view folded) {
  // The noun that the phrase is about stands before its first "of", "for" or "to".
  std::size_t end = folded.size();
  for (const std::string_view cut : {" of ", " for ", " to ", " in ", " on ", " by ", ", ", " that ", " which "})
    end = std::min(end, folded.find(cut));
  const std::string_view noun = folded.substr(0, end);
  return any_of_words(noun, {"expansion",  "increase",    "enlargement", "reinforcement", "task",        "tasks",
                             "component",  "components",  "element",     "elements",      "part",        "parts",
                             "function",   "functions",   "deployment",  "surge",         "unit",        "units",
                             "contingent", "contingents", "battalion",   "activity",      "activities",  "role",
                             "support",    "provision",   "phase",       "reporting",     "requirement", "requirements",
                             "ceiling",    "strength",    "battalions",  "monitoring",    "paragraph"}) &&
         !any_of_words(noun, {"mandate", "mission", "panel", "support office", "support mission", "monitoring group",
                              "monitoring team", "support team", "regime"});
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
