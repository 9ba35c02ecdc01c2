-- The rate of a plan with interest is lowered.

CREATE TABLE plan_changes_next (
  plan_id TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version > 1),
  kind TEXT NOT NULL CHECK (kind IN ('moveDate', 'skip', 'newTerms', 'reAmortize', 'rateCut', 'reAge', 'pause', 'resume', 'changePayer', 'addCharge', 'hardship', 'consolidated', 'cancel', 'closeOut', 'balance', 'settled', 'writeOff')),
  effective_on TEXT NOT NULL CHECK (effective_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  agreed_by TEXT NOT NULL,
  agreed_how TEXT CHECK (agreed_how IN ('inPerson', 'phone', 'writing')),
  agreed_on TEXT CHECK (agreed_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  reason_code TEXT NOT NULL,
  paused_until TEXT CHECK (paused_until GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  note TEXT NOT NULL,
  -- By how much the plan asks more, or less.
  adjusted_cents INTEGER NOT NULL CHECK (adjusted_cents BETWEEN -90000000000 AND 90000000000),
  needs_signature INTEGER NOT NULL CHECK (needs_signature IN (0, 1)),
  disclosure TEXT NOT NULL CHECK (disclosure IN ('full', 'schedule', 'none')),
  disclosure_cause TEXT NOT NULL CHECK (disclosure_cause <> ''),
  -- The plan ends with it: nothing is asked any more.
  closes INTEGER NOT NULL CHECK (closes IN (0, 1)),
  -- The day on which eased terms are looked at again.
  review_on TEXT CHECK (review_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  PRIMARY KEY (plan_id, version),
  FOREIGN KEY (plan_id, version) REFERENCES plan_versions (plan_id, version),
  CHECK ((agreed_by = '') = (agreed_how IS NULL) AND (agreed_by = '') = (agreed_on IS NULL)),
  CHECK (kind = 'pause' OR paused_until IS NULL),
  CHECK (kind = 'hardship' OR review_on IS NULL)
) STRICT;

INSERT INTO plan_changes_next SELECT * FROM plan_changes;
DROP TABLE plan_changes;
ALTER TABLE plan_changes_next RENAME TO plan_changes;

CREATE TRIGGER plan_changes_no_update BEFORE UPDATE ON plan_changes
BEGIN
  SELECT RAISE(ABORT, 'plan_changes never changes');
END;
CREATE TRIGGER plan_changes_no_delete BEFORE DELETE ON plan_changes
BEGIN
  SELECT RAISE(ABORT, 'plan_changes never changes');
END;
