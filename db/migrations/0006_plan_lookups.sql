-- Posting a payment and opening a plan look up their own rows only, however many plans there are.
CREATE INDEX ledger_entries_of_receipt ON ledger_entries (receipt_id);
CREATE INDEX papers_of_receipt ON papers (receipt_id);
CREATE INDEX allocations_of_entry ON allocations (entry_id);
CREATE INDEX reversals_by_day ON reversals (reversed_on);
CREATE INDEX receipts_by_day ON receipts (received_on);
