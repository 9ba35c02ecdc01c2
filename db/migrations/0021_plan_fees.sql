-- Fees for late and returned payments: what the clinic asks, what an agreement names, what was charged, waived and paid.

ALTER TABLE plan_policies ADD COLUMN late_fee_kind TEXT CHECK (late_fee_kind IN ('flat', 'percent', 'lesserOf', 'greaterOf'));
ALTER TABLE plan_policies ADD COLUMN late_fee_flat_cents INTEGER CHECK (late_fee_flat_cents BETWEEN 0 AND 90000000000);
ALTER TABLE plan_policies ADD COLUMN late_fee_percent_units INTEGER CHECK (late_fee_percent_units BETWEEN 0 AND 1000000000000000);
ALTER TABLE plan_policies ADD COLUMN late_fee_percent_places INTEGER CHECK (late_fee_percent_places BETWEEN 0 AND 15);
ALTER TABLE plan_policies ADD COLUMN late_fee_base TEXT CHECK (late_fee_base IN ('principal', 'principalAndInterest'));
ALTER TABLE plan_policies ADD COLUMN late_fee_grace_days INTEGER CHECK (late_fee_grace_days BETWEEN 0 AND 365);
ALTER TABLE plan_policies ADD COLUMN returned_payment_cents INTEGER CHECK (returned_payment_cents BETWEEN 1 AND 90000000000);

-- What the agreement of a version says about fees. It holds for later versions too; a plan without a row has none.
CREATE TABLE plan_fee_terms (
  plan_id TEXT NOT NULL,
  version INTEGER NOT NULL,
  late_fee_kind TEXT CHECK (late_fee_kind IN ('flat', 'percent', 'lesserOf', 'greaterOf')),
  late_fee_flat_cents INTEGER CHECK (late_fee_flat_cents BETWEEN 0 AND 90000000000),
  late_fee_percent_units INTEGER CHECK (late_fee_percent_units BETWEEN 0 AND 1000000000000000),
  late_fee_percent_places INTEGER CHECK (late_fee_percent_places BETWEEN 0 AND 15),
  late_fee_base TEXT CHECK (late_fee_base IN ('principal', 'principalAndInterest')),
  late_fee_grace_days INTEGER CHECK (late_fee_grace_days BETWEEN 0 AND 365),
  returned_payment_cents INTEGER CHECK (returned_payment_cents BETWEEN 1 AND 90000000000),
  PRIMARY KEY (plan_id, version),
  FOREIGN KEY (plan_id, version) REFERENCES plan_versions (plan_id, version)
) STRICT;

CREATE TRIGGER plan_fee_terms_no_update BEFORE UPDATE ON plan_fee_terms
BEGIN
  SELECT RAISE(ABORT, 'plan_fee_terms never changes');
END;
CREATE TRIGGER plan_fee_terms_no_delete BEFORE DELETE ON plan_fee_terms
BEGIN
  SELECT RAISE(ABORT, 'plan_fee_terms never changes');
END;

-- A fee that was charged: once for a late payment, once for a returned one.
CREATE TABLE plan_fees (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE CHECK (id <> ''),
  plan_id TEXT NOT NULL REFERENCES plans (id),
  entry_id TEXT NOT NULL REFERENCES ledger_entries (id),
  kind TEXT NOT NULL CHECK (kind IN ('late', 'returned')),
  installment INTEGER CHECK (installment > 0),
  due_on TEXT CHECK (due_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  receipt_id TEXT UNIQUE REFERENCES receipts (id),
  amount_cents INTEGER NOT NULL CHECK (amount_cents BETWEEN 1 AND 90000000000),
  charged_on TEXT NOT NULL CHECK (charged_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  posted_at TEXT NOT NULL CHECK (posted_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
  posted_by TEXT NOT NULL REFERENCES people (id),
  CHECK ((kind = 'late') = (installment IS NOT NULL AND due_on IS NOT NULL)),
  CHECK ((kind = 'returned') = (receipt_id IS NOT NULL))
) STRICT;

CREATE INDEX plan_fees_of_plan ON plan_fees (plan_id);

CREATE UNIQUE INDEX plan_fees_once_late ON plan_fees (plan_id, due_on) WHERE kind = 'late';

CREATE TRIGGER plan_fees_no_update BEFORE UPDATE ON plan_fees
BEGIN
  SELECT RAISE(ABORT, 'plan_fees never changes');
END;
CREATE TRIGGER plan_fees_no_delete BEFORE DELETE ON plan_fees
BEGIN
  SELECT RAISE(ABORT, 'plan_fees never changes');
END;

-- What nobody has to pay of a fee any more.
CREATE TABLE fee_waivers (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  fee_id TEXT NOT NULL REFERENCES plan_fees (id),
  entry_id TEXT NOT NULL REFERENCES ledger_entries (id),
  amount_cents INTEGER NOT NULL CHECK (amount_cents BETWEEN 1 AND 90000000000),
  reason TEXT NOT NULL CHECK (reason <> ''),
  waived_on TEXT NOT NULL CHECK (waived_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  posted_at TEXT NOT NULL CHECK (posted_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
  posted_by TEXT NOT NULL REFERENCES people (id)
) STRICT;

CREATE INDEX fee_waivers_of_fee ON fee_waivers (fee_id);

CREATE TRIGGER fee_waivers_no_update BEFORE UPDATE ON fee_waivers
BEGIN
  SELECT RAISE(ABORT, 'fee_waivers never changes');
END;
CREATE TRIGGER fee_waivers_no_delete BEFORE DELETE ON fee_waivers
BEGIN
  SELECT RAISE(ABORT, 'fee_waivers never changes');
END;

-- Which fee a receipt paid. Taking an allocation back is a row below zero.
CREATE TABLE fee_allocations (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  entry_id TEXT NOT NULL REFERENCES ledger_entries (id),
  receipt_id TEXT NOT NULL REFERENCES receipts (id),
  plan_id TEXT NOT NULL REFERENCES plans (id),
  fee_id TEXT NOT NULL REFERENCES plan_fees (id),
  amount_cents INTEGER NOT NULL CHECK (amount_cents BETWEEN -90000000000 AND 90000000000 AND amount_cents <> 0)
) STRICT;

CREATE INDEX fee_allocations_of_plan ON fee_allocations (plan_id);
CREATE INDEX fee_allocations_of_receipt ON fee_allocations (receipt_id);
CREATE INDEX fee_allocations_of_fee ON fee_allocations (fee_id);

CREATE TRIGGER fee_allocations_no_update BEFORE UPDATE ON fee_allocations
BEGIN
  SELECT RAISE(ABORT, 'fee_allocations never changes');
END;
CREATE TRIGGER fee_allocations_no_delete BEFORE DELETE ON fee_allocations
BEGIN
  SELECT RAISE(ABORT, 'fee_allocations never changes');
END;
