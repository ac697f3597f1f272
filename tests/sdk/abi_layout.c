/* The layout of the plugin boundary, pinned: version 1.0 of every struct on a 64-bit machine. Built plugins out there depend
 * on it. Compiled twice: against the frozen header of 1.0, whose sizes are exact, and against today's, whose structs begin
 * with the same fields at the same places and may have grown at their end. A failure means that a struct was changed
 * instead. Compiled as C11, which also shows that plugin.h is C. */
#include <stddef.h>
#include <unsc/plugin.h>

#define UNSC_AT(type, field, offset) _Static_assert(offsetof(type, field) == (offset), #type "." #field " moved")
#ifdef UNSC_FROZEN
#define UNSC_SIZE(type, size) _Static_assert(sizeof(type) == (size), #type " has another size")
#else
#define UNSC_SIZE(type, size) _Static_assert(sizeof(type) >= (size), #type " has lost fields")
#endif

UNSC_SIZE(unsc_str, 16);
UNSC_AT(unsc_str, data, 0);
UNSC_AT(unsc_str, size, 8);
UNSC_SIZE(unsc_array, 24);
UNSC_AT(unsc_array, first, 0);
UNSC_AT(unsc_array, count, 8);
UNSC_AT(unsc_array, stride, 16);
UNSC_SIZE(unsc_date, 4);
UNSC_AT(unsc_date, year, 0);
UNSC_AT(unsc_date, month, 2);
UNSC_AT(unsc_date, day, 3);
UNSC_SIZE(unsc_named_date, 24);
UNSC_AT(unsc_named_date, name, 0);
UNSC_AT(unsc_named_date, date, 16);
UNSC_SIZE(unsc_attribute, 32);
UNSC_AT(unsc_attribute, name, 0);
UNSC_AT(unsc_attribute, value, 16);
UNSC_SIZE(unsc_ballot, 56);
UNSC_AT(unsc_ballot, struct_size, 0);
UNSC_AT(unsc_ballot, position, 4);
UNSC_AT(unsc_ballot, member, 8);
UNSC_AT(unsc_ballot, code, 24);
UNSC_AT(unsc_ballot, first_line, 40);
UNSC_AT(unsc_ballot, last_line, 48);
UNSC_SIZE(unsc_vote, 320);
UNSC_AT(unsc_vote, struct_size, 0);
UNSC_AT(unsc_vote, modality, 4);
UNSC_AT(unsc_vote, organ, 8);
UNSC_AT(unsc_vote, resolution, 24);
UNSC_AT(unsc_vote, draft, 40);
UNSC_AT(unsc_vote, meeting, 56);
UNSC_AT(unsc_vote, date, 72);
UNSC_AT(unsc_vote, dates, 80);
UNSC_AT(unsc_vote, title, 104);
UNSC_AT(unsc_vote, agenda, 120);
UNSC_AT(unsc_vote, outcome, 136);
UNSC_AT(unsc_vote, tally, 152);
UNSC_AT(unsc_vote, yes, 168);
UNSC_AT(unsc_vote, no, 172);
UNSC_AT(unsc_vote, abstain, 176);
UNSC_AT(unsc_vote, absent, 180);
UNSC_AT(unsc_vote, members, 184);
UNSC_AT(unsc_vote, chapter_vii, 188);
UNSC_AT(unsc_vote, sponsors, 192);
UNSC_AT(unsc_vote, subjects, 216);
UNSC_AT(unsc_vote, ballots, 240);
UNSC_AT(unsc_vote, ballot_scope, 264);
UNSC_AT(unsc_vote, part, 272);
UNSC_AT(unsc_vote, link, 288);
UNSC_AT(unsc_vote, first_line, 304);
UNSC_AT(unsc_vote, last_line, 312);
UNSC_SIZE(unsc_paragraph, 56);
UNSC_AT(unsc_paragraph, struct_size, 0);
UNSC_AT(unsc_paragraph, kind, 4);
UNSC_AT(unsc_paragraph, number, 8);
UNSC_AT(unsc_paragraph, text, 24);
UNSC_AT(unsc_paragraph, first_line, 40);
UNSC_AT(unsc_paragraph, last_line, 48);
UNSC_SIZE(unsc_text, 176);
UNSC_AT(unsc_text, struct_size, 0);
UNSC_AT(unsc_text, reserved, 4);
UNSC_AT(unsc_text, symbol, 8);
UNSC_AT(unsc_text, date, 24);
UNSC_AT(unsc_text, dates, 32);
UNSC_AT(unsc_text, title, 56);
UNSC_AT(unsc_text, agenda, 72);
UNSC_AT(unsc_text, language, 88);
UNSC_AT(unsc_text, outcome, 104);
UNSC_AT(unsc_text, paragraphs, 120);
UNSC_AT(unsc_text, link, 144);
UNSC_AT(unsc_text, first_line, 160);
UNSC_AT(unsc_text, last_line, 168);
UNSC_SIZE(unsc_mandate_action, 208);
UNSC_AT(unsc_mandate_action, struct_size, 0);
UNSC_AT(unsc_mandate_action, reserved, 4);
UNSC_AT(unsc_mandate_action, body, 8);
UNSC_AT(unsc_mandate_action, act, 24);
UNSC_AT(unsc_mandate_action, symbol, 40);
UNSC_AT(unsc_mandate_action, date, 56);
UNSC_AT(unsc_mandate_action, from, 60);
UNSC_AT(unsc_mandate_action, until, 64);
UNSC_AT(unsc_mandate_action, duration, 72);
UNSC_AT(unsc_mandate_action, review, 88);
UNSC_AT(unsc_mandate_action, paragraph, 96);
UNSC_AT(unsc_mandate_action, phrase, 112);
UNSC_AT(unsc_mandate_action, basis, 128);
UNSC_AT(unsc_mandate_action, confidence, 144);
UNSC_AT(unsc_mandate_action, cited, 160);
UNSC_AT(unsc_mandate_action, note, 176);
UNSC_AT(unsc_mandate_action, first_line, 192);
UNSC_AT(unsc_mandate_action, last_line, 200);
UNSC_SIZE(unsc_deadline, 144);
UNSC_AT(unsc_deadline, struct_size, 0);
UNSC_AT(unsc_deadline, reserved, 4);
UNSC_AT(unsc_deadline, body, 8);
UNSC_AT(unsc_deadline, kind, 24);
UNSC_AT(unsc_deadline, due, 40);
UNSC_AT(unsc_deadline, owed_by, 48);
UNSC_AT(unsc_deadline, owed_to, 64);
UNSC_AT(unsc_deadline, symbol, 80);
UNSC_AT(unsc_deadline, paragraph, 96);
UNSC_AT(unsc_deadline, phrase, 112);
UNSC_AT(unsc_deadline, first_line, 128);
UNSC_AT(unsc_deadline, last_line, 136);
UNSC_SIZE(unsc_membership, 80);
UNSC_AT(unsc_membership, struct_size, 0);
UNSC_AT(unsc_membership, permanent, 4);
UNSC_AT(unsc_membership, state, 8);
UNSC_AT(unsc_membership, code, 24);
UNSC_AT(unsc_membership, organ, 40);
UNSC_AT(unsc_membership, from, 56);
UNSC_AT(unsc_membership, until, 60);
UNSC_AT(unsc_membership, first_line, 64);
UNSC_AT(unsc_membership, last_line, 72);
UNSC_SIZE(unsc_event, 184);
UNSC_AT(unsc_event, struct_size, 0);
UNSC_AT(unsc_event, reserved, 4);
UNSC_AT(unsc_event, kind, 8);
UNSC_AT(unsc_event, date, 24);
UNSC_AT(unsc_event, title, 32);
UNSC_AT(unsc_event, detail, 48);
UNSC_AT(unsc_event, state, 64);
UNSC_AT(unsc_event, body, 80);
UNSC_AT(unsc_event, symbol, 96);
UNSC_AT(unsc_event, topic, 112);
UNSC_AT(unsc_event, attributes, 128);
UNSC_AT(unsc_event, link, 152);
UNSC_AT(unsc_event, first_line, 168);
UNSC_AT(unsc_event, last_line, 176);
UNSC_SIZE(unsc_document, 40);
UNSC_AT(unsc_document, struct_size, 0);
UNSC_AT(unsc_document, reserved, 4);
UNSC_AT(unsc_document, name, 8);
UNSC_AT(unsc_document, bytes, 24);
UNSC_SIZE(unsc_host, 104);
UNSC_AT(unsc_host, struct_size, 0);
UNSC_AT(unsc_host, abi_version, 4);
UNSC_AT(unsc_host, context, 8);
UNSC_AT(unsc_host, emit_vote, 16);
UNSC_AT(unsc_host, emit_text, 24);
UNSC_AT(unsc_host, emit_mandate_action, 32);
UNSC_AT(unsc_host, emit_deadline, 40);
UNSC_AT(unsc_host, emit_membership, 48);
UNSC_AT(unsc_host, emit_event, 56);
UNSC_AT(unsc_host, reject, 64);
UNSC_AT(unsc_host, note, 72);
UNSC_AT(unsc_host, fail, 80);
UNSC_AT(unsc_host, progress, 88);
UNSC_AT(unsc_host, dataset, 96);
UNSC_SIZE(unsc_format, 104);
UNSC_AT(unsc_format, struct_size, 0);
UNSC_AT(unsc_format, update_days, 4);
UNSC_AT(unsc_format, glob, 8);
UNSC_AT(unsc_format, media_type, 24);
UNSC_AT(unsc_format, description, 40);
UNSC_AT(unsc_format, publisher, 56);
UNSC_AT(unsc_format, licence, 72);
UNSC_AT(unsc_format, obtained_from, 88);
UNSC_SIZE(unsc_plugin, 112);
UNSC_AT(unsc_plugin, struct_size, 0);
UNSC_AT(unsc_plugin, abi_version, 4);
UNSC_AT(unsc_plugin, id, 8);
UNSC_AT(unsc_plugin, name, 24);
UNSC_AT(unsc_plugin, version, 40);
UNSC_AT(unsc_plugin, summary, 56);
UNSC_AT(unsc_plugin, formats, 72);
UNSC_AT(unsc_plugin, recognise, 96);
UNSC_AT(unsc_plugin, read, 104);

#ifdef UNSC_FROZEN
_Static_assert(UNSC_ABI_VERSION == 0x10000, "this is not the frozen header of version 1.0");
#else
UNSC_AT(unsc_vote, record_id, 320);
UNSC_AT(unsc_vote, meetings, 336);
_Static_assert(UNSC_ABI_MAJOR == 1, "a new major version needs a layout of its own");
/* Elements without a size of their own can not tell who wrote them but by the array's stride; these never grow at all. */
_Static_assert(sizeof(unsc_str) == 16 && sizeof(unsc_array) == 24 && sizeof(unsc_date) == 4, "values that never grow");
#endif
_Static_assert(UNSC_POSITION_UNKNOWN == 0 && UNSC_YES == 1 && UNSC_NO == 2 && UNSC_ABSTAIN == 3 && UNSC_ABSENT == 4,
               "positions");
_Static_assert(UNSC_OK == 0 && UNSC_STOPPED == 1 && UNSC_MALFORMED == 2, "statuses");
_Static_assert(UNSC_GO_ON == 0 && UNSC_CANCELLED == 1, "flow");

#ifndef UNSC_FROZEN
/* How a C plugin would size a ballot; abi_test.cpp compares it with what C++ sees. */
size_t unsc_c_ballot_size(void);
size_t unsc_c_ballot_size(void) { return sizeof(unsc_ballot); }
size_t unsc_c_vote_size(void);
size_t unsc_c_vote_size(void) { return sizeof(unsc_vote); }
#endif
