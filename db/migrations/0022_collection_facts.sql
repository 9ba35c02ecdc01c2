-- What was recorded about an account before it may leave the clinic. The newest row of a plan and code holds; a row that
-- takes a fact back leaves it unknown.

CREATE TABLE collection_facts (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  plan_id TEXT NOT NULL REFERENCES plans (id),
  code TEXT NOT NULL CHECK (code <> ''),
  happened_on TEXT NOT NULL CHECK (happened_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  amount_cents INTEGER CHECK (amount_cents BETWEEN 0 AND 90000000000),
  words TEXT NOT NULL,
  note TEXT NOT NULL,
  is_taken_back INTEGER NOT NULL CHECK (is_taken_back IN (0, 1)),
  recorded_at TEXT NOT NULL CHECK (recorded_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
  recorded_by TEXT NOT NULL REFERENCES people (id)
) STRICT;

CREATE INDEX collection_facts_by_plan ON collection_facts (plan_id);

CREATE TRIGGER collection_facts_no_update BEFORE UPDATE ON collection_facts
BEGIN
  SELECT RAISE(ABORT, 'collection_facts never changes');
END;
CREATE TRIGGER collection_facts_no_delete BEFORE DELETE ON collection_facts
BEGIN
  SELECT RAISE(ABORT, 'collection_facts never changes');
END;
