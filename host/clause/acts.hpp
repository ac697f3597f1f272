#pragma once
// Where in a decision something is done to a clock. The Council says it in five ways:
//
//   the verb itself         "Extends the mandate of the United Nations Support Mission in Libya" (2238, paragraph 12)
//   an infinitive           "Decides to extend until 30 April 2024 the mandate of" (2680)
//   a passive               "the mandate of UNAMSIL shall be extended" (1370), "shall continue in force" (1418)
//   a noun                  "Authorizes the establishment of ... the United Nations Mission in Angola" (1433)
//   what States shall do    "Decides that all Member States shall, for an initial period of one year" (2140, paragraph 11)
//
// The same verbs also stand where nothing is decided ("Renews its appeal", 1479), so each way is a production of its own.
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
