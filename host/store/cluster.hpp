#pragma once
// Vote claims out of the store, cluster by cluster, as the council room takes them.
#include <council/identity.hpp>
#include <council/trust.hpp>
#include <store/store.hpp>

#include <functional>
#include <string>
#include <vector>

namespace unsc::store {

/// Reads vote claims visible when `reading` was the last. One prepared statement for many clusters.
class ClusterReader {
 public:
  ClusterReader(const Store &store, const council::Trust &trust, std::int64_t reading);
  ~ClusterReader();
  ClusterReader(const ClusterReader &) = delete;
  ClusterReader &operator=(const ClusterReader &) = delete;

  std::vector<council::VoteClaim> read(const std::string &cluster);
  /// Every cluster in order of its key.
  void for_each(const std::function<void(const std::string &cluster, const std::vector<council::VoteClaim> &claims)> &each);

 private:
  struct Statements;
  std::unique_ptr<Statements> m_sql;
  const council::Trust &m_trust;
};

}  // namespace unsc::store
