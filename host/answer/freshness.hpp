#pragma once
// How old the record is: of each publication and as a whole. Three dates say it, each apart: how far the record reaches,
// when anything new was read, when a sync last looked.
#include <alert/alert.hpp>
#include <answer/answer.hpp>

namespace unsc::store {
struct Publication;
}

namespace unsc::answer {

alert::SourceAge source_age(const store::Publication &publication);

/// "Texts read reach to 2023-12-29, votes to 2025-12-29. Newest day of the record 2026-02-06; last changed on 2026-02-10;
/// last looked at on 2026-11-24.": for the head of what is subscribed to and for monitoring. `looked` is absent where there
/// was no sync.
struct Age {
  std::string text;
  std::optional<core::Instant> looked;
};
Age age(const store::Store &store);

/// The same as the remark that every answer from the record carries, with how long before `as_of` the newest day is.
std::string reach_remark(const store::Store &store, core::Date as_of);

}  // namespace unsc::answer
