-- What vouches for a person beside the password. It changes in place; the audit trail tells who changed it.

CREATE TABLE person_pins (
  person_id TEXT NOT NULL REFERENCES people (id),
  kind TEXT NOT NULL CHECK (kind IN ('unlock', 'approval')),
  kdf TEXT NOT NULL CHECK (kdf IN ('argon2id', 'scrypt')),
  memory INTEGER NOT NULL CHECK (memory > 0),
  passes INTEGER NOT NULL CHECK (passes > 0),
  lanes INTEGER NOT NULL CHECK (lanes > 0),
  salt TEXT NOT NULL CHECK (salt <> ''),
  check_text TEXT NOT NULL CHECK (check_text <> ''),
  set_at TEXT NOT NULL CHECK (set_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
  PRIMARY KEY (person_id, kind)
) STRICT;

CREATE TABLE sign_in_standings (
  person_id TEXT PRIMARY KEY NOT NULL REFERENCES people (id),
  must_change_password INTEGER NOT NULL CHECK (must_change_password IN (0, 1)),
  factor_secret TEXT CHECK (factor_secret <> ''),
  -- The newest half minute whose code was used: no code works twice.
  factor_step INTEGER NOT NULL CHECK (factor_step >= 0)
) STRICT;
