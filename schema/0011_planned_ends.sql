-- Why: an end that is planned was told as a lapse, and an end that something unread may have moved was told as certain.

-- The decision by which an end is planned: it calls it final, closes the body on that day, or founds what takes its place.
ALTER TABLE mandate_span ADD COLUMN planned_by TEXT;

DROP VIEW timeline;
DROP VIEW timeline_entry;
DROP VIEW mandate_status_now;
DROP VIEW mandate_status;

-- Where each body stands on any day: WHERE '2024-05-01' BETWEEN from_day AND until_day. One row a body and span.
CREATE VIEW mandate_status AS
SELECT b.body, b.name, b.type, b.committee, s.from_day, s.until_day, s.status, s.since, s.until, s.until_at_least,
       s.basis, s.paragraph, s.quote, s.reason, s.planned_by
FROM mandate_span s JOIN body b ON b.body = s.body;

-- The same today. One row a body.
CREATE VIEW mandate_status_now AS
SELECT s.body, s.name, s.type, s.committee, s.status, s.since, s.until, s.until_at_least, s.basis, s.paragraph, s.quote, s.reason,
       s.planned_by
FROM mandate_status s WHERE (SELECT day FROM today) BETWEEN s.from_day AND s.until_day;

-- Everything with a date. decided: when it became known; superseded: when a later act moved it; vote: the vote, if it is one;
-- topic: what an event says it is about. A mandate's end is the end of a span in which
-- the mandate ran, where the decision behind it gives that day; where something that may have moved it was not read, the first day it can be.
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

-- Everything, in order of time when you say ORDER BY date. A mandate's end stands where no later act moved it in time.
CREATE VIEW timeline AS
SELECT date, kind, symbol, title, detail, state, body, source FROM timeline_entry
WHERE superseded IS NULL OR superseded > date;
