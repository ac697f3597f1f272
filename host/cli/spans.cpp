#include <cli/spans.hpp>

#include <core/error.hpp>

namespace unsc::cli {

answer::Span span_of(const Context &context) {
  const answer::Span span{context.values().first_day("--since"), context.values().last_day("--until")};
  if (span.since && span.until && *span.until < *span.since)
    throw core::UsageError("--until " + span.until->iso() + " is before --since " + span.since->iso());
  return span;
}

}  // namespace unsc::cli
