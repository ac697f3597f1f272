-- Generated from the migrations: what a store of schema 11 holds. schema/README.md says what it means. Made anew by
-- UNSC_WRITE_EXPECTED=1 build/dev/tests/store_test --gtest_filter='Schema.*'

CREATE TABLE source (
  plugin        TEXT NOT NULL PRIMARY KEY,
  name          TEXT NOT NULL,
  version       TEXT NOT NULL,
  bundled       INTEGER NOT NULL CHECK (bundled IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE TABLE document (
  document INTEGER PRIMARY KEY,
  sha256   TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64),
  name     TEXT NOT NULL,
  size     INTEGER NOT NULL CHECK (size >= 0)
) STRICT;

CREATE TABLE origin (
  origin      TEXT NOT NULL PRIMARY KEY,
  document    INTEGER NOT NULL REFERENCES document (document),
  fingerprint TEXT
, kept INTEGER REFERENCES document (document)) STRICT, WITHOUT ROWID;
CREATE INDEX origin_by_document ON origin (document);
CREATE INDEX origin_by_kept ON origin (kept) WHERE kept IS NOT NULL;

CREATE TABLE reading (
  reading        INTEGER PRIMARY KEY AUTOINCREMENT,
  document       INTEGER NOT NULL REFERENCES document (document),
  plugin         TEXT NOT NULL REFERENCES source (plugin),
  plugin_version TEXT NOT NULL,
  instant        TEXT NOT NULL,
  reason         TEXT,
  line           INTEGER,
  dataset        TEXT,
  released       TEXT, status TEXT NOT NULL DEFAULT 'complete' CHECK (status IN ('complete', 'failed')), publication TEXT, records INTEGER NOT NULL DEFAULT 0, newest TEXT,
  UNIQUE (document, plugin, plugin_version)
) STRICT;
CREATE INDEX reading_by_dataset ON reading (plugin, dataset) WHERE dataset IS NOT NULL;

CREATE TABLE visibility (
  reading    INTEGER NOT NULL REFERENCES reading (reading),
  opened_at  INTEGER NOT NULL,
  closed_at  INTEGER,
  reason     TEXT,
  PRIMARY KEY (reading, opened_at)
) STRICT, WITHOUT ROWID;

CREATE TABLE reject (
  reading INTEGER NOT NULL REFERENCES reading (reading),
  line    INTEGER NOT NULL,
  reason  TEXT NOT NULL
) STRICT;
CREATE INDEX reject_by_reading ON reject (reading);

CREATE TABLE note (
  reading INTEGER NOT NULL REFERENCES reading (reading),
  line    INTEGER NOT NULL,
  text    TEXT NOT NULL
) STRICT;
CREATE INDEX note_by_reading ON note (reading);

CREATE TABLE "sync_run" (
  sync_run      INTEGER PRIMARY KEY,
  instant   TEXT NOT NULL,
  origins   TEXT NOT NULL,
  documents INTEGER NOT NULL,
  unchanged INTEGER NOT NULL,
  skipped   INTEGER NOT NULL,
  failed    INTEGER NOT NULL
) STRICT;

CREATE TABLE vote_claim (
  claim        INTEGER PRIMARY KEY,
  reading      INTEGER NOT NULL REFERENCES reading (reading),
  first_line   INTEGER NOT NULL,
  last_line    INTEGER NOT NULL,
  cluster      TEXT NOT NULL,
  organ        TEXT NOT NULL,
  resolution   TEXT,
  draft        TEXT,
  meeting      TEXT,
  date         TEXT,
  dates        TEXT,
  title        TEXT,
  agenda       TEXT,
  outcome      TEXT,
  tally        TEXT,
  modality     TEXT NOT NULL CHECK (modality IN ('unknown', 'vote', 'without_vote')),
  yes          INTEGER,
  no           INTEGER,
  abstain      INTEGER,
  absent       INTEGER,
  members      INTEGER,
  chapter_vii  INTEGER CHECK (chapter_vii IN (0, 1)),
  sponsors     TEXT,
  subjects     TEXT,
  ballots      TEXT NOT NULL,
  ballot_scope TEXT NOT NULL CHECK (ballot_scope IN ('all', 'vetoes', 'none')),
  part         TEXT,
  link         TEXT
, record_id TEXT, meetings TEXT) STRICT;
CREATE INDEX vote_claim_by_cluster ON vote_claim (cluster);
CREATE INDEX vote_claim_by_reading ON vote_claim (reading);

CREATE TABLE text_claim (
  claim      INTEGER PRIMARY KEY,
  reading    INTEGER NOT NULL REFERENCES reading (reading),
  first_line INTEGER NOT NULL,
  last_line  INTEGER NOT NULL,
  symbol     TEXT NOT NULL,
  date       TEXT,
  dates      TEXT,
  title      TEXT,
  agenda     TEXT,
  language   TEXT,
  outcome    TEXT,
  link       TEXT
) STRICT;
CREATE INDEX text_claim_by_reading ON text_claim (reading);
CREATE INDEX text_claim_by_symbol ON text_claim (symbol);

CREATE TABLE paragraph (
  paragraph  INTEGER PRIMARY KEY,
  claim      INTEGER NOT NULL REFERENCES text_claim (claim),
  ordinal    INTEGER NOT NULL,
  kind       TEXT NOT NULL CHECK (kind IN ('operative', 'preambular', 'annex')),
  number     TEXT,
  text       TEXT NOT NULL,
  first_line INTEGER NOT NULL,
  last_line  INTEGER NOT NULL
) STRICT;
CREATE INDEX paragraph_by_claim ON paragraph (claim, ordinal);

CREATE VIRTUAL TABLE paragraph_search USING fts5 (text, content = 'paragraph', content_rowid = 'paragraph', tokenize = 'unicode61 remove_diacritics 2');

CREATE TABLE mandate_action_claim (
  claim      INTEGER PRIMARY KEY,
  reading    INTEGER NOT NULL REFERENCES reading (reading),
  first_line INTEGER NOT NULL,
  last_line  INTEGER NOT NULL,
  body       TEXT NOT NULL,
  act        TEXT,
  symbol     TEXT,
  date       TEXT,
  from_date  TEXT,
  until_date TEXT,
  duration   TEXT,
  review     TEXT,
  paragraph  TEXT,
  phrase     TEXT,
  basis      TEXT,
  confidence TEXT,
  cited      TEXT,
  note       TEXT
) STRICT;
CREATE INDEX mandate_action_claim_by_reading ON mandate_action_claim (reading);

CREATE TABLE deadline_claim (
  claim      INTEGER PRIMARY KEY,
  reading    INTEGER NOT NULL REFERENCES reading (reading),
  first_line INTEGER NOT NULL,
  last_line  INTEGER NOT NULL,
  body       TEXT,
  kind       TEXT,
  due        TEXT,
  owed_by    TEXT,
  owed_to    TEXT,
  symbol     TEXT,
  paragraph  TEXT,
  phrase     TEXT
) STRICT;
CREATE INDEX deadline_claim_by_reading ON deadline_claim (reading);

CREATE TABLE membership_claim (
  claim      INTEGER PRIMARY KEY,
  reading    INTEGER NOT NULL REFERENCES reading (reading),
  first_line INTEGER NOT NULL,
  last_line  INTEGER NOT NULL,
  state      TEXT NOT NULL,
  code       TEXT,
  organ      TEXT NOT NULL,
  from_date  TEXT,
  until_date TEXT,
  permanent  INTEGER NOT NULL CHECK (permanent IN (0, 1))
) STRICT;
CREATE INDEX membership_claim_by_reading ON membership_claim (reading);

CREATE TABLE event_claim (
  claim      INTEGER PRIMARY KEY,
  reading    INTEGER NOT NULL REFERENCES reading (reading),
  first_line INTEGER NOT NULL,
  last_line  INTEGER NOT NULL,
  kind       TEXT NOT NULL,
  date       TEXT,
  title      TEXT,
  detail     TEXT,
  state      TEXT,
  body       TEXT,
  symbol     TEXT,
  topic      TEXT,
  attributes TEXT,
  link       TEXT
) STRICT;
CREATE INDEX event_claim_by_reading ON event_claim (reading);

CREATE TABLE derived_from (
  name   TEXT NOT NULL PRIMARY KEY,
  sha256 TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE state (
  code     TEXT NOT NULL PRIMARY KEY CHECK (length(code) = 3),
  name     TEXT NOT NULL,
  current  TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE vote (
  vote             INTEGER PRIMARY KEY,
  key              TEXT NOT NULL UNIQUE,
  cluster          TEXT NOT NULL,
  organ            TEXT NOT NULL,
  resolution       TEXT,
  number           INTEGER,
  draft            TEXT,
  meeting          TEXT,
  date             TEXT,
  title            TEXT,
  agenda           TEXT,
  part             TEXT,
  modality         TEXT NOT NULL CHECK (modality IN ('unknown', 'vote', 'without_vote')),
  outcome          TEXT CHECK (outcome IN ('adopted', 'vetoed', 'not_adopted')),
  outcome_declared TEXT,
  yes              INTEGER,
  no               INTEGER,
  abstain          INTEGER,
  absent           INTEGER,
  chapter_vii      INTEGER CHECK (chapter_vii IN (0, 1)),
  vetoed_by        TEXT,
  sponsors         TEXT,
  subjects         TEXT,
  link             TEXT
) STRICT;
CREATE INDEX vote_by_cluster ON vote (cluster);
CREATE INDEX vote_by_date ON vote (date);
CREATE INDEX vote_by_draft ON vote (draft) WHERE draft IS NOT NULL;
CREATE INDEX vote_by_draft_symbol ON vote (draft COLLATE NOCASE) WHERE draft IS NOT NULL;
CREATE INDEX vote_by_key ON vote (key COLLATE NOCASE);
CREATE INDEX vote_by_meeting ON vote (meeting COLLATE NOCASE) WHERE meeting IS NOT NULL;
CREATE INDEX vote_by_number ON vote (number) WHERE number IS NOT NULL;
CREATE INDEX vote_by_resolution ON vote (resolution COLLATE NOCASE) WHERE resolution IS NOT NULL;

CREATE TABLE vote_topic (
  vote  INTEGER NOT NULL PRIMARY KEY REFERENCES vote (vote) ON DELETE CASCADE,
  topic TEXT NOT NULL
) STRICT;

CREATE TABLE ballot (
  vote     INTEGER NOT NULL REFERENCES vote (vote) ON DELETE CASCADE,
  state    TEXT NOT NULL,
  position TEXT NOT NULL CHECK (position IN ('yes', 'no', 'abstain', 'absent', 'unknown')),
  cast_as  TEXT NOT NULL,
  vetoed   INTEGER NOT NULL CHECK (vetoed IN (0, 1)),
  PRIMARY KEY (vote, state)
) STRICT, WITHOUT ROWID;
CREATE INDEX ballot_by_state ON ballot (state, vote, position, cast_as, vetoed);

CREATE TABLE vote_source (
  vote  INTEGER NOT NULL REFERENCES vote (vote) ON DELETE CASCADE,
  claim INTEGER NOT NULL,
  PRIMARY KEY (vote, claim)
) STRICT, WITHOUT ROWID;

CREATE TABLE body (
  body       TEXT NOT NULL PRIMARY KEY,
  name       TEXT NOT NULL,
  type       TEXT NOT NULL CHECK (type IN ('expert_panel', 'peacekeeping', 'political_mission', 'authorization', 'sanctions_measures', 'committee', 'other')),
  committee  TEXT,
  founded_by TEXT,
  known_from TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE body_name (
  body TEXT NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (body, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE mandate_term (
  term        INTEGER PRIMARY KEY,
  body        TEXT NOT NULL,
  ordinal     INTEGER NOT NULL,
  symbol      TEXT,
  adopted     TEXT,
  act         TEXT NOT NULL,
  from_date   TEXT,
  until_date  TEXT,
  until_rule  TEXT,
  paragraph   TEXT,
  quote       TEXT,
  condition   TEXT,
  outcome     TEXT NOT NULL,
  claim_kind  TEXT NOT NULL,
  claim       INTEGER,
  line        INTEGER, until_at_least TEXT, cited TEXT,
  UNIQUE (body, ordinal)
) STRICT;

CREATE TABLE deadline (
  deadline  INTEGER PRIMARY KEY,
  body      TEXT,
  kind      TEXT NOT NULL,
  due       TEXT NOT NULL,
  owed_by   TEXT,
  owed_to   TEXT,
  symbol    TEXT,
  adopted   TEXT,
  paragraph TEXT,
  quote     TEXT,
  rule      TEXT,
  claim     INTEGER,
  line      INTEGER
, claim_kind TEXT NOT NULL DEFAULT 'text') STRICT;
CREATE INDEX deadline_by_due ON deadline (due);

CREATE TABLE "paragraph_class" (
  paragraph INTEGER NOT NULL PRIMARY KEY,
  class     TEXT NOT NULL CHECK (class IN ('term', 'deadline', 'named_nonclock', 'unread')),
  name      TEXT
) STRICT;

CREATE TABLE event (
  event      INTEGER PRIMARY KEY,
  kind       TEXT NOT NULL,
  date       TEXT,
  title      TEXT,
  detail     TEXT,
  state      TEXT,
  body       TEXT,
  symbol     TEXT,
  topic      TEXT,
  attributes TEXT,
  link       TEXT,
  claim      INTEGER NOT NULL
, entry TEXT, first_seen TEXT, last_seen TEXT, removed TEXT) STRICT;
CREATE INDEX event_by_date ON event (date);

CREATE TABLE conflict (
  conflict INTEGER PRIMARY KEY,
  kind     TEXT NOT NULL,
  ref      TEXT NOT NULL,
  cluster  TEXT NOT NULL,
  field    TEXT,
  state    TEXT,
  value    TEXT,
  rule     TEXT NOT NULL,
  detail   TEXT NOT NULL
) STRICT;
CREATE INDEX conflict_both_stand ON conflict (ref) WHERE rule = 'both_stand';
CREATE INDEX conflict_by_cluster ON conflict (cluster);

CREATE TABLE conflict_value (
  conflict   INTEGER NOT NULL REFERENCES conflict (conflict) ON DELETE CASCADE,
  ordinal    INTEGER NOT NULL,
  value      TEXT NOT NULL,
  won        INTEGER NOT NULL CHECK (won IN (0, 1)),
  claim_kind TEXT NOT NULL,
  claim      INTEGER NOT NULL,
  line       INTEGER,
  PRIMARY KEY (conflict, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE alert (
  alert         TEXT NOT NULL PRIMARY KEY,
  subject       TEXT NOT NULL,
  kind          TEXT NOT NULL,
  severity      TEXT NOT NULL CHECK (severity IN ('info', 'warning', 'critical')),
  body          TEXT,
  due           TEXT,
  first_seen    TEXT NOT NULL,
  last_seen     TEXT NOT NULL,
  last_day      TEXT NOT NULL,
  acknowledged  TEXT,
  snoozed_until TEXT,
  cleared       TEXT,
  cleared_by    TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX alert_by_subject ON alert (subject);

CREATE TABLE alert_delivery (
  alert      TEXT NOT NULL REFERENCES alert (alert),
  channel    TEXT NOT NULL,
  begun    TEXT NOT NULL,
  attempts   INTEGER NOT NULL CHECK (attempts > 0),
  delivered  TEXT,
  failed     TEXT,
  last_error TEXT,
  PRIMARY KEY (alert, channel)
) STRICT, WITHOUT ROWID;

CREATE TABLE alert_log (
  entry   INTEGER PRIMARY KEY,
  at      TEXT NOT NULL,
  alert   TEXT NOT NULL,
  state   TEXT NOT NULL CHECK (state IN ('seen', 'acknowledged', 'snoozed', 'delivered', 'failed', 'cleared', 'reopened')),
  until   TEXT,
  channel TEXT,
  detail  TEXT
) STRICT;
CREATE INDEX alert_log_by_alert ON alert_log (alert);

CREATE TABLE mandate_span (
  body           TEXT NOT NULL,
  from_day       TEXT NOT NULL,
  until_day      TEXT NOT NULL,
  status         TEXT NOT NULL,
  since          TEXT,
  until          TEXT,
  until_at_least TEXT,
  basis          TEXT,
  basis_ordinal  INTEGER,
  paragraph      TEXT,
  quote          TEXT,
  reason         TEXT NOT NULL, planned_by TEXT,
  PRIMARY KEY (body, from_day)
) STRICT, WITHOUT ROWID;

CREATE TABLE "seat" (
  organ      TEXT NOT NULL,
  state      TEXT NOT NULL,
  from_date  TEXT NOT NULL,
  until_date TEXT,
  permanent  INTEGER NOT NULL CHECK (permanent IN (0, 1)),
  claim      INTEGER,
  PRIMARY KEY (organ, state, from_date)
) STRICT, WITHOUT ROWID;

CREATE TABLE vote_set_aside (
  vote  INTEGER NOT NULL REFERENCES vote (vote) ON DELETE CASCADE,
  field TEXT NOT NULL CHECK (field IN ('date', 'meeting', 'draft')),
  value TEXT NOT NULL,
  PRIMARY KEY (vote, field)
) STRICT, WITHOUT ROWID;
CREATE INDEX vote_set_aside_by_value ON vote_set_aside (value COLLATE NOCASE);

CREATE TABLE publication (
  plugin        TEXT NOT NULL REFERENCES source (plugin),
  publication   TEXT NOT NULL,
  publisher     TEXT,
  licence       TEXT,
  obtained_from TEXT,
  update_days   INTEGER CHECK (update_days > 0),
  PRIMARY KEY (plugin, publication)
) STRICT, WITHOUT ROWID;

CREATE TABLE sync_run_source (
  sync_run    INTEGER NOT NULL REFERENCES sync_run (sync_run),
  plugin      TEXT NOT NULL,
  publication TEXT NOT NULL,
  documents   INTEGER NOT NULL,
  PRIMARY KEY (sync_run, plugin, publication)
) STRICT, WITHOUT ROWID;

CREATE TABLE release (
  reading   INTEGER NOT NULL PRIMARY KEY REFERENCES reading (reading),
  ordinal   INTEGER NOT NULL,
  day       TEXT,
  dated_by  TEXT NOT NULL CHECK (dated_by IN ('publisher', 'folder', 'content', 'nothing')),
  standing  TEXT NOT NULL CHECK (standing IN ('current', 'superseded', 'held', 'future')),
  kept      INTEGER REFERENCES reading (reading),
  records   INTEGER,
  withdrawn INTEGER
) STRICT;

CREATE TABLE accepted_shrink (
  document INTEGER NOT NULL REFERENCES document (document),
  plugin   TEXT NOT NULL,
  instant  TEXT NOT NULL,
  PRIMARY KEY (document, plugin)
) STRICT, WITHOUT ROWID;

CREATE TABLE change (
  change    INTEGER PRIMARY KEY,
  reading   INTEGER NOT NULL,
  kind      TEXT NOT NULL CHECK (kind IN ('added', 'changed', 'removed', 'withdrawn')),
  ref       TEXT NOT NULL,
  field     TEXT,
  old_value TEXT,
  new_value TEXT
) STRICT;
CREATE INDEX change_by_reading ON change (reading);
CREATE INDEX change_by_ref ON change (ref);

CREATE VIEW visible_reading AS
SELECT reading FROM visibility WHERE closed_at IS NULL;

CREATE VIEW today AS
SELECT CASE WHEN datetime('now') >= datetime(strftime('%Y', 'now') || '-03-08 07:00:00', 'weekday 0')
             AND datetime('now') < datetime(strftime('%Y', 'now') || '-11-01 06:00:00', 'weekday 0')
            THEN date('now', '-4 hours') ELSE date('now', '-5 hours') END AS day;

CREATE VIEW claim_source AS
SELECT 'vote' AS claim_kind, c.claim, r.plugin, r.document, c.first_line FROM vote_claim c JOIN reading r ON r.reading = c.reading
UNION ALL SELECT 'text', c.claim, r.plugin, r.document, c.first_line FROM text_claim c JOIN reading r ON r.reading = c.reading
UNION ALL SELECT 'mandate_action', c.claim, r.plugin, r.document, c.first_line FROM mandate_action_claim c JOIN reading r ON r.reading = c.reading
UNION ALL SELECT 'deadline', c.claim, r.plugin, r.document, c.first_line FROM deadline_claim c JOIN reading r ON r.reading = c.reading
UNION ALL SELECT 'membership', c.claim, r.plugin, r.document, c.first_line FROM membership_claim c JOIN reading r ON r.reading = c.reading
UNION ALL SELECT 'event', c.claim, r.plugin, r.document, c.first_line FROM event_claim c JOIN reading r ON r.reading = c.reading;

CREATE VIEW suspected_duplicate AS
SELECT c.ref AS ref, o.key AS other, 1 AS repeats
FROM conflict c JOIN conflict_value cv ON cv.conflict = c.conflict JOIN vote o ON o.cluster = c.cluster AND o.key <> c.ref
JOIN vote_source s ON s.vote = o.vote AND s.claim = cv.claim
WHERE c.rule = 'both_stand' AND cv.claim_kind = 'vote'
UNION
SELECT o.key, c.ref, 0
FROM conflict c JOIN conflict_value cv ON cv.conflict = c.conflict JOIN vote o ON o.cluster = c.cluster AND o.key <> c.ref
JOIN vote_source s ON s.vote = o.vote AND s.claim = cv.claim
WHERE c.rule = 'both_stand' AND cv.claim_kind = 'vote';

CREATE VIEW vote_history AS
SELECT v.key AS ref, v.date, v.organ, v.resolution, v.draft, v.meeting, v.title, v.agenda,
       b.state, b.cast_as, b.position, v.modality, v.outcome, v.outcome_declared,
       v.yes, v.no, v.abstain, v.absent, b.vetoed, v.vetoed_by,
       (SELECT group_concat(d.other, ' ') FROM suspected_duplicate d WHERE d.ref = v.key) AS suspected_duplicate_of
FROM ballot b JOIN vote v ON v.vote = b.vote;

CREATE VIEW veto AS
SELECT key AS ref, date, draft, meeting, title, vetoed_by, yes, no, abstain, absent, outcome_declared,
       (SELECT group_concat(d.other, ' ') FROM suspected_duplicate d WHERE d.ref = v.key) AS suspected_duplicate_of
FROM vote v WHERE outcome = 'vetoed';

CREATE VIEW mandate_status AS
SELECT b.body, b.name, b.type, b.committee, s.from_day, s.until_day, s.status, s.since, s.until, s.until_at_least,
       s.basis, s.paragraph, s.quote, s.reason, s.planned_by
FROM mandate_span s JOIN body b ON b.body = s.body;

CREATE VIEW mandate_status_now AS
SELECT s.body, s.name, s.type, s.committee, s.status, s.since, s.until, s.until_at_least, s.basis, s.paragraph, s.quote, s.reason,
       s.planned_by
FROM mandate_status s WHERE (SELECT day FROM today) BETWEEN s.from_day AND s.until_day;

CREATE VIEW timeline_entry AS
SELECT v.date AS date, coalesce(v.outcome, 'vote') AS kind, coalesce(v.resolution, v.draft, v.key) AS symbol, v.title AS title,
       CASE WHEN v.modality = 'without_vote' THEN 'without a vote'
            WHEN v.yes IS NOT NULL THEN v.yes || '-' || coalesce(v.no, '?') || '-' || coalesce(v.abstain, '?') END
         || coalesce(', vetoed by ' || replace(v.vetoed_by, ' ', ', '), '') AS detail,
       v.vetoed_by AS state, NULL AS body,
       (SELECT group_concat(plugin, ', ') FROM (SELECT DISTINCT r.plugin FROM vote_source s
          JOIN vote_claim c ON c.claim = s.claim JOIN reading r ON r.reading = c.reading
          WHERE s.vote = v.vote ORDER BY r.plugin)) AS source,
       v.date AS decided, NULL AS superseded, v.vote AS vote, NULL AS topic
FROM vote v WHERE v.date IS NOT NULL
UNION ALL
SELECT coalesce(t.adopted, t.from_date), 'mandate_term', t.symbol, b.name,
       t.act || coalesce(' until ' || t.until_date, '') || coalesce(', paragraph ' || t.paragraph, ''), NULL, t.body,
       coalesce((SELECT s.plugin FROM claim_source s WHERE s.claim_kind = t.claim_kind AND s.claim = t.claim), t.claim_kind),
       coalesce(t.adopted, t.from_date), NULL, NULL, NULL
FROM mandate_term t JOIN body b ON b.body = t.body
WHERE t.outcome = 'adopted' AND coalesce(t.adopted, t.from_date) IS NOT NULL
UNION ALL
SELECT coalesce(s.until, s.until_at_least), 'mandate_end', s.basis, b.name,
       CASE WHEN s.status = 'terminated' THEN s.reason
            WHEN s.planned_by IS NOT NULL THEN 'planned by ' || s.planned_by || coalesce(', paragraph ' || s.paragraph, '')
            WHEN s.until IS NULL THEN 'the first day it can end' || coalesce(', paragraph ' || s.paragraph, '')
            ELSE 'end of the last term known' || coalesce(', paragraph ' || s.paragraph, '') END,
       NULL, s.body,
       coalesce((SELECT o.plugin FROM claim_source o WHERE o.claim_kind = t.claim_kind AND o.claim = t.claim), t.claim_kind),
       s.from_day,
       CASE WHEN s.until_day < l.last_day AND NOT EXISTS (SELECT 1 FROM mandate_span n WHERE n.body = s.body
                  AND n.from_day = date(s.until_day, '+1 day') AND n.status = 'unknown' AND n.basis_ordinal = s.basis_ordinal)
            THEN date(s.until_day, '+1 day') END, NULL, NULL
FROM mandate_span s JOIN body b ON b.body = s.body
JOIN mandate_term t ON t.body = s.body AND t.ordinal = s.basis_ordinal
  AND coalesce(t.until_date, t.until_at_least) = coalesce(s.until, s.until_at_least)
JOIN (SELECT DISTINCT ending, CASE length(ending) WHEN 4 THEN ending || '-12-31'
             WHEN 7 THEN date(ending || '-01', '+1 month', '-1 day') ELSE ending END AS last_day
      FROM (SELECT coalesce(until_date, until_at_least) AS ending FROM mandate_term)
      WHERE ending IS NOT NULL) l ON l.ending = coalesce(s.until, s.until_at_least)
WHERE s.status = 'active' OR (s.status = 'terminated' AND s.from_day = s.until)
UNION ALL
SELECT d.due, 'deadline', d.symbol, coalesce(b.name, d.owed_by, d.kind),
       d.kind || coalesce(' of ' || d.owed_by, '') || coalesce(' to ' || d.owed_to, '') || coalesce(', paragraph ' || d.paragraph, ''),
       NULL, d.body, (SELECT s.plugin FROM claim_source s WHERE s.claim_kind = d.claim_kind AND s.claim = d.claim),
       d.adopted, NULL, NULL, NULL
FROM deadline d LEFT JOIN body b ON b.body = d.body
UNION ALL
SELECT m.from_date, 'seat', NULL, coalesce(t.name, m.state),
       m.organ || ', ' || CASE WHEN m.permanent = 1 THEN 'permanent' ELSE coalesce('until ' || m.until_date, 'no end given') END,
       m.state, NULL, (SELECT s.plugin FROM claim_source s WHERE s.claim_kind = 'membership' AND s.claim = m.claim),
       NULL, NULL, NULL, NULL
FROM seat m LEFT JOIN state t ON t.code = m.state WHERE m.claim IS NOT NULL AND m.from_date <> '0001-01-01'
UNION ALL
SELECT e.date, e.kind, e.symbol, e.title, e.detail, e.state, e.body,
       (SELECT s.plugin FROM claim_source s WHERE s.claim_kind = 'event' AND s.claim = e.claim), e.date, NULL, NULL, e.topic
FROM event e WHERE e.date IS NOT NULL;

CREATE VIEW timeline AS
SELECT date, kind, symbol, title, detail, state, body, source FROM timeline_entry
WHERE superseded IS NULL OR superseded > date;
