-- Authorizations and referrals, and the visits that were made under them. The newest edition of an id holds.

CREATE TABLE authorization_editions (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  authorization_id TEXT NOT NULL CHECK (authorization_id <> ''),
  patient_id TEXT NOT NULL REFERENCES patients (id),
  kind TEXT NOT NULL CHECK (kind IN ('priorAuthorization', 'referral', 'preDetermination')),
  payer TEXT NOT NULL CHECK (payer <> ''),
  number TEXT NOT NULL,
  -- Service codes or words, one a line; empty: not limited to services.
  services TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('requested', 'pended', 'approved', 'partlyApproved', 'denied', 'appealed', 'notRequired')),
  -- Null: nobody has told us.
  approved_units INTEGER CHECK (approved_units BETWEEN 0 AND 9999),
  unit TEXT NOT NULL CHECK (unit IN ('visits', 'units', 'days')),
  from_on TEXT CHECK (from_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  to_on TEXT CHECK (to_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  requested_on TEXT CHECK (requested_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  contact TEXT NOT NULL,
  note TEXT NOT NULL,
  saved_at TEXT NOT NULL CHECK (saved_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
  saved_by TEXT NOT NULL REFERENCES people (id),
  CHECK (from_on IS NULL OR to_on IS NULL OR from_on <= to_on)
) STRICT;

CREATE INDEX authorization_editions_by_id ON authorization_editions (authorization_id);
CREATE INDEX authorization_editions_of_patient ON authorization_editions (patient_id);

CREATE TRIGGER authorization_editions_no_update BEFORE UPDATE ON authorization_editions
BEGIN
  SELECT RAISE(ABORT, 'authorization_editions never changes');
END;
CREATE TRIGGER authorization_editions_no_delete BEFORE DELETE ON authorization_editions
BEGIN
  SELECT RAISE(ABORT, 'authorization_editions never changes');
END;

CREATE TABLE authorization_uses (
  id TEXT PRIMARY KEY CHECK (id <> ''),
  authorization_id TEXT NOT NULL CHECK (authorization_id <> ''),
  used_on TEXT NOT NULL CHECK (used_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  units INTEGER NOT NULL CHECK (units BETWEEN 1 AND 9999),
  logged_at TEXT NOT NULL CHECK (logged_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
  logged_by TEXT NOT NULL REFERENCES people (id),
  taken_back_at TEXT CHECK (taken_back_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z')
) STRICT;

CREATE INDEX authorization_uses_of ON authorization_uses (authorization_id);

CREATE TRIGGER authorization_uses_no_delete BEFORE DELETE ON authorization_uses
BEGIN
  SELECT RAISE(ABORT, 'authorization_uses are taken back, not deleted');
END;
