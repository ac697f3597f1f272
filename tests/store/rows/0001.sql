-- Rows in the words of schema 1 to 5: who read what, when, and what it claims. See upgrade_test.cpp.
INSERT INTO source (plugin, name, version, publisher, licence, obtained_from, update_days, bundled) VALUES
  ('resolutions', 'UN resolutions (UNxml)', '1.0.0', 'United Nations', NULL, 'https://github.com/UNxml/SCresolutions', 14, 1),
  ('registers', 'Registers of panel mandates', '1.0.0', NULL, NULL, NULL, NULL, 0);
INSERT INTO document (document, sha256, name, size) VALUES
  (1, '70aa1447f9c56ba23aa45187da28c15dc3673199208e0f7ca145408e4655aa0e', 'S_RES_2680_E.xml', 26799),
  (2, '80aa1447f9c56ba23aa45187da28c15dc3673199208e0f7ca145408e4655aa0e', 'register.csv', 310),
  (3, '90aa1447f9c56ba23aa45187da28c15dc3673199208e0f7ca145408e4655aa0e', 'broken.csv', 0);
INSERT INTO origin (origin, document, fingerprint) VALUES
  ('/data/S_RES_2680_E.xml', 1, '1379659 1795602156.184243961'), ('/data/register.csv', 2, NULL), ('/data/broken.csv', 3, NULL);
INSERT INTO reading (reading, document, plugin, plugin_version, instant, status, reason, line, dataset, released) VALUES
  (1, 1, 'resolutions', '1.0.0', '2023-04-01T08:00:00Z', 'landed', NULL, NULL, 'S/RES/2680(2023) en', '2023-03-23'),
  (2, 2, 'registers', '1.0.0', '2023-04-01T08:00:01Z', 'landed', NULL, NULL, NULL, NULL),
  (3, 3, 'registers', '1.0.0', '2023-04-01T08:00:02Z', 'failed', 'no column "body"', 1, NULL, NULL);
INSERT INTO visibility (reading, opened_at, closed_at, reason) VALUES (1, 1, NULL, NULL), (2, 2, NULL, NULL);
INSERT INTO reject (reading, line, reason) VALUES (2, 5, 'date "": expected a date');
INSERT INTO note (reading, line, text) VALUES (1, 63, 'the count says 15, the list holds 3 names');
INSERT INTO look (look, instant, origins, documents, unchanged, skipped, failed) VALUES
  (1, '2023-04-01T08:00:00Z', '/data', 3, 0, 0, 1), (2, '2023-04-02T08:00:00Z', '/data', 3, 3, 0, 0);
INSERT INTO look_source (look, plugin, documents) VALUES (1, 'resolutions', 1), (1, 'registers', 2), (2, 'resolutions', 1);
INSERT INTO vote_claim (claim, reading, first_line, last_line, cluster, organ, resolution, draft, meeting, date, dates, title,
    agenda, outcome, tally, modality, yes, no, abstain, absent, members, chapter_vii, sponsors, subjects, ballots, ballot_scope,
    part, link) VALUES
  (1, 1, 4, 140, 'SC:R:2680', 'SC', 'S/RES/2680(2023)', 'S/2023/215', 'S/PV.9292', '2023-03-23',
   '2023-03-23' || char(9) || 'cover page', 'Extends the mandate of the Panel of Experts', 'Non-proliferation/DPRK', 'adopted',
   'Adopted unanimously', 'vote', 15, NULL, NULL, NULL, NULL, 1, 'United States of America', 'SANCTIONS COMPLIANCE',
   'y' || char(9) || '63' || char(9) || 'ALBANIA' || char(9) || char(10)
     || 'y' || char(9) || '64' || char(9) || 'BRAZIL' || char(9) || char(10)
     || 'y' || char(9) || '65' || char(9) || 'CHINA' || char(9) || char(10), 'all', NULL, NULL);
INSERT INTO text_claim (claim, reading, first_line, last_line, symbol, date, dates, title, agenda, language, outcome, link) VALUES
  (1, 1, 1, 256, 'S/RES/2680(2023)', '2023-03-23', NULL, 'Resolution 2680 (2023)', NULL, 'en', 'adopted', NULL);
INSERT INTO paragraph (paragraph, claim, ordinal, kind, number, text, first_line, last_line) VALUES
  (1, 1, 1, 'preambular', NULL, 'Recalling its previous relevant resolutions,', 150, 150),
  (2, 1, 2, 'operative', '1', 'Decides to extend until 30 April 2024 the mandate of the Panel of Experts, as specified in paragraph 26 '
   || 'of resolution 1874 (2009);', 160, 163);
INSERT INTO paragraph_search (rowid, text) SELECT paragraph, text FROM paragraph;
INSERT INTO mandate_action_claim (claim, reading, first_line, last_line, body, act, symbol, date, from_date, until_date, duration,
    review, paragraph, phrase, basis, confidence, cited, note) VALUES
  (1, 2, 2, 2, 'Panel of Experts (1874)', 'extend', 'S/RES/2680(2023)', '2023-03-23', '2023-05-01', '2024-04-30', NULL,
   '2024-03-22', '1', 'extend until 30 April 2024', NULL, 'high', NULL, NULL);
INSERT INTO deadline_claim (claim, reading, first_line, last_line, body, kind, due, owed_by, owed_to, symbol, paragraph, phrase)
  VALUES (1, 2, 3, 3, 'Panel of Experts (1874)', 'report', '2024-03-08', 'Panel of Experts', 'Security Council',
   'S/RES/2680(2023)', '2', 'no later than 8 March 2024');
INSERT INTO membership_claim (claim, reading, first_line, last_line, state, code, organ, from_date, until_date, permanent) VALUES
  (1, 2, 4, 4, 'Albania', 'ALB', 'SC', '2022-01-01', '2023-12-31', 0);
INSERT INTO event_claim (claim, reading, first_line, last_line, kind, date, title, detail, state, body, symbol, topic, attributes,
    link) VALUES
  (1, 2, 6, 6, 'briefing', '2023-06-16', 'Briefing of the 1718 Committee', NULL, NULL, NULL, NULL, 'DPRK',
   'room' || char(9) || 'Chamber', NULL);
INSERT INTO change (change, reading, kind, ref, field, old_value, new_value) VALUES
  (1, 1, 'added', 'S/RES/2680(2023)', NULL, NULL, NULL), (2, 1, 'changed', 'S/RES/2680(2023)', 'yes', '14', '15');
