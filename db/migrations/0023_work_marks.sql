-- Who has a row of the day's work, and which rows were called done. The newest row of a key holds.

CREATE TABLE work_owners (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  work_key TEXT NOT NULL CHECK (work_key <> ''),
  -- Null: nobody's.
  owner_id TEXT REFERENCES people (id),
  assigned_at TEXT NOT NULL CHECK (assigned_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
  assigned_by TEXT NOT NULL REFERENCES people (id)
) STRICT;

CREATE INDEX work_owners_by_key ON work_owners (work_key);

CREATE TRIGGER work_owners_no_update BEFORE UPDATE ON work_owners
BEGIN
  SELECT RAISE(ABORT, 'work_owners never changes');
END;
CREATE TRIGGER work_owners_no_delete BEFORE DELETE ON work_owners
BEGIN
  SELECT RAISE(ABORT, 'work_owners never changes');
END;

CREATE TABLE work_done (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  work_key TEXT NOT NULL CHECK (work_key <> ''),
  -- The day that the row was about: the same work of a later day comes up again.
  about_on TEXT NOT NULL CHECK (about_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  -- How the row read when it was called done.
  told TEXT NOT NULL,
  is_undone INTEGER NOT NULL CHECK (is_undone IN (0, 1)),
  done_on TEXT NOT NULL CHECK (done_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  done_at TEXT NOT NULL CHECK (done_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
  done_by TEXT NOT NULL REFERENCES people (id)
) STRICT;

CREATE INDEX work_done_by_key ON work_done (work_key);

CREATE TRIGGER work_done_no_update BEFORE UPDATE ON work_done
BEGIN
  SELECT RAISE(ABORT, 'work_done never changes');
END;
CREATE TRIGGER work_done_no_delete BEFORE DELETE ON work_done
BEGIN
  SELECT RAISE(ABORT, 'work_done never changes');
END;
