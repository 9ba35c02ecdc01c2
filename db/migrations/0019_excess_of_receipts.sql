-- What a payer wants done with money that is more than was due, and what the clinic does where nobody says. Receipts from
-- before gave it to the next payments.

ALTER TABLE receipts ADD COLUMN excess TEXT NOT NULL DEFAULT 'next' CHECK (excess IN ('next', 'last', 'spread', 'principal', 'credit'));

ALTER TABLE plan_policies ADD COLUMN excess TEXT NOT NULL DEFAULT 'next' CHECK (excess IN ('next', 'last', 'spread', 'credit'));

-- A payer may say something else later, such as that a credit is to be used. The newest row of a receipt holds.
CREATE TABLE excess_changes (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  receipt_id TEXT NOT NULL REFERENCES receipts (id),
  excess TEXT NOT NULL CHECK (excess IN ('next', 'last', 'spread', 'principal', 'credit')),
  reason TEXT NOT NULL CHECK (reason <> ''),
  changed_on TEXT NOT NULL CHECK (changed_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  changed_at TEXT NOT NULL CHECK (changed_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
  changed_by TEXT NOT NULL REFERENCES people (id)
) STRICT;

CREATE INDEX excess_changes_of_receipt ON excess_changes (receipt_id, id);

CREATE TRIGGER excess_changes_no_update BEFORE UPDATE ON excess_changes
BEGIN
  SELECT RAISE(ABORT, 'excess_changes never changes');
END;
CREATE TRIGGER excess_changes_no_delete BEFORE DELETE ON excess_changes
BEGIN
  SELECT RAISE(ABORT, 'excess_changes never changes');
END;
