-- What was recorded of a paper by mistake is taken back, or holds again; the newest row of an event says which. Nothing is
-- deleted.

CREATE TABLE paper_events_taken_back (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  event_id TEXT NOT NULL REFERENCES paper_events (id),
  is_taken INTEGER NOT NULL CHECK (is_taken IN (0, 1)),
  taken_at TEXT NOT NULL CHECK (taken_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
  taken_by TEXT NOT NULL REFERENCES people (id)
) STRICT;

CREATE INDEX paper_events_taken_back_of ON paper_events_taken_back (event_id, seq, is_taken);

CREATE TRIGGER paper_events_taken_back_no_update BEFORE UPDATE ON paper_events_taken_back
BEGIN
  SELECT RAISE(ABORT, 'paper_events_taken_back never changes');
END;
CREATE TRIGGER paper_events_taken_back_no_delete BEFORE DELETE ON paper_events_taken_back
BEGIN
  SELECT RAISE(ABORT, 'paper_events_taken_back never changes');
END;

-- What holds of a paper.
CREATE VIEW paper_events_held AS
SELECT e.* FROM paper_events e
WHERE coalesce((
  SELECT t.is_taken FROM paper_events_taken_back t WHERE t.event_id = e.id ORDER BY t.seq DESC LIMIT 1), 0) = 0;
