#pragma once
// Where in a decision something is done to a clock: an infinitive the verb governs ("Decides to extend"), the verb itself
// ("Extends"), a passive ("shall be extended", "shall continue in force"), a noun ("authorizes the extension of"), or a
// measure that all States shall take for a period ("Decides that, for an initial period of 12 months, all States shall").
#include <clause/ends.hpp>
#include <clause/segment.hpp>

#include <vector>

namespace unsc::clause {

struct ActAt {
  Act act = Act::none;
  std::size_t first = 0, last = 0;  // tokens of the act's words
  bool passive = false;             // what it is about stands before it
  bool measure = false;             // "all States shall ...": the object is the whole obligation
  bool authorization = false;       // "Authorizes Member States to ...": the object may be what is authorized
  bool suspension = false;          // "are suspended"
  bool endless = false;             // goes on by this decision, without a word of an end
};

/// In order; only those that a deciding or an asking segment really does.
std::vector<ActAt> acts(const Tokens &tokens, const Segment &segment);

}  // namespace unsc::clause
