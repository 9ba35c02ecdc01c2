-- Money that goes back to the payer, and the receipts that had brought it.

CREATE TABLE refunds (
  id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
  plan_id TEXT NOT NULL REFERENCES plans (id),
  entry_id TEXT NOT NULL REFERENCES ledger_entries (id),
  amount_cents INTEGER NOT NULL CHECK (amount_cents BETWEEN 1 AND 90000000000),
  method TEXT NOT NULL CHECK (method IN ('cash', 'check', 'card', 'moneyOrder', 'directDebit', 'other')),
  reference TEXT NOT NULL,
  reason TEXT NOT NULL,
  refunded_on TEXT NOT NULL CHECK (refunded_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  posted_at TEXT NOT NULL CHECK (posted_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
  posted_by TEXT NOT NULL REFERENCES people (id),
  request_key TEXT NOT NULL UNIQUE CHECK (request_key <> '')
) STRICT;

CREATE INDEX refunds_of_plan ON refunds (plan_id);

CREATE TRIGGER refunds_no_update BEFORE UPDATE ON refunds
BEGIN
  SELECT RAISE(ABORT, 'refunds never changes');
END;
CREATE TRIGGER refunds_no_delete BEFORE DELETE ON refunds
BEGIN
  SELECT RAISE(ABORT, 'refunds never changes');
END;

CREATE TABLE refund_parts (
  refund_id TEXT NOT NULL REFERENCES refunds (id),
  receipt_id TEXT NOT NULL REFERENCES receipts (id),
  amount_cents INTEGER NOT NULL CHECK (amount_cents BETWEEN 1 AND 90000000000),
  PRIMARY KEY (refund_id, receipt_id)
) STRICT;

CREATE INDEX refund_parts_of_receipt ON refund_parts (receipt_id);

CREATE TRIGGER refund_parts_no_update BEFORE UPDATE ON refund_parts
BEGIN
  SELECT RAISE(ABORT, 'refund_parts never changes');
END;
CREATE TRIGGER refund_parts_no_delete BEFORE DELETE ON refund_parts
BEGIN
  SELECT RAISE(ABORT, 'refund_parts never changes');
END;
