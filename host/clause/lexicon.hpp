#pragma once
// The words of the Council's operative paragraphs, as tables. A new word is a new line here; the grammar stays as it is.
#include <clause/clause.hpp>

#include <optional>
#include <string_view>

namespace unsc::clause {

/// 1 for January .. 12, 0 for any other word.
unsigned month_word(std::string_view word);
/// "six" -> 6, "thirty" -> 30.
std::optional<int> number_word(std::string_view word);
std::optional<Unit> unit_word(std::string_view word);

/// What the third person singular that opens a decision commits the Council to.
enum class Force { decides, asks, intends, recites };
/// The force of an operative verb ("decides", "requests", "recalls"); nullopt where the word is none.
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

/// "a", "further", "final", "initial" ...: what may stand before "period".
bool period_adjective(std::string_view word);
bool determiner(std::string_view word);

}  // namespace unsc::clause
