-- Payers' answers about eligibility as they came, what was taken of each into its coverage, and how a field is chosen
-- for a plan: the newest row of a field holds.

CREATE TABLE eligibility_answers (
  id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
  coverage_id TEXT NOT NULL REFERENCES coverages (id),
  name TEXT NOT NULL CHECK (name <> ''),
  text TEXT NOT NULL CHECK (text <> ''),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  -- Empty where the payer does not say as of which day.
  as_of TEXT CHECK (as_of GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  kept_at TEXT NOT NULL CHECK (kept_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
  kept_by TEXT NOT NULL REFERENCES people (id),
  UNIQUE (coverage_id, sha256)
) STRICT;

CREATE TRIGGER eligibility_answers_no_update BEFORE UPDATE ON eligibility_answers
BEGIN
  SELECT RAISE(ABORT, 'eligibility_answers never changes');
END;
CREATE TRIGGER eligibility_answers_no_delete BEFORE DELETE ON eligibility_answers
BEGIN
  SELECT RAISE(ABORT, 'eligibility_answers never changes');
END;

CREATE TABLE eligibility_takings (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  answer_id TEXT NOT NULL REFERENCES eligibility_answers (id),
  -- Keys of the fields, as a JSON list.
  taken_rows TEXT NOT NULL CHECK (json_valid(taken_rows) AND json_type(taken_rows) = 'array'),
  taken_at TEXT NOT NULL CHECK (taken_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
  taken_by TEXT NOT NULL REFERENCES people (id)
) STRICT;

CREATE INDEX eligibility_takings_of_answer ON eligibility_takings (answer_id, seq);

CREATE TRIGGER eligibility_takings_no_update BEFORE UPDATE ON eligibility_takings
BEGIN
  SELECT RAISE(ABORT, 'eligibility_takings never changes');
END;
CREATE TRIGGER eligibility_takings_no_delete BEFORE DELETE ON eligibility_takings
BEGIN
  SELECT RAISE(ABORT, 'eligibility_takings never changes');
END;

CREATE TABLE eligibility_choices (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  benefit_plan_id TEXT NOT NULL REFERENCES benefit_plans (id),
  field_key TEXT NOT NULL CHECK (field_key <> ''),
  -- As JSON; empty where it was forgotten again.
  choice TEXT CHECK (json_valid(choice)),
  chosen_at TEXT NOT NULL CHECK (chosen_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
  chosen_by TEXT NOT NULL REFERENCES people (id)
) STRICT;

CREATE INDEX eligibility_choices_of_plan ON eligibility_choices (benefit_plan_id, field_key, seq);

CREATE TRIGGER eligibility_choices_no_update BEFORE UPDATE ON eligibility_choices
BEGIN
  SELECT RAISE(ABORT, 'eligibility_choices never changes');
END;
CREATE TRIGGER eligibility_choices_no_delete BEFORE DELETE ON eligibility_choices
BEGIN
  SELECT RAISE(ABORT, 'eligibility_choices never changes');
END;
