#pragma once
// What falls due, with days: "no later than" as printed, "within 30 days of" from its anchor, "every 90 days" up to the
// mandate's end. Where the anchor is not a day we know, there is no deadline rather than a wrong one.
#include <mandate/chain.hpp>

#include <vector>

namespace unsc::mandate {

/// Of one adopted text whose terms are already in the chain. `context` tells whose report "the Panel" owes.
std::vector<Deadline> due(const Text &text, const std::string &symbol, core::Date adopted, const Resolver &resolver,
                          const Context &context, const std::vector<Term> &terms_of_text, const Chain &chain);

}  // namespace unsc::mandate
