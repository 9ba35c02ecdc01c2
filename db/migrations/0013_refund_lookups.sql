-- An entry of the ledger finds the refund that belongs to it without reading all refunds.
CREATE INDEX refunds_of_entry ON refunds (entry_id);
