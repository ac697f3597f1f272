#include <ingest/sink.hpp>

namespace unsc::ingest {
namespace {

void append(const std::vector<Remark> &from, std::vector<Remark> &to) {
  for (const auto &remark : from) {
    if (to.size() < Summary::kKept) to.push_back(remark);
  }
}

}  // namespace

void CountingSink::take(core::RecordView record) {
  ++m_records[record.kind()];
  if (m_claims != nullptr) m_claims->add(record);
}

void CountingSink::reject(std::uint64_t line, std::string_view reason) {
  ++m_reject_count;
  if (m_rejects.size() < Summary::kKept) m_rejects.push_back({m_origin, m_plugin, line, std::string(reason)});
  if (m_claims != nullptr) m_claims->reject(line, reason);
}

void CountingSink::note(std::uint64_t line, std::string_view text) {
  ++m_note_count;
  if (m_notes.size() < Summary::kKept) m_notes.push_back({m_origin, m_plugin, line, std::string(text)});
  if (m_claims != nullptr) m_claims->note(line, text);
}

void CountingSink::dataset(std::string_view name, std::string_view released) {
  const bool readable = released.empty() || core::Instant::parse(released).has_value();
  if (!readable) note(0, "released \"" + std::string(released) + "\": expected a date or an instant; taken as undated");
  if (m_claims != nullptr) m_claims->dataset(name, readable ? released : std::string_view{});
}

void CountingSink::add_to(Summary &into) const {
  for (std::size_t i = 0; i < m_records.size(); ++i) into.records[i] += m_records[i];
  into.reject_count += m_reject_count;
  into.note_count += m_note_count;
  append(m_rejects, into.rejects);
  append(m_notes, into.notes);
}

}  // namespace unsc::ingest
