#include <ingest/recognition.hpp>

#include <core/error.hpp>

#include <algorithm>

namespace unsc::ingest {
namespace {

constexpr std::size_t kAhead = 64;
constexpr int kMostFaults = 3;

/// The first bytes of a file; nothing where they cannot be had: whoever reads the document then says why.
std::optional<std::string> head_of(const Found &found) {
  if (found.file.empty()) return std::nullopt;
  try {
    return Document::open(found.file, found.name).head();
  } catch (const core::Error &) {
    return std::nullopt;
  }
}

}  // namespace

Recognition::Recognition(const std::vector<Reader> &readers, const std::string &only_plugin, const Listing &listing)
    : m_listing(listing) {
  for (const auto &reader : readers) {
    if (only_plugin.empty() || reader.plugin->description().id == only_plugin) m_readers.push_back(&reader);
  }
}

Recognition::Answer Recognition::of(std::size_t index, const Document &document) {
  if (index < m_first || index >= m_first + m_answers.size()) look_ahead(index);
  const std::size_t at = index - m_first;
  if (!m_is_known[at]) {
    const std::string head = document.head();
    for (const auto *reader : std::vector(m_readers)) {
      if (ask_about(*reader, {document.name(), head}, index) >= plugin::kRecognised) m_answers[at].readers.push_back(reader);
    }
  }
  return std::move(m_answers[at]);
}

void Recognition::look_ahead(std::size_t from) {
  const std::size_t count = std::min(kAhead, m_listing.documents.size() - from);
  m_first = from;
  m_answers.assign(count, {});
  m_is_known.assign(count, false);
  std::vector<std::string> heads(count);
  std::vector<plugin::Glimpse> glimpses;
  std::vector<std::size_t> which;
  for (std::size_t i = 0; i < count; ++i) {
    auto head = head_of(m_listing.documents[from + i]);
    if (!head) continue;
    heads[i] = std::move(*head);
    m_is_known[i] = true;
    glimpses.push_back({m_listing.documents[from + i].name, heads[i]});
    which.push_back(i);
  }
  if (glimpses.empty()) return;
  for (const auto *reader : std::vector(m_readers)) {
    const auto scores = ask(*reader, glimpses, which);
    for (std::size_t i = 0; i < which.size(); ++i) {
      if (scores[i] >= plugin::kRecognised) m_answers[which[i]].readers.push_back(reader);
    }
  }
}

/// All at once; one by one where that went wrong, to know at which document.
std::vector<int> Recognition::ask(const Reader &reader, const std::vector<plugin::Glimpse> &glimpses,
                                  const std::vector<std::size_t> &which) {
  if (glimpses.size() > 1) {
    try {
      return reader.plugin->recognise_all(glimpses);
    } catch (const plugin::Fault &) {
    }
  }
  std::vector<int> scores;
  for (std::size_t i = 0; i < glimpses.size(); ++i) scores.push_back(ask_about(reader, glimpses[i], m_first + which[i]));
  return scores;
}

int Recognition::ask_about(const Reader &reader, const plugin::Glimpse &glimpse, std::size_t index) {
  if (m_faults[&reader] >= kMostFaults) return 0;
  const auto &own = reader.plugin->description();
  try {
    return reader.plugin->recognise(glimpse.name, glimpse.head);
  } catch (const plugin::Fault &fault) {
    const std::string what = std::string("asked whether it reads this, the plugin ") + fault.what();
    m_answers[index - m_first].faults.push_back({m_listing.documents[index].origin, own.id, 0, what});
    if (++m_faults[&reader] == kMostFaults) {
      m_set_aside.push_back({own.path.string(), own.id, 0,
                             "set aside for the rest of this sync: it misbehaved three times when asked what it reads"});
      std::erase(m_readers, &reader);
    }
    return 0;
  }
}

std::vector<Remark> Recognition::set_aside() { return std::exchange(m_set_aside, {}); }

}  // namespace unsc::ingest
