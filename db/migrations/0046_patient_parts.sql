-- Any letters from anywhere in a name, a phone, an account or a member number find the patient in one look: parts of four
-- letters and what they begin with. Beside its place among all by name each person has there the texts that are compared.
DROP TRIGGER patients_text_added;
DROP TRIGGER patients_text_changed;
DROP TRIGGER patient_texts_grams;
DROP TRIGGER member_texts_grams;
DROP TABLE person_grams;
DROP TABLE member_grams;

DROP INDEX patients_by_name;
CREATE INDEX patients_by_name ON patients (last_name, first_name, id);

ALTER TABLE patient_texts ADD COLUMN name_key TEXT NOT NULL DEFAULT '';
ALTER TABLE patient_texts ADD COLUMN phone_digits TEXT NOT NULL DEFAULT '';
ALTER TABLE patient_texts ADD COLUMN account_key TEXT NOT NULL DEFAULT '';
ALTER TABLE patient_texts ADD COLUMN born_on TEXT;
ALTER TABLE patient_texts ADD COLUMN member_keys TEXT NOT NULL DEFAULT '';

CREATE VIRTUAL TABLE patient_parts USING fts5(
  words, content='', contentless_delete=1, tokenize='ascii', prefix='1 2 3', detail=none
);

-- What the index knows of a person: up to four letters from each letter on of the name, phone and account; with the first
-- letter moved to where nobody writes, the same of the beginning of each name, of each member number and of digits in a
-- name, which few have, and the day of birth as one letter. `db/repositories/grams.ts` asks for the same.
CREATE VIEW patient_words AS
SELECT
  t.seq,
  coalesce(char(983040 + CAST(julianday(t.born_on) - 2440587.5 AS INTEGER) % 65536), '') || ' ' || (
    SELECT group_concat(
      CASE WHEN i.key < length(t.name_key) AND substr(x.text, i.key + 1, 1) = ' ' THEN
        char(983040 + unicode(substr(x.text, i.key + 2, 1)) % 65536)
        || substr(x.text, i.key + 3, instr(substr(x.text, i.key + 3, 3) || ' ', ' ') - 1) || ' '
      ELSE '' END
      || substr(x.text, i.key + 2, instr(substr(x.text, i.key + 2, 4) || ' ', ' ') - 1)
      || CASE WHEN i.key < length(t.name_key)
        AND substr(x.text, i.key + 2, instr(substr(x.text, i.key + 2, 4) || ' ', ' ') - 1) GLOB '*[0-9]*' THEN
        ' ' || char(917504 + unicode(substr(x.text, i.key + 2, 1)) % 65536)
        || substr(x.text, i.key + 3, instr(substr(x.text, i.key + 3, 3) || ' ', ' ') - 1)
      ELSE '' END, ' ')
    FROM (SELECT ' ' || t.name_key || ' ' || t.phone_digits || ' ' || t.account_key AS text) x
    JOIN json_each('[' || replace(hex(zeroblob(length(x.text) - 2)), '00', '0,') || '0]') i
  ) || ' ' || (
    SELECT coalesce(group_concat(
      char(1048576 + unicode(substr(t.member_keys, i.key + 1, 1)) % 65536)
      || substr(t.member_keys, i.key + 2, instr(substr(t.member_keys, i.key + 2, 3) || ' ', ' ') - 1), ' '), '')
    FROM json_each('[' || replace(hex(zeroblob(length(t.member_keys))), '00', '0,') || '0]') i
    WHERE i.key < length(t.member_keys) AND substr(t.member_keys, i.key + 1, 1) <> ' '
  ) AS words
FROM patient_texts t;

-- Where a person stands among all by name: half way between two others; right behind somebody of the same name, after whom
-- more of that name may come; with much room at either end. Where the room is used up the place is below zero.
CREATE VIEW patient_places AS
SELECT
  id,
  coalesce(
    CASE
      WHEN before IS NULL AND after IS NULL THEN 2305843009213693952
      WHEN after IS NULL THEN iif(before < 4611684918915760128, before + 1099511627776, NULL)
      WHEN before IS NULL THEN iif(after > 1099511627776, after - 1099511627776, NULL)
      WHEN after - before > 256 AND is_namesake THEN before + (after - before) / 256
      WHEN after - before > 1 THEN before + (after - before) / 2
    END,
    coalesce((SELECT min(seq) FROM patient_texts WHERE seq < 0), 0) - 1
  ) AS seq
FROM (
  SELECT
    n.id,
    (SELECT t.seq FROM patients p CROSS JOIN patient_texts t ON t.patient_id = p.id AND t.seq > 0
     WHERE (p.last_name, p.first_name, p.id) < (n.last_name, n.first_name, n.id)
     ORDER BY p.last_name DESC, p.first_name DESC, p.id DESC LIMIT 1) AS before,
    (SELECT t.seq FROM patients p CROSS JOIN patient_texts t ON t.patient_id = p.id AND t.seq > 0
     WHERE (p.last_name, p.first_name, p.id) > (n.last_name, n.first_name, n.id)
     ORDER BY p.last_name, p.first_name, p.id LIMIT 1) AS after,
    EXISTS (SELECT 1 FROM patients p
     WHERE p.last_name = n.last_name AND p.first_name = n.first_name AND p.id < n.id) AS is_namesake
  FROM patients n
);

CREATE TRIGGER patient_texts_added AFTER INSERT ON patient_texts
BEGIN
  INSERT INTO patient_parts (rowid, words) SELECT seq, words FROM patient_words WHERE seq = NEW.seq;
END;

CREATE TRIGGER patient_texts_changed AFTER UPDATE ON patient_texts
BEGIN
  DELETE FROM patient_parts WHERE rowid = OLD.seq;
  INSERT INTO patient_parts (rowid, words) SELECT seq, words FROM patient_words WHERE seq = NEW.seq;
END;

CREATE TRIGGER member_texts_added AFTER INSERT ON member_texts
BEGIN
  UPDATE patient_texts SET member_keys = ltrim(member_keys || ' ' || NEW.member_key) WHERE patient_id = NEW.patient_id;
END;

CREATE TRIGGER patients_text_added AFTER INSERT ON patients
BEGIN
  INSERT INTO patient_texts (seq, patient_id, name_key, phone_digits, account_key, born_on)
  SELECT seq, id, NEW.name_key, NEW.phone_digits, NEW.account_key, NEW.born_on FROM patient_places WHERE id = NEW.id;
END;

CREATE TRIGGER patients_text_changed
AFTER UPDATE OF name_key, phone_digits, account_key, born_on ON patients
WHEN NEW.name_key <> OLD.name_key OR NEW.phone_digits <> OLD.phone_digits OR NEW.account_key <> OLD.account_key
  OR NEW.born_on IS NOT OLD.born_on
BEGIN
  UPDATE patient_texts SET name_key = NEW.name_key, phone_digits = NEW.phone_digits, account_key = NEW.account_key,
    born_on = NEW.born_on
  WHERE patient_id = NEW.id;
END;

CREATE TRIGGER patients_place_changed AFTER UPDATE OF last_name, first_name ON patients
WHEN NEW.last_name <> OLD.last_name OR NEW.first_name <> OLD.first_name
BEGIN
  UPDATE patient_texts SET seq = 0 WHERE patient_id = NEW.id;
  UPDATE patient_texts SET seq = (SELECT seq FROM patient_places WHERE id = NEW.id) WHERE patient_id = NEW.id;
END;

DELETE FROM patient_texts;
INSERT INTO patient_texts (seq, patient_id, name_key, phone_digits, account_key, born_on, member_keys)
SELECT
  2305843009213693952 + row_number() OVER (ORDER BY last_name, first_name, id) * 1048576,
  id, name_key, phone_digits, account_key, born_on,
  (SELECT coalesce(group_concat(m.member_key, ' '), '') FROM member_texts m WHERE m.patient_id = p.id)
FROM patients p;

-- In one piece, which is read quickest.
INSERT INTO patient_parts (patient_parts) VALUES ('optimize');
