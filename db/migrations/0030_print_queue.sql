-- Papers that a printer did not take, and the printer that was chosen for a kind of paper.

CREATE TABLE print_queue (
  paper_id TEXT NOT NULL REFERENCES papers (id),
  face TEXT NOT NULL CHECK (face IN ('original', 'copy')),
  -- Empty: the computer's own viewer.
  printer TEXT NOT NULL,
  fault TEXT NOT NULL CHECK (fault IN ('noPrinter', 'noAnswer', 'noViewer')),
  tries INTEGER NOT NULL CHECK (tries > 0),
  failed_at TEXT NOT NULL CHECK (failed_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
  failed_by TEXT NOT NULL REFERENCES people (id),
  PRIMARY KEY (paper_id, face)
) STRICT;

CREATE TABLE chosen_printers (
  paper_kind TEXT PRIMARY KEY CHECK (paper_kind <> ''),
  printer TEXT NOT NULL CHECK (printer <> '')
) STRICT;
