#pragma once
// The four ways out: a file, a command's standard input, a webhook, mail. Each sends and says what came of it; none knows of
// the ledger.
#include <config/settings.hpp>
#include <core/table.hpp>
#include <net/courier.hpp>

#include <string>

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
};

/// One alert, `row` of the alerts' table, as one JSON object: a line of the file, all of the command's standard input, the
/// body of the POST. Not for mail.
Sent send_one(const config::Channel &channel, const core::Table &alerts, std::size_t row, const Means &means);

/// All alerts of the table in one mail dated `now`, closed by a line on the record's age.
Sent send_mail(const config::Channel &channel, const core::Table &alerts, const std::string &closing, core::Instant now,
               const Means &means);

}  // namespace unsc::deliver
