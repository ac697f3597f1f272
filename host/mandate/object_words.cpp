#include <mandate/object_words.hpp>
#include <mandate/reference.hpp>

#include <algorithm>
#include <string>

namespace unsc::mandate {

bool any_of_words(std::string_view text, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return has_words(text, word); });
}

bool is_a_part(std::string_view folded) {
  for (const std::string_view of_whole : {"the ", "mandate of ", "the "}) {
    if (folded.starts_with(of_whole)) folded.remove_prefix(of_whole.size());
  }
  if (const auto own = folded.find("'s "); own < folded.find(" of ")) folded.remove_prefix(own + 3);
  // The noun that the phrase is about is the last word before what describes it.
  std::size_t end = folded.size();
  for (const std::string_view cut : {" of ", " from ", " for ", " to ", " in ", " on ", " by ", ", ", " that ", " which "})
    end = std::min(end, folded.find(cut));
  const std::string_view noun = folded.substr(0, end);
  const auto space = noun.rfind(' ');
  return any_of_words(space == std::string_view::npos ? noun : noun.substr(space + 1), {"expansion",    "increase",
                                                                                        "enlargement",  "reinforcement",
                                                                                        "task",         "tasks",
                                                                                        "component",    "components",
                                                                                        "element",      "elements",
                                                                                        "part",         "parts",
                                                                                        "aspect",       "aspects",
                                                                                        "function",     "functions",
                                                                                        "surge",        "unit",
                                                                                        "units",        "phase",
                                                                                        "contingent",   "contingents",
                                                                                        "battalion",    "battalions",
                                                                                        "activity",     "activities",
                                                                                        "role",         "roles",
                                                                                        "requirement",  "requirements",
                                                                                        "stage",        "stages",
                                                                                        "step",         "steps",
                                                                                        "troops",       "personnel",
                                                                                        "peacekeepers", "responsibilities",
                                                                                        "ceiling",      "strength",
                                                                                        "offices",      "bases",
                                                                                        "reporting"});
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
