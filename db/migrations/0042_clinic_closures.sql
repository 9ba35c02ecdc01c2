-- When the clinic is closed: its calendar and its own closure days, as each save of its settings leaves them. Plans keep
-- the calendar by which their payable days move, and may move them in two more ways.

-- Empty: nothing was said; federal holidays as banks keep them.
ALTER TABLE clinic_settings ADD COLUMN calendar TEXT CHECK (calendar IN ('weekends', 'federalOffice', 'federalBank'));

CREATE TABLE clinic_closures (
  settings_version INTEGER NOT NULL REFERENCES clinic_settings (version),
  closed_on TEXT NOT NULL CHECK (closed_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  name TEXT NOT NULL CHECK (name <> ''),
  PRIMARY KEY (settings_version, closed_on)
) STRICT;

CREATE TRIGGER clinic_closures_no_update BEFORE UPDATE ON clinic_closures
BEGIN
  SELECT RAISE(ABORT, 'clinic_closures never changes');
END;
CREATE TRIGGER clinic_closures_no_delete BEFORE DELETE ON clinic_closures
BEGIN
  SELECT RAISE(ABORT, 'clinic_closures never changes');
END;

CREATE TABLE plan_versions_next (
  plan_id TEXT NOT NULL REFERENCES plans (id),
  version INTEGER NOT NULL CHECK (version > 0),
  estimate_id TEXT REFERENCES estimates (id),
  route_id TEXT,
  owed_cents INTEGER NOT NULL CHECK (owed_cents BETWEEN 0 AND 90000000000),
  is_estimate INTEGER NOT NULL CHECK (is_estimate IN (0, 1)),
  down_payment_cents INTEGER NOT NULL CHECK (down_payment_cents BETWEEN 0 AND 90000000000),
  size_by TEXT NOT NULL CHECK (size_by IN ('count', 'amount')),
  size_count INTEGER CHECK (size_count BETWEEN 1 AND 600),
  size_amount_cents INTEGER CHECK (size_amount_cents BETWEEN 0 AND 90000000000),
  frequency TEXT NOT NULL CHECK (frequency IN ('weekly', 'biweekly', 'semimonthly', 'monthly', 'every4Weeks', 'monthEnd', 'monthlyWeekday') OR frequency GLOB 'every[1-9]*' OR frequency GLOB '* not [1-9]*'),
  agreed_on TEXT NOT NULL CHECK (agreed_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  first_due_on TEXT NOT NULL CHECK (first_due_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  roll TEXT NOT NULL CHECK (roll IN ('none', 'following', 'preceding', 'modifiedFollowing', 'nearest')),
  guarantor_name TEXT NOT NULL CHECK (guarantor_name <> ''),
  guarantor_relation TEXT NOT NULL CHECK (guarantor_relation IN ('self', 'parent', 'spouse', 'guardian', 'other')),
  guarantor_born_on TEXT CHECK (guarantor_born_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  guarantor_address TEXT NOT NULL,
  guarantor_phone TEXT NOT NULL,
  language TEXT NOT NULL CHECK (language IN ('en', 'es')),
  engine_version TEXT NOT NULL CHECK (engine_version <> ''),
  created_at TEXT NOT NULL CHECK (created_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
  created_by TEXT NOT NULL REFERENCES people (id),
  rate_units INTEGER CHECK (rate_units BETWEEN 0 AND 1000000000),
  rate_places INTEGER CHECK (rate_places BETWEEN 0 AND 8),
  interest_method TEXT CHECK (interest_method IN ('period', 'actual/365', 'actual/actual')),
  odd_first_period TEXT CHECK (odd_first_period IN ('free', 'inEveryPayment', 'withFirstPayment')),
  interest_delayed_until TEXT CHECK (interest_delayed_until GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  signing_way TEXT NOT NULL DEFAULT 'paper' CHECK (signing_way IN ('paper', 'screen')),
  names_patient INTEGER NOT NULL DEFAULT 1 CHECK (names_patient IN (0, 1)),
  is_itemized INTEGER NOT NULL DEFAULT 0 CHECK (is_itemized IN (0, 1)),
  cut_increment INTEGER CHECK (cut_increment IN (1, 100, 500)),
  cut_rounding TEXT CHECK (cut_rounding IN ('halfUp', 'halfEven', 'up', 'down')),
  cut_remainder TEXT CHECK (cut_remainder IN ('last', 'spreadFirst')),
  least_last_cents INTEGER CHECK (least_last_cents BETWEEN 0 AND 90000000000),
  -- Empty: federal holidays as banks keep them.
  calendar TEXT CHECK (calendar IN ('weekends', 'federalOffice', 'federalBank')),
  PRIMARY KEY (plan_id, version),
  CHECK ((size_by = 'count') = (size_count IS NOT NULL) AND (size_by = 'amount') = (size_amount_cents IS NOT NULL)),
  CHECK (down_payment_cents < owed_cents)
) STRICT;

INSERT INTO plan_versions_next SELECT *, NULL FROM plan_versions;
DROP TABLE plan_versions;
ALTER TABLE plan_versions_next RENAME TO plan_versions;

CREATE INDEX plan_versions_of_estimate ON plan_versions (estimate_id);

CREATE TRIGGER plan_versions_no_update BEFORE UPDATE ON plan_versions
BEGIN
  SELECT RAISE(ABORT, 'plan_versions never changes');
END;
CREATE TRIGGER plan_versions_no_delete BEFORE DELETE ON plan_versions
BEGIN
  SELECT RAISE(ABORT, 'plan_versions never changes');
END;
