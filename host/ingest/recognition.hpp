#pragma once
// Which plugins read which document. Plugins are asked about a few dozen documents at a time, from their names and first 4
// KiB, since a plugin in a worker answers one question as fast as many.
//
// A plugin that misbehaves when it is asked costs the document it was asked about; one that does so three times is set aside
// for the rest of the sync, and said to be.
#include <ingest/document.hpp>
#include <ingest/origins.hpp>
#include <ingest/sync.hpp>

#include <map>

namespace unsc::ingest {

class Recognition {
 public:
  Recognition(const std::vector<Reader> &readers, const std::string &only_plugin, const Listing &listing);

  struct Answer {
    std::vector<const Reader *> readers;
    std::vector<Remark> faults;  // of plugins that could not be asked
  };
  /// About the listing's document at `index`, which is open. Ask in the listing's order.
  Answer of(std::size_t index, const Document &document);
  /// Plugins that were set aside since the last call.
  std::vector<Remark> set_aside();

 private:
  void look_ahead(std::size_t from);
  std::vector<int> ask(const Reader &reader, const std::vector<plugin::Glimpse> &glimpses,
                       const std::vector<std::size_t> &which);
  int ask_about(const Reader &reader, const plugin::Glimpse &glimpse, std::size_t index);

  const Listing &m_listing;
  std::vector<const Reader *> m_readers;
  std::vector<Answer> m_answers;  // of the documents from m_first on
  std::vector<bool> m_is_known;   // false: its head could not be read ahead
  std::size_t m_first = 0;
  std::map<const Reader *, int> m_faults;
  std::vector<Remark> m_set_aside;
};

}  // namespace unsc::ingest
