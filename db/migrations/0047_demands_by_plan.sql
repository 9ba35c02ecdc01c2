-- What is still to be paid is listed from an index alone: the demands of each open plan, none of its other rows.
CREATE INDEX installments_to_pay ON installments (
  plan_id, version, number, contract_on, payable_on, amount_cents, interest_cents
);

-- Which plans owe something is read without their rows.
DROP INDEX plan_balances_owing;
CREATE INDEX plan_balances_owing ON plan_balances (plan_id, owed_cents) WHERE owed_cents > 0;
