-- What a provider billed in all for the care of a good faith estimate, so that it can be held against it. The newest row of
-- an estimate and provider holds.

CREATE TABLE estimate_bills (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  estimate_id TEXT NOT NULL REFERENCES estimates (id),
  provider TEXT NOT NULL CHECK (provider <> ''),
  billed_cents INTEGER NOT NULL CHECK (billed_cents BETWEEN 0 AND 90000000000),
  received_on TEXT NOT NULL CHECK (received_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  noted_at TEXT NOT NULL CHECK (noted_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
  noted_by TEXT NOT NULL REFERENCES people (id)
) STRICT;

CREATE INDEX estimate_bills_by_estimate ON estimate_bills (estimate_id);

CREATE TRIGGER estimate_bills_no_update BEFORE UPDATE ON estimate_bills
BEGIN
  SELECT RAISE(ABORT, 'estimate_bills never changes');
END;
CREATE TRIGGER estimate_bills_no_delete BEFORE DELETE ON estimate_bills
BEGIN
  SELECT RAISE(ABORT, 'estimate_bills never changes');
END;
