-- Talks about a plan and what was promised in them. A promise's state follows from receipts, so none is kept here.

CREATE TABLE plan_contacts (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE CHECK (id <> ''),
  plan_id TEXT NOT NULL REFERENCES plans (id),
  contacted_on TEXT NOT NULL CHECK (contacted_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  outcome TEXT NOT NULL CHECK (outcome IN ('reached', 'leftMessage', 'wrongNumber', 'noAnswer', 'promised', 'note')),
  promised_cents INTEGER CHECK (promised_cents BETWEEN 1 AND 90000000000),
  promised_on TEXT CHECK (promised_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  call_again_on TEXT CHECK (call_again_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  note TEXT NOT NULL,
  logged_at TEXT NOT NULL CHECK (logged_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
  logged_by TEXT NOT NULL REFERENCES people (id),
  CHECK ((outcome = 'promised') = (promised_cents IS NOT NULL) AND (outcome = 'promised') = (promised_on IS NOT NULL)),
  CHECK (outcome <> 'note' OR note <> '')
) STRICT;

CREATE INDEX plan_contacts_of_plan ON plan_contacts (plan_id);

CREATE TRIGGER plan_contacts_no_update BEFORE UPDATE ON plan_contacts
BEGIN
  SELECT RAISE(ABORT, 'plan_contacts never changes');
END;
CREATE TRIGGER plan_contacts_no_delete BEFORE DELETE ON plan_contacts
BEGIN
  SELECT RAISE(ABORT, 'plan_contacts never changes');
END;

-- Work put off until a day. The newest row of a key holds; null brings the work back at once.
CREATE TABLE work_snoozes (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  work_key TEXT NOT NULL CHECK (work_key <> ''),
  until_on TEXT CHECK (until_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  reason TEXT NOT NULL,
  snoozed_at TEXT NOT NULL CHECK (snoozed_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
  snoozed_by TEXT NOT NULL REFERENCES people (id)
) STRICT;

CREATE INDEX work_snoozes_by_key ON work_snoozes (work_key);

CREATE TRIGGER work_snoozes_no_update BEFORE UPDATE ON work_snoozes
BEGIN
  SELECT RAISE(ABORT, 'work_snoozes never changes');
END;
CREATE TRIGGER work_snoozes_no_delete BEFORE DELETE ON work_snoozes
BEGIN
  SELECT RAISE(ABORT, 'work_snoozes never changes');
END;
