-- A page that somebody signed waits for a printer as the stored files of its paper do.

CREATE TABLE print_queue_next (
  paper_id TEXT NOT NULL REFERENCES papers (id),
  face TEXT NOT NULL CHECK (face IN ('original', 'copy', 'signed')),
  -- The event that the signed page belongs to; empty for the stored files.
  event_id TEXT NOT NULL,
  -- Empty: the computer's own viewer.
  printer TEXT NOT NULL,
  fault TEXT NOT NULL CHECK (fault IN ('noPrinter', 'noAnswer', 'noViewer')),
  tries INTEGER NOT NULL CHECK (tries > 0),
  failed_at TEXT NOT NULL CHECK (failed_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
  failed_by TEXT NOT NULL REFERENCES people (id),
  CHECK ((face = 'signed') = (event_id <> '')),
  PRIMARY KEY (paper_id, face, event_id)
) STRICT;

INSERT INTO print_queue_next (paper_id, face, event_id, printer, fault, tries, failed_at, failed_by)
SELECT paper_id, face, '', printer, fault, tries, failed_at, failed_by FROM print_queue;

DROP TABLE print_queue;
ALTER TABLE print_queue_next RENAME TO print_queue;
