-- Why: a vote that is told apart only by its publisher's own key was lost in another, one print of the meeting won over three others, and what one vote says of day, meeting and draft was never held against the other votes.

-- The publisher's own key of the record.
ALTER TABLE vote_claim ADD COLUMN record_id TEXT;
-- The meeting wherever the record prints it besides, as printed, one a line.
ALTER TABLE vote_claim ADD COLUMN meetings TEXT;

-- What a vote's own sources give and other votes contradict: it cannot all be true, so the field of the vote is NULL.
CREATE TABLE vote_set_aside (
  vote  INTEGER NOT NULL REFERENCES vote (vote) ON DELETE CASCADE,
  field TEXT NOT NULL CHECK (field IN ('date', 'meeting', 'draft')),
  value TEXT NOT NULL,
  PRIMARY KEY (vote, field)
) STRICT, WITHOUT ROWID;
CREATE INDEX vote_set_aside_by_value ON vote_set_aside (value COLLATE NOCASE);
