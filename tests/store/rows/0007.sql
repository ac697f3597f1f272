-- Where a body stands is kept by spans of days; a deadline says what it was read from, a term a register's own source, a seat its organ.
INSERT INTO mandate_span (body, from_day, until_day, status, since, until, until_at_least, basis, basis_ordinal, paragraph, quote, reason)
  VALUES
  ('dprk-panel', '2023-03-23', '2024-04-30', 'active', NULL, '2024-04-30', NULL, 'S/RES/2680(2023)', 1, '1', 'until 30 April 2024',
   'until 2024-04-30 by S/RES/2680(2023)');
INSERT INTO mandate_term (term, body, ordinal, symbol, adopted, act, from_date, until_date, until_rule, paragraph, quote, condition,
    outcome, claim_kind, claim, line, until_at_least, cited) VALUES
  (1, 'dprk-panel', 1, 'S/RES/2680(2023)', '2023-03-23', 'extend', NULL, '2024-04-30', 'absolute', '1', 'until 30 April 2024', NULL,
   'adopted', 'text', 1, 160, NULL, NULL),
  (2, 'amisom', 1, 'S/RES/1772(2007)', '2007-08-20', 'extend', NULL, NULL, 'start_not_stated(6 months)', '9',
   'for a further period of six months', NULL, 'adopted', 'text', 1, 200, '2008-02-20', NULL);
INSERT INTO deadline (deadline, body, kind, due, owed_by, owed_to, symbol, adopted, paragraph, quote, rule, claim, line, claim_kind) VALUES
  (1, 'dprk-panel', 'report', '2024-03-08', 'Panel of Experts', 'Security Council', 'S/RES/2680(2023)', '2023-03-23', '2',
   'no later than 8 March 2024', 'absolute', 1, 164, 'text');
INSERT INTO seat (organ, state, from_date, until_date, permanent, claim) VALUES
  ('SC', 'ALB', '2022-01-01', '2023-12-31', 0, NULL), ('SC', 'CHN', '1945-10-24', NULL, 1, NULL);
INSERT INTO paragraph_class (paragraph, class, name) VALUES (2, 'term', NULL);
INSERT INTO alert_delivery (alert, channel, begun, attempts, delivered, failed, last_error) VALUES
  ('mandate_expiry:dprk-panel:S/RES/2680(2023):2024-04-30:60', 'desk', '2024-03-01T08:00:00Z', 1, '2024-03-01T08:00:01Z', NULL, NULL),
  ('report_due:dprk-panel:S/RES/2680(2023):2024-03-08:7', 'desk', '2024-03-01T08:00:02Z', 2, NULL, '2024-03-01T08:00:03Z',
   'connection refused');
