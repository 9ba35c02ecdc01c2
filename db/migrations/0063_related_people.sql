-- The people around a patient, edition by edition: who they are, what they may be told, and whether they act for the
-- patient. The newest edition of a person holds; one that was taken back stays beneath.

CREATE TABLE related_person_editions (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  person_id TEXT NOT NULL CHECK (person_id <> ''),
  patient_id TEXT NOT NULL REFERENCES patients (id),
  name TEXT NOT NULL CHECK (name <> ''),
  relation TEXT NOT NULL,
  phone TEXT NOT NULL,
  told TEXT NOT NULL CHECK (told IN ('nothing', 'datesAndAmounts', 'everything')),
  told_until TEXT CHECK (told_until GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  proxy TEXT NOT NULL CHECK (proxy IN ('none', 'parentOrGuardian', 'powerOfAttorney', 'otherRight')),
  proxy_until TEXT CHECK (proxy_until GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  taken_back INTEGER NOT NULL CHECK (taken_back IN (0, 1)),
  saved_at TEXT NOT NULL CHECK (saved_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
  saved_by TEXT NOT NULL REFERENCES people (id),
  CHECK (told <> 'nothing' OR told_until IS NULL),
  CHECK (proxy <> 'none' OR proxy_until IS NULL)
) STRICT;

CREATE INDEX related_people_of_patient ON related_person_editions (patient_id, person_id, seq);

CREATE TRIGGER related_person_editions_no_update BEFORE UPDATE ON related_person_editions
BEGIN
  SELECT RAISE(ABORT, 'related_person_editions never changes');
END;
CREATE TRIGGER related_person_editions_no_delete BEFORE DELETE ON related_person_editions
BEGIN
  SELECT RAISE(ABORT, 'related_person_editions never changes');
END;
