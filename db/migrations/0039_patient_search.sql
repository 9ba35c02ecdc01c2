-- Three letters from anywhere in a name, a phone, an account or a member number find the patient without walking through
-- all of them. What stands here follows from the rows of the patients and coverages; triggers keep it in step.

-- `seq` is the place of a patient among all by name, with room between two of them: the index of letters then gives who
-- fits in the order of the list, and nobody has to be sorted. Where the room is used up the place is below zero.
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
  SELECT NEW.seq, '  ' || replace(name_key, ' ', '  ') || ' | ' || phone_digits || ' | ' || account_key
  FROM patients WHERE id = NEW.patient_id;
END;

CREATE TRIGGER member_texts_grams AFTER INSERT ON member_texts
BEGIN
  INSERT INTO member_grams (rowid, words) VALUES (NEW.seq, NEW.member_key);
END;

-- Many who fit are read in the order of the list, and only so far as it is shown.
CREATE INDEX patients_by_name ON patients (last_name, first_name, id, name_key, phone_digits, account_key, born_on);
CREATE INDEX patients_by_change ON patients (changed_at DESC, id);

CREATE TRIGGER patients_text_added AFTER INSERT ON patients
BEGIN
  INSERT INTO patient_texts (seq, patient_id)
  SELECT
    coalesce(
      CASE
        WHEN before IS NULL AND after IS NULL THEN 2305843009213693952
        WHEN after IS NULL THEN iif(before < 4611684918915760128, before + 1099511627776, NULL)
        WHEN before IS NULL THEN iif(after > 1099511627776, after - 1099511627776, NULL)
        WHEN after - before > 1 THEN before + (after - before) / 2
      END,
      coalesce((SELECT min(seq) FROM patient_texts WHERE seq < 0), 0) - 1
    ),
    NEW.id
  FROM (
    SELECT
      (SELECT t.seq FROM patients p CROSS JOIN patient_texts t ON t.patient_id = p.id AND t.seq > 0
       WHERE (p.last_name, p.first_name, p.id) < (NEW.last_name, NEW.first_name, NEW.id)
       ORDER BY p.last_name DESC, p.first_name DESC, p.id DESC LIMIT 1) AS before,
      (SELECT t.seq FROM patients p CROSS JOIN patient_texts t ON t.patient_id = p.id AND t.seq > 0
       WHERE (p.last_name, p.first_name, p.id) > (NEW.last_name, NEW.first_name, NEW.id)
       ORDER BY p.last_name, p.first_name, p.id LIMIT 1) AS after
  );
END;

CREATE TRIGGER patients_text_changed
AFTER UPDATE OF last_name, first_name, name_key, phone_digits, account_key ON patients
WHEN NEW.last_name <> OLD.last_name OR NEW.first_name <> OLD.first_name OR NEW.name_key <> OLD.name_key
  OR NEW.phone_digits <> OLD.phone_digits OR NEW.account_key <> OLD.account_key
BEGIN
  DELETE FROM person_grams WHERE rowid = (SELECT seq FROM patient_texts WHERE patient_id = NEW.id);
  DELETE FROM patient_texts WHERE patient_id = NEW.id;
  INSERT INTO patient_texts (seq, patient_id)
  SELECT
    coalesce(
      CASE
        WHEN before IS NULL AND after IS NULL THEN 2305843009213693952
        WHEN after IS NULL THEN iif(before < 4611684918915760128, before + 1099511627776, NULL)
        WHEN before IS NULL THEN iif(after > 1099511627776, after - 1099511627776, NULL)
        WHEN after - before > 1 THEN before + (after - before) / 2
      END,
      coalesce((SELECT min(seq) FROM patient_texts WHERE seq < 0), 0) - 1
    ),
    NEW.id
  FROM (
    SELECT
      (SELECT t.seq FROM patients p CROSS JOIN patient_texts t ON t.patient_id = p.id AND t.seq > 0
       WHERE (p.last_name, p.first_name, p.id) < (NEW.last_name, NEW.first_name, NEW.id)
       ORDER BY p.last_name DESC, p.first_name DESC, p.id DESC LIMIT 1) AS before,
      (SELECT t.seq FROM patients p CROSS JOIN patient_texts t ON t.patient_id = p.id AND t.seq > 0
       WHERE (p.last_name, p.first_name, p.id) > (NEW.last_name, NEW.first_name, NEW.id)
       ORDER BY p.last_name, p.first_name, p.id LIMIT 1) AS after
  );
END;

CREATE TRIGGER coverage_versions_text_added AFTER INSERT ON coverage_versions
WHEN replace(replace(NEW.member_id, '-', ''), ' ', '') <> ''
BEGIN
  INSERT INTO member_texts (patient_id, member_key)
  SELECT patient_id, lower(replace(replace(NEW.member_id, '-', ''), ' ', '')) FROM coverages WHERE id = NEW.coverage_id
  ON CONFLICT DO NOTHING;
END;

INSERT INTO patient_texts (seq, patient_id)
SELECT (1048576 + row_number() OVER (ORDER BY last_name, first_name, id)) * 1099511627776, id FROM patients;

INSERT INTO member_texts (patient_id, member_key)
SELECT DISTINCT c.patient_id, lower(replace(replace(v.member_id, '-', ''), ' ', ''))
FROM coverages c JOIN coverage_versions v ON v.coverage_id = c.id
WHERE replace(replace(v.member_id, '-', ''), ' ', '') <> '';

-- In one piece each, which is read quickest.
INSERT INTO person_grams (person_grams) VALUES ('optimize');
INSERT INTO member_grams (member_grams) VALUES ('optimize');
