-- How a coverage stands among several, as one version of it knew that: what decides who pays first, and what Original
-- Medicare asks beside its benefits. An empty column: nobody has told. A version without a row: nobody was asked.

CREATE TABLE coverage_standings (
  coverage_id TEXT NOT NULL,
  version INTEGER NOT NULL,
  coordinates INTEGER NOT NULL CHECK (coordinates IN (0, 1)),
  through TEXT CHECK (through IN ('currentEmployment', 'retirement', 'continuation', 'own', 'workersCompensation', 'noFault', 'liability')),
  employees INTEGER CHECK (employees BETWEEN 0 AND 9999999),
  method TEXT CHECK (method IN ('standard', 'secondaryAllowed', 'nonDuplication', 'maintenanceOfBenefits')),
  -- Only for a child of the subscriber.
  parent_apart TEXT CHECK (parent_apart IN ('notTold', 'together', 'namedByCourt', 'custodial', 'custodialSpouse', 'nonCustodial', 'nonCustodialSpouse')),
  parent_born_on TEXT CHECK (parent_born_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  medigap TEXT CHECK (medigap IN ('A', 'B', 'C', 'D', 'F', 'G', 'K', 'L', 'M', 'N')),
  CHECK (parent_apart IS NOT NULL OR parent_born_on IS NULL),
  PRIMARY KEY (coverage_id, version),
  FOREIGN KEY (coverage_id, version) REFERENCES coverage_versions (coverage_id, version)
) STRICT;

CREATE TRIGGER coverage_standings_no_update BEFORE UPDATE ON coverage_standings
BEGIN
  SELECT RAISE(ABORT, 'coverage_standings never changes');
END;
CREATE TRIGGER coverage_standings_no_delete BEFORE DELETE ON coverage_standings
BEGIN
  SELECT RAISE(ABORT, 'coverage_standings never changes');
END;

CREATE TABLE coverage_medicare (
  coverage_id TEXT NOT NULL,
  version INTEGER NOT NULL,
  because TEXT CHECK (because IN ('age', 'disability', 'kidneyDisease')),
  eligible_since TEXT CHECK (eligible_since GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  status TEXT CHECK (status IN ('participating', 'nonparAssigned', 'nonparUnassigned')),
  is_qmb INTEGER CHECK (is_qmb IN (0, 1)),
  is_qmb_state TEXT NOT NULL CHECK (is_qmb_state IN ('known', 'assumed', 'unknown', 'none')),
  is_qmb_reason TEXT,
  period_paid INTEGER CHECK (period_paid IN (0, 1)),
  period_paid_state TEXT NOT NULL CHECK (period_paid_state IN ('known', 'assumed', 'unknown', 'none')),
  period_paid_reason TEXT,
  hospital_days INTEGER CHECK (hospital_days BETWEEN 0 AND 9999),
  hospital_days_state TEXT NOT NULL CHECK (hospital_days_state IN ('known', 'assumed', 'unknown', 'none')),
  hospital_days_reason TEXT,
  nursing_days INTEGER CHECK (nursing_days BETWEEN 0 AND 9999),
  nursing_days_state TEXT NOT NULL CHECK (nursing_days_state IN ('known', 'assumed', 'unknown', 'none')),
  nursing_days_reason TEXT,
  reserve_days INTEGER CHECK (reserve_days BETWEEN 0 AND 9999),
  reserve_days_state TEXT NOT NULL CHECK (reserve_days_state IN ('known', 'assumed', 'unknown', 'none')),
  reserve_days_reason TEXT,
  CHECK ((is_qmb_state IN ('known', 'assumed')) = (is_qmb IS NOT NULL) AND (is_qmb_state = 'assumed') = (is_qmb_reason IS NOT NULL)),
  CHECK ((period_paid_state IN ('known', 'assumed')) = (period_paid IS NOT NULL) AND (period_paid_state = 'assumed') = (period_paid_reason IS NOT NULL)),
  CHECK ((hospital_days_state IN ('known', 'assumed')) = (hospital_days IS NOT NULL) AND (hospital_days_state = 'assumed') = (hospital_days_reason IS NOT NULL)),
  CHECK ((nursing_days_state IN ('known', 'assumed')) = (nursing_days IS NOT NULL) AND (nursing_days_state = 'assumed') = (nursing_days_reason IS NOT NULL)),
  CHECK ((reserve_days_state IN ('known', 'assumed')) = (reserve_days IS NOT NULL) AND (reserve_days_state = 'assumed') = (reserve_days_reason IS NOT NULL)),
  PRIMARY KEY (coverage_id, version),
  FOREIGN KEY (coverage_id, version) REFERENCES coverage_standings (coverage_id, version)
) STRICT;

CREATE TRIGGER coverage_medicare_no_update BEFORE UPDATE ON coverage_medicare
BEGIN
  SELECT RAISE(ABORT, 'coverage_medicare never changes');
END;
CREATE TRIGGER coverage_medicare_no_delete BEFORE DELETE ON coverage_medicare
BEGIN
  SELECT RAISE(ABORT, 'coverage_medicare never changes');
END;
