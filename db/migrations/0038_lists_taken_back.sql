-- A price list that was taken back as a whole: it finds nothing any more, and stays for what was made from it.

CREATE TABLE fee_schedule_withdrawals (
  schedule_id TEXT PRIMARY KEY NOT NULL REFERENCES fee_schedules (id),
  withdrawn_at TEXT NOT NULL CHECK (withdrawn_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
  withdrawn_by TEXT NOT NULL REFERENCES people (id)
) STRICT;

CREATE TRIGGER fee_schedule_withdrawals_no_update BEFORE UPDATE ON fee_schedule_withdrawals
BEGIN
  SELECT RAISE(ABORT, 'fee_schedule_withdrawals never changes');
END;
CREATE TRIGGER fee_schedule_withdrawals_no_delete BEFORE DELETE ON fee_schedule_withdrawals
BEGIN
  SELECT RAISE(ABORT, 'fee_schedule_withdrawals never changes');
END;
