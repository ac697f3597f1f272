#pragma once
// What makes a record one: the rules of plugin.h that no single field can break. They hold whether a record came through the
// C ABI in this process or through a worker's channel.
#include <core/record.hpp>

#include <stdexcept>

namespace unsc::plugin {

/// A value that breaks the rules of the boundary. The message names the field and what was expected.
class Unacceptable : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// Throws Unacceptable.
void require_valid(const core::VoteRecord &record);
void require_valid(const core::TextRecord &record);
void require_valid(const core::MandateActionRecord &record);
void require_valid(const core::DeadlineRecord &record);
void require_valid(const core::MembershipRecord &record);
void require_valid(const core::EventRecord &record);

/// A vote's packed ballots are what core/ballots.hpp says. For those who did not pack them themselves.
void require_packed(const std::string &ballots);

}  // namespace unsc::plugin
