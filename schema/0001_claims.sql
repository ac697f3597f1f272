-- Why: who said what, in which lines of which document, and when this store read it. Claims are never overwritten.

-- A plugin that has read something, with what it says of itself. trust: higher wins where sources disagree.
CREATE TABLE source (
  plugin        TEXT NOT NULL PRIMARY KEY,
  name          TEXT NOT NULL,
  version       TEXT NOT NULL,
  publisher     TEXT,
  licence       TEXT,
  obtained_from TEXT,
  update_days   INTEGER CHECK (update_days > 0),
  bundled       INTEGER NOT NULL CHECK (bundled IN (0, 1))
) STRICT, WITHOUT ROWID;

-- Bytes, known by their hash. The same bytes found in two places are one document.
CREATE TABLE document (
  document INTEGER PRIMARY KEY,
  sha256   TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64),
  name     TEXT NOT NULL,
  size     INTEGER NOT NULL CHECK (size >= 0)
) STRICT;

-- Where a document was last found. fingerprint: size, times and inode of the file, so that an untouched file need not be hashed again.
CREATE TABLE origin (
  origin      TEXT NOT NULL PRIMARY KEY,
  document    INTEGER NOT NULL REFERENCES document (document),
  fingerprint TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX origin_by_document ON origin (document);

-- One plugin version's reading of one document. The number only grows; what the store knew at reading N is what readings 1..N said.
CREATE TABLE reading (
  reading        INTEGER PRIMARY KEY AUTOINCREMENT,
  document       INTEGER NOT NULL REFERENCES document (document),
  plugin         TEXT NOT NULL REFERENCES source (plugin),
  plugin_version TEXT NOT NULL,
  instant        TEXT NOT NULL,
  status         TEXT NOT NULL CHECK (status IN ('landed', 'failed')),
  reason         TEXT,
  line           INTEGER,
  dataset        TEXT,
  released       TEXT,
  UNIQUE (document, plugin, plugin_version)
) STRICT;
CREATE INDEX reading_by_dataset ON reading (plugin, dataset) WHERE dataset IS NOT NULL;

-- From which reading on, and until which, a reading's claims are visible. A reading that a newer release had already overtaken
-- when it was read has no row.
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

-- One sync: what it looked at, also where it found nothing new.
CREATE TABLE look (
  look      INTEGER PRIMARY KEY,
  instant   TEXT NOT NULL,
  origins   TEXT NOT NULL,
  documents INTEGER NOT NULL,
  unchanged INTEGER NOT NULL,
  skipped   INTEGER NOT NULL,
  failed    INTEGER NOT NULL
) STRICT;

CREATE TABLE look_source (
  look      INTEGER NOT NULL REFERENCES look (look),
  plugin    TEXT NOT NULL,
  documents INTEGER NOT NULL,
  PRIMARY KEY (look, plugin)
) STRICT, WITHOUT ROWID;

-- Claims: one table a record kind; the fields are those of plugins/sdk/unsc/plugin.h, symbols and dates normalised.
-- Lists (sponsors, subjects, dates, attributes) are one item a line; ballots are packed (see the data dictionary).
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
) STRICT;
CREATE INDEX vote_claim_by_reading ON vote_claim (reading);
CREATE INDEX vote_claim_by_cluster ON vote_claim (cluster);

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

-- What each reading changed in the facts: a vote or a term added, withdrawn, or one of its fields changed.
CREATE TABLE change (
  change    INTEGER PRIMARY KEY,
  reading   INTEGER NOT NULL,
  kind      TEXT NOT NULL CHECK (kind IN ('added', 'changed', 'withdrawn')),
  ref       TEXT NOT NULL,
  field     TEXT,
  old_value TEXT,
  new_value TEXT
) STRICT;
CREATE INDEX change_by_reading ON change (reading);
CREATE INDEX change_by_ref ON change (ref);
