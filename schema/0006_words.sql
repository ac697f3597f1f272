-- Why: words that a stranger understands at first sight: a sync is called a sync, and a reading is complete or failed.
ALTER TABLE look RENAME TO sync_run;
ALTER TABLE sync_run RENAME COLUMN look TO sync_run;
ALTER TABLE look_source RENAME TO sync_run_source;
ALTER TABLE sync_run_source RENAME COLUMN look TO sync_run;

-- A column's CHECK goes only with the column, so the new word comes in a new one under the old name.
ALTER TABLE reading RENAME COLUMN status TO status_until_0005;
ALTER TABLE reading ADD COLUMN status TEXT NOT NULL DEFAULT 'complete' CHECK (status IN ('complete', 'failed'));
UPDATE reading SET status = 'failed' WHERE status_until_0005 = 'failed';
ALTER TABLE reading DROP COLUMN status_until_0005;
