-- What the clinic decides about payment plans. One row per save; the newest one holds.

CREATE TABLE plan_policies (
  version INTEGER PRIMARY KEY AUTOINCREMENT,
  provider_kind TEXT NOT NULL CHECK (provider_kind IN ('hospital', 'professional')),
  is_for_profit INTEGER CHECK (is_for_profit IN (0, 1)),
  uses_starter_rules INTEGER NOT NULL CHECK (uses_starter_rules IN (0, 1)),
  largest_without_approval_cents INTEGER CHECK (largest_without_approval_cents BETWEEN 0 AND 90000000000),
  least_down_payment_units INTEGER CHECK (least_down_payment_units BETWEEN 0 AND 1000000000000000),
  least_down_payment_places INTEGER CHECK (least_down_payment_places BETWEEN 0 AND 15),
  income_cap_units INTEGER CHECK (income_cap_units BETWEEN 0 AND 1000000000000000),
  income_cap_places INTEGER CHECK (income_cap_places BETWEEN 0 AND 15),
  largest_write_off_cents INTEGER NOT NULL CHECK (largest_write_off_cents BETWEEN 0 AND 90000000000),
  fewest_payments INTEGER NOT NULL CHECK (fewest_payments BETWEEN 1 AND 60),
  prompt_pay_discount_units INTEGER CHECK (prompt_pay_discount_units BETWEEN 0 AND 1000000000000000),
  prompt_pay_discount_places INTEGER CHECK (prompt_pay_discount_places BETWEEN 0 AND 15),
  plan_patients_get_it INTEGER NOT NULL CHECK (plan_patients_get_it IN (0, 1)),
  grace_days INTEGER NOT NULL CHECK (grace_days BETWEEN 0 AND 365),
  late_payments_before_notice INTEGER NOT NULL CHECK (late_payments_before_notice BETWEEN 1 AND 12),
  cure_days INTEGER NOT NULL CHECK (cure_days BETWEEN 0 AND 365),
  may_accelerate INTEGER NOT NULL CHECK (may_accelerate IN (0, 1)),
  re_ages INTEGER NOT NULL CHECK (re_ages BETWEEN 0 AND 12),
  re_age_months INTEGER NOT NULL CHECK (re_age_months BETWEEN 1 AND 120),
  saved_at TEXT NOT NULL CHECK (saved_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
  saved_by TEXT NOT NULL REFERENCES people (id),
  CHECK ((least_down_payment_units IS NULL) = (least_down_payment_places IS NULL)),
  CHECK ((income_cap_units IS NULL) = (income_cap_places IS NULL)),
  CHECK ((prompt_pay_discount_units IS NULL) = (prompt_pay_discount_places IS NULL))
) STRICT;

CREATE TRIGGER plan_policies_no_update BEFORE UPDATE ON plan_policies
BEGIN
  SELECT RAISE(ABORT, 'plan_policies never changes');
END;
CREATE TRIGGER plan_policies_no_delete BEFORE DELETE ON plan_policies
BEGIN
  SELECT RAISE(ABORT, 'plan_policies never changes');
END;

-- The least payment for balances up to an amount.
CREATE TABLE plan_policy_minimums (
  version INTEGER NOT NULL REFERENCES plan_policies (version),
  up_to_cents INTEGER NOT NULL CHECK (up_to_cents BETWEEN 1 AND 90000000000),
  minimum_cents INTEGER NOT NULL CHECK (minimum_cents BETWEEN 0 AND 90000000000),
  PRIMARY KEY (version, up_to_cents)
) STRICT;

CREATE TRIGGER plan_policy_minimums_no_update BEFORE UPDATE ON plan_policy_minimums
BEGIN
  SELECT RAISE(ABORT, 'plan_policy_minimums never changes');
END;
CREATE TRIGGER plan_policy_minimums_no_delete BEFORE DELETE ON plan_policy_minimums
BEGIN
  SELECT RAISE(ABORT, 'plan_policy_minimums never changes');
END;

-- The clinic's own editions of legal rule packs. A plan keeps the edition that it was signed under, so that one that
-- was saved is evidence and never changes.
CREATE TABLE policy_pack_editions (
  pack_id TEXT NOT NULL CHECK (pack_id <> ''),
  edition INTEGER NOT NULL CHECK (edition > 0),
  content TEXT NOT NULL CHECK (json_valid(content)),
  saved_at TEXT NOT NULL CHECK (saved_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
  saved_by TEXT NOT NULL REFERENCES people (id),
  PRIMARY KEY (pack_id, edition)
) STRICT;

CREATE TRIGGER policy_pack_editions_no_update BEFORE UPDATE ON policy_pack_editions
BEGIN
  SELECT RAISE(ABORT, 'policy_pack_editions never changes');
END;
CREATE TRIGGER policy_pack_editions_no_delete BEFORE DELETE ON policy_pack_editions
BEGIN
  SELECT RAISE(ABORT, 'policy_pack_editions never changes');
END;

-- The editions that held when a version of a plan was made.
CREATE TABLE plan_version_packs (
  plan_id TEXT NOT NULL,
  version INTEGER NOT NULL,
  pack_id TEXT NOT NULL CHECK (pack_id <> ''),
  edition INTEGER NOT NULL CHECK (edition > 0),
  PRIMARY KEY (plan_id, version, pack_id),
  FOREIGN KEY (plan_id, version) REFERENCES plan_versions (plan_id, version)
) STRICT;

CREATE TRIGGER plan_version_packs_no_update BEFORE UPDATE ON plan_version_packs
BEGIN
  SELECT RAISE(ABORT, 'plan_version_packs never changes');
END;
CREATE TRIGGER plan_version_packs_no_delete BEFORE DELETE ON plan_version_packs
BEGIN
  SELECT RAISE(ABORT, 'plan_version_packs never changes');
END;

-- What a payer said they can pay and earn, kept with the version that follows from it and printed nowhere.
CREATE TABLE plan_affordability (
  plan_id TEXT NOT NULL,
  version INTEGER NOT NULL,
  can_pay_cents INTEGER CHECK (can_pay_cents BETWEEN 1 AND 90000000000),
  can_pay_frequency TEXT CHECK (can_pay_frequency IN ('weekly', 'biweekly', 'semimonthly', 'monthly', 'every4Weeks')),
  next_payday_on TEXT CHECK (next_payday_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  gross_monthly_cents INTEGER CHECK (gross_monthly_cents BETWEEN 0 AND 90000000000),
  household_adjusted_cents INTEGER CHECK (household_adjusted_cents BETWEEN 0 AND 90000000000),
  after_essentials_cents INTEGER CHECK (after_essentials_cents BETWEEN 0 AND 90000000000),
  PRIMARY KEY (plan_id, version),
  FOREIGN KEY (plan_id, version) REFERENCES plan_versions (plan_id, version),
  CHECK ((can_pay_cents IS NULL) = (can_pay_frequency IS NULL) AND (can_pay_cents IS NULL) = (next_payday_on IS NULL))
) STRICT;

CREATE TRIGGER plan_affordability_no_update BEFORE UPDATE ON plan_affordability
BEGIN
  SELECT RAISE(ABORT, 'plan_affordability never changes');
END;
CREATE TRIGGER plan_affordability_no_delete BEFORE DELETE ON plan_affordability
BEGIN
  SELECT RAISE(ABORT, 'plan_affordability never changes');
END;
