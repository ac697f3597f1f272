#include <answer/calendar.hpp>
#include <answer/choices.hpp>
#include <answer/freshness.hpp>
#include <cli/command/list.hpp>
#include <cli/subscription.hpp>

#include <render/atom.hpp>

namespace unsc::cli {
namespace {

constexpr Option kOptions[] = {
    kSubscribedBody, {"--kind", "K", "only this kind of alert", answer::kAlertKindChoices}, kSubscribedCommittee};

constexpr Example kExamples[] = {{"unsc feed", "what is due, for a file that feed readers poll"},
                                 {"unsc feed --body unifil", "of one body"}};

int run(Context &context) {
  const auto store = context.open_store();
  const auto answer = answer::feed(store, subscription(context));
  if (context.values().has("--format")) return context.show(answer);
  for (const auto &text : answer.remarks) context.remark(text);
  const auto subject = subject_of(context);
  const auto age = answer::age(store);
  const auto day = *core::Instant::parse(context.as_of().iso());
  context.write(render::atom(
      {"feed" + subject.id, "UN Security Council: what is due" + subject.words, age.text, age.looked.value_or(day)},
      answer.table));
  return kFine;
}

}  // namespace

constinit const Command kFeed{
    "feed",
    "alerts as an Atom feed",
    {},
    kOptions,
    kExamples,
    run,
    "Writes Atom (RFC 4287), one entry an alert with the alert's id; --format writes the same rows in another form."};

}  // namespace unsc::cli
