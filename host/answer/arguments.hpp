#pragma once
// What a person wrote, made into what the store knows: states, bodies, votes, words of a list. Everything that is not known
// ends in core::UsageError with the nearest names.
#include <answer/answer.hpp>
#include <answer/freshness.hpp>
#include <council/seats.hpp>
#include <council/states.hpp>
#include <mandate/facts.hpp>
#include <store/query/votes.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace unsc::answer {

/// The reference tables that the program carries.
council::States load_states();
council::Seats load_seats();

/// By slug, name or any alias.
const mandate::Body &body_named(const std::vector<mandate::Body> &bodies, std::string_view text);
/// nullptr where no body is called so.
const mandate::Body *find_body(const std::vector<mandate::Body> &bodies, std::string_view text);

/// Keys of the votes that `ref` names, at least one, dated by `as_of`.
std::vector<std::string> votes_named(const store::Store &store, const std::string &ref, core::Date as_of);
/// "2680", "resolution 2680 (2023)", "s/res/2680" as a symbol is written; anything else as it is.
std::string spelled_out(std::string_view ref);

/// Throws unless `text` is empty or one of `words`.
void check_word(const char *kind, const std::string &text, const std::vector<std::string> &words);
/// Throws unless `committee` is empty or one that some body belongs to.
void check_committee(const std::vector<mandate::Body> &bodies, const std::string &committee);

/// The earlier of both, as ISO text.
std::string until(const Span &span, core::Date as_of);
std::string since(const Span &span);

/// How many of the votes that a question by topic looks at have no agenda item in any source; empty where all have one.
std::string agenda_remark(const store::AgendaGap &gap);

}  // namespace unsc::answer
