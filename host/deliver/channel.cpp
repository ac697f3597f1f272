#include <core/error.hpp>
#include <deliver/channel.hpp>
#include <deliver/secret.hpp>
#include <process/piped_child.hpp>
#include <render/digest.hpp>
#include <render/json.hpp>
#include <render/row.hpp>

#include <fmt/chrono.h>

#include <chrono>

extern "C" char **environ;

namespace unsc::deliver {
namespace {

core::Table one_row(const core::Table &alerts, std::size_t row) {
  core::Table one;
  one.columns = alerts.columns;
  one.rows = {alerts.rows.at(row)};
  return one;
}

/// One line, without its break.
std::string json_line(const core::Table &alerts, std::size_t row) {
  auto line = render::ndjson(one_row(alerts, row));
  while (line.ends_with('\n')) line.pop_back();
  return line;
}

Sent to_file(const config::Channel &channel, const std::string &line) {
  append_line(channel.path, line);
  return {};
}

Sent to_command(const config::Channel &channel, const std::string &line) {
  std::vector<std::string> variables;
  for (char **one = environ; *one != nullptr; ++one) variables.emplace_back(*one);
  const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(channel.timeout_seconds);
  process::PipedChild child(channel.command, variables, process::PipedChild::Output::to_standard_error);
  child.write(line + "\n", deadline);  // a command that does not read all is judged by how it ends
  child.close_input();
  const auto how = child.wait(deadline);
  if (how.empty()) return {};
  return {channel.command.front() + ": " + how, false};
}

Sent outcome(const net::Message &answer) {
  if (answer.verb == "done") return {};
  return {answer.text("reason"), !answer.has("status")};
}

std::chrono::seconds timeout(const config::Channel &channel) { return std::chrono::seconds(channel.timeout_seconds); }

Sent to_webhook(const config::Channel &channel, const core::Table &alerts, std::size_t row, const Means &means) {
  net::Message request{"post", {}};
  request.with("url", channel.url)
      .with("content_type", "application/json")
      .with("header", "X-Unsc-Alert: " + render::Row(alerts, row).text("id"))
      .with("body", json_line(alerts, row))
      .with("timeout_seconds", std::to_string(channel.timeout_seconds));
  const auto secret = secret_of(channel.secret, means.environment);
  if (secret) request.with("secret", *secret);
  auto sent = outcome(means.courier.ask(request, timeout(channel)));
  sent.error = without(std::move(sent.error), secret);
  return sent;
}

}  // namespace

std::string mail_date(core::Instant at) {
  const auto utc = fmt::gmtime(static_cast<std::time_t>(at.unix()));
  return fmt::format("{:%a}, {} {:%b %Y %H:%M:%S} +0000", utc, utc.tm_mday, utc);
}

Sent send_one(const config::Channel &channel, const core::Table &alerts, std::size_t row, const Means &means) {
  try {
    if (channel.type == config::ChannelType::webhook) return to_webhook(channel, alerts, row, means);
    const auto line = json_line(alerts, row);
    return channel.type == config::ChannelType::file ? to_file(channel, line) : to_command(channel, line);
  } catch (const core::Error &error) {
    return {error.what(), true};
  }
}

Sent send_mail(const config::Channel &channel, const core::Table &alerts, const std::string &closing, core::Instant now,
               const Means &means) {
  try {
    const auto digest = render::digest(alerts, closing);
    net::Message request{"mail", {}};
    request.with("server", channel.server).with("from", channel.from).with("subject", digest.subject);
    for (const auto &one : channel.to) request.with("to", one);
    std::string key;
    for (std::size_t row = 0; row < alerts.rows.size(); ++row) {
      const auto id = render::Row(alerts, row).text("id");
      request.with("header", "X-Unsc-Alert: " + id);
      key += id + "\n";
    }
    request.with("text", digest.text).with("key", key).with("date", mail_date(now));
    request.with("timeout_seconds", std::to_string(channel.timeout_seconds));
    if (!channel.user.empty()) request.with("user", channel.user);
    const auto secret = secret_of(channel.secret, means.environment);
    if (secret) request.with("password", *secret);
    auto sent = outcome(means.courier.ask(request, timeout(channel)));
    sent.error = without(std::move(sent.error), secret);
    return sent;
  } catch (const core::Error &error) {
    return {error.what(), true};
  }
}

Sent print_all(const core::Table &alerts, const Means &means) {
  if (means.print(alerts)) return {};
  return {"standard output could not be written", true};
}

}  // namespace unsc::deliver
