-- Three letters from anywhere in a name, a phone, an account or a member number find the patient without walking through
-- all of them. What stands here follows from the rows of the patients and coverages; triggers keep it in step.

CREATE TABLE patient_texts (
  seq INTEGER PRIMARY KEY NOT NULL,
  patient_id TEXT NOT NULL UNIQUE REFERENCES patients (id)
) STRICT;

CREATE TABLE member_texts (
  seq INTEGER PRIMARY KEY NOT NULL,
  patient_id TEXT NOT NULL REFERENCES patients (id),
  member_key TEXT NOT NULL CHECK (member_key <> ''),
  UNIQUE (patient_id, member_key)
) STRICT;

CREATE VIRTUAL TABLE person_grams USING fts5(words, content='', contentless_delete=1, tokenize='trigram', detail=none);
CREATE VIRTUAL TABLE member_grams USING fts5(words, content='', contentless_delete=1, tokenize='trigram', detail=none);

CREATE TRIGGER patient_texts_grams AFTER INSERT ON patient_texts
BEGIN
  INSERT INTO person_grams (rowid, words)
  SELECT NEW.seq, ' ' || name_key || ' | ' || phone_digits || ' | ' || account_key FROM patients WHERE id = NEW.patient_id;
END;

CREATE TRIGGER member_texts_grams AFTER INSERT ON member_texts
BEGIN
  INSERT INTO member_grams (rowid, words) VALUES (NEW.seq, NEW.member_key);
END;

CREATE TRIGGER patients_text_added AFTER INSERT ON patients
BEGIN
  INSERT INTO patient_texts (patient_id) VALUES (NEW.id);
END;

CREATE TRIGGER patients_text_changed AFTER UPDATE OF name_key, phone_digits, account_key ON patients
WHEN NEW.name_key <> OLD.name_key OR NEW.phone_digits <> OLD.phone_digits OR NEW.account_key <> OLD.account_key
BEGIN
  DELETE FROM person_grams WHERE rowid = (SELECT seq FROM patient_texts WHERE patient_id = NEW.id);
  INSERT INTO person_grams (rowid, words)
  SELECT seq, ' ' || NEW.name_key || ' | ' || NEW.phone_digits || ' | ' || NEW.account_key
  FROM patient_texts WHERE patient_id = NEW.id;
END;

CREATE TRIGGER coverage_versions_text_added AFTER INSERT ON coverage_versions
WHEN replace(replace(NEW.member_id, '-', ''), ' ', '') <> ''
BEGIN
  INSERT INTO member_texts (patient_id, member_key)
  SELECT patient_id, lower(replace(replace(NEW.member_id, '-', ''), ' ', '')) FROM coverages WHERE id = NEW.coverage_id
  ON CONFLICT DO NOTHING;
END;

INSERT INTO patient_texts (patient_id) SELECT id FROM patients ORDER BY last_name, first_name, id;

INSERT INTO member_texts (patient_id, member_key)
SELECT DISTINCT c.patient_id, lower(replace(replace(v.member_id, '-', ''), ' ', ''))
FROM coverages c JOIN coverage_versions v ON v.coverage_id = c.id
WHERE replace(replace(v.member_id, '-', ''), ' ', '') <> '';

-- Many who fit are read in the order of the list, and only so far as it is shown.
CREATE INDEX patients_by_name ON patients (last_name, first_name, id, name_key, phone_digits, account_key, born_on);
CREATE INDEX patients_by_change ON patients (changed_at DESC, id);
