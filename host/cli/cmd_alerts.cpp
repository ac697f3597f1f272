#include <answer/mandates.hpp>
#include <cli/cmd_list.hpp>
#include <cli/spans.hpp>

namespace unsc::cli {
namespace {

constexpr Option kOptions[] = {kWithin,
                               kBody,
                               {"--kind", "K", "only this kind",
                                "mandate_expiry|review_due|report_due|renewal_vetoed|lapsed|veto_debate_due|stale_source"}};

constexpr Example kExamples[] = {
    {"unsc alerts --within 90d", "what runs out in the next 90 days, most pressing first"},
    {"unsc alerts --as-of 2024-03-01 --body dprk-panel", "what a desk officer would have seen on 1 March 2024"}};

int run(Context &context) {
  answer::AlertsQuery query;
  query.as_of = context.as_of();
  query.within = context.values().days("--within").value_or(query.within);
  query.body = context.values().text("--body").value_or("");
  query.kind = context.values().text("--kind").value_or("");
  return context.show(answer::alerts(context.open_store(), query));
}

}  // namespace

constinit const Command kAlerts{"alerts", "what runs out or has lapsed, quoting the paragraph", {}, kOptions, kExamples,
                                run};

}  // namespace unsc::cli
