#pragma once
// The words of the Council's operative paragraphs, asked for one word at a time.
//
// The tables stand in lexicon.cpp: there a new word is a new line. What several words say together ("with immediate effect",
// "shall come to an end") is grammar, and stands in the files of that grammar: acts.cpp, ends.cpp, starts.cpp,
// deadlines.cpp. All words are lower-cased.
#include <clause/clause.hpp>

#include <optional>
#include <string_view>

namespace unsc::clause {

/// 1 for January .. 12, 0 for any other word.
unsigned month_word(std::string_view word);
/// "six" -> 6, "thirty" -> 30.
std::optional<int> number_word(std::string_view word);
std::optional<Unit> unit_word(std::string_view word);

/// What the verb that opens a part of a paragraph commits the Council to. Only `decides` moves a clock, and `asks` where the
/// Secretary-General is asked to set up or extend what the Council decides on (1819). "Expresses its intention to extend"
/// and "recalls that the mandate ends" use the same words and move nothing.
enum class Force { decides, asks, intends, recites };
/// The force of an operative verb ("decides", "requests", "recalls"); nullopt where the word is not an operative verb.
std::optional<Force> operative_verb(std::string_view word);

/// The act of a verb in its plain form ("extend"), its third person ("extends") or its participle ("extended").
Act act_of_infinitive(std::string_view word);
Act act_of_third_person(std::string_view word);
Act act_of_participle(std::string_view word);

/// A verb by which something is owed: its deadline kind ("report" for submit, present, provide, inform; "review";
/// "briefing").
std::optional<std::string_view> owing_verb(std::string_view word);
/// A noun for what is owed: report, update, recommendations, assessment, review, briefing ...
std::optional<std::string_view> owed_noun(std::string_view word);

/// "a", "further", "final", "initial" ...: what may stand before "period" or before a duration ("a further final period
/// of").
bool period_adjective(std::string_view word);

}  // namespace unsc::clause
