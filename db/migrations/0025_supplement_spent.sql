-- What was paid this year toward the yearly limit of supplements K and L, as one version of the coverage knew it.

ALTER TABLE coverage_standings ADD COLUMN medigap_spent_cents INTEGER
  CHECK (medigap_spent_cents BETWEEN 0 AND 90000000000);
ALTER TABLE coverage_standings ADD COLUMN medigap_spent_state TEXT NOT NULL DEFAULT 'unknown'
  CHECK (medigap_spent_state IN ('known', 'assumed', 'unknown', 'none'));
ALTER TABLE coverage_standings ADD COLUMN medigap_spent_reason TEXT;
