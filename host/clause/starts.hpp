#pragma once
// Measures and missions that begin later than the text that founds them: "shall enter into force on 15 December 2004".
#include <clause/segment.hpp>

#include <vector>

namespace unsc::clause {

std::vector<Start> starts(const Tokens &tokens, const Segment &segment);

/// The numbers of a printed list of paragraphs: "5, 8, 10 and 11", "5 to 7" gives 5, 6, 7; letters in brackets are left out.
std::vector<std::string> paragraph_numbers(std::string_view printed);

}  // namespace unsc::clause
