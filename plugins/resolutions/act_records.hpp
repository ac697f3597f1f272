#pragma once
// An Act as records: one vote (none for a statement by the President of the Council) and one text.
//
// The date is the printed adoption date of the cover page; the others that claim to be the day of the vote (the cover page's
// machine date, FRBRWork, the workflow's outcome) go along by name, because none of them is always right. 0001-01-01 stands
// for "not filled in". Dates of publication, issuance and markup are other acts' dates and stay out.
#include <optional>
#include <string>
#include <string_view>
#include <unsc/plugin.hpp>
#include <vector>

#include "act.hpp"

namespace resolutions {

/// Emits the dataset, the vote, the text, and notes on what is odd.
void emit(const Act &act, unsc::Output &out);

/// "France, Malta and United States of America" in three; names that hold an "and" of their own stay whole.
std::vector<std::string> sponsors_in(std::string_view printed);

/// The day of an act: "13 January 2000", "19 November 2004 in Nairobi", "2021-07-09", "2021-07-09 00:00:00".
std::optional<unsc::Date> act_date(std::string_view printed);

/// What the words of an outcome say about the way of deciding: by acclamation and without a vote are no votes.
unsc::Modality modality_in(std::string_view words);

}  // namespace resolutions
