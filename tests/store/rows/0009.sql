-- A source says what it reads and who publishes that; a reading how much it holds and how far that reaches; a release where it stands.
INSERT INTO source (plugin, name, version, bundled) VALUES
  ('resolutions', 'UN resolutions (UNxml)', '1.0.0', 1), ('registers', 'Registers of panel mandates', '1.0.0', 0);
INSERT INTO publication (plugin, publication, publisher, licence, obtained_from, update_days) VALUES
  ('resolutions', 'unxml akn', 'United Nations', NULL, 'https://github.com/UNxml/SCresolutions', 14);
INSERT INTO origin (origin, document, fingerprint, kept) VALUES
  ('/data/S_RES_2680_E.xml', 1, '1379659 1795602156.184243961', NULL), ('/data/register.csv', 2, NULL, NULL),
  ('/data/broken.csv', 3, NULL, NULL);
INSERT INTO reading (reading, document, plugin, plugin_version, instant, status, reason, line, dataset, released, publication, records,
    newest) VALUES
  (1, 1, 'resolutions', '1.0.0', '2023-04-01T08:00:00Z', 'complete', NULL, NULL, 'S/RES/2680(2023) en', '2023-03-23', NULL, 2, '2023-03-23'),
  (2, 2, 'registers', '1.0.0', '2023-04-01T08:00:01Z', 'complete', NULL, NULL, NULL, NULL, NULL, 4, '2023-03-23'),
  (3, 3, 'registers', '1.0.0', '2023-04-01T08:00:02Z', 'failed', 'no column "body"', 1, NULL, NULL, NULL, 0, NULL);
INSERT INTO sync_run_source (sync_run, plugin, publication, documents) VALUES
  (1, 'resolutions', '', 1), (1, 'registers', '', 2), (2, 'resolutions', '', 1);
INSERT INTO release (reading, ordinal, day, dated_by, standing, kept, records, withdrawn) VALUES
  (1, 1, '2023-03-23', 'publisher', 'current', NULL, NULL, NULL), (2, 2, NULL, 'nothing', 'held', 1, 2, 2);
INSERT INTO accepted_shrink (document, plugin, instant) VALUES (2, 'registers', '2023-04-02T08:00:00Z');
INSERT INTO change (change, reading, kind, ref, field, old_value, new_value) VALUES
  (1, 1, 'added', 'S/RES/2680(2023)', NULL, NULL, NULL), (2, 1, 'changed', 'S/RES/2680(2023)', 'yes', '14', '15'),
  (3, 2, 'removed', 'UN Consolidated List KPe.001', 'removed', NULL, '2023-04-01');
