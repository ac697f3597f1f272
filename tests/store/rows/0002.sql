-- Facts as schema 2 to 4 keep them.
INSERT INTO derived_from (name, sha256) VALUES ('rules', 'of an earlier program');
INSERT INTO state (code, name, current) VALUES ('ALB', 'Albania', 'ALB'), ('SUN', 'Union of Soviet Socialist Republics', 'RUS');
INSERT INTO seat (state, from_date, until_date, permanent) VALUES ('ALB', '2022-01-01', '2023-12-31', 0), ('CHN', '1945-10-24', NULL, 1);
INSERT INTO vote (vote, key, cluster, organ, resolution, number, draft, meeting, date, title, agenda, part, modality, outcome,
    outcome_declared, yes, no, abstain, absent, chapter_vii, vetoed_by, sponsors, subjects, link) VALUES
  (1, 'S/RES/2680(2023)', 'SC:R:2680', 'SC', 'S/RES/2680(2023)', 2680, 'S/2023/215', 'S/PV.9292', '2023-03-23', 'Extends the mandate',
   'Non-proliferation/DPRK', NULL, 'vote', 'adopted', 'adopted', 15, 0, 0, 0, 1, NULL, 'United States of America', NULL, NULL);
INSERT INTO vote_topic (vote, topic) VALUES (1, 'non-proliferation/dprk');
INSERT INTO ballot (vote, state, position, cast_as, vetoed) VALUES (1, 'ALB', 'yes', 'ALB', 0), (1, 'CHN', 'yes', 'CHN', 0);
INSERT INTO vote_source (vote, claim) VALUES (1, 1);
INSERT INTO body (body, name, type, committee, founded_by, known_from) VALUES
  ('dprk-panel', 'Panel of Experts on the DPRK', 'expert_panel', '1718', 'S/RES/1874(2009)', 'reference');
INSERT INTO body_name (body, name) VALUES ('dprk-panel', 'Panel of Experts (1874)');
INSERT INTO mandate_term (term, body, ordinal, symbol, adopted, act, from_date, until_date, until_rule, paragraph, quote, condition,
    outcome, claim_kind, claim, line) VALUES
  (1, 'dprk-panel', 1, 'S/RES/2680(2023)', '2023-03-23', 'extend', NULL, '2024-04-30', 'absolute', '1', 'until 30 April 2024', NULL,
   'adopted', 'text', 1, 160);
INSERT INTO deadline (deadline, body, kind, due, owed_by, owed_to, symbol, adopted, paragraph, quote, rule, claim, line) VALUES
  (1, 'dprk-panel', 'report', '2024-03-08', 'Panel of Experts', 'Security Council', 'S/RES/2680(2023)', '2023-03-23', '2',
   'no later than 8 March 2024', 'absolute', 1, 164);
INSERT INTO paragraph_reading (paragraph, class, name) VALUES (2, 'term', NULL);
INSERT INTO event (event, kind, date, title, detail, state, body, symbol, topic, attributes, link, claim) VALUES
  (1, 'briefing', '2023-06-16', 'Briefing of the 1718 Committee', NULL, NULL, NULL, NULL, 'DPRK', NULL, NULL, 1);
INSERT INTO conflict (conflict, kind, ref, cluster, field, state, value, rule, detail) VALUES
  (1, 'date', 'S/RES/2680(2023)', 'SC:R:2680', 'date', NULL, '2023-03-23', 'majority_of_dates', 'the printed dates differ');
INSERT INTO conflict_value (conflict, ordinal, value, won, claim_kind, claim, line) VALUES
  (1, 0, '2023-03-22', 0, 'vote', 1, NULL), (1, 1, '2023-03-23', 1, 'vote', 1, 4);
