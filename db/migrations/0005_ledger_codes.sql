-- Why the principal of a plan went up or down, beside the account. Empty in entries that move money alone, and in all
-- entries from before: an empty column does not change the hash of a row.
ALTER TABLE ledger_entries ADD COLUMN code TEXT CHECK (code IN ('charity', 'courtesy', 'smallBalance', 'badDebt', 'bankruptcy', 'settlement', 'insurance', 'correction', 'returned'));
