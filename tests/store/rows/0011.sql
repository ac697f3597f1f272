-- An end that is planned is told apart.
INSERT INTO mandate_span (body, from_day, until_day, status, since, until, until_at_least, basis, basis_ordinal, paragraph, quote, reason,
    planned_by) VALUES
  ('dprk-panel', '2023-03-23', '2024-04-30', 'active', NULL, '2024-04-30', NULL, 'S/RES/2680(2023)', 1, '1', 'until 30 April 2024',
   'until 2024-04-30 by S/RES/2680(2023)', NULL),
  ('uniogbis', '2020-02-28', '2020-12-31', 'active', NULL, '2020-12-31', NULL, 'S/RES/2512(2020)', 1, '1', 'until 31 December 2020',
   'until 2020-12-31 by S/RES/2512(2020), planned by S/RES/2512(2020)', 'S/RES/2512(2020)');
