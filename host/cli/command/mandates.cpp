#include <answer/choices.hpp>
#include <answer/mandates.hpp>
#include <cli/command/list.hpp>
#include <cli/spans.hpp>

#include <core/error.hpp>

namespace unsc::cli {
namespace {

constexpr Positional kBodies[] = {{"BODY", Positional::Count::optional, "a slug, name or acronym; none: all"}};

constexpr Option kOptions[] = {{"--terms", "", "each term with the paragraph that set it, instead of the status"},
                               {"--type", "T", "only this type", answer::kBodyTypeChoices},
                               {"--status", "S", "only this status", answer::kStatusChoices},
                               {"--committee", "C", "only bodies of this sanctions committee, as 1718"},
                               {"--unread", "", "the paragraphs that speak of a clock and were not understood"}};

constexpr Example kExamples[] = {
    {"unsc mandates dprk-panel --as-of 2024-05-01", "why the Panel of Experts on the DPRK was no more"},
    {"unsc mandates unifil --terms", "each renewal of UNIFIL with its paragraph"},
    {"unsc mandates --type expert_panel --status active", "the panels at work today"}};

int run(Context &context) {
  const Values &values = context.values();
  const auto store = context.open_store();
  if (values.has("--unread")) {
    if (values.has("BODY") || values.has("--terms")) throw core::UsageError("mandates: --unread stands alone");
    return context.show(answer::unread_paragraphs(store, context.as_of()));
  }
  answer::MandatesQuery query;
  query.as_of = context.as_of();
  query.body = values.text("BODY").value_or("");
  query.terms = values.has("--terms");
  query.type = values.text("--type").value_or("");
  query.status = values.text("--status").value_or("");
  query.committee = values.text("--committee").value_or("");
  return context.show(answer::mandates(store, query));
}

}  // namespace

constinit const Command kMandates{
    "mandates", "which mandates run, until when, by which paragraph", kBodies, kOptions, kExamples, run};

}  // namespace unsc::cli
