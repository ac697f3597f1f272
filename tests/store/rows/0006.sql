-- A reading is complete or failed; what was a look is a sync run.
INSERT INTO reading (reading, document, plugin, plugin_version, instant, status, reason, line, dataset, released) VALUES
  (1, 1, 'resolutions', '1.0.0', '2023-04-01T08:00:00Z', 'complete', NULL, NULL, 'S/RES/2680(2023) en', '2023-03-23'),
  (2, 2, 'registers', '1.0.0', '2023-04-01T08:00:01Z', 'complete', NULL, NULL, NULL, NULL),
  (3, 3, 'registers', '1.0.0', '2023-04-01T08:00:02Z', 'failed', 'no column "body"', 1, NULL, NULL);
INSERT INTO sync_run (sync_run, instant, origins, documents, unchanged, skipped, failed) VALUES
  (1, '2023-04-01T08:00:00Z', '/data', 3, 0, 0, 1), (2, '2023-04-02T08:00:00Z', '/data', 3, 3, 0, 0);
INSERT INTO sync_run_source (sync_run, plugin, documents) VALUES (1, 'resolutions', 1), (1, 'registers', 2), (2, 'resolutions', 1);
