-- The clinic's own schedules of prices and help: sliding fees, assistance, memberships, packages, discounts, contracts.
-- A column of an estimate names the edition that it was made from, so that one that was saved never changes.

CREATE TABLE clinic_schedule_editions (
  schedule_id TEXT NOT NULL CHECK (schedule_id <> ''),
  edition INTEGER NOT NULL CHECK (edition > 0),
  kind TEXT NOT NULL CHECK (kind IN ('sliding', 'charity', 'membership', 'tiered', 'package', 'promptPay', 'contract')),
  effective_from TEXT NOT NULL CHECK (effective_from GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  content TEXT NOT NULL CHECK (json_valid(content)),
  saved_at TEXT NOT NULL CHECK (saved_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
  saved_by TEXT NOT NULL REFERENCES people (id),
  PRIMARY KEY (schedule_id, edition)
) STRICT;

CREATE TRIGGER clinic_schedule_editions_no_update BEFORE UPDATE ON clinic_schedule_editions
BEGIN
  SELECT RAISE(ABORT, 'clinic_schedule_editions never changes');
END;
CREATE TRIGGER clinic_schedule_editions_no_delete BEFORE DELETE ON clinic_schedule_editions
BEGIN
  SELECT RAISE(ABORT, 'clinic_schedule_editions never changes');
END;
