-- Why: a vote that may be another vote written twice stood in lists and counts without a mark; only the table of conflicts said so.

CREATE INDEX conflict_both_stand ON conflict (ref) WHERE rule = 'both_stand';

-- Votes that may be one: a merge that is not certain is not made (rule both_stand), so both stand. One row a vote and the
-- other one, both ways; repeats is 1 in the row of the vote that a count without duplicates leaves out.
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

DROP VIEW vote_history;
DROP VIEW veto;

-- A state's ballots with tally, outcome, veto. One row a ballot. suspected_duplicate_of: votes that may be this one, between spaces.
CREATE VIEW vote_history AS
SELECT v.key AS ref, v.date, v.organ, v.resolution, v.draft, v.meeting, v.title, v.agenda,
       b.state, b.cast_as, b.position, v.modality, v.outcome, v.outcome_declared,
       v.yes, v.no, v.abstain, v.absent, b.vetoed, v.vetoed_by,
       (SELECT group_concat(d.other, ' ') FROM suspected_duplicate d WHERE d.ref = v.key) AS suspected_duplicate_of
FROM ballot b JOIN vote v ON v.vote = b.vote;

-- Votes lost to a veto. One row a vote.
CREATE VIEW veto AS
SELECT key AS ref, date, draft, meeting, title, vetoed_by, yes, no, abstain, absent, outcome_declared,
       (SELECT group_concat(d.other, ' ') FROM suspected_duplicate d WHERE d.ref = v.key) AS suspected_duplicate_of
FROM vote v WHERE outcome = 'vetoed';
