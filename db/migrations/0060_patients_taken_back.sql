-- A person who was added by mistake goes out of use while nothing rests on the record; nothing is deleted. No list and no
-- search finds the person then, until the record is put back.

ALTER TABLE patients ADD COLUMN taken_back_at TEXT;

CREATE TRIGGER patients_taken_back AFTER UPDATE OF taken_back_at ON patients
WHEN OLD.taken_back_at IS NULL AND NEW.taken_back_at IS NOT NULL
BEGIN
  DELETE FROM patient_parts WHERE rowid = (SELECT seq FROM patient_texts WHERE patient_id = NEW.id);
  DELETE FROM patient_texts WHERE patient_id = NEW.id;
END;

CREATE TRIGGER patients_put_back AFTER UPDATE OF taken_back_at ON patients
WHEN OLD.taken_back_at IS NOT NULL AND NEW.taken_back_at IS NULL
BEGIN
  INSERT INTO patient_texts (seq, patient_id, name_key, phone_digits, account_key, born_on)
  SELECT seq, id, NEW.name_key, NEW.phone_digits, NEW.account_key, NEW.born_on FROM patient_places WHERE id = NEW.id;
END;
