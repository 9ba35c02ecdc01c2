-- The roles whose people come in with an authenticator app beside their password.

CREATE TABLE factor_roles (
  role TEXT PRIMARY KEY NOT NULL CHECK (role IN ('counselor', 'lead', 'supervisor', 'administrator', 'reader')),
  changed_at TEXT NOT NULL CHECK (changed_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
  changed_by TEXT NOT NULL REFERENCES people (id)
) STRICT;
