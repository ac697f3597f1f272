#pragma once
// The commands, each defined in its own file; commands.cpp puts them in order.
#include <cli/command.hpp>

namespace unsc::cli {

extern const Command kPluginNew, kPluginCheck;
extern const Command kSync, kVotes, kVote, kVetoes, kAgreement, kMandates, kDeadlines, kAlerts, kTimeline, kSearch, kWhy,
    kConflicts, kRejects, kStates, kCouncil, kSources, kPluginList, kPluginInfo, kSql, kDoctor, kLog, kRebuild;
extern const Command kCalendar, kFeed, kAlertsDeliver;
extern const Command kAlertsAck, kAlertsSnooze, kAlertsLog, kConfigShow;

}  // namespace unsc::cli
