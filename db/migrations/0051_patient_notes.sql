-- Notes on a person, edition by edition: the newest edition of a note holds, and one that was taken off stays beneath.

CREATE TABLE patient_note_editions (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  note_id TEXT NOT NULL CHECK (note_id <> ''),
  patient_id TEXT NOT NULL REFERENCES patients (id),
  words TEXT NOT NULL CHECK (words <> ''),
  is_pinned INTEGER NOT NULL CHECK (is_pinned IN (0, 1)),
  is_off INTEGER NOT NULL CHECK (is_off IN (0, 1)),
  saved_at TEXT NOT NULL CHECK (saved_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
  saved_by TEXT NOT NULL REFERENCES people (id)
) STRICT;

CREATE INDEX patient_notes_of_patient ON patient_note_editions (patient_id, note_id, seq);

CREATE TRIGGER patient_note_editions_no_update BEFORE UPDATE ON patient_note_editions
BEGIN
  SELECT RAISE(ABORT, 'patient_note_editions never changes');
END;
CREATE TRIGGER patient_note_editions_no_delete BEFORE DELETE ON patient_note_editions
BEGIN
  SELECT RAISE(ABORT, 'patient_note_editions never changes');
END;
