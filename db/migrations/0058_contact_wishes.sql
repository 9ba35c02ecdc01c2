-- How a person wants to be reached, edition by edition: the newest one holds.

CREATE TABLE contact_wish_editions (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  patient_id TEXT NOT NULL REFERENCES patients (id),
  may_mail INTEGER NOT NULL CHECK (may_mail IN (0, 1)),
  hand_over TEXT NOT NULL,
  address TEXT NOT NULL,
  phone TEXT NOT NULL,
  saved_at TEXT NOT NULL CHECK (saved_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
  saved_by TEXT NOT NULL REFERENCES people (id)
) STRICT;

CREATE INDEX contact_wishes_of_patient ON contact_wish_editions (patient_id, seq);

CREATE TRIGGER contact_wish_editions_no_update BEFORE UPDATE ON contact_wish_editions
BEGIN
  SELECT RAISE(ABORT, 'contact_wish_editions never changes');
END;
CREATE TRIGGER contact_wish_editions_no_delete BEFORE DELETE ON contact_wish_editions
BEGIN
  SELECT RAISE(ABORT, 'contact_wish_editions never changes');
END;
