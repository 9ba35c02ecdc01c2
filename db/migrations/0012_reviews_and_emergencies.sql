-- The weekly look at the trail, and emergency access with its review.

CREATE TABLE audit_reviews (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  up_to_seq INTEGER NOT NULL CHECK (up_to_seq >= 0),
  words TEXT NOT NULL,
  reviewed_at TEXT NOT NULL CHECK (reviewed_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
  reviewed_by TEXT NOT NULL REFERENCES people (id)
) STRICT;

CREATE TABLE emergency_accesses (
  id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
  person_id TEXT NOT NULL REFERENCES people (id),
  reason TEXT NOT NULL CHECK (reason <> ''),
  began_at TEXT NOT NULL CHECK (began_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
  ends_at TEXT NOT NULL CHECK (ends_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z')
) STRICT;

CREATE TABLE emergency_reviews (
  access_id TEXT PRIMARY KEY NOT NULL REFERENCES emergency_accesses (id),
  words TEXT NOT NULL CHECK (words <> ''),
  reviewed_at TEXT NOT NULL CHECK (reviewed_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
  reviewed_by TEXT NOT NULL REFERENCES people (id)
) STRICT;

CREATE TRIGGER emergency_reviews_by_another BEFORE INSERT ON emergency_reviews
WHEN NEW.reviewed_by IS (SELECT person_id FROM emergency_accesses WHERE id = NEW.access_id)
BEGIN
  SELECT RAISE(ABORT, 'nobody reviews their own emergency');
END;

-- Filters of the trail by person and by day.
CREATE INDEX audit_trail_of_person ON audit_trail (person_id);
CREATE INDEX audit_trail_by_moment ON audit_trail (at);

CREATE TRIGGER audit_reviews_no_update BEFORE UPDATE ON audit_reviews
BEGIN
  SELECT RAISE(ABORT, 'audit_reviews never changes');
END;
CREATE TRIGGER audit_reviews_no_delete BEFORE DELETE ON audit_reviews
BEGIN
  SELECT RAISE(ABORT, 'audit_reviews never changes');
END;
CREATE TRIGGER emergency_accesses_no_update BEFORE UPDATE ON emergency_accesses
BEGIN
  SELECT RAISE(ABORT, 'emergency_accesses never changes');
END;
CREATE TRIGGER emergency_accesses_no_delete BEFORE DELETE ON emergency_accesses
BEGIN
  SELECT RAISE(ABORT, 'emergency_accesses never changes');
END;
CREATE TRIGGER emergency_reviews_no_update BEFORE UPDATE ON emergency_reviews
BEGIN
  SELECT RAISE(ABORT, 'emergency_reviews never changes');
END;
CREATE TRIGGER emergency_reviews_no_delete BEFORE DELETE ON emergency_reviews
BEGIN
  SELECT RAISE(ABORT, 'emergency_reviews never changes');
END;
