/* A plugin as it was built against the boundary's version 1.0 and its frozen header: every kind of record, every field that
 * a test can tell. Built once and never again, it would have to load on today's host as this does. */
#include <unsc/plugin.h>

#if UNSC_ABI_VERSION != 0x10000u
#error "this plugin is built against the frozen header of version 1.0"
#endif

#define TEXT(literal) \
  { literal, sizeof(literal) - 1 }

static int recognise(unsc_str name, unsc_str head) {
  (void)head;
  return name.size == 3 ? 100 : 0;
}

static unsc_flow hand_over_vote(const unsc_host *host) {
  static const unsc_ballot ballots[] = {{sizeof(unsc_ballot), UNSC_NO, TEXT("RUSSIAN FEDERATION"), TEXT("RUS"), 1, 1},
                                        {sizeof(unsc_ballot), UNSC_ABSTAIN, TEXT("CHINA"), TEXT("CHN"), 2, 2}};
  static const unsc_named_date dates[] = {{TEXT("circulated"), {2024, 3, 0}}};
  static const unsc_str sponsors[] = {TEXT("United States of America")};
  static const unsc_vote vote = {.struct_size = sizeof(unsc_vote),
                                 .modality = UNSC_BY_VOTE,
                                 .draft = TEXT("S/2024/255"),
                                 .date = {2024, 3, 28},
                                 .dates = {dates, 1, sizeof(unsc_named_date)},
                                 .yes = 13,
                                 .no = 1,
                                 .abstain = 1,
                                 .absent = UNSC_NO_COUNT,
                                 .members = UNSC_NO_COUNT,
                                 .chapter_vii = 1,
                                 .sponsors = {sponsors, 1, sizeof(unsc_str)},
                                 .ballots = {ballots, 2, sizeof(unsc_ballot)},
                                 .link = TEXT("https://undocs.org/S/2024/255"),
                                 .first_line = 1,
                                 .last_line = 2};
  return host->emit_vote(host, &vote);
}

static unsc_flow hand_over_text(const unsc_host *host) {
  static const unsc_paragraph paragraphs[] = {
      {sizeof(unsc_paragraph), UNSC_OPERATIVE, TEXT("1"), TEXT("Decides to extend until 30 April 2024;"), 3, 4}};
  static const unsc_text text = {.struct_size = sizeof(unsc_text),
                                 .symbol = TEXT("S/RES/2680 (2023)"),
                                 .language = TEXT("en"),
                                 .paragraphs = {paragraphs, 1, sizeof(unsc_paragraph)},
                                 .first_line = 3,
                                 .last_line = 4};
  return host->emit_text(host, &text);
}

static unsc_flow hand_over_the_rest(const unsc_host *host) {
  static const unsc_mandate_action action = {.struct_size = sizeof(unsc_mandate_action),
                                             .body = TEXT("Panel of Experts"),
                                             .act = TEXT("extend"),
                                             .until = {2024, 4, 30},
                                             .first_line = 5,
                                             .last_line = 5};
  static const unsc_deadline deadline = {
      .struct_size = sizeof(unsc_deadline), .kind = TEXT("report"), .due = {2024, 3, 0}, .first_line = 6, .last_line = 6};
  static const unsc_membership membership = {.struct_size = sizeof(unsc_membership),
                                             .permanent = 1,
                                             .state = TEXT("France"),
                                             .from = {1946, 0, 0},
                                             .first_line = 7,
                                             .last_line = 7};
  static const unsc_attribute attributes[] = {{TEXT("list"), TEXT("DPRK")}};
  static const unsc_event event = {.struct_size = sizeof(unsc_event),
                                   .kind = TEXT("designation"),
                                   .title = TEXT("KOMID"),
                                   .attributes = {attributes, 1, sizeof(unsc_attribute)},
                                   .first_line = 8,
                                   .last_line = 8};
  if (host->emit_mandate_action(host, &action) != UNSC_GO_ON) return UNSC_CANCELLED;
  if (host->emit_deadline(host, &deadline) != UNSC_GO_ON) return UNSC_CANCELLED;
  if (host->emit_membership(host, &membership) != UNSC_GO_ON) return UNSC_CANCELLED;
  return host->emit_event(host, &event);
}

static unsc_status read_document(const unsc_host *host, const unsc_document *document) {
  static const unsc_str dataset = TEXT("frozen"), released = TEXT("2024-05-01"), reason = TEXT("no record"),
                        note = TEXT("odd");
  host->dataset(host, dataset, released);
  if (hand_over_vote(host) != UNSC_GO_ON || hand_over_text(host) != UNSC_GO_ON) return UNSC_STOPPED;
  if (hand_over_the_rest(host) != UNSC_GO_ON) return UNSC_STOPPED;
  host->reject(host, 9, reason);
  host->note(host, 10, note);
  host->progress(host, document->bytes.size);
  return UNSC_OK;
}

static const unsc_format format = {
    .struct_size = sizeof(unsc_format), .glob = TEXT("x.1"), .media_type = TEXT("text/plain")};
static const unsc_plugin plugin = {.struct_size = sizeof(unsc_plugin),
                                   .abi_version = UNSC_ABI_VERSION,
                                   .id = TEXT("frozen_1_0"),
                                   .name = TEXT("Built against 1.0"),
                                   .version = TEXT("1.0.0"),
                                   .summary = TEXT("Says one record of each kind."),
                                   .formats = {&format, 1, sizeof(unsc_format)},
                                   .recognise = &recognise,
                                   .read = &read_document};

UNSC_EXPORT const unsc_plugin *unsc_plugin_entry(uint32_t host_abi);
const unsc_plugin *unsc_plugin_entry(uint32_t host_abi) { return host_abi >> 16 == UNSC_ABI_MAJOR ? &plugin : NULL; }
