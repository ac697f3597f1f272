#pragma once
// What alerts need of the record besides clocks and deadlines: how the Council voted on renewals, which debates were held.
#include <core/date.hpp>
#include <store/store.hpp>

#include <optional>
#include <string>
#include <vector>

namespace unsc::store {

/// A vote on a text that moves a mandate, or that failed.
struct RenewalVote {
  std::string symbol;  // of the resolution; empty where the draft failed
  std::vector<std::string> drafts;
  std::optional<int> yes, no, abstain;
  std::vector<std::string> abstained, opposed;  // state codes
};
/// Of the Council, dated by `until` (ISO).
std::vector<RenewalVote> renewal_votes(const Store &store, const std::string &until);

/// Events of the kind veto_debate (also "veto debate"): the draft and the day of the General Assembly's debate.
struct VetoDebate {
  std::string draft;
  core::Date date;
};
std::vector<VetoDebate> veto_debates(const Store &store, const std::string &until);

}  // namespace unsc::store
