-- A supervisor may allow less than was asked for; and when the clinic's desk locks by itself.

ALTER TABLE approval_decisions ADD COLUMN amount_cents INTEGER CHECK (amount_cents BETWEEN 1 AND 90000000000);

CREATE TRIGGER approval_decisions_less_than_asked BEFORE INSERT ON approval_decisions
WHEN NEW.amount_cents IS NOT NULL
  AND (NEW.verdict <> 'approved'
    OR NEW.amount_cents >= coalesce((SELECT amount_cents FROM approval_requests WHERE id = NEW.request_id), 0))
BEGIN
  SELECT RAISE(ABORT, 'a smaller amount is less than was asked for');
END;

CREATE TABLE desk_rules (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  lock_minutes INTEGER NOT NULL CHECK (lock_minutes BETWEEN 1 AND 15),
  changed_at TEXT NOT NULL CHECK (changed_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
  changed_by TEXT NOT NULL REFERENCES people (id)
) STRICT;
