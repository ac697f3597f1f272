/* unsc plugin boundary: a C ABI between the host and a source plugin.
 *
 * A plugin is a pure function from the bytes of one document to records: what the document prints, as printed.
 * It opens no file, socket or database, reads no clock and keeps nothing between two documents. The host finds, fetches,
 * unpacks and hashes documents, and decides what the records mean.
 *
 * Ownership   Push, borrow, copy. Everything a plugin hands to the host, and everything the host hands to a plugin, is
 *             valid for that one call only; the other side copies what it keeps. Nothing is freed across the boundary.
 *             The unsc_plugin returned by the entry symbol, and all it points to, lives until the library is unloaded.
 * Threads     The host calls a plugin from one thread at a time. A plugin starts no threads.
 * Errors      Nothing throws across the boundary. A record that cannot be read is given to reject(); a document whose
 *             structure is broken is given to fail(), and read() then returns UNSC_MALFORMED.
 * Versions    Structs grow only at their end. Those handed over by pointer start with struct_size (their size as their
 *             writer was compiled); elements of arrays are told apart by the stride of their array, and unsc_ballot and
 *             unsc_paragraph say their size as well. unsc_str, unsc_array and unsc_date stay as they are. A reader treats
 *             fields beyond struct_size or stride as absent. The major half of the ABI version changes only when this
 *             promise is broken; host and plugin refuse each other then.
 * Strings     UTF-8, not terminated. {NULL, 0} is "absent": the document does not print it. {"", 0} with a non-null
 *             pointer is treated the same. The host validates the encoding and rejects a record that breaks it.
 * Lines       Count from 1; a line ends at LF, CRLF or a lone CR. 0 is "unknown".
 *
 * This file is C11 and C++ and needs no library. record_fields.h lists the fields of the records again, for code that walks
 * over them; a test holds the two together.
 */
#ifndef UNSC_PLUGIN_H
#define UNSC_PLUGIN_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* major << 16 | minor. Same major: they work together. */
#define UNSC_ABI_MAJOR 1u
#define UNSC_ABI_MINOR 1u
#define UNSC_ABI_VERSION ((UNSC_ABI_MAJOR << 16) | UNSC_ABI_MINOR)

/* The one symbol a plugin exports. */
#define UNSC_ENTRY_SYMBOL "unsc_plugin_entry"

#if defined(__GNUC__)
#define UNSC_EXPORT __attribute__((visibility("default")))
#else
#define UNSC_EXPORT
#endif

typedef struct unsc_str {
  const char *data;
  size_t size;
} unsc_str;

/* count elements, stride bytes apart. stride is sizeof the element as its writer was compiled. */
typedef struct unsc_array {
  const void *first;
  size_t count;
  size_t stride;
} unsc_array;

/* A proleptic Gregorian calendar date as printed. year 0: absent. day 0: only the month is printed; month 0: only the year.
 * An impossible date (30 February) makes the host reject the record. */
typedef struct unsc_date {
  int16_t year;
  uint8_t month;
  uint8_t day;
} unsc_date;

/* A date that the document prints under a name of its own ("workflow step adopted"). */
typedef struct unsc_named_date {
  unsc_str name;
  unsc_date date;
} unsc_named_date;

/* A name and a value, for what no field covers. */
typedef struct unsc_attribute {
  unsc_str name;
  unsc_str value;
} unsc_attribute;

typedef enum unsc_position {
  UNSC_POSITION_UNKNOWN = 0, /* printed, but not as a position anyone can know: "?" */
  UNSC_YES = 1,
  UNSC_NO = 2,
  UNSC_ABSTAIN = 3,
  UNSC_ABSENT = 4 /* held a seat and is printed as not voting: "X", "NV" */
} unsc_position;

/* One member's ballot. A blank cell of a wide table is no ballot: leave it out. */
typedef struct unsc_ballot {
  uint32_t struct_size;
  uint32_t position;   /* an unsc_position */
  unsc_str member;     /* the name as printed */
  unsc_str code;       /* the code as printed, absent where none is */
  uint64_t first_line; /* where this ballot stands */
  uint64_t last_line;
} unsc_ballot;

typedef enum unsc_modality {
  UNSC_MODALITY_UNKNOWN = 0,
  UNSC_BY_VOTE = 1,
  UNSC_WITHOUT_VOTE = 2 /* by acclamation, by consensus; ballots that a source prints for it are kept, never counted */
} unsc_modality;

typedef enum unsc_ballot_scope {
  UNSC_BALLOTS_ALL = 0,    /* the ballots are meant to be all members' */
  UNSC_BALLOTS_VETOES = 1, /* only members that cast a veto are named */
  UNSC_BALLOTS_NONE = 2    /* the document prints no ballots for any vote */
} unsc_ballot_scope;

#define UNSC_NO_COUNT (-1) /* a count that is not printed */

/* From here on fields stand as a table, what each says in a column of its own. */
/* clang-format off */

/* A proposal put to the vote. */
typedef struct unsc_vote {
  uint32_t struct_size;
  uint32_t modality;     /* an unsc_modality */
  unsc_str organ;        /* "SC" unless said; "GA", "HRC", ... */
  unsc_str resolution;   /* symbol as printed: "S/RES/2680 (2023)"; absent when none came of it */
  unsc_str draft;        /* symbol as printed, several joined as printed */
  unsc_str meeting;      /* "S/PV.9591" */
  unsc_date date;        /* of the vote */
  unsc_array dates;      /* of unsc_named_date: further dates printed for this same act */
  unsc_str title;
  unsc_str agenda;
  unsc_str outcome;      /* as printed: "adopted", "Veto", "lack of maj." */
  unsc_str tally;        /* the tally in words as printed: "Adopted 13-1-1, 9591st meeting" */
  int32_t yes, no, abstain, absent, members; /* totals as printed, UNSC_NO_COUNT where not */
  int32_t chapter_vii;   /* 1 said, 0 said not, UNSC_NO_COUNT not said */
  unsc_array sponsors;   /* of unsc_str, as printed */
  unsc_array subjects;   /* of unsc_str */
  unsc_array ballots;    /* of unsc_ballot */
  uint32_t ballot_scope; /* an unsc_ballot_scope */
  unsc_str part;         /* what was voted on where it is not the whole: "Oral amendment", "operative paragraph 4" */
  unsc_str link;         /* a URL of the record at its publisher */
  uint64_t first_line, last_line;
  /* since 1.1 */
  unsc_str record_id;    /* the publisher's own key of the record: two keys are two votes, whatever else is alike */
  unsc_array meetings;   /* of unsc_str: the meeting wherever the record prints it besides, as printed: "9591st meeting" */
} unsc_vote;

typedef enum unsc_paragraph_kind {
  UNSC_OPERATIVE = 0,
  UNSC_PREAMBULAR = 1,
  UNSC_ANNEX = 2
} unsc_paragraph_kind;

typedef struct unsc_paragraph {
  uint32_t struct_size;
  uint32_t kind;       /* an unsc_paragraph_kind */
  unsc_str number;     /* as printed, without the closing point: "1", "29 bis", "12 (g)"; absent where unnumbered */
  unsc_str text;       /* white space folded to single spaces, markup removed, nested points included in their order */
  uint64_t first_line;
  uint64_t last_line;
} unsc_paragraph;

/* The paragraphs of a resolution or of a draft. */
typedef struct unsc_text {
  uint32_t struct_size;
  uint32_t reserved;
  unsc_str symbol;     /* the resolution's or the draft's own, as printed */
  unsc_date date;      /* of adoption, or of the vote that failed; absent where not printed */
  unsc_array dates;    /* of unsc_named_date */
  unsc_str title;
  unsc_str agenda;
  unsc_str language;   /* ISO 639-1: "en" */
  unsc_str outcome;    /* as printed, absent where not */
  unsc_array paragraphs; /* of unsc_paragraph */
  unsc_str link;
  uint64_t first_line, last_line;
} unsc_text;

/* An entry of a register of mandates: somebody else's reading of what an act did to a body. */
typedef struct unsc_mandate_action {
  uint32_t struct_size;
  uint32_t reserved;
  unsc_str body;       /* as printed: "1718/1874 DPRK Panel of Experts" */
  unsc_str act;        /* as printed: "extend", "establish", "TERMINATE", "FAILED renewal" */
  unsc_str symbol;     /* of the act: a resolution, a draft, a letter; absent where none is printed */
  unsc_date date;      /* of the act */
  unsc_date from;
  unsc_date until;
  unsc_str duration;   /* in words as printed */
  unsc_date review;    /* a review that the act asks for */
  unsc_str paragraph;  /* number as printed */
  unsc_str phrase;     /* the words of the act as printed */
  unsc_str basis;      /* how the register came to its end: "absolute", "computed: ..." */
  unsc_str confidence; /* as printed */
  unsc_str cited;      /* the register's own source for the entry */
  unsc_str note;
  uint64_t first_line, last_line;
} unsc_mandate_action;

/* "No later than": a report, review or briefing that somebody owes to somebody. */
typedef struct unsc_deadline {
  uint32_t struct_size;
  uint32_t reserved;
  unsc_str body;
  unsc_str kind;       /* "report", "review", "briefing" */
  unsc_date due;
  unsc_str owed_by;
  unsc_str owed_to;
  unsc_str symbol;
  unsc_str paragraph;
  unsc_str phrase;
  uint64_t first_line, last_line;
} unsc_deadline;

/* A state's seat on an organ. until is the last day of the seat, absent while it is held or where not printed. */
typedef struct unsc_membership {
  uint32_t struct_size;
  uint32_t permanent;  /* 1 permanent, 0 not or not said */
  unsc_str state;
  unsc_str code;
  unsc_str organ;      /* "SC" unless said */
  unsc_date from;
  unsc_date until;
  uint64_t first_line, last_line;
} unsc_membership;

/* Anything else with a date. */
typedef struct unsc_event {
  uint32_t struct_size;
  uint32_t reserved;
  unsc_str kind;       /* "designation" (an entry of a list), "statement", "outside_event", ... */
  unsc_date date;      /* absent where the document prints none: the event is counted and stays out of the timeline */
  unsc_str title;
  unsc_str detail;
  unsc_str state;
  unsc_str body;
  unsc_str symbol;
  unsc_str topic;
  unsc_array attributes; /* of unsc_attribute */
  unsc_str link;
  uint64_t first_line, last_line;
} unsc_event;

typedef struct unsc_document {
  uint32_t struct_size;
  uint32_t reserved;
  unsc_str name;  /* the file name without its folder; "stdin" for standard input */
  unsc_str bytes; /* the whole document, any encoding, may be empty */
} unsc_document;

typedef enum unsc_flow {
  UNSC_GO_ON = 0,
  UNSC_CANCELLED = 1 /* stop at once: read() returns UNSC_STOPPED */
} unsc_flow;

typedef enum unsc_status {
  UNSC_OK = 0,
  UNSC_STOPPED = 1,  /* the host said UNSC_CANCELLED */
  UNSC_MALFORMED = 2 /* the document's structure is broken: fail() said where; none of its records is kept */
} unsc_status;

/* What a plugin may call while read() runs. Every function returns UNSC_GO_ON or UNSC_CANCELLED. */
typedef struct unsc_host {
  uint32_t struct_size;
  uint32_t abi_version;
  void *context; /* the host's own */
  unsc_flow (*emit_vote)(const struct unsc_host *, const unsc_vote *);
  unsc_flow (*emit_text)(const struct unsc_host *, const unsc_text *);
  unsc_flow (*emit_mandate_action)(const struct unsc_host *, const unsc_mandate_action *);
  unsc_flow (*emit_deadline)(const struct unsc_host *, const unsc_deadline *);
  unsc_flow (*emit_membership)(const struct unsc_host *, const unsc_membership *);
  unsc_flow (*emit_event)(const struct unsc_host *, const unsc_event *);
  /* This line, or the record that starts there, is unreadable: kept and shown with its reason; go on with the next. */
  unsc_flow (*reject)(const struct unsc_host *, uint64_t line, unsc_str reason);
  /* Readable, but odd: kept and shown. */
  unsc_flow (*note)(const struct unsc_host *, uint64_t line, unsc_str text);
  /* The document as a whole is unreadable from this line on. Return UNSC_MALFORMED afterwards. */
  unsc_flow (*fail)(const struct unsc_host *, uint64_t line, unsc_str reason);
  /* How many bytes of the document have been read. Call now and then; cheap. */
  unsc_flow (*progress)(const struct unsc_host *, uint64_t bytes);
  /* This document is a release of a named dataset. released is a date "2026-02-06" or an instant "2025-05-12T10:19:30Z",
   * absent where neither its name nor its content tells. A later release supersedes an earlier one, whatever was read
   * first. Without this call the document stands for itself. At most one call a document. */
  unsc_flow (*dataset)(const struct unsc_host *, unsc_str name, unsc_str released);
} unsc_host;

/* A format that a plugin reads, for people and for recognition by name. */
typedef struct unsc_format {
  uint32_t struct_size;
  uint32_t update_days;  /* how often the publisher renews it, in days; 0 unknown */
  unsc_str glob;         /* of file names: "*_sc_voting.csv" */
  unsc_str media_type;   /* "text/csv" */
  unsc_str description;  /* words before a colon are its name: "OFAC: Specially ..."; names of its datasets begin with it */
  unsc_str publisher;
  unsc_str licence;
  unsc_str obtained_from; /* where a person gets it */
} unsc_format;

typedef struct unsc_plugin {
  uint32_t struct_size;
  uint32_t abi_version; /* UNSC_ABI_VERSION as compiled */
  unsc_str id;          /* lower_snake, stable for ever: trust and readings are kept by it */
  unsc_str name;
  unsc_str version;     /* a new version reads every document again */
  unsc_str summary;     /* one sentence */
  unsc_array formats;   /* of unsc_format, at least one */
  /* 0..100: how sure, from the name and the first 4 KiB. 50 or more: the host calls read(). Pure, must not fail. */
  int (*recognise)(unsc_str name, unsc_str head);
  unsc_status (*read)(const unsc_host *, const unsc_document *);
} unsc_plugin;

/* host_abi is the host's UNSC_ABI_VERSION. NULL: this plugin cannot serve such a host. */
typedef const unsc_plugin *(*unsc_plugin_entry_fn)(uint32_t host_abi);

#ifdef __cplusplus
}
#endif

#endif
