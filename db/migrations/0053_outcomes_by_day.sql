-- What became of estimates is looked up by the day on which it was told, from these indexes alone.

CREATE INDEX estimate_outcomes_by_day ON estimate_outcomes (noted_on, estimate_id);
CREATE INDEX estimate_bills_by_day ON estimate_bills (received_on, estimate_id);
