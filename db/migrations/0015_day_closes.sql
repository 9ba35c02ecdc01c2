-- A day's money as it was counted, and where the chains ended then. The newest row of a day holds: closed, or open again.

CREATE TABLE day_closes (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  closed_on TEXT NOT NULL CHECK (closed_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  action TEXT NOT NULL CHECK (action IN ('close', 'reopen')),
  float_cents INTEGER NOT NULL CHECK (float_cents BETWEEN 0 AND 90000000000),
  -- Why the count differs, or why the day is opened again.
  reason TEXT NOT NULL,
  ledger_seq INTEGER NOT NULL CHECK (ledger_seq >= 0),
  ledger_hash TEXT NOT NULL CHECK (length(ledger_hash) = 64),
  trail_seq INTEGER NOT NULL CHECK (trail_seq >= 0),
  trail_hash TEXT NOT NULL CHECK (length(trail_hash) = 64),
  recorded_at TEXT NOT NULL CHECK (recorded_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
  recorded_by TEXT NOT NULL REFERENCES people (id),
  CHECK (action = 'close' OR reason <> '')
) STRICT;

CREATE INDEX day_closes_by_day ON day_closes (closed_on);

CREATE TRIGGER day_closes_no_update BEFORE UPDATE ON day_closes
BEGIN
  SELECT RAISE(ABORT, 'day_closes never changes');
END;
CREATE TRIGGER day_closes_no_delete BEFORE DELETE ON day_closes
BEGIN
  SELECT RAISE(ABORT, 'day_closes never changes');
END;

-- What each method should have held and what was counted.
CREATE TABLE day_counts (
  close_seq INTEGER NOT NULL REFERENCES day_closes (seq),
  method TEXT NOT NULL CHECK (method IN ('cash', 'check', 'card', 'moneyOrder', 'directDebit', 'other')),
  expected_cents INTEGER NOT NULL CHECK (expected_cents BETWEEN 0 AND 90000000000),
  counted_cents INTEGER NOT NULL CHECK (counted_cents BETWEEN 0 AND 90000000000),
  PRIMARY KEY (close_seq, method)
) STRICT;

CREATE TRIGGER day_counts_no_update BEFORE UPDATE ON day_counts
BEGIN
  SELECT RAISE(ABORT, 'day_counts never changes');
END;
CREATE TRIGGER day_counts_no_delete BEFORE DELETE ON day_counts
BEGIN
  SELECT RAISE(ABORT, 'day_counts never changes');
END;
