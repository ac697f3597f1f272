#include <deliver/deliver.hpp>

#include <answer/freshness.hpp>
#include <store/ledger.hpp>

#include <algorithm>
#include <optional>

namespace unsc::deliver {
namespace {

using alert::Alert;

bool contains(const std::vector<std::string> &words, const std::string &word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// That a source is stale is told with any body: silence about it would prove nothing.
bool wants(const config::Channel &channel, const Alert &alert) {
  if (!channel.kinds.empty() && !contains(channel.kinds, std::string(alert::name(alert.kind)))) return false;
  if (!channel.bodies.empty() && !contains(channel.bodies, alert.body) && !alert::row(alert.kind).sources) return false;
  if (channel.severity == "critical") return alert.severity == alert::Severity::critical;
  return channel.severity == "info" || alert.severity != alert::Severity::info;
}

class Run {
 public:
  Run(store::Store &store, const Order &order, const Means &means)
      : m_store(store), m_order(order), m_means(means), m_age(answer::age(store).text) {
    m_delivery.table.columns = {"id", "state", "until", "channel", "at", "detail"};
  }

  Delivery all() && {
    std::optional<store::LedgerTurn> turn;
    if (!m_order.is_dry_run) turn.emplace(m_store);
    auto speaking = answer::speaking(m_store, m_order.query);
    if (!m_order.is_dry_run) answer::keep_ledger(m_store, m_order.query, speaking, m_order.now());
    for (const auto &channel : m_order.channels) {
      const auto open = open_for(channel, speaking);
      if (m_order.is_dry_run)
        for (const auto &alert : open) tell(channel, alert.id, "due", {});
      else if (channel.type == config::ChannelType::mail || channel.type == config::ChannelType::standard_output)
        all_at_once(channel, open);
      else
        one_by_one(channel, open);
    }
    return std::move(m_delivery);
  }

 private:
  std::vector<Alert> open_for(const config::Channel &channel, const std::vector<Alert> &speaking) const {
    std::vector<std::string> ids;
    for (const auto &alert : speaking)
      if (wants(channel, alert)) ids.push_back(alert.id);
    const auto undelivered = store::undelivered(m_store, ids, channel.name);
    std::vector<Alert> open;
    for (const auto &alert : speaking)
      if (contains(undelivered, alert.id)) open.push_back(alert);
    return open;
  }

  core::Table plain_table(const std::vector<Alert> &alerts) const {
    return answer::alerts_table(m_store, alerts, m_order.query.as_of);
  }

  /// For who gets it elsewhere and later.
  core::Table table(const std::vector<Alert> &alerts) const {
    auto table = plain_table(alerts);
    table.columns.insert(table.columns.end(), {"as_of", "record"});
    for (auto &row : table.rows) row.insert(row.end(), {m_order.query.as_of, m_age});
    return table;
  }

  void one_by_one(const config::Channel &channel, const std::vector<Alert> &open) {
    if (open.empty()) return;
    const auto rows = table(open);
    for (std::size_t i = 0; i < open.size(); ++i) {
      if (!store::begin_attempt(m_store, open[i].id, channel.name, m_order.now())) continue;
      const auto sent = send_one(channel, rows, i, m_means);
      write_down(channel, open[i].id, sent);
      if (sent.error.empty()) continue;
      const auto left = open.size() - i - 1;
      fail(channel, sent, sent.is_gone && left > 0 ? "; " + std::to_string(left) + " more not tried" : std::string());
      if (sent.is_gone) return;
    }
  }

  void all_at_once(const config::Channel &channel, std::vector<Alert> open) {
    std::erase_if(open,
                  [&](const Alert &alert) { return !store::begin_attempt(m_store, alert.id, channel.name, m_order.now()); });
    const auto sent =
        channel.type == config::ChannelType::mail ? mail(channel, open) : print_all(plain_table(open), m_means);
    for (const auto &alert : open) write_down(channel, alert.id, sent);
    if (!sent.error.empty()) fail(channel, sent, {});
  }

  /// No mail says that there is nothing.
  Sent mail(const config::Channel &channel, const std::vector<Alert> &open) const {
    return open.empty() ? Sent{} : send_mail(channel, table(open), m_age, m_order.now(), m_means);
  }

  void write_down(const config::Channel &channel, const std::string &id, const Sent &sent) {
    if (sent.error.empty())
      store::mark_delivered(m_store, id, channel.name, m_order.now());
    else
      store::mark_failed(m_store, id, channel.name, sent.error, m_order.now());
    tell(channel, id, sent.error.empty() ? "delivered" : "failed", sent.error);
  }

  void tell(const config::Channel &channel, const std::string &id, const char *state, const std::string &detail) {
    m_delivery.table.rows.push_back({id, state, {}, channel.name, m_order.now(), detail});
  }

  void fail(const config::Channel &channel, const Sent &sent, const std::string &more) {
    m_delivery.failures.push_back("channel " + channel.name + ": " + sent.error + more + "; the next run tries again");
  }

  store::Store &m_store;
  const Order &m_order;
  const Means &m_means;
  std::string m_age;
  Delivery m_delivery;
};

}  // namespace

Delivery deliver(store::Store &store, const Order &order, const Means &means) { return Run(store, order, means).all(); }

}  // namespace unsc::deliver
