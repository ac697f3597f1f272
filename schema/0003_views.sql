-- Why: a stranger with the sqlite3 shell must find the answers without knowing the tables. These views are a public interface.
-- They name tables without a schema, so that the same text serves the stored facts and temporary ones.

-- Readings whose claims count now.
CREATE VIEW visible_reading AS
SELECT reading FROM visibility WHERE closed_at IS NULL;

-- A state's ballots with tally, outcome, veto. One row a ballot.
CREATE VIEW vote_history AS
SELECT v.key AS ref, v.date, v.organ, v.resolution, v.draft, v.meeting, v.title, v.agenda,
       b.state, b.cast_as, b.position, v.modality, v.outcome, v.outcome_declared,
       v.yes, v.no, v.abstain, v.absent, b.vetoed, v.vetoed_by
FROM ballot b JOIN vote v ON v.vote = b.vote;

-- Votes lost to a veto. One row a vote.
CREATE VIEW veto AS
SELECT key AS ref, date, draft, meeting, title, vetoed_by, yes, no, abstain, absent, outcome_declared
FROM vote WHERE outcome = 'vetoed';

-- Terms that set a body's clock, each with the adoption that came after it.
CREATE VIEW mandate_clock AS
SELECT term, body, ordinal, symbol, adopted, act, from_date, until_date, until_rule, paragraph, quote, claim_kind, claim,
       lead(coalesce(adopted, from_date)) OVER (PARTITION BY body ORDER BY ordinal) AS superseded
FROM mandate_term
WHERE outcome = 'adopted' AND act NOT IN ('intend', 'review') AND (until_date IS NOT NULL OR act NOT IN ('rename', 'expand'));

-- Everything with a date. decided: when it became known; superseded: when a later act moved it; vote: the vote, if it is one;
-- topic: what an event says it is about.
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
       CASE t.claim_kind
         WHEN 'text' THEN (SELECT r.plugin FROM text_claim c JOIN reading r ON r.reading = c.reading WHERE c.claim = t.claim)
         WHEN 'mandate_action' THEN (SELECT r.plugin FROM mandate_action_claim c JOIN reading r ON r.reading = c.reading WHERE c.claim = t.claim)
         ELSE t.claim_kind END,
       coalesce(t.adopted, t.from_date), NULL, NULL, NULL
FROM mandate_term t JOIN body b ON b.body = t.body
WHERE t.outcome = 'adopted' AND coalesce(t.adopted, t.from_date) IS NOT NULL
UNION ALL
SELECT c.until_date, 'mandate_end', c.symbol, b.name, 'end of the last term known' || coalesce(', paragraph ' || c.paragraph, ''), NULL, c.body,
       CASE c.claim_kind
         WHEN 'text' THEN (SELECT r.plugin FROM text_claim t JOIN reading r ON r.reading = t.reading WHERE t.claim = c.claim)
         WHEN 'mandate_action' THEN (SELECT r.plugin FROM mandate_action_claim m JOIN reading r ON r.reading = m.reading WHERE m.claim = c.claim)
         ELSE c.claim_kind END,
       coalesce(c.adopted, c.from_date), c.superseded, NULL, NULL
FROM mandate_clock c JOIN body b ON b.body = c.body
WHERE c.until_date IS NOT NULL
UNION ALL
SELECT d.due, 'deadline', d.symbol, coalesce(b.name, d.owed_by, d.kind),
       d.kind || coalesce(' of ' || d.owed_by, '') || coalesce(' to ' || d.owed_to, '') || coalesce(', paragraph ' || d.paragraph, ''),
       NULL, d.body,
       (SELECT r.plugin FROM text_claim c JOIN reading r ON r.reading = c.reading WHERE c.claim = d.claim),
       d.adopted, NULL, NULL, NULL
FROM deadline d LEFT JOIN body b ON b.body = d.body
UNION ALL
SELECT e.date, e.kind, e.symbol, e.title, e.detail, e.state, e.body,
       (SELECT r.plugin FROM event_claim c JOIN reading r ON r.reading = c.reading WHERE c.claim = e.claim), e.date, NULL, NULL, e.topic
FROM event e WHERE e.date IS NOT NULL;

-- Everything, in order of time when you say ORDER BY date. A mandate's end stands where no later act moved it in time.
CREATE VIEW timeline AS
SELECT date, kind, symbol, title, detail, state, body, source FROM timeline_entry
WHERE superseded IS NULL OR superseded > date;

-- Each body's status today (UTC), as far as the dates alone tell it; "unsc mandates" weighs failed renewals and gaps as well.
CREATE VIEW mandate_status_now AS
WITH reach AS (
  SELECT max(t.date) AS text_until FROM text_claim t JOIN visible_reading r ON r.reading = t.reading),
last AS (
  SELECT c.body, c.symbol, c.act, coalesce(c.from_date, c.adopted) AS since, c.until_date, c.until_rule, c.paragraph, c.quote,
         CASE WHEN c.act IN ('terminate', 'dissolve') THEN coalesce(c.until_date, c.from_date, c.adopted) END AS closed,
         -- The last day it can mean: a month sorts before its days.
         CASE length(c.until_date) WHEN 7 THEN date(c.until_date || '-01', '+1 month', '-1 day') ELSE c.until_date END AS ends
  FROM mandate_clock c
  WHERE c.ordinal = (SELECT max(m.ordinal) FROM mandate_clock m WHERE m.body = c.body)),
judged AS (
  SELECT l.body, l.symbol, l.since, l.until_date, l.paragraph, l.quote, l.ends, reach.text_until,
         CASE WHEN l.closed < date('now') THEN 'terminated'
              WHEN l.ends >= date('now') THEN 'active'
              WHEN l.ends IS NULL AND l.until_rule LIKE 'open_ended%' THEN 'open_ended'
              WHEN l.ends IS NULL THEN 'unknown'
              WHEN reach.text_until > l.ends THEN 'lapsed'
              ELSE 'unknown' END AS status
  FROM last l CROSS JOIN reach)
SELECT b.body, b.name, b.type, b.committee, coalesce(j.status, 'unknown') AS status, j.since, j.until_date AS until,
       j.symbol AS basis, j.paragraph, j.quote,
       CASE coalesce(j.status, '')
         WHEN 'terminated' THEN 'ended by ' || coalesce(j.symbol, 'the record')
         WHEN 'active' THEN 'until ' || j.until_date || coalesce(' by ' || j.symbol, '')
         WHEN 'open_ended' THEN 'no end set' || coalesce(' by ' || j.symbol, '')
         WHEN 'lapsed' THEN 'ended on ' || j.until_date || '; texts read to ' || j.text_until || ' hold no later term'
         WHEN '' THEN 'no term known'
         ELSE CASE WHEN j.ends IS NULL THEN 'the text gives no end'
                   ELSE 'ended on ' || j.until_date || ' unless renewed; texts read only to ' || coalesce(j.text_until, 'no date') END
       END AS reason
FROM body b LEFT JOIN judged j ON j.body = b.body;
