#include <plugin/validate.hpp>

#include <core/ballots.hpp>
#include <core/error.hpp>
#include <core/text.hpp>
#include <core/timeline_kind.hpp>

#include <limits>

namespace unsc::plugin {
namespace {

void require(bool holds, const char *otherwise) {
  if (!holds) throw Unacceptable(otherwise);
}

/// Says something: spaces alone, of whatever kind, do not.
bool said(const std::string &text) {
  const bool begins_in_ascii = !text.empty() && text[0] > ' ' && text[0] < 0x7F;
  return begins_in_ascii || !core::tidy(text).empty();
}

void require_lines(const core::Lines &lines) {
  constexpr std::uint64_t kMost = std::numeric_limits<std::int64_t>::max();
  require(lines.first <= lines.last && lines.last <= kMost, "lines: expected the first before the last, as a document has");
}

}  // namespace

void require_valid(const core::VoteRecord &record) {
  require_lines(record.lines);
  require(said(record.organ), "vote: expected an organ");
  // An oral amendment has no symbol; then its day and what was voted on must tell it.
  const bool has_symbol = said(record.resolution) || said(record.draft) || said(record.meeting);
  require(has_symbol || (record.date && (said(record.title) || said(record.part))),
          "vote: expected a resolution, a draft or a meeting, or a date with a title");
}

void require_valid(const core::TextRecord &record) {
  require_lines(record.lines);
  for (const auto &paragraph : record.paragraphs) require_lines(paragraph.lines);
  require(said(record.symbol), "text: expected a symbol");
}

void require_valid(const core::MandateActionRecord &record) {
  require_lines(record.lines);
  require(said(record.body), "mandate action: expected a body");
}

void require_valid(const core::DeadlineRecord &record) {
  require_lines(record.lines);
  require(record.due.has_value(), "deadline: expected the day or month when it is due");
}

void require_valid(const core::MembershipRecord &record) {
  require_lines(record.lines);
  require(said(record.organ), "membership: expected an organ");
  require(said(record.state) || said(record.code), "membership: expected a state");
  require(!record.from || !record.until || record.from->earliest() <= record.until->latest(),
          "membership: expected the first day before the last");
}

void require_valid(const core::EventRecord &record) {
  require_lines(record.lines);
  require(said(record.kind), "event: expected a kind");
  require(!core::is_decided_kind(record.kind),
          "event: this kind is decided from votes, mandates and seats; expected a kind of the source's own");
}

void require_packed(const std::string &ballots) {
  try {
    core::BallotReader reader(ballots);
    while (reader.next()) {
    }
  } catch (const core::Error &broken) {
    throw Unacceptable(broken.what());
  }
}

}  // namespace unsc::plugin
