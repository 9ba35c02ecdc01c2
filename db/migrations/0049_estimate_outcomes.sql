-- What became of each service of an issued estimate: billed, allowed, paid and left to the patient. The newest row of an
-- estimate, provider and service holds; null is an amount that nobody told.

CREATE TABLE estimate_outcomes (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  estimate_id TEXT NOT NULL REFERENCES estimates (id),
  provider TEXT NOT NULL CHECK (provider <> ''),
  line_id TEXT NOT NULL CHECK (line_id <> ''),
  words TEXT NOT NULL,
  billed_cents INTEGER CHECK (billed_cents BETWEEN 0 AND 90000000000),
  allowed_cents INTEGER CHECK (allowed_cents BETWEEN 0 AND 90000000000),
  plan_paid_cents INTEGER CHECK (plan_paid_cents BETWEEN 0 AND 90000000000),
  patient_owes_cents INTEGER CHECK (patient_owes_cents BETWEEN 0 AND 90000000000),
  cause TEXT CHECK (cause IN ('benefit', 'fee', 'otherService', 'authorization', 'coverageEnded', 'other')),
  source TEXT NOT NULL,
  noted_on TEXT NOT NULL CHECK (noted_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  noted_at TEXT NOT NULL CHECK (noted_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
  noted_by TEXT NOT NULL REFERENCES people (id)
) STRICT;

CREATE INDEX estimate_outcomes_by_estimate ON estimate_outcomes (estimate_id);

CREATE TRIGGER estimate_outcomes_no_update BEFORE UPDATE ON estimate_outcomes
BEGIN
  SELECT RAISE(ABORT, 'estimate_outcomes never changes');
END;
CREATE TRIGGER estimate_outcomes_no_delete BEFORE DELETE ON estimate_outcomes
BEGIN
  SELECT RAISE(ABORT, 'estimate_outcomes never changes');
END;
