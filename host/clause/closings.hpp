#pragma once
// What a paragraph says of the end of something as planned, without ending it: "start liquidation of UNIOGBIS immediately
// following the mandate completion date of 31 December 2020" (2512), "UNIOGBIS, to succeed UNOGBIS" (1876), "reconfigure
// AMISOM and replace it with ATMIS" (2628). A mandate that runs out as planned has not lapsed.
#include <clause/token.hpp>

namespace unsc::clause {

/// Every closing in a paragraph, in order.
std::vector<Closing> closings(const Tokens &tokens);

}  // namespace unsc::clause
