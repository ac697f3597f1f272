-- Why: an alert must speak once and its silence must be trusted. What was shown, answered and delivered is kept here; no rebuild of the facts touches it.

-- An alert that was due when somebody was told, and where it stands now. subject: the id without its step; last_day: the last day asked
-- about on which it was due, so that a question about an earlier day answers nothing.
CREATE TABLE alert (
  alert         TEXT NOT NULL PRIMARY KEY,
  subject       TEXT NOT NULL,
  kind          TEXT NOT NULL,
  severity      TEXT NOT NULL CHECK (severity IN ('info', 'warning', 'critical')),
  body          TEXT,
  due           TEXT,
  first_seen    TEXT NOT NULL,
  last_seen     TEXT NOT NULL,
  last_day      TEXT NOT NULL,
  acknowledged  TEXT,
  snoozed_until TEXT,
  cleared       TEXT,
  cleared_by    TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX alert_by_subject ON alert (subject);

-- One alert on one channel. claimed without an outcome: the run ended before it could write one, so the next run delivers again.
CREATE TABLE alert_delivery (
  alert      TEXT NOT NULL REFERENCES alert (alert),
  channel    TEXT NOT NULL,
  claimed    TEXT NOT NULL,
  attempts   INTEGER NOT NULL CHECK (attempts > 0),
  delivered  TEXT,
  failed     TEXT,
  last_error TEXT,
  PRIMARY KEY (alert, channel)
) STRICT, WITHOUT ROWID;

-- Everything that happened to an alert, in order; rows are only ever added.
CREATE TABLE alert_log (
  entry   INTEGER PRIMARY KEY,
  at      TEXT NOT NULL,
  alert   TEXT NOT NULL,
  state   TEXT NOT NULL CHECK (state IN ('seen', 'acknowledged', 'snoozed', 'delivered', 'failed', 'cleared', 'reopened')),
  until   TEXT,
  channel TEXT,
  detail  TEXT
) STRICT;
CREATE INDEX alert_log_by_alert ON alert_log (alert);
