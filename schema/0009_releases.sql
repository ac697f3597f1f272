-- Why: no release may take facts away in silence, a list is a state on a day, and each dataset has a publisher and a rhythm of its own.

-- What a plugin says of each thing that it reads: who publishes it, under which licence, where a person gets it, how often it is renewed.
CREATE TABLE publication (
  plugin        TEXT NOT NULL REFERENCES source (plugin),
  publication   TEXT NOT NULL,
  publisher     TEXT,
  licence       TEXT,
  obtained_from TEXT,
  update_days   INTEGER CHECK (update_days > 0),
  PRIMARY KEY (plugin, publication)
) STRICT, WITHOUT ROWID;
-- These were those of the plugin's first format, whatever it had read.
ALTER TABLE source DROP COLUMN publisher;
ALTER TABLE source DROP COLUMN licence;
ALTER TABLE source DROP COLUMN obtained_from;
ALTER TABLE source DROP COLUMN update_days;

-- Of which publication the document is, how many records it holds, and the latest day that any of them is dated by.
ALTER TABLE reading ADD COLUMN publication TEXT;
ALTER TABLE reading ADD COLUMN records INTEGER NOT NULL DEFAULT 0;
ALTER TABLE reading ADD COLUMN newest TEXT;
UPDATE reading SET
  records = (SELECT count(*) FROM vote_claim c WHERE c.reading = reading.reading)
    + (SELECT count(*) FROM text_claim c WHERE c.reading = reading.reading)
    + (SELECT count(*) FROM mandate_action_claim c WHERE c.reading = reading.reading)
    + (SELECT count(*) FROM deadline_claim c WHERE c.reading = reading.reading)
    + (SELECT count(*) FROM membership_claim c WHERE c.reading = reading.reading)
    + (SELECT count(*) FROM event_claim c WHERE c.reading = reading.reading),
  newest = (SELECT max(date) FROM (
    SELECT c.date FROM vote_claim c WHERE c.reading = reading.reading
    UNION ALL SELECT c.date FROM text_claim c WHERE c.reading = reading.reading
    UNION ALL SELECT c.date FROM mandate_action_claim c WHERE c.reading = reading.reading
    UNION ALL SELECT c.date FROM event_claim c WHERE c.reading = reading.reading)
    WHERE length(date) = 10 AND date <= substr(reading.instant, 1, 10));

-- Until 1.0.0 the Library's votes were named by their files; whose votes they are tells which of its two datasets they are of.
UPDATE reading SET dataset = (
    SELECT CASE WHEN sum(symbol LIKE 'S/%') >= sum(symbol LIKE 'A/%') THEN 'undl sc_voting' ELSE 'undl ga_voting' END
    FROM (SELECT coalesce(nullif(c.resolution, ''), c.draft) AS symbol FROM vote_claim c WHERE c.reading = reading.reading))
  WHERE plugin = 'undl_votes' AND status = 'complete' AND EXISTS (
    SELECT 1 FROM vote_claim c WHERE c.reading = reading.reading
    AND (coalesce(nullif(c.resolution, ''), c.draft) LIKE 'S/%' OR coalesce(nullif(c.resolution, ''), c.draft) LIKE 'A/%'));

-- How many documents of which publication a sync met. Without a publication: of which nothing more was known than who reads them.
ALTER TABLE sync_run_source RENAME TO sync_run_source_until_0007;
CREATE TABLE sync_run_source (
  sync_run    INTEGER NOT NULL REFERENCES sync_run (sync_run),
  plugin      TEXT NOT NULL,
  publication TEXT NOT NULL,
  documents   INTEGER NOT NULL,
  PRIMARY KEY (sync_run, plugin, publication)
) STRICT, WITHOUT ROWID;
INSERT INTO sync_run_source SELECT sync_run, plugin, '', documents FROM sync_run_source_until_0007;
DROP TABLE sync_run_source_until_0007;

-- Where each complete reading stands among those of its dataset. day: the date or instant that it is dated by; kept: the reading that a
-- held one would have taken the place of, which has `records` records, of which the held one leaves out `withdrawn`.
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

-- Documents that may leave out as much as they do, because a person said so (unsc sync --accept-shrink).
CREATE TABLE accepted_shrink (
  document INTEGER NOT NULL REFERENCES document (document),
  plugin   TEXT NOT NULL,
  instant  TEXT NOT NULL,
  PRIMARY KEY (document, plugin)
) STRICT, WITHOUT ROWID;

-- The document that still counts here, because what the file holds now would leave out too much of it.
ALTER TABLE origin ADD COLUMN kept INTEGER REFERENCES document (document);
CREATE INDEX origin_by_kept ON origin (kept) WHERE kept IS NOT NULL;

-- An entry of a list is on it from the first release that names it to the last; removed: the day of the release that names it no more.
ALTER TABLE event ADD COLUMN entry TEXT;
ALTER TABLE event ADD COLUMN first_seen TEXT;
ALTER TABLE event ADD COLUMN last_seen TEXT;
ALTER TABLE event ADD COLUMN removed TEXT;

-- What a list no longer names is removed, not withdrawn: the word comes in a new table, since a CHECK goes only with its table.
ALTER TABLE change RENAME TO change_until_0007;
DROP INDEX change_by_reading;
DROP INDEX change_by_ref;
CREATE TABLE change (
  change    INTEGER PRIMARY KEY,
  reading   INTEGER NOT NULL,
  kind      TEXT NOT NULL CHECK (kind IN ('added', 'changed', 'removed', 'withdrawn')),
  ref       TEXT NOT NULL,
  field     TEXT,
  old_value TEXT,
  new_value TEXT
) STRICT;
INSERT INTO change SELECT * FROM change_until_0007;
DROP TABLE change_until_0007;
CREATE INDEX change_by_reading ON change (reading);
CREATE INDEX change_by_ref ON change (ref);
