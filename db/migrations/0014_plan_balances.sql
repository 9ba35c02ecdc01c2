-- What each plan still owes and what money on it pays nothing yet, kept beside the ledger so that the day's work and the
-- reports look at open plans only, however many are over. It follows from the ledger; the ledger's check compares both.

CREATE TABLE plan_balances (
  plan_id TEXT PRIMARY KEY NOT NULL REFERENCES plans (id),
  owed_cents INTEGER NOT NULL CHECK (owed_cents BETWEEN -90000000000 AND 90000000000),
  unapplied_cents INTEGER NOT NULL CHECK (unapplied_cents BETWEEN -90000000000 AND 90000000000)
) STRICT;

INSERT INTO plan_balances (plan_id, owed_cents, unapplied_cents)
SELECT plan_id,
  sum(CASE debit_account WHEN 'planPrincipal' THEN amount_cents ELSE 0 END -
    CASE credit_account WHEN 'planPrincipal' THEN amount_cents ELSE 0 END),
  sum(CASE credit_account WHEN 'unappliedCash' THEN amount_cents ELSE 0 END -
    CASE debit_account WHEN 'unappliedCash' THEN amount_cents ELSE 0 END)
FROM ledger_entries GROUP BY plan_id;

CREATE INDEX plan_balances_owing ON plan_balances (plan_id) WHERE owed_cents > 0;

CREATE INDEX plan_balances_in_credit ON plan_balances (plan_id, unapplied_cents) WHERE unapplied_cents > 0;

CREATE TRIGGER ledger_entries_balance AFTER INSERT ON ledger_entries
BEGIN
  INSERT INTO plan_balances (plan_id, owed_cents, unapplied_cents)
  VALUES (
    NEW.plan_id,
    CASE NEW.debit_account WHEN 'planPrincipal' THEN NEW.amount_cents ELSE 0 END -
      CASE NEW.credit_account WHEN 'planPrincipal' THEN NEW.amount_cents ELSE 0 END,
    CASE NEW.credit_account WHEN 'unappliedCash' THEN NEW.amount_cents ELSE 0 END -
      CASE NEW.debit_account WHEN 'unappliedCash' THEN NEW.amount_cents ELSE 0 END
  )
  ON CONFLICT (plan_id) DO UPDATE SET
    owed_cents = owed_cents + excluded.owed_cents,
    unapplied_cents = unapplied_cents + excluded.unapplied_cents;
END;

CREATE TRIGGER plan_balances_no_delete BEFORE DELETE ON plan_balances
BEGIN
  SELECT RAISE(ABORT, 'plan_balances are never deleted');
END;

-- Sums of what was paid read the index alone.
DROP INDEX allocations_of_plan;
CREATE INDEX allocations_of_plan ON allocations (plan_id, version, installment, amount_cents, receipt_id);

CREATE INDEX installments_by_day ON installments (contract_on);
CREATE INDEX plan_contacts_by_day ON plan_contacts (contacted_on);
CREATE INDEX refunds_by_day ON refunds (refunded_on);
CREATE INDEX estimates_replaced ON estimates (replaces_id) WHERE replaces_id IS NOT NULL;
