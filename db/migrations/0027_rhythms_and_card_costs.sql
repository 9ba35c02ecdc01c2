-- Payments may fall due every so many days, weeks or months, and not at all in some months.

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
  roll TEXT NOT NULL CHECK (roll IN ('none', 'following', 'preceding')),
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
  PRIMARY KEY (plan_id, version),
  CHECK ((size_by = 'count') = (size_count IS NOT NULL) AND (size_by = 'amount') = (size_amount_cents IS NOT NULL)),
  CHECK (down_payment_cents < owed_cents)
) STRICT;

INSERT INTO plan_versions_next SELECT * FROM plan_versions;
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

CREATE TABLE plan_affordability_next (
  plan_id TEXT NOT NULL,
  version INTEGER NOT NULL,
  can_pay_cents INTEGER CHECK (can_pay_cents BETWEEN 1 AND 90000000000),
  can_pay_frequency TEXT CHECK (can_pay_frequency IN ('weekly', 'biweekly', 'semimonthly', 'monthly', 'every4Weeks', 'monthEnd', 'monthlyWeekday') OR can_pay_frequency GLOB 'every[1-9]*' OR can_pay_frequency GLOB '* not [1-9]*'),
  next_payday_on TEXT CHECK (next_payday_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  gross_monthly_cents INTEGER CHECK (gross_monthly_cents BETWEEN 0 AND 90000000000),
  household_adjusted_cents INTEGER CHECK (household_adjusted_cents BETWEEN 0 AND 90000000000),
  after_essentials_cents INTEGER CHECK (after_essentials_cents BETWEEN 0 AND 90000000000),
  PRIMARY KEY (plan_id, version),
  FOREIGN KEY (plan_id, version) REFERENCES plan_versions (plan_id, version),
  CHECK ((can_pay_cents IS NULL) = (can_pay_frequency IS NULL) AND (can_pay_cents IS NULL) = (next_payday_on IS NULL))
) STRICT;

INSERT INTO plan_affordability_next SELECT * FROM plan_affordability;
DROP TABLE plan_affordability;
ALTER TABLE plan_affordability_next RENAME TO plan_affordability;

CREATE TRIGGER plan_affordability_no_update BEFORE UPDATE ON plan_affordability
BEGIN
  SELECT RAISE(ABORT, 'plan_affordability never changes');
END;
CREATE TRIGGER plan_affordability_no_delete BEFORE DELETE ON plan_affordability
BEGIN
  SELECT RAISE(ABORT, 'plan_affordability never changes');
END;

-- What a card payment costs the clinic, and from what share of a payment on that is worth a look. Empty: not said.
ALTER TABLE plan_policies ADD COLUMN card_cost_share_units INTEGER CHECK (card_cost_share_units BETWEEN 0 AND 1000000000000000);
ALTER TABLE plan_policies ADD COLUMN card_cost_share_places INTEGER CHECK (card_cost_share_places BETWEEN 0 AND 15);
ALTER TABLE plan_policies ADD COLUMN card_cost_fixed_cents INTEGER CHECK (card_cost_fixed_cents BETWEEN 0 AND 90000000000);
ALTER TABLE plan_policies ADD COLUMN card_cost_above_units INTEGER CHECK (card_cost_above_units BETWEEN 0 AND 1000000000000000);
ALTER TABLE plan_policies ADD COLUMN card_cost_above_places INTEGER CHECK (card_cost_above_places BETWEEN 0 AND 15);
