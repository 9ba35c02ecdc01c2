-- Papers and numbers of kinds to come, what happens to a paper after its issue, and how papers look.

CREATE TABLE numbers_next (
  number TEXT PRIMARY KEY NOT NULL,
  kind TEXT NOT NULL CHECK (kind GLOB '[a-z]*'),
  year INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 2150),
  ordinal INTEGER NOT NULL CHECK (ordinal > 0),
  taken_at TEXT NOT NULL CHECK (taken_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
  UNIQUE (kind, year, ordinal)
) STRICT;

INSERT INTO numbers_next SELECT number, kind, year, ordinal, taken_at FROM numbers;
DROP TABLE numbers;
ALTER TABLE numbers_next RENAME TO numbers;

CREATE TRIGGER numbers_no_update BEFORE UPDATE ON numbers
BEGIN
  SELECT RAISE(ABORT, 'numbers never changes');
END;
CREATE TRIGGER numbers_no_delete BEFORE DELETE ON numbers
BEGIN
  SELECT RAISE(ABORT, 'numbers never changes');
END;

CREATE TABLE papers_next (
  id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
  number TEXT NOT NULL REFERENCES numbers (number),
  version INTEGER NOT NULL CHECK (version > 0),
  kind TEXT NOT NULL CHECK (kind GLOB '[a-z]*'),
  language TEXT NOT NULL CHECK (language IN ('en', 'es')),
  title TEXT NOT NULL CHECK (title <> ''),
  patient_id TEXT REFERENCES patients (id),
  patient_name TEXT NOT NULL,
  estimate_id TEXT REFERENCES estimates (id),
  plan_id TEXT REFERENCES plans (id),
  receipt_id TEXT REFERENCES receipts (id),
  issued_at TEXT NOT NULL CHECK (issued_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
  issued_by TEXT NOT NULL REFERENCES people (id),
  UNIQUE (number, version, kind, language)
) STRICT;

INSERT INTO papers_next
SELECT id, number, version, kind, language, title, patient_id, patient_name, estimate_id, plan_id, receipt_id, issued_at,
  issued_by
FROM papers;
DROP TABLE papers;
ALTER TABLE papers_next RENAME TO papers;

CREATE INDEX papers_of_patient ON papers (patient_id);
CREATE INDEX papers_of_estimate ON papers (estimate_id);
CREATE INDEX papers_of_plan ON papers (plan_id);
CREATE INDEX papers_of_receipt ON papers (receipt_id);

CREATE TRIGGER papers_no_update BEFORE UPDATE ON papers
BEGIN
  SELECT RAISE(ABORT, 'papers never changes');
END;
CREATE TRIGGER papers_no_delete BEFORE DELETE ON papers
BEGIN
  SELECT RAISE(ABORT, 'papers never changes');
END;

-- What happened to a paper: voided, replaced by another, delivered, refused, signed. The paper itself never changes.
CREATE TABLE paper_events (
  id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
  paper_id TEXT NOT NULL REFERENCES papers (id),
  kind TEXT NOT NULL CHECK (kind IN ('voided', 'replaced', 'delivered', 'signed', 'charted')),
  how TEXT NOT NULL,
  recipient TEXT NOT NULL,
  note TEXT NOT NULL,
  happened_on TEXT NOT NULL CHECK (happened_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  replaced_by TEXT REFERENCES papers (id),
  recorded_at TEXT NOT NULL CHECK (recorded_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
  recorded_by TEXT NOT NULL REFERENCES people (id)
) STRICT;

CREATE INDEX paper_events_of_paper ON paper_events (paper_id);

CREATE TRIGGER paper_events_no_update BEFORE UPDATE ON paper_events
BEGIN
  SELECT RAISE(ABORT, 'paper_events never changes');
END;
CREATE TRIGGER paper_events_no_delete BEFORE DELETE ON paper_events
BEGIN
  SELECT RAISE(ABORT, 'paper_events never changes');
END;

-- The signed page: a scan that was dropped, or the strokes of a pad as a picture.
CREATE TABLE signed_pages (
  event_id TEXT PRIMARY KEY NOT NULL REFERENCES paper_events (id),
  media_type TEXT NOT NULL CHECK (media_type IN ('application/pdf', 'image/png', 'image/jpeg')),
  bytes BLOB NOT NULL CHECK (length(bytes) > 0),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64)
) STRICT;

CREATE TRIGGER signed_pages_no_update BEFORE UPDATE ON signed_pages
BEGIN
  SELECT RAISE(ABORT, 'signed_pages never changes');
END;
CREATE TRIGGER signed_pages_no_delete BEFORE DELETE ON signed_pages
BEGIN
  SELECT RAISE(ABORT, 'signed_pages never changes');
END;

-- How papers look and where chart copies go; one row.
CREATE TABLE stationery (
  id INTEGER PRIMARY KEY NOT NULL CHECK (id = 1),
  letterhead TEXT NOT NULL CHECK (letterhead IN ('printed', 'preprinted')),
  logo BLOB,
  logo_type TEXT NOT NULL CHECK (logo_type IN ('', 'image/png', 'image/jpeg')),
  foot_words TEXT NOT NULL,
  chart_folder TEXT NOT NULL,
  name_rule TEXT NOT NULL
) STRICT;

-- What an estimate names beside the clinic's own services: recurring care, other providers, separate scheduling.
CREATE TABLE estimate_extras (
  estimate_id TEXT PRIMARY KEY NOT NULL REFERENCES estimates (id),
  extras TEXT NOT NULL CHECK (json_valid(extras)),
  changed_at TEXT NOT NULL CHECK (changed_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z')
) STRICT;
