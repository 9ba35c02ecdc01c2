-- Applications for assistance and what was decided on them. The newest edition of an id holds; none is ever changed.
-- The content is evidence: what was told line by line, and which table of which year the step came from.

CREATE TABLE determination_editions (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  determination_id TEXT NOT NULL CHECK (determination_id <> ''),
  patient_id TEXT NOT NULL REFERENCES patients (id),
  decision TEXT NOT NULL CHECK (decision IN ('open', 'provisional', 'approved', 'denied', 'needMore')),
  papers_due_on TEXT CHECK (papers_due_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  until_on TEXT CHECK (until_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  content TEXT NOT NULL CHECK (json_valid(content)),
  saved_at TEXT NOT NULL CHECK (saved_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
  saved_by TEXT NOT NULL REFERENCES people (id)
) STRICT;

CREATE INDEX determination_editions_by_id ON determination_editions (determination_id);

CREATE TRIGGER determination_editions_no_update BEFORE UPDATE ON determination_editions
BEGIN
  SELECT RAISE(ABORT, 'determination_editions never changes');
END;
CREATE TRIGGER determination_editions_no_delete BEFORE DELETE ON determination_editions
BEGIN
  SELECT RAISE(ABORT, 'determination_editions never changes');
END;

-- For whom an edition is: who applied, and others of the household who are patients.
CREATE TABLE determination_people (
  seq INTEGER NOT NULL REFERENCES determination_editions (seq),
  patient_id TEXT NOT NULL REFERENCES patients (id),
  PRIMARY KEY (seq, patient_id)
) STRICT;

CREATE INDEX determination_people_of_patient ON determination_people (patient_id);

CREATE TRIGGER determination_people_no_update BEFORE UPDATE ON determination_people
BEGIN
  SELECT RAISE(ABORT, 'determination_people never changes');
END;
CREATE TRIGGER determination_people_no_delete BEFORE DELETE ON determination_people
BEGIN
  SELECT RAISE(ABORT, 'determination_people never changes');
END;
