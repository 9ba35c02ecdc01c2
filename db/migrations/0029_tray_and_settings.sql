-- What people set for themselves, forms thrown away that can be fetched back, and work handed to a colleague.

CREATE TABLE person_settings (
  person_id TEXT NOT NULL REFERENCES people (id),
  name TEXT NOT NULL CHECK (name <> ''),
  value TEXT NOT NULL CHECK (length(value) <= 8000),
  changed_at TEXT NOT NULL CHECK (changed_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
  PRIMARY KEY (person_id, name)
) STRICT;

-- A form that was thrown away on purpose, as it stood.
CREATE TABLE discarded_drafts (
  id TEXT PRIMARY KEY CHECK (id <> ''),
  person_id TEXT NOT NULL REFERENCES people (id),
  key TEXT NOT NULL CHECK (key <> ''),
  title TEXT NOT NULL,
  content TEXT NOT NULL CHECK (length(CAST(content AS BLOB)) <= 1000000),
  changed_at TEXT NOT NULL CHECK (changed_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
  discarded_at TEXT NOT NULL CHECK (discarded_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z')
) STRICT;

CREATE INDEX discarded_drafts_of_person ON discarded_drafts (person_id, discarded_at);

-- One line that was handed over: a form, a row of the day's work, or words alone. It stays with the giver until taken.
CREATE TABLE hand_over_lines (
  id TEXT PRIMARY KEY CHECK (id <> ''),
  kind TEXT NOT NULL CHECK (kind IN ('draft', 'work', 'words')),
  subject_key TEXT NOT NULL CHECK ((subject_key = '') = (kind = 'words')),
  title TEXT NOT NULL CHECK (title <> ''),
  note TEXT NOT NULL,
  from_id TEXT NOT NULL REFERENCES people (id),
  -- Null: whoever comes next.
  to_id TEXT REFERENCES people (id),
  handed_at TEXT NOT NULL CHECK (handed_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
  taken_by TEXT REFERENCES people (id),
  taken_at TEXT CHECK (taken_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
  withdrawn_at TEXT CHECK (withdrawn_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
  CHECK ((taken_by IS NULL) = (taken_at IS NULL)),
  CHECK (taken_at IS NULL OR withdrawn_at IS NULL),
  CHECK (to_id IS NULL OR to_id <> from_id)
) STRICT;

CREATE INDEX hand_over_lines_open ON hand_over_lines (handed_at) WHERE taken_at IS NULL AND withdrawn_at IS NULL;
