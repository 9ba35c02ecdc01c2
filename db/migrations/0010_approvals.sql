-- Requests for a supervisor, the one answer to each, and the one act that it served.

CREATE TABLE approval_requests (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE CHECK (id <> ''),
  call TEXT NOT NULL CHECK (call <> ''),
  request_json TEXT NOT NULL CHECK (json_valid(request_json)),
  patient_id TEXT NOT NULL REFERENCES patients (id),
  plan_id TEXT REFERENCES plans (id),
  plan_version INTEGER CHECK (plan_version >= 1),
  receipt_id TEXT REFERENCES receipts (id),
  amount_cents INTEGER CHECK (amount_cents BETWEEN 0 AND 90000000000),
  left_cents INTEGER CHECK (left_cents BETWEEN 0 AND 90000000000),
  words TEXT NOT NULL CHECK (words <> ''),
  asked_at TEXT NOT NULL CHECK (asked_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
  asked_by TEXT NOT NULL REFERENCES people (id)
) STRICT;

CREATE INDEX approval_requests_of_person ON approval_requests (asked_by);

CREATE TABLE approval_decisions (
  request_id TEXT PRIMARY KEY NOT NULL REFERENCES approval_requests (id),
  verdict TEXT NOT NULL CHECK (verdict IN ('approved', 'refused')),
  way TEXT NOT NULL CHECK (way IN ('pin', 'queue')),
  words TEXT NOT NULL,
  decided_at TEXT NOT NULL CHECK (decided_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
  decided_by TEXT NOT NULL REFERENCES people (id)
) STRICT;

CREATE TRIGGER approval_decisions_by_another BEFORE INSERT ON approval_decisions
WHEN NEW.decided_by IS (SELECT asked_by FROM approval_requests WHERE id = NEW.request_id)
BEGIN
  SELECT RAISE(ABORT, 'nobody approves what they asked for');
END;

CREATE TABLE approval_uses (
  request_id TEXT PRIMARY KEY NOT NULL REFERENCES approval_decisions (request_id),
  use_id TEXT NOT NULL CHECK (use_id <> ''),
  used_at TEXT NOT NULL CHECK (used_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z')
) STRICT;

CREATE TRIGGER approval_uses_of_approved BEFORE INSERT ON approval_uses
WHEN 'approved' IS NOT (SELECT verdict FROM approval_decisions WHERE request_id = NEW.request_id)
BEGIN
  SELECT RAISE(ABORT, 'only what was approved is carried out');
END;

CREATE TRIGGER approval_requests_no_update BEFORE UPDATE ON approval_requests
BEGIN
  SELECT RAISE(ABORT, 'approval_requests never changes');
END;
CREATE TRIGGER approval_requests_no_delete BEFORE DELETE ON approval_requests
BEGIN
  SELECT RAISE(ABORT, 'approval_requests never changes');
END;
CREATE TRIGGER approval_decisions_no_update BEFORE UPDATE ON approval_decisions
BEGIN
  SELECT RAISE(ABORT, 'approval_decisions never changes');
END;
CREATE TRIGGER approval_decisions_no_delete BEFORE DELETE ON approval_decisions
BEGIN
  SELECT RAISE(ABORT, 'approval_decisions never changes');
END;
CREATE TRIGGER approval_uses_no_update BEFORE UPDATE ON approval_uses
BEGIN
  SELECT RAISE(ABORT, 'approval_uses never changes');
END;
CREATE TRIGGER approval_uses_no_delete BEFORE DELETE ON approval_uses
BEGIN
  SELECT RAISE(ABORT, 'approval_uses never changes');
END;
