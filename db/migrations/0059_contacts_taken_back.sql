-- A talk that was logged by mistake is taken back, or holds again; the newest row of a talk says which. Nothing is deleted.

CREATE TABLE plan_contacts_taken_back (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  contact_seq INTEGER NOT NULL REFERENCES plan_contacts (seq),
  is_taken INTEGER NOT NULL CHECK (is_taken IN (0, 1)),
  taken_at TEXT NOT NULL CHECK (taken_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
  taken_by TEXT NOT NULL REFERENCES people (id)
) STRICT;

CREATE INDEX plan_contacts_taken_back_of ON plan_contacts_taken_back (contact_seq, seq, is_taken);

CREATE TRIGGER plan_contacts_taken_back_no_update BEFORE UPDATE ON plan_contacts_taken_back
BEGIN
  SELECT RAISE(ABORT, 'plan_contacts_taken_back never changes');
END;
CREATE TRIGGER plan_contacts_taken_back_no_delete BEFORE DELETE ON plan_contacts_taken_back
BEGIN
  SELECT RAISE(ABORT, 'plan_contacts_taken_back never changes');
END;
