/* Every field of every record kind, named once: its kind, its name, what it means.
 *
 * The name is that of the member in plugin.h, in plugin.hpp and in the host's record, of the key in JSON Lines (the plugin
 * "records") and, but for from and until, of the column of claims. From these lists come the code that carries a field from
 * a plugin to the store and back, the text of the test kit, and the check of the data dictionary, whose words these are.
 *
 *     #define MY_FIELD(kind, name, meaning) ...
 *     UNSC_VOTE_FIELDS(MY_FIELD)
 *
 * Kinds:
 *     text          unsc_str
 *     texts         array of unsc_str
 *     date          unsc_date
 *     dates         array of unsc_named_date
 *     pairs         array of unsc_attribute
 *     count         int32_t, UNSC_NO_COUNT where not printed
 *     said          int32_t, 1 said, 0 said not, UNSC_NO_COUNT not said
 *     flag          uint32_t, 1 or 0
 *     modality      uint32_t, an unsc_modality
 *     ballot_scope  uint32_t, an unsc_ballot_scope
 *     ballots       array of unsc_ballot
 *     paragraphs    array of unsc_paragraph
 *
 * Every record has lines besides. Pure macros: C11 and C++. Fields are only ever added.
 */
#ifndef UNSC_RECORD_FIELDS_H
#define UNSC_RECORD_FIELDS_H

/* RECORD(name, Name, FIELDS, meaning): unsc_name in plugin.h, Name in plugin.hpp, NameRecord in the host. */
#define UNSC_RECORDS(RECORD)                                                                              \
  RECORD(vote, Vote, UNSC_VOTE_FIELDS, "a proposal put to the vote")                                      \
  RECORD(text, Text, UNSC_TEXT_FIELDS, "the paragraphs of a resolution or of a draft")                    \
  RECORD(mandate_action, MandateAction, UNSC_MANDATE_ACTION_FIELDS, "an entry of a register of mandates") \
  RECORD(deadline, Deadline, UNSC_DEADLINE_FIELDS, "a report, review or briefing that somebody owes")     \
  RECORD(membership, Membership, UNSC_MEMBERSHIP_FIELDS, "a state's seat on an organ")                    \
  RECORD(event, Event, UNSC_EVENT_FIELDS, "anything else with a date")

#define UNSC_VOTE_FIELDS(FIELD)                                                                   \
  FIELD(text, organ, "`SC`, `GA`, ...")                                                           \
  FIELD(text, resolution, "symbol of the text adopted")                                           \
  FIELD(text, draft, "symbol of the draft; several between `|`")                                  \
  FIELD(text, part, "the part or amendment voted on")                                             \
  FIELD(text, meeting, "symbol of the meeting's record")                                          \
  FIELD(date, date, "date of the vote")                                                           \
  FIELD(dates, dates, "every date the record prints")                                             \
  FIELD(text, title, "title")                                                                     \
  FIELD(text, agenda, "agenda item")                                                              \
  FIELD(text, outcome, "outcome as printed")                                                      \
  FIELD(text, tally, "a tally printed in words")                                                  \
  FIELD(modality, modality, "`vote`, `without_vote`, `unknown`")                                  \
  FIELD(count, yes, "votes in favour as printed")                                                 \
  FIELD(count, no, "against")                                                                     \
  FIELD(count, abstain, "abstentions")                                                            \
  FIELD(count, absent, "not voting")                                                              \
  FIELD(count, members, "members as printed")                                                     \
  FIELD(said, chapter_vii, "1: said to be under Chapter VII of the Charter")                      \
  FIELD(texts, sponsors, "sponsors")                                                              \
  FIELD(texts, subjects, "subjects")                                                              \
  FIELD(ballot_scope, ballot_scope, "`all`, `vetoes` (only those who vetoed are listed), `none`") \
  FIELD(ballots, ballots, "who voted how")                                                        \
  FIELD(text, link, "address of the record")                                                      \
  FIELD(text, record_id, "the publisher's own key of the record")                                 \
  FIELD(texts, meetings, "the meeting wherever the record prints it besides, as printed")

#define UNSC_TEXT_FIELDS(FIELD)                                                                \
  FIELD(text, symbol, "symbol of the text")                                                    \
  FIELD(date, date, "its date as the document prints it; the vote's date is the reliable one") \
  FIELD(dates, dates, "every date printed")                                                    \
  FIELD(text, title, "title")                                                                  \
  FIELD(text, agenda, "agenda item")                                                           \
  FIELD(text, language, "language of the text, `en`")                                          \
  FIELD(text, outcome, "outcome as printed")                                                   \
  FIELD(paragraphs, paragraphs, "its paragraphs, in their order")                              \
  FIELD(text, link, "address of the text")

#define UNSC_MANDATE_ACTION_FIELDS(FIELD)                       \
  FIELD(text, body, "body as printed")                          \
  FIELD(text, act, "what was done: extended, established, ...") \
  FIELD(text, symbol, "the text that did it")                   \
  FIELD(date, date, "adopted on")                               \
  FIELD(date, from, "first day of the term")                    \
  FIELD(date, until, "last day of the term")                    \
  FIELD(text, duration, "length of the term as printed")        \
  FIELD(date, review, "review date")                            \
  FIELD(text, paragraph, "paragraph that decides")              \
  FIELD(text, phrase, "the words that decide")                  \
  FIELD(text, basis, "what the entry rests on")                 \
  FIELD(text, confidence, "how sure the register is")           \
  FIELD(text, cited, "resolutions cited")                       \
  FIELD(text, note, "the register's own remark")

#define UNSC_DEADLINE_FIELDS(FIELD)               \
  FIELD(text, body, "body concerned, as printed") \
  FIELD(text, kind, "report, review, briefing")   \
  FIELD(date, due, "last day")                    \
  FIELD(text, owed_by, "who owes it")             \
  FIELD(text, owed_to, "to whom")                 \
  FIELD(text, symbol, "the text that says so")    \
  FIELD(text, paragraph, "its paragraph")         \
  FIELD(text, phrase, "its words")

#define UNSC_MEMBERSHIP_FIELDS(FIELD)                      \
  FIELD(text, state, "state as printed")                   \
  FIELD(text, code, "its code as printed")                 \
  FIELD(text, organ, "`SC`, or the United Nations itself") \
  FIELD(date, from, "first day")                           \
  FIELD(date, until, "last day")                           \
  FIELD(flag, permanent, "1: a permanent seat")

#define UNSC_EVENT_FIELDS(FIELD)                                               \
  FIELD(text, kind, "kind, in the plugin's words")                             \
  FIELD(date, date, "when")                                                    \
  FIELD(text, title, "what")                                                   \
  FIELD(text, detail, "more of it")                                            \
  FIELD(text, state, "state concerned, as printed")                            \
  FIELD(text, body, "body concerned, as printed")                              \
  FIELD(text, symbol, "text concerned, or the number of an entry on its list") \
  FIELD(text, topic, "what it is about")                                       \
  FIELD(pairs, attributes, "names and values that no other field covers")      \
  FIELD(text, link, "address")

#endif
