-- Pictures of insurance cards, and which of them each version of a membership shows.

CREATE TABLE card_pictures (
  id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
  patient_id TEXT NOT NULL REFERENCES patients (id),
  media_type TEXT NOT NULL CHECK (media_type IN ('image/png', 'image/jpeg')),
  width INTEGER NOT NULL CHECK (width BETWEEN 1 AND 20000),
  height INTEGER NOT NULL CHECK (height BETWEEN 1 AND 20000),
  bytes BLOB NOT NULL CHECK (length(bytes) > 0),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  added_at TEXT NOT NULL CHECK (added_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
  added_by TEXT NOT NULL REFERENCES people (id),
  UNIQUE (patient_id, sha256)
) STRICT;

CREATE TRIGGER card_pictures_no_update BEFORE UPDATE ON card_pictures
BEGIN
  SELECT RAISE(ABORT, 'card_pictures never changes');
END;
CREATE TRIGGER card_pictures_no_delete BEFORE DELETE ON card_pictures
BEGIN
  SELECT RAISE(ABORT, 'card_pictures never changes');
END;

CREATE TABLE coverage_cards (
  coverage_id TEXT NOT NULL,
  version INTEGER NOT NULL,
  side TEXT NOT NULL CHECK (side IN ('front', 'back')),
  picture_id TEXT NOT NULL REFERENCES card_pictures (id),
  -- How often the picture is turned to the right by 90 degrees to be read.
  quarter_turns INTEGER NOT NULL CHECK (quarter_turns BETWEEN 0 AND 3),
  PRIMARY KEY (coverage_id, version, side),
  FOREIGN KEY (coverage_id, version) REFERENCES coverage_versions (coverage_id, version)
) STRICT;

CREATE INDEX coverage_cards_of_picture ON coverage_cards (picture_id);

CREATE TRIGGER coverage_cards_no_update BEFORE UPDATE ON coverage_cards
BEGIN
  SELECT RAISE(ABORT, 'coverage_cards never changes');
END;
CREATE TRIGGER coverage_cards_no_delete BEFORE DELETE ON coverage_cards
BEGIN
  SELECT RAISE(ABORT, 'coverage_cards never changes');
END;
