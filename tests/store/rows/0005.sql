-- A term may know the earliest day of an end that its text leaves open.
INSERT INTO mandate_term (term, body, ordinal, symbol, adopted, act, from_date, until_date, until_rule, paragraph, quote, condition,
    outcome, claim_kind, claim, line, until_at_least) VALUES
  (1, 'dprk-panel', 1, 'S/RES/2680(2023)', '2023-03-23', 'extend', NULL, '2024-04-30', 'absolute', '1', 'until 30 April 2024', NULL,
   'adopted', 'text', 1, 160, NULL),
  (2, 'amisom', 1, 'S/RES/1772(2007)', '2007-08-20', 'extend', NULL, NULL, 'start_not_stated(6 months)', '9',
   'for a further period of six months', NULL, 'adopted', 'text', 1, 200, '2008-02-20');
