#pragma once
// What a decision is about: its words, the resolutions and paragraphs it cites, the names in capitals.
#include <clause/token.hpp>

#include <string>
#include <vector>

namespace unsc::clause {

/// Where the words that follow a decision no longer belong to it: "with the intention to renew" (1542), "with the
/// expectation that the parties" (1301), "to report". A day that stands behind them is not the decision's end.
bool barrier(const Tokens &tokens, std::size_t i);

/// "to extend for a final time the mandate of UNIFIL" (2790): past those words, or `i` where they are not.
std::size_t past_final_time(const Tokens &t, std::size_t i);

/// The citations in [first, last), each with the paragraph printed before it; a paragraph of this text itself has resolution
/// 0.
std::vector<Citation> citations(const Tokens &tokens, std::size_t first, std::size_t last);

/// Names in capitals in [first, last), once each, in order, without a possessive.
std::vector<std::string> names_in_capitals(const Tokens &tokens, std::size_t first, std::size_t last);

}  // namespace unsc::clause
