-- What desks were told: one alert acknowledged and delivered, one snoozed whose delivery failed, one cleared.
INSERT INTO alert (alert, subject, kind, severity, body, due, first_seen, last_seen, last_day, acknowledged, snoozed_until, cleared,
    cleared_by) VALUES
  ('mandate_expiry:dprk-panel:S/RES/2680(2023):2024-04-30:60', 'mandate_expiry:dprk-panel:S/RES/2680(2023):2024-04-30',
   'mandate_expiry', 'info', 'dprk-panel', '2024-04-30', '2024-03-01T08:00:00Z', '2024-03-02T08:00:00Z', '2024-03-02',
   '2024-03-02T09:00:00Z', NULL, NULL, NULL),
  ('report_due:dprk-panel:S/RES/2680(2023):2024-03-08:7', 'report_due:dprk-panel:S/RES/2680(2023):2024-03-08', 'report_due', 'warning',
   'dprk-panel', '2024-03-08', '2024-03-01T08:00:00Z', '2024-03-01T08:00:00Z', '2024-03-01', NULL, '2024-03-06', NULL, NULL),
  ('review_due:dprk-panel:S/RES/2680(2023):2024-03-22:30', 'review_due:dprk-panel:S/RES/2680(2023):2024-03-22', 'review_due', 'info',
   'dprk-panel', '2024-03-22', '2024-02-21T08:00:00Z', '2024-02-21T08:00:00Z', '2024-02-21', NULL, NULL, '2024-02-28T08:00:00Z',
   'renewed');
INSERT INTO alert_delivery (alert, channel, claimed, attempts, delivered, failed, last_error) VALUES
  ('mandate_expiry:dprk-panel:S/RES/2680(2023):2024-04-30:60', 'desk', '2024-03-01T08:00:00Z', 1, '2024-03-01T08:00:01Z', NULL, NULL),
  ('report_due:dprk-panel:S/RES/2680(2023):2024-03-08:7', 'desk', '2024-03-01T08:00:02Z', 2, NULL, '2024-03-01T08:00:03Z',
   'connection refused');
INSERT INTO alert_log (entry, at, alert, state, until, channel, detail) VALUES
  (1, '2024-03-01T08:00:00Z', 'mandate_expiry:dprk-panel:S/RES/2680(2023):2024-04-30:60', 'seen', NULL, NULL, NULL),
  (2, '2024-03-02T09:00:00Z', 'mandate_expiry:dprk-panel:S/RES/2680(2023):2024-04-30:60', 'acknowledged', NULL, NULL, NULL),
  (3, '2024-03-02T09:00:00Z', 'report_due:dprk-panel:S/RES/2680(2023):2024-03-08:7', 'snoozed', '2024-03-06', NULL, NULL);
