#pragma once
// The votes behind one resolution's symbol. Internal to the matching of votes.
//
// A number of the Council is one text, adopted once: all claims of it are one vote. Elsewhere a symbol can name many: the
// Commission on Human Rights adopted 23 texts of its first session as E/CN.4/RES(I). There the records of one document with
// other days, meetings or titles are other votes, and where a publisher has keys of its own, another key is another vote.
#include <council/vote_matching.hpp>

#include <vector>

namespace unsc::council {

/// `readings`: claims with a resolution's symbol, most trusted first. No vote where there are none.
std::vector<VoteGroup> adopted_groups(std::vector<ClaimReading> readings);

}  // namespace unsc::council
