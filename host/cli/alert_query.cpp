#include <cli/alert_query.hpp>

#include <cli/settings.hpp>
#include <core/error.hpp>
#include <render/display.hpp>

namespace unsc::cli {

answer::AlertsQuery alerts_query(const Context &context) {
  answer::AlertsQuery query;
  query.as_of = context.as_of();
  query.settings = alert_settings(load_settings(context.caller()));
  return query;
}

answer::Store open_ledger(const Context &context, const std::string &command) {
  if (context.values().has("--known-on"))
    throw core::UsageError(command + ": --known-on asks about the past; what happens to an alert happens now");
  context.open_store();  // says what is wrong where there is none
  return context.open_store_to_write();
}

std::string feed_line(const std::string &text) { return render::shown(text, true); }

}  // namespace unsc::cli
