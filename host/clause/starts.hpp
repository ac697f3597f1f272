#pragma once
// Measures and missions that begin later than the text that founds them.
//
// 1572 (2004) imposed its travel ban and asset freeze for twelve months in paragraphs 9 and 11. Its paragraph 19 let them
// enter into force on 15 December 2004, a month after the adoption. Counted from the adoption they would end a month early.
// So the day on which something begins is read as a thing of its own, and the chain joins it to what it is about.
#include <clause/segment.hpp>

#include <vector>

namespace unsc::clause {

std::vector<Start> starts(const Tokens &tokens, const Segment &segment);

/// The numbers of a printed list of paragraphs: "5, 8, 10 and 11", "5 to 7" gives 5, 6, 7; letters in brackets are left out.
std::vector<std::string> paragraph_numbers(std::string_view printed);

}  // namespace unsc::clause
