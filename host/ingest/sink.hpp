#pragma once
// Where the records of one reading go: into the store's open reading, or nowhere; counted either way.
#include <ingest/sync.hpp>
#include <store/claims.hpp>

namespace unsc::ingest {

class CountingSink final : public plugin::RecordSink {
 public:
  /// `claims` may be null: nothing is written.
  CountingSink(store::ClaimWriter *claims, const Found &document, const std::string &plugin,
               std::function<bool(std::uint64_t)> progress)
      : m_claims(claims), m_origin(document.origin), m_plugin(plugin), m_progress(std::move(progress)) {}

  void take(core::RecordView record) override;
  void reject(std::uint64_t line, std::string_view reason) override;
  void note(std::uint64_t line, std::string_view text) override;
  void dataset(std::string_view name, std::string_view released) override;
  bool progress(std::uint64_t bytes) override { return m_progress(bytes); }

  /// The counts join the summary once the reading is complete.
  void add_to(Summary &into) const;

 private:
  store::ClaimWriter *m_claims;
  std::string m_origin, m_plugin;
  std::function<bool(std::uint64_t)> m_progress;
  std::array<std::int64_t, core::kRecordKinds.size()> m_records{};
  std::int64_t m_reject_count = 0, m_note_count = 0;
  std::vector<Remark> m_rejects, m_notes;
};

}  // namespace unsc::ingest
