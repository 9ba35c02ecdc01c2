-- New terms of a plan: what was changed, from when, who agreed. One row for each version after the first.

CREATE TABLE plan_changes (
  plan_id TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version > 1),
  kind TEXT NOT NULL CHECK (kind IN ('moveDate', 'skip', 'newTerms', 'reAmortize', 'reAge', 'pause', 'resume', 'changePayer', 'cancel', 'closeOut', 'balance', 'settled', 'writeOff')),
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
  PRIMARY KEY (plan_id, version),
  FOREIGN KEY (plan_id, version) REFERENCES plan_versions (plan_id, version),
  CHECK ((agreed_by = '') = (agreed_how IS NULL) AND (agreed_by = '') = (agreed_on IS NULL)),
  CHECK (kind = 'pause' OR paused_until IS NULL)
) STRICT;

CREATE TRIGGER plan_changes_no_update BEFORE UPDATE ON plan_changes
BEGIN
  SELECT RAISE(ABORT, 'plan_changes never changes');
END;
CREATE TRIGGER plan_changes_no_delete BEFORE DELETE ON plan_changes
BEGIN
  SELECT RAISE(ABORT, 'plan_changes never changes');
END;

-- What a supervisor offered to take for all that is left, if it comes by a day. The newest offer of a plan holds.
CREATE TABLE plan_settlement_offers (
  id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
  plan_id TEXT NOT NULL REFERENCES plans (id),
  plan_version INTEGER NOT NULL CHECK (plan_version > 0),
  outstanding_cents INTEGER NOT NULL CHECK (outstanding_cents BETWEEN 1 AND 90000000000),
  asked_cents INTEGER NOT NULL CHECK (asked_cents BETWEEN 1 AND 90000000000 AND asked_cents < outstanding_cents),
  deadline_on TEXT NOT NULL CHECK (deadline_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  reason TEXT NOT NULL CHECK (reason <> ''),
  offered_on TEXT NOT NULL CHECK (offered_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  offered_at TEXT NOT NULL CHECK (offered_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
  offered_by TEXT NOT NULL REFERENCES people (id)
) STRICT;

CREATE INDEX plan_settlement_offers_of_plan ON plan_settlement_offers (plan_id);

CREATE TRIGGER plan_settlement_offers_no_update BEFORE UPDATE ON plan_settlement_offers
BEGIN
  SELECT RAISE(ABORT, 'plan_settlement_offers never changes');
END;
CREATE TRIGGER plan_settlement_offers_no_delete BEFORE DELETE ON plan_settlement_offers
BEGIN
  SELECT RAISE(ABORT, 'plan_settlement_offers never changes');
END;
