#include <cli/subscription.hpp>

#include <cli/settings.hpp>

namespace unsc::cli {

answer::SubscriptionQuery subscription(const Context &context) {
  answer::SubscriptionQuery query;
  query.as_of = context.as_of();
  query.body = context.values().text("--body").value_or("");
  query.kind = context.values().text("--kind").value_or("");
  query.settings = alert_settings(load_settings(context.caller()));
  query.committee = context.values().text("--committee").value_or("");
  return query;
}

Subscribed subject_of(const Context &context) {
  Subscribed subscribed;
  for (const std::string name : {"body", "kind", "committee"}) {
    const auto value = context.values().text("--" + name);
    if (!value) continue;
    subscribed.id += ":" + name + "=" + *value;
    subscribed.words += ", " + *value + (name == "committee" ? " Committee" : "");
  }
  return subscribed;
}

}  // namespace unsc::cli
