#pragma once
// What falls due, with days. "No later than 22 March 2024" (2680) is taken as printed. "60 days from the adoption" (1407) is
// counted from its anchor. "Every 90 days" (2514) is repeated up to the mandate's end, because a body that has ended reports
// no more. Where the anchor is not a day that we know, there is no deadline rather than a wrong one.
#include <mandate/chain.hpp>

#include <vector>

namespace unsc::mandate {

/// Of one adopted text whose terms are already in the chain. `context` tells whose report "the Panel" owes.
std::vector<Deadline> due(const Text &text, const std::string &symbol, core::Date adopted, const Resolver &resolver,
                          const Context &context, const std::vector<Term> &terms_of_text, const Chain &chain);

}  // namespace unsc::mandate
