-- Why: where a body stands was decided twice, by the program and by a view, with different answers; now it is decided once and kept, for every day.
-- And what sources print of deadlines and seats ended nowhere; now it is a fact.

-- Days, both included, on which a body stands the same. The spans of a body leave out no day: the first begins on 0001-01-01, the last ends on 9999-12-31.
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
  reason         TEXT NOT NULL,
  PRIMARY KEY (body, from_day)
) STRICT, WITHOUT ROWID;

-- What a person types of a vote, in whatever case, is found without reading every vote.
CREATE INDEX vote_by_key ON vote (key COLLATE NOCASE);
CREATE INDEX vote_by_resolution ON vote (resolution COLLATE NOCASE) WHERE resolution IS NOT NULL;
CREATE INDEX vote_by_draft_symbol ON vote (draft COLLATE NOCASE) WHERE draft IS NOT NULL;
CREATE INDEX vote_by_meeting ON vote (meeting COLLATE NOCASE) WHERE meeting IS NOT NULL;

-- A register's own source for its entry.
ALTER TABLE mandate_term ADD COLUMN cited TEXT;

-- What a deadline was read from: a text, a register's entry (mandate_action), a record of its own (deadline).
ALTER TABLE deadline ADD COLUMN claim_kind TEXT NOT NULL DEFAULT 'text';

-- Seats of any organ. Without a claim: of the Council, from the reference table. from_date is 0001-01-01 where no source gives it.
CREATE TABLE seat_of_organ (
  organ      TEXT NOT NULL,
  state      TEXT NOT NULL,
  from_date  TEXT NOT NULL,
  until_date TEXT,
  permanent  INTEGER NOT NULL CHECK (permanent IN (0, 1)),
  claim      INTEGER,
  PRIMARY KEY (organ, state, from_date)
) STRICT, WITHOUT ROWID;
INSERT INTO seat_of_organ (organ, state, from_date, until_date, permanent)
SELECT 'SC', state, from_date, until_date, permanent FROM seat;
DROP TABLE seat;
ALTER TABLE seat_of_organ RENAME TO seat;

-- One word, one thing: a claim is a source's, a reading is a document read by a plugin.
ALTER TABLE alert_delivery RENAME COLUMN claimed TO begun;
ALTER TABLE paragraph_reading RENAME TO paragraph_class;

DROP VIEW timeline;
DROP VIEW timeline_entry;
DROP VIEW mandate_status_now;
DROP VIEW mandate_clock;

-- The day it is in New York, where a mandate's last day ends. Summer time as United States law has had it since 2007 (Public Law 109-58, section 110).
CREATE VIEW today AS
SELECT CASE WHEN datetime('now') >= datetime(strftime('%Y', 'now') || '-03-08 07:00:00', 'weekday 0')
             AND datetime('now') < datetime(strftime('%Y', 'now') || '-11-01 06:00:00', 'weekday 0')
            THEN date('now', '-4 hours') ELSE date('now', '-5 hours') END AS day;

-- Where each body stands on any day: WHERE '2024-05-01' BETWEEN from_day AND until_day. One row a body and span.
CREATE VIEW mandate_status AS
SELECT b.body, b.name, b.type, b.committee, s.from_day, s.until_day, s.status, s.since, s.until, s.until_at_least,
       s.basis, s.paragraph, s.quote, s.reason
FROM mandate_span s JOIN body b ON b.body = s.body;

-- The same today. One row a body.
CREATE VIEW mandate_status_now AS
SELECT s.body, s.name, s.type, s.committee, s.status, s.since, s.until, s.basis, s.paragraph, s.quote, s.reason
FROM mandate_status s WHERE (SELECT day FROM today) BETWEEN s.from_day AND s.until_day;

-- Every claim of whatever kind, with the plugin that made it and its lines.
CREATE VIEW claim_source AS
SELECT 'vote' AS claim_kind, c.claim, r.plugin, r.document, c.first_line FROM vote_claim c JOIN reading r ON r.reading = c.reading
UNION ALL SELECT 'text', c.claim, r.plugin, r.document, c.first_line FROM text_claim c JOIN reading r ON r.reading = c.reading
UNION ALL SELECT 'mandate_action', c.claim, r.plugin, r.document, c.first_line FROM mandate_action_claim c JOIN reading r ON r.reading = c.reading
UNION ALL SELECT 'deadline', c.claim, r.plugin, r.document, c.first_line FROM deadline_claim c JOIN reading r ON r.reading = c.reading
UNION ALL SELECT 'membership', c.claim, r.plugin, r.document, c.first_line FROM membership_claim c JOIN reading r ON r.reading = c.reading
UNION ALL SELECT 'event', c.claim, r.plugin, r.document, c.first_line FROM event_claim c JOIN reading r ON r.reading = c.reading;

-- Everything with a date. decided: when it became known; superseded: when a later act moved it; vote: the vote, if it is one;
-- topic: what an event says it is about. A mandate's end is the end of a span in which the mandate ran, where the decision behind it gives that day.
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
SELECT s.until, 'mandate_end', s.basis, b.name,
       CASE s.status WHEN 'terminated' THEN s.reason
            ELSE 'end of the last term known' || coalesce(', paragraph ' || s.paragraph, '') END,
       NULL, s.body,
       coalesce((SELECT o.plugin FROM claim_source o WHERE o.claim_kind = t.claim_kind AND o.claim = t.claim), t.claim_kind),
       s.from_day,
       CASE WHEN s.until_day < l.last_day THEN date(s.until_day, '+1 day') END, NULL, NULL
FROM mandate_span s JOIN body b ON b.body = s.body
JOIN mandate_term t ON t.body = s.body AND t.ordinal = s.basis_ordinal AND t.until_date = s.until
JOIN (SELECT DISTINCT until_date AS until, CASE length(until_date) WHEN 4 THEN until_date || '-12-31'
             WHEN 7 THEN date(until_date || '-01', '+1 month', '-1 day') ELSE until_date END AS last_day
      FROM mandate_term WHERE until_date IS NOT NULL) l ON l.until = s.until
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

-- Everything, in order of time when you say ORDER BY date. A mandate's end stands where no later act moved it in time.
CREATE VIEW timeline AS
SELECT date, kind, symbol, title, detail, state, body, source FROM timeline_entry
WHERE superseded IS NULL OR superseded > date;
