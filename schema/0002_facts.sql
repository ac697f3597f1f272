-- Why: what the Council did, as decided from the claims that are visible. Every row here can be thrown away and derived again.

-- What the facts were derived from besides claims: reference data and rules, by hash.
CREATE TABLE derived_from (
  name   TEXT NOT NULL PRIMARY KEY,
  sha256 TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE state (
  code     TEXT NOT NULL PRIMARY KEY CHECK (length(code) = 3),
  name     TEXT NOT NULL,
  current  TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE seat (
  state     TEXT NOT NULL,
  from_date TEXT NOT NULL,
  until_date TEXT,
  permanent INTEGER NOT NULL CHECK (permanent IN (0, 1)),
  PRIMARY KEY (state, from_date)
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
CREATE INDEX vote_by_number ON vote (number) WHERE number IS NOT NULL;
CREATE INDEX vote_by_draft ON vote (draft) WHERE draft IS NOT NULL;

-- Everything by which any source names the vote's subject, folded, for TOPIC questions.
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

-- The claims that a vote rests on.
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
  line        INTEGER,
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
) STRICT;
CREATE INDEX deadline_by_due ON deadline (due);

-- How each clock-like operative paragraph was read: term, deadline, named_nonclock or unread.
CREATE TABLE paragraph_reading (
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
) STRICT;
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
CREATE INDEX conflict_by_cluster ON conflict (cluster);

-- What each source said where they disagree.
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
