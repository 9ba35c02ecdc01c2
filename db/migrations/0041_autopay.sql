-- What payers chose about automatic payments, and what came back of each draw. Rows only come; the newest of a plan holds.

CREATE TABLE plan_autopay (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  plan_id TEXT NOT NULL REFERENCES plans (id),
  is_on INTEGER NOT NULL CHECK (is_on IN (0, 1)),
  day_of_month INTEGER CHECK (day_of_month BETWEEN 1 AND 31),
  method TEXT CHECK (method IN ('card', 'bank')),
  brand TEXT CHECK (brand <> ''),
  last_four TEXT CHECK (last_four GLOB '[0-9][0-9][0-9][0-9]'),
  token TEXT CHECK (token <> ''),
  consent_kind TEXT CHECK (consent_kind IN ('verbal', 'paperToScan', 'paperScanned', 'eSignature', 'selfService')),
  consent_by TEXT CHECK (consent_by <> ''),
  consented_on TEXT CHECK (consented_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  consent_text_version TEXT CHECK (consent_text_version <> ''),
  reason TEXT NOT NULL,
  recorded_at TEXT NOT NULL CHECK (recorded_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
  recorded_by TEXT NOT NULL REFERENCES people (id),
  CHECK ((is_on = 1) = (method IS NOT NULL)),
  CHECK ((is_on = 1) = (brand IS NOT NULL)),
  CHECK ((is_on = 1) = (last_four IS NOT NULL)),
  CHECK ((is_on = 1) = (token IS NOT NULL)),
  CHECK ((is_on = 1) = (consent_kind IS NOT NULL)),
  CHECK ((is_on = 1) = (consent_by IS NOT NULL)),
  CHECK ((is_on = 1) = (consented_on IS NOT NULL)),
  CHECK ((is_on = 1) = (consent_text_version IS NOT NULL)),
  CHECK (is_on = 1 OR day_of_month IS NULL)
) STRICT;

CREATE INDEX plan_autopay_by_plan ON plan_autopay (plan_id, seq);

CREATE TRIGGER plan_autopay_no_update BEFORE UPDATE ON plan_autopay
BEGIN
  SELECT RAISE(ABORT, 'plan_autopay never changes');
END;
CREATE TRIGGER plan_autopay_no_delete BEFORE DELETE ON plan_autopay
BEGIN
  SELECT RAISE(ABORT, 'plan_autopay never changes');
END;

CREATE TABLE debit_results (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  plan_id TEXT NOT NULL REFERENCES plans (id),
  debit_on TEXT NOT NULL CHECK (debit_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  outcome TEXT NOT NULL CHECK (outcome IN ('paid', 'failed')),
  amount_cents INTEGER NOT NULL CHECK (amount_cents BETWEEN 1 AND 90000000000),
  receipt_id TEXT UNIQUE REFERENCES receipts (id),
  reason TEXT NOT NULL,
  recorded_at TEXT NOT NULL CHECK (recorded_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
  recorded_by TEXT NOT NULL REFERENCES people (id),
  CHECK ((outcome = 'paid') = (receipt_id IS NOT NULL)),
  CHECK ((outcome = 'failed') = (reason <> ''))
) STRICT;

CREATE INDEX debit_results_by_plan ON debit_results (plan_id, seq);
CREATE INDEX debit_results_by_day ON debit_results (debit_on);

CREATE TRIGGER debit_results_no_update BEFORE UPDATE ON debit_results
BEGIN
  SELECT RAISE(ABORT, 'debit_results never changes');
END;
CREATE TRIGGER debit_results_no_delete BEFORE DELETE ON debit_results
BEGIN
  SELECT RAISE(ABORT, 'debit_results never changes');
END;
