-- What a plan behind the first has saved in its benefit reserve, and in the year from which day; a supplement that pays
-- only after a yearly deductible of its own; and by what a patient had Medicare before kidney disease. A coverage from
-- before these questions keeps no reserve, has no high deductible, and nobody has told of Medicare before.

ALTER TABLE coverage_standings ADD COLUMN medigap_high INTEGER NOT NULL DEFAULT 0
  CHECK (medigap_high = 0 OR (medigap_high = 1 AND medigap IN ('F', 'G')));
ALTER TABLE coverage_standings ADD COLUMN keeps_reserve INTEGER NOT NULL DEFAULT 0 CHECK (keeps_reserve IN (0, 1));
ALTER TABLE coverage_standings ADD COLUMN reserve_cents INTEGER CHECK (reserve_cents BETWEEN 0 AND 90000000000);
ALTER TABLE coverage_standings ADD COLUMN reserve_state TEXT NOT NULL DEFAULT 'none'
  CHECK (reserve_state IN ('known', 'assumed', 'unknown', 'none'));
ALTER TABLE coverage_standings ADD COLUMN reserve_reason TEXT;
ALTER TABLE coverage_standings ADD COLUMN reserve_from TEXT
  CHECK (reserve_from GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]');
ALTER TABLE coverage_medicare ADD COLUMN entitled_before TEXT CHECK (entitled_before IN ('none', 'age', 'disability'));
