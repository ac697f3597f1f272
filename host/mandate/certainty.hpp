#pragma once
// Which ends of the chain are certain.
//
// An end that was counted from the end of the term before it is certain only where that one is, and where nothing between
// the two may have moved it. An end counted from the adoption is only as sure as that day. What is not certain becomes the
// least that is: `until` empty, `until_at_least` set, the condition saying why.
#include <mandate/coverage.hpp>

namespace unsc::mandate {

/// `facts` with their terms by body and ordinal.
void weaken_uncertain_ends(Facts &facts, const Coverage &coverage);

}  // namespace unsc::mandate
