-- What was asked for, decided, discounted and forgiven is looked up by its day.

CREATE INDEX approval_requests_by_moment ON approval_requests (asked_at);
CREATE INDEX determination_editions_by_moment ON determination_editions (saved_at);
CREATE INDEX estimate_issues_by_moment ON estimate_issues (issued_at, estimate_id, issued_by);
CREATE INDEX ledger_entries_forgiven ON ledger_entries (
  effective_on, kind, debit_account, credit_account, amount_cents, plan_id, code, id
) WHERE kind IN ('adjustment', 'waiver');
