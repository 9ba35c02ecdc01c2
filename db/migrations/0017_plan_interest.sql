-- Plans that bear interest, or whose payments change by steps. Plans from before bear none and have equal payments.

ALTER TABLE plan_versions ADD COLUMN rate_units INTEGER CHECK (rate_units BETWEEN 0 AND 1000000000);
ALTER TABLE plan_versions ADD COLUMN rate_places INTEGER CHECK (rate_places BETWEEN 0 AND 8);
ALTER TABLE plan_versions ADD COLUMN interest_method TEXT CHECK (interest_method IN ('period', 'actual/365', 'actual/actual'));
ALTER TABLE plan_versions ADD COLUMN odd_first_period TEXT CHECK (odd_first_period IN ('free', 'inEveryPayment', 'withFirstPayment'));
ALTER TABLE plan_versions ADD COLUMN interest_delayed_until TEXT CHECK (interest_delayed_until GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]');

-- What of an installment is interest, as agreed.
ALTER TABLE installments ADD COLUMN interest_cents INTEGER NOT NULL DEFAULT 0 CHECK (interest_cents BETWEEN 0 AND 90000000000);

-- Steps of a version: so many payments of one amount. The step without an amount was solved.
CREATE TABLE plan_steps (
  plan_id TEXT NOT NULL,
  version INTEGER NOT NULL,
  step INTEGER NOT NULL CHECK (step > 0),
  payments INTEGER NOT NULL CHECK (payments BETWEEN 1 AND 600),
  amount_cents INTEGER CHECK (amount_cents BETWEEN 1 AND 90000000000),
  PRIMARY KEY (plan_id, version, step),
  FOREIGN KEY (plan_id, version) REFERENCES plan_versions (plan_id, version)
) STRICT;

CREATE TRIGGER plan_steps_no_update BEFORE UPDATE ON plan_steps
BEGIN
  SELECT RAISE(ABORT, 'plan_steps never changes');
END;
CREATE TRIGGER plan_steps_no_delete BEFORE DELETE ON plan_steps
BEGIN
  SELECT RAISE(ABORT, 'plan_steps never changes');
END;

-- Interest by real days: money that comes early or late changes what the last installments ask. One row for each such
-- difference, beside the installments as agreed; all of it is interest.
CREATE TABLE interest_differences (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  plan_id TEXT NOT NULL,
  version INTEGER NOT NULL,
  installment INTEGER NOT NULL CHECK (installment > 0),
  amount_cents INTEGER NOT NULL CHECK (amount_cents BETWEEN -90000000000 AND 90000000000 AND amount_cents <> 0),
  effective_on TEXT NOT NULL CHECK (effective_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  posted_at TEXT NOT NULL CHECK (posted_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
  posted_by TEXT NOT NULL REFERENCES people (id),
  FOREIGN KEY (plan_id, version, installment) REFERENCES installments (plan_id, version, number)
) STRICT;

CREATE INDEX interest_differences_of_plan ON interest_differences (plan_id, version, installment, amount_cents);

CREATE TRIGGER interest_differences_no_update BEFORE UPDATE ON interest_differences
BEGIN
  SELECT RAISE(ABORT, 'interest_differences never changes');
END;
CREATE TRIGGER interest_differences_no_delete BEFORE DELETE ON interest_differences
BEGIN
  SELECT RAISE(ABORT, 'interest_differences never changes');
END;
