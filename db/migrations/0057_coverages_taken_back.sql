-- A coverage that was added by mistake is taken out of use by a further version that says so; nothing is deleted. Its
-- member id finds the patient no more, unless another coverage in use bears it.

ALTER TABLE coverage_versions ADD COLUMN taken_back INTEGER NOT NULL DEFAULT 0 CHECK (taken_back IN (0, 1));

DROP TRIGGER coverage_versions_text_added;

CREATE TRIGGER coverage_versions_text_added AFTER INSERT ON coverage_versions
WHEN NEW.taken_back = 0
BEGIN
  INSERT INTO member_texts (patient_id, member_key)
  SELECT DISTINCT c.patient_id, lower(replace(replace(v.member_id, '-', ''), ' ', ''))
  FROM coverages c JOIN coverage_versions v ON v.coverage_id = c.id
  WHERE c.id = NEW.coverage_id AND replace(replace(v.member_id, '-', ''), ' ', '') <> ''
  ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER member_texts_removed AFTER DELETE ON member_texts
BEGIN
  UPDATE patient_texts SET member_keys = (
    SELECT coalesce(group_concat(m.member_key, ' ' ORDER BY m.seq), '') FROM member_texts m
    WHERE m.patient_id = OLD.patient_id)
  WHERE patient_id = OLD.patient_id;
END;

CREATE TRIGGER coverage_versions_text_taken AFTER INSERT ON coverage_versions
WHEN NEW.taken_back = 1
BEGIN
  DELETE FROM member_texts
  WHERE patient_id = (SELECT patient_id FROM coverages WHERE id = NEW.coverage_id)
    AND NOT EXISTS (
      SELECT 1 FROM coverages c JOIN coverage_versions v ON v.coverage_id = c.id
      WHERE c.patient_id = member_texts.patient_id
        AND lower(replace(replace(v.member_id, '-', ''), ' ', '')) = member_texts.member_key
        AND NOT EXISTS (
          SELECT 1 FROM coverage_versions n WHERE n.coverage_id = c.id AND n.taken_back = 1
            AND n.version = (SELECT max(x.version) FROM coverage_versions x WHERE x.coverage_id = c.id)));
END;
