-- How the agreement of a version is made: signed on paper or on the screen, with the patient's name or the account
-- alone, with the itemization given or offered.
ALTER TABLE plan_versions ADD COLUMN signing_way TEXT NOT NULL DEFAULT 'paper' CHECK (signing_way IN ('paper', 'screen'));
ALTER TABLE plan_versions ADD COLUMN names_patient INTEGER NOT NULL DEFAULT 1 CHECK (names_patient IN (0, 1));
ALTER TABLE plan_versions ADD COLUMN is_itemized INTEGER NOT NULL DEFAULT 0 CHECK (is_itemized IN (0, 1));

-- Who signs a version beside its guarantor, the patient and the clinic. Empty texts are written on paper.
CREATE TABLE plan_signers (
  plan_id TEXT NOT NULL,
  version INTEGER NOT NULL,
  position INTEGER NOT NULL CHECK (position > 0),
  role TEXT NOT NULL CHECK (role IN ('cosigner', 'representative', 'interpreter')),
  name TEXT NOT NULL,
  detail TEXT NOT NULL,
  PRIMARY KEY (plan_id, version, position),
  FOREIGN KEY (plan_id, version) REFERENCES plan_versions (plan_id, version)
) STRICT;

CREATE TRIGGER plan_signers_no_update BEFORE UPDATE ON plan_signers
BEGIN
  SELECT RAISE(ABORT, 'plan_signers never changes');
END;
CREATE TRIGGER plan_signers_no_delete BEFORE DELETE ON plan_signers
BEGIN
  SELECT RAISE(ABORT, 'plan_signers never changes');
END;

-- What a signature binds: SHA-256 of the terms and payments that were signed. Empty for signatures from before.
ALTER TABLE plan_signatures ADD COLUMN terms_sha256 TEXT CHECK (length(terms_sha256) = 64);

-- Which text decides, whether somebody witnesses, and how to apply for assistance, as agreements say it.
ALTER TABLE plan_policies ADD COLUMN governing_text TEXT NOT NULL DEFAULT 'signed' CHECK (governing_text IN ('signed', 'en', 'es'));
ALTER TABLE plan_policies ADD COLUMN has_witness INTEGER NOT NULL DEFAULT 0 CHECK (has_witness IN (0, 1));
ALTER TABLE plan_policies ADD COLUMN assistance_en TEXT NOT NULL DEFAULT '';
ALTER TABLE plan_policies ADD COLUMN assistance_es TEXT NOT NULL DEFAULT '';
