-- Refused requests for a payment plan: who asked for what, on what grounds it was refused, and by when the reasons go
-- out in writing. None is ever changed; one that was written down by mistake is taken back beside it.

CREATE TABLE plan_refusals (
  id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
  patient_id TEXT NOT NULL REFERENCES patients (id),
  asked_on TEXT NOT NULL CHECK (asked_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  refused_on TEXT NOT NULL CHECK (refused_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  notice_by TEXT CHECK (notice_by GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  content TEXT NOT NULL CHECK (json_valid(content)),
  recorded_at TEXT NOT NULL CHECK (recorded_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
  recorded_by TEXT NOT NULL REFERENCES people (id),
  CHECK (asked_on <= refused_on)
) STRICT;

CREATE INDEX plan_refusals_of_patient ON plan_refusals (patient_id);

CREATE TRIGGER plan_refusals_no_update BEFORE UPDATE ON plan_refusals
BEGIN
  SELECT RAISE(ABORT, 'plan_refusals never changes');
END;
CREATE TRIGGER plan_refusals_no_delete BEFORE DELETE ON plan_refusals
BEGIN
  SELECT RAISE(ABORT, 'plan_refusals never changes');
END;

CREATE TABLE plan_refusals_taken_back (
  refusal_id TEXT PRIMARY KEY NOT NULL REFERENCES plan_refusals (id),
  reason TEXT NOT NULL CHECK (reason <> ''),
  recorded_at TEXT NOT NULL CHECK (recorded_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
  recorded_by TEXT NOT NULL REFERENCES people (id)
) STRICT;

CREATE TRIGGER plan_refusals_taken_back_no_update BEFORE UPDATE ON plan_refusals_taken_back
BEGIN
  SELECT RAISE(ABORT, 'plan_refusals_taken_back never changes');
END;
CREATE TRIGGER plan_refusals_taken_back_no_delete BEFORE DELETE ON plan_refusals_taken_back
BEGIN
  SELECT RAISE(ABORT, 'plan_refusals_taken_back never changes');
END;

-- The letters with the reasons.
CREATE TABLE plan_refusal_notices (
  paper_id TEXT PRIMARY KEY NOT NULL REFERENCES papers (id),
  refusal_id TEXT NOT NULL REFERENCES plan_refusals (id)
) STRICT;

CREATE INDEX plan_refusal_notices_of_refusal ON plan_refusal_notices (refusal_id);

CREATE TRIGGER plan_refusal_notices_no_update BEFORE UPDATE ON plan_refusal_notices
BEGIN
  SELECT RAISE(ABORT, 'plan_refusal_notices never changes');
END;
CREATE TRIGGER plan_refusal_notices_no_delete BEFORE DELETE ON plan_refusal_notices
BEGIN
  SELECT RAISE(ABORT, 'plan_refusal_notices never changes');
END;
