#pragma once
// Keeps what a plugin says, for tests.
#include <plugin/plugin.hpp>

namespace unsc::test {

class CatchingSink final : public plugin::RecordSink {
 public:
  void take(core::RecordView record) override {
    record.visit([this](const auto &one) { keep(one); });
  }
  void reject(std::uint64_t line, std::string_view reason) override { rejects.emplace_back(line, reason); }
  void note(std::uint64_t line, std::string_view text) override { notes.emplace_back(line, text); }
  void dataset(std::string_view name, std::string_view released) override { datasets.emplace_back(name, released); }
  bool progress(std::uint64_t) override { return !stop; }

  std::vector<core::VoteRecord> votes;
  std::vector<core::TextRecord> texts;
  std::vector<core::MandateActionRecord> mandate_actions;
  std::vector<core::DeadlineRecord> deadlines;
  std::vector<core::MembershipRecord> memberships;
  std::vector<core::EventRecord> events;
  std::vector<std::pair<std::uint64_t, std::string>> rejects, notes;
  std::vector<std::pair<std::string, std::string>> datasets;
  bool stop = false;

 private:
  void keep(const core::VoteRecord &record) { votes.push_back(record); }
  void keep(const core::TextRecord &record) { texts.push_back(record); }
  void keep(const core::MandateActionRecord &record) { mandate_actions.push_back(record); }
  void keep(const core::DeadlineRecord &record) { deadlines.push_back(record); }
  void keep(const core::MembershipRecord &record) { memberships.push_back(record); }
  void keep(const core::EventRecord &record) { events.push_back(record); }
};

}  // namespace unsc::test
