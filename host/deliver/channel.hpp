#pragma once
// The ways out: a file, a command's standard input, a webhook, mail, standard output. Each sends and says what came of it;
// none knows of the ledger.
#include <config/settings.hpp>
#include <core/table.hpp>
#include <net/courier.hpp>

#include <functional>
#include <string>
#include <string_view>

namespace unsc::deliver {

/// What came of one sending.
struct Sent {
  std::string error;     // empty: it was taken; holds no secret
  bool is_gone = false;  // nobody answered: what else is for this channel need not be tried now
};

/// What the ways out need of the world. One thread.
struct Means {
  net::Environment environment;
  net::Courier &courier;
  std::function<bool(const core::Table &alerts)> print = {};  // onto standard output; false where it takes nothing
};

/// Appends the line and its line break, to the disk: all of it, or nothing. A last line that a crash left without its break
/// gets it first. Throws core::Error naming the file.
void append_line(const std::string &file, std::string_view line);

/// RFC 5322: "Thu, 28 Mar 2024 15:04:05 +0000".
std::string mail_date(core::Instant at);

/// One alert, `row` of the alerts' table, as one JSON object: a line of the file, all of the command's standard input, the
/// body of the POST. Not for mail and standard output.
Sent send_one(const config::Channel &channel, const core::Table &alerts, std::size_t row, const Means &means);

/// All alerts of the table in one mail dated `now`, closed by a line on the record's age.
Sent send_mail(const config::Channel &channel, const core::Table &alerts, const std::string &closing, core::Instant now,
               const Means &means);

/// All alerts of the table, which may be none, as `means.print` shows them.
Sent print_all(const core::Table &alerts, const Means &means);

}  // namespace unsc::deliver
