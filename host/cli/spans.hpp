#pragma once
// Options that several commands share, so that they mean and read the same everywhere.
#include <answer/answer.hpp>
#include <cli/command.hpp>
#include <cli/context.hpp>

namespace unsc::cli {

inline constexpr Option kSince{"--since", "DATE", "from this day, month or year on"};
inline constexpr Option kUntil{"--until", "DATE", "until the end of this day, month or year"};
inline constexpr Option kTopic{"--topic", "TOPIC", "named so in title, agenda, subjects, bodies or aliases"};
inline constexpr Option kBody{"--body", "BODY", "a slug, name or acronym: dprk-panel, UNIFIL"};
inline constexpr Option kWithin{"--within", "DAYS", "this many days ahead, as 90 or 90d"};
inline constexpr Option kCount{"--count", "", "only how many"};

/// Throws core::UsageError where it ends before it begins.
answer::Span span_of(const Context &context);

}  // namespace unsc::cli
