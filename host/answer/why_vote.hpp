#pragma once
// Why a vote stands as it does: every field and ballot with the claim that gives it, those that say otherwise and those that
// say the same. Only for this room.
#include <answer/answer.hpp>
#include <council/states.hpp>

#include <optional>
#include <string>
#include <vector>

namespace unsc::answer {

/// The columns of "unsc why".
inline const std::vector<std::string> kWhyColumns = {"fact", "value", "source", "document",
                                                     "line", "rule",  "others", "also"};

/// NULL for 0: a fact without a line.
core::Value line_value(std::uint64_t line);

/// One row: what stands (kWhyColumns), with all that it rests on in the column `facts`.
core::Table why_single(std::vector<core::Value> top, core::Table facts);

/// The whole vote, or the ballot of one state. `key` is a vote of the store.
core::Table why_vote(const store::Store &store, const std::string &key, std::optional<council::StateCode> state);

}  // namespace unsc::answer
