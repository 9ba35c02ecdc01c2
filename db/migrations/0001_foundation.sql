-- Money is whole cents, a day is YYYY-MM-DD, a moment is UTC with Z, a yes/no is 0 or 1.
-- A fact is a value, its state and, where it was assumed, the reason: known | assumed | unknown | none.
-- Rows that say what was true at a time are never changed; triggers see to it.

-- People and the clinic

CREATE TABLE people (
  id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
  name TEXT NOT NULL CHECK (name <> ''),
  name_key TEXT NOT NULL CHECK (name_key <> ''),
  active INTEGER NOT NULL CHECK (active IN (0, 1)),
  added_at TEXT NOT NULL CHECK (added_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z')
) STRICT;

CREATE UNIQUE INDEX people_by_name ON people (name_key);

CREATE TRIGGER people_no_delete BEFORE DELETE ON people
BEGIN
  SELECT RAISE(ABORT, 'people are never deleted');
END;

CREATE TABLE person_roles (
  person_id TEXT NOT NULL REFERENCES people (id),
  role TEXT NOT NULL CHECK (role IN ('counselor', 'lead', 'supervisor', 'administrator', 'reader')),
  PRIMARY KEY (person_id, role)
) STRICT;

-- One row per save; the newest one holds.
CREATE TABLE clinic_settings (
  version INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL CHECK (name <> ''),
  address_line_1 TEXT,
  address_line_2 TEXT,
  address_line_3 TEXT,
  address_line_4 TEXT,
  phone TEXT NOT NULL,
  npi TEXT NOT NULL,
  tin TEXT NOT NULL,
  state TEXT NOT NULL,
  contact_words TEXT NOT NULL,
  self_pay_discount_units INTEGER NOT NULL CHECK (self_pay_discount_units BETWEEN 0 AND 1000000000000000),
  self_pay_discount_places INTEGER NOT NULL CHECK (self_pay_discount_places BETWEEN 0 AND 15),
  smallest_installment_cents INTEGER NOT NULL CHECK (smallest_installment_cents BETWEEN 0 AND 90000000000),
  longest_plan_months INTEGER NOT NULL CHECK (longest_plan_months BETWEEN 1 AND 120),
  counts_down_payment INTEGER NOT NULL CHECK (counts_down_payment IN (0, 1)),
  is_creditor INTEGER NOT NULL CHECK (is_creditor IN (0, 1)),
  saved_at TEXT NOT NULL CHECK (saved_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
  saved_by TEXT NOT NULL REFERENCES people (id)
) STRICT;

CREATE TRIGGER clinic_settings_no_update BEFORE UPDATE ON clinic_settings
BEGIN
  SELECT RAISE(ABORT, 'clinic_settings never changes');
END;
CREATE TRIGGER clinic_settings_no_delete BEFORE DELETE ON clinic_settings
BEGIN
  SELECT RAISE(ABORT, 'clinic_settings never changes');
END;

-- Patients

-- *_key and phone_digits are folded for the search: no accents, small letters, digits alone.
CREATE TABLE patients (
  id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
  last_name TEXT NOT NULL CHECK (last_name <> ''),
  first_name TEXT NOT NULL,
  preferred_name TEXT NOT NULL,
  born_on TEXT CHECK (born_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  phone TEXT NOT NULL,
  email TEXT NOT NULL,
  address TEXT NOT NULL,
  language TEXT NOT NULL CHECK (language IN ('en', 'es')),
  account TEXT NOT NULL,
  name_key TEXT NOT NULL,
  phone_digits TEXT NOT NULL,
  account_key TEXT NOT NULL,
  added_at TEXT NOT NULL CHECK (added_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
  changed_at TEXT NOT NULL CHECK (changed_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z')
) STRICT;

CREATE INDEX patients_by_birth ON patients (born_on);

CREATE TRIGGER patients_no_delete BEFORE DELETE ON patients
BEGIN
  SELECT RAISE(ABORT, 'patients are never deleted');
END;

-- What insurers pay

-- A plan that is edited is a new row that names the one it replaces.
CREATE TABLE benefit_plans (
  id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
  replaces_id TEXT REFERENCES benefit_plans (id),
  payer_name TEXT NOT NULL CHECK (payer_name <> ''),
  plan_name TEXT NOT NULL CHECK (plan_name <> ''),
  type TEXT NOT NULL CHECK (type IN ('PPO', 'HMO', 'EPO', 'POS', 'HDHP', 'indemnity', 'dental', 'medicare', 'medicareAdvantage', 'medicaid', 'other')),
  member_tier TEXT NOT NULL CHECK (member_tier IN ('self-only', 'family')),
  plan_year_start_month INTEGER NOT NULL CHECK (plan_year_start_month BETWEEN 1 AND 12),
  grandfathered INTEGER NOT NULL CHECK (grandfathered IN (0, 1)),
  hdhp INTEGER NOT NULL CHECK (hdhp IN (0, 1)),
  copay_credits_deductible INTEGER NOT NULL CHECK (copay_credits_deductible IN (0, 1)),
  cross_accumulation TEXT NOT NULL CHECK (cross_accumulation IN ('none', 'oonCountsToIn', 'both')),
  missing_referral TEXT NOT NULL CHECK (missing_referral IN ('provider', 'patientAllowed', 'patientBilled', 'treatAsOutOfNetwork')),
  not_covered_to TEXT NOT NULL CHECK (not_covered_to IN ('provider', 'patientAllowed', 'patientBilled')),
  has_benefit_max INTEGER NOT NULL CHECK (has_benefit_max IN (0, 1)),
  max_individual_cents INTEGER CHECK (max_individual_cents BETWEEN 0 AND 90000000000),
  max_family_cents INTEGER CHECK (max_family_cents BETWEEN 0 AND 90000000000),
  max_when_exhausted TEXT CHECK (max_when_exhausted IN ('allowed', 'billed')),
  notes TEXT NOT NULL,
  search_key TEXT NOT NULL CHECK (search_key <> ''),
  saved_at TEXT NOT NULL CHECK (saved_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
  CHECK (has_benefit_max = (max_when_exhausted IS NOT NULL))
) STRICT;

CREATE INDEX benefit_plans_replaced ON benefit_plans (replaces_id);

CREATE INDEX benefit_plans_by_name ON benefit_plans (payer_name, plan_name);

CREATE TRIGGER benefit_plans_no_update BEFORE UPDATE ON benefit_plans
BEGIN
  SELECT RAISE(ABORT, 'benefit_plans never changes');
END;
CREATE TRIGGER benefit_plans_no_delete BEFORE DELETE ON benefit_plans
BEGIN
  SELECT RAISE(ABORT, 'benefit_plans never changes');
END;

CREATE TABLE benefit_tiers (
  benefit_plan_id TEXT NOT NULL REFERENCES benefit_plans (id),
  position INTEGER NOT NULL CHECK (position >= 0),
  tier TEXT NOT NULL CHECK (tier <> ''),
  deductible_individual_cents INTEGER CHECK (deductible_individual_cents BETWEEN 0 AND 90000000000),
  deductible_individual_state TEXT NOT NULL CHECK (deductible_individual_state IN ('known', 'assumed', 'unknown', 'none')),
  deductible_individual_reason TEXT,
  deductible_family_cents INTEGER CHECK (deductible_family_cents BETWEEN 0 AND 90000000000),
  deductible_family_state TEXT NOT NULL CHECK (deductible_family_state IN ('known', 'assumed', 'unknown', 'none')),
  deductible_family_reason TEXT,
  family_rule TEXT NOT NULL CHECK (family_rule IN ('embedded', 'aggregate')),
  oop_individual_cents INTEGER CHECK (oop_individual_cents BETWEEN 0 AND 90000000000),
  oop_individual_state TEXT NOT NULL CHECK (oop_individual_state IN ('known', 'assumed', 'unknown', 'none')),
  oop_individual_reason TEXT,
  oop_family_cents INTEGER CHECK (oop_family_cents BETWEEN 0 AND 90000000000),
  oop_family_state TEXT NOT NULL CHECK (oop_family_state IN ('known', 'assumed', 'unknown', 'none')),
  oop_family_reason TEXT,
  CHECK ((deductible_individual_state IN ('known', 'assumed')) = (deductible_individual_cents IS NOT NULL) AND (deductible_individual_state = 'assumed') = (deductible_individual_reason IS NOT NULL)),
  CHECK ((deductible_family_state IN ('known', 'assumed')) = (deductible_family_cents IS NOT NULL) AND (deductible_family_state = 'assumed') = (deductible_family_reason IS NOT NULL)),
  CHECK ((oop_individual_state IN ('known', 'assumed')) = (oop_individual_cents IS NOT NULL) AND (oop_individual_state = 'assumed') = (oop_individual_reason IS NOT NULL)),
  CHECK ((oop_family_state IN ('known', 'assumed')) = (oop_family_cents IS NOT NULL) AND (oop_family_state = 'assumed') = (oop_family_reason IS NOT NULL)),
  PRIMARY KEY (benefit_plan_id, position)
) STRICT;

CREATE TRIGGER benefit_tiers_no_update BEFORE UPDATE ON benefit_tiers
BEGIN
  SELECT RAISE(ABORT, 'benefit_tiers never changes');
END;
CREATE TRIGGER benefit_tiers_no_delete BEFORE DELETE ON benefit_tiers
BEGIN
  SELECT RAISE(ABORT, 'benefit_tiers never changes');
END;

CREATE TABLE benefit_rules (
  benefit_plan_id TEXT NOT NULL REFERENCES benefit_plans (id),
  position INTEGER NOT NULL CHECK (position >= 0),
  category TEXT NOT NULL CHECK (category <> ''),
  tier TEXT NOT NULL CHECK (tier <> ''),
  covered_value INTEGER CHECK (covered_value IN (0, 1)),
  covered_state TEXT NOT NULL CHECK (covered_state IN ('known', 'assumed', 'unknown', 'none')),
  covered_reason TEXT,
  deductible_applies_value INTEGER CHECK (deductible_applies_value IN (0, 1)),
  deductible_applies_state TEXT NOT NULL CHECK (deductible_applies_state IN ('known', 'assumed', 'unknown', 'none')),
  deductible_applies_reason TEXT,
  copay_cents INTEGER CHECK (copay_cents BETWEEN 0 AND 90000000000),
  copay_state TEXT NOT NULL CHECK (copay_state IN ('known', 'assumed', 'unknown', 'none')),
  copay_reason TEXT,
  copay_per TEXT NOT NULL CHECK (copay_per IN ('visit', 'day', 'admission', 'fill', 'unit')),
  copay_order TEXT NOT NULL CHECK (copay_order IN ('before', 'after')),
  copay_max_days INTEGER CHECK (copay_max_days BETWEEN 1 AND 366),
  copay_waived_if_admitted INTEGER NOT NULL CHECK (copay_waived_if_admitted IN (0, 1)),
  coinsurance_units INTEGER CHECK (coinsurance_units BETWEEN 0 AND 1000000000000000),
  coinsurance_places INTEGER CHECK (coinsurance_places BETWEEN 0 AND 15),
  coinsurance_state TEXT NOT NULL CHECK (coinsurance_state IN ('known', 'assumed', 'unknown', 'none')),
  coinsurance_reason TEXT,
  coinsurance_max_cents INTEGER CHECK (coinsurance_max_cents BETWEEN 0 AND 90000000000),
  first_visits_count INTEGER CHECK (first_visits_count BETWEEN 1 AND 999),
  first_visits_copay_cents INTEGER CHECK (first_visits_copay_cents BETWEEN 0 AND 90000000000),
  first_visits_counter TEXT,
  limit_type TEXT CHECK (limit_type IN ('visits', 'units', 'days', 'dollars')),
  limit_amount INTEGER CHECK (limit_amount BETWEEN 0 AND 90000000000),
  limit_counter TEXT,
  limit_excess_to TEXT CHECK (limit_excess_to IN ('provider', 'patientAllowed', 'patientBilled')),
  category_deductible_name TEXT,
  category_deductible_cents INTEGER CHECK (category_deductible_cents BETWEEN 0 AND 90000000000),
  category_deductible_relation TEXT CHECK (category_deductible_relation IN ('separate', 'within')),
  excluded_from_oop INTEGER NOT NULL CHECK (excluded_from_oop IN (0, 1)),
  authorization_needed_value INTEGER CHECK (authorization_needed_value IN (0, 1)),
  authorization_needed_state TEXT NOT NULL CHECK (authorization_needed_state IN ('known', 'assumed', 'unknown', 'none')),
  authorization_needed_reason TEXT,
  referral_needed_value INTEGER CHECK (referral_needed_value IN (0, 1)),
  referral_needed_state TEXT NOT NULL CHECK (referral_needed_state IN ('known', 'assumed', 'unknown', 'none')),
  referral_needed_reason TEXT,
  CHECK ((covered_state IN ('known', 'assumed')) = (covered_value IS NOT NULL) AND (covered_state = 'assumed') = (covered_reason IS NOT NULL)),
  CHECK ((deductible_applies_state IN ('known', 'assumed')) = (deductible_applies_value IS NOT NULL) AND (deductible_applies_state = 'assumed') = (deductible_applies_reason IS NOT NULL)),
  CHECK ((copay_state IN ('known', 'assumed')) = (copay_cents IS NOT NULL) AND (copay_state = 'assumed') = (copay_reason IS NOT NULL)),
  CHECK ((coinsurance_state IN ('known', 'assumed')) = (coinsurance_units IS NOT NULL) AND (coinsurance_state = 'assumed') = (coinsurance_reason IS NOT NULL)),
  CHECK ((coinsurance_units IS NULL) = (coinsurance_places IS NULL)),
  CHECK ((authorization_needed_state IN ('known', 'assumed')) = (authorization_needed_value IS NOT NULL) AND (authorization_needed_state = 'assumed') = (authorization_needed_reason IS NOT NULL)),
  CHECK ((referral_needed_state IN ('known', 'assumed')) = (referral_needed_value IS NOT NULL) AND (referral_needed_state = 'assumed') = (referral_needed_reason IS NOT NULL)),
  PRIMARY KEY (benefit_plan_id, position),
  CHECK ((first_visits_count IS NULL) = (first_visits_copay_cents IS NULL) AND (first_visits_count IS NULL) = (first_visits_counter IS NULL)),
  CHECK ((limit_type IS NULL) = (limit_amount IS NULL) AND (limit_type IS NULL) = (limit_counter IS NULL) AND (limit_type IS NULL) = (limit_excess_to IS NULL)),
  CHECK ((category_deductible_name IS NULL) = (category_deductible_cents IS NULL) AND (category_deductible_name IS NULL) = (category_deductible_relation IS NULL))
) STRICT;

CREATE TRIGGER benefit_rules_no_update BEFORE UPDATE ON benefit_rules
BEGIN
  SELECT RAISE(ABORT, 'benefit_rules never changes');
END;
CREATE TRIGGER benefit_rules_no_delete BEFORE DELETE ON benefit_rules
BEGIN
  SELECT RAISE(ABORT, 'benefit_rules never changes');
END;

-- What happens when an authorization is missing, denied, expired or used up.
CREATE TABLE benefit_auth_outcomes (
  benefit_plan_id TEXT NOT NULL REFERENCES benefit_plans (id),
  situation TEXT NOT NULL CHECK (situation IN ('missing', 'denied', 'expired', 'unitsExceeded')),
  action TEXT NOT NULL CHECK (action IN ('deny', 'penaltyPercent', 'penaltyAmount')),
  liability TEXT CHECK (liability IN ('provider', 'patientAllowed', 'patientBilled')),
  rate_units INTEGER CHECK (rate_units BETWEEN 0 AND 1000000000000000),
  rate_places INTEGER CHECK (rate_places BETWEEN 0 AND 15),
  rate_of TEXT CHECK (rate_of IN ('planPayment', 'allowed')),
  cap_cents INTEGER CHECK (cap_cents BETWEEN 0 AND 90000000000),
  amount_cents INTEGER CHECK (amount_cents BETWEEN 0 AND 90000000000),
  PRIMARY KEY (benefit_plan_id, situation),
  CHECK ((action = 'deny') = (liability IS NOT NULL)),
  CHECK ((action = 'penaltyPercent') = (rate_units IS NOT NULL) AND (action = 'penaltyPercent') = (rate_places IS NOT NULL) AND (action = 'penaltyPercent') = (rate_of IS NOT NULL)),
  CHECK ((action = 'penaltyAmount') = (amount_cents IS NOT NULL))
) STRICT;

CREATE TRIGGER benefit_auth_outcomes_no_update BEFORE UPDATE ON benefit_auth_outcomes
BEGIN
  SELECT RAISE(ABORT, 'benefit_auth_outcomes never changes');
END;
CREATE TRIGGER benefit_auth_outcomes_no_delete BEFORE DELETE ON benefit_auth_outcomes
BEGIN
  SELECT RAISE(ABORT, 'benefit_auth_outcomes never changes');
END;

CREATE TABLE benefit_max_overrides (
  benefit_plan_id TEXT NOT NULL REFERENCES benefit_plans (id),
  position INTEGER NOT NULL CHECK (position >= 0),
  category TEXT NOT NULL CHECK (category <> ''),
  individual_cents INTEGER NOT NULL CHECK (individual_cents BETWEEN 0 AND 90000000000),
  PRIMARY KEY (benefit_plan_id, position)
) STRICT;

CREATE TRIGGER benefit_max_overrides_no_update BEFORE UPDATE ON benefit_max_overrides
BEGIN
  SELECT RAISE(ABORT, 'benefit_max_overrides never changes');
END;
CREATE TRIGGER benefit_max_overrides_no_delete BEFORE DELETE ON benefit_max_overrides
BEGIN
  SELECT RAISE(ABORT, 'benefit_max_overrides never changes');
END;

-- Memberships

CREATE TABLE coverages (
  id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
  patient_id TEXT NOT NULL REFERENCES patients (id),
  added_at TEXT NOT NULL CHECK (added_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z')
) STRICT;

CREATE INDEX coverages_of_patient ON coverages (patient_id);

CREATE TRIGGER coverages_no_update BEFORE UPDATE ON coverages
BEGIN
  SELECT RAISE(ABORT, 'coverages never changes');
END;
CREATE TRIGGER coverages_no_delete BEFORE DELETE ON coverages
BEGIN
  SELECT RAISE(ABORT, 'coverages never changes');
END;

-- Each save is a new dated version; the highest one holds.
CREATE TABLE coverage_versions (
  coverage_id TEXT NOT NULL REFERENCES coverages (id),
  version INTEGER NOT NULL CHECK (version > 0),
  pay_order INTEGER NOT NULL CHECK (pay_order BETWEEN 1 AND 9),
  benefit_plan_id TEXT NOT NULL REFERENCES benefit_plans (id),
  member_id TEXT NOT NULL,
  group_number TEXT NOT NULL,
  subscriber TEXT NOT NULL,
  relation TEXT NOT NULL CHECK (relation IN ('self', 'spouse', 'child', 'other')),
  effective_from TEXT CHECK (effective_from GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  effective_to TEXT CHECK (effective_to GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  clinic_tier TEXT NOT NULL CHECK (clinic_tier <> ''),
  payer_phone TEXT NOT NULL,
  source_means TEXT NOT NULL CHECK (source_means IN ('card', 'portal', 'eligibilityResponse', 'payerCall', 'patient', 'template', 'byHand')),
  source_as_of TEXT NOT NULL CHECK (source_as_of GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  source_by TEXT NOT NULL,
  source_reference TEXT NOT NULL,
  saved_at TEXT NOT NULL CHECK (saved_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
  saved_by TEXT NOT NULL REFERENCES people (id),
  PRIMARY KEY (coverage_id, version)
) STRICT;

CREATE INDEX coverage_versions_of_plan ON coverage_versions (benefit_plan_id);

CREATE TRIGGER coverage_versions_no_update BEFORE UPDATE ON coverage_versions
BEGIN
  SELECT RAISE(ABORT, 'coverage_versions never changes');
END;
CREATE TRIGGER coverage_versions_no_delete BEFORE DELETE ON coverage_versions
BEGIN
  SELECT RAISE(ABORT, 'coverage_versions never changes');
END;

CREATE TABLE accumulators (
  coverage_id TEXT NOT NULL,
  version INTEGER NOT NULL,
  position INTEGER NOT NULL CHECK (position >= 0),
  scope TEXT NOT NULL CHECK (scope IN ('member', 'family')),
  tier TEXT NOT NULL CHECK (tier <> ''),
  deductible_met_cents INTEGER CHECK (deductible_met_cents BETWEEN 0 AND 90000000000),
  deductible_met_state TEXT NOT NULL CHECK (deductible_met_state IN ('known', 'assumed', 'unknown', 'none')),
  deductible_met_reason TEXT,
  oop_met_cents INTEGER CHECK (oop_met_cents BETWEEN 0 AND 90000000000),
  oop_met_state TEXT NOT NULL CHECK (oop_met_state IN ('known', 'assumed', 'unknown', 'none')),
  oop_met_reason TEXT,
  CHECK ((deductible_met_state IN ('known', 'assumed')) = (deductible_met_cents IS NOT NULL) AND (deductible_met_state = 'assumed') = (deductible_met_reason IS NOT NULL)),
  CHECK ((oop_met_state IN ('known', 'assumed')) = (oop_met_cents IS NOT NULL) AND (oop_met_state = 'assumed') = (oop_met_reason IS NOT NULL)),
  PRIMARY KEY (coverage_id, version, position),
  FOREIGN KEY (coverage_id, version) REFERENCES coverage_versions (coverage_id, version)
) STRICT;

CREATE TRIGGER accumulators_no_update BEFORE UPDATE ON accumulators
BEGIN
  SELECT RAISE(ABORT, 'accumulators never changes');
END;
CREATE TRIGGER accumulators_no_delete BEFORE DELETE ON accumulators
BEGIN
  SELECT RAISE(ABORT, 'accumulators never changes');
END;

CREATE TABLE counters (
  coverage_id TEXT NOT NULL,
  version INTEGER NOT NULL,
  position INTEGER NOT NULL CHECK (position >= 0),
  scope TEXT NOT NULL CHECK (scope IN ('member', 'family')),
  kind TEXT NOT NULL CHECK (kind IN ('counter', 'categoryDeductible', 'paid')),
  name TEXT NOT NULL,
  used INTEGER CHECK (used BETWEEN 0 AND 90000000000),
  PRIMARY KEY (coverage_id, version, position),
  FOREIGN KEY (coverage_id, version) REFERENCES coverage_versions (coverage_id, version)
) STRICT;

CREATE TRIGGER counters_no_update BEFORE UPDATE ON counters
BEGIN
  SELECT RAISE(ABORT, 'counters never changes');
END;
CREATE TRIGGER counters_no_delete BEFORE DELETE ON counters
BEGIN
  SELECT RAISE(ABORT, 'counters never changes');
END;

-- Prices

CREATE TABLE fee_schedules (
  id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
  name TEXT NOT NULL CHECK (name <> ''),
  effective_from TEXT NOT NULL CHECK (effective_from GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  file_name TEXT NOT NULL,
  imported_at TEXT NOT NULL CHECK (imported_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
  imported_by TEXT NOT NULL REFERENCES people (id),
  fee_count INTEGER NOT NULL CHECK (fee_count >= 0),
  payer_price_count INTEGER NOT NULL CHECK (payer_price_count >= 0)
) STRICT;

CREATE TRIGGER fee_schedules_no_update BEFORE UPDATE ON fee_schedules
BEGIN
  SELECT RAISE(ABORT, 'fee_schedules never changes');
END;
CREATE TRIGGER fee_schedules_no_delete BEFORE DELETE ON fee_schedules
BEGIN
  SELECT RAISE(ABORT, 'fee_schedules never changes');
END;

CREATE TABLE fees (
  id INTEGER PRIMARY KEY,
  schedule_id TEXT NOT NULL REFERENCES fee_schedules (id),
  code TEXT NOT NULL CHECK (code <> ''),
  code_type TEXT NOT NULL CHECK (code_type IN ('HCPCS', 'CPT', 'RC', 'MS-DRG', 'NDC', 'CDM', 'LOCAL', 'OTHER')),
  modifier TEXT NOT NULL,
  words TEXT NOT NULL,
  category TEXT NOT NULL,
  setting TEXT NOT NULL CHECK (setting IN ('any', 'inpatient', 'outpatient')),
  charge_cents INTEGER CHECK (charge_cents BETWEEN 0 AND 90000000000),
  cash_price_cents INTEGER CHECK (cash_price_cents BETWEEN 0 AND 90000000000),
  effective_from TEXT NOT NULL CHECK (effective_from GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  source_row INTEGER NOT NULL CHECK (source_row >= 0),
  code_key TEXT NOT NULL,
  words_key TEXT NOT NULL
) STRICT;

CREATE INDEX fees_by_code ON fees (code_key);

CREATE INDEX fees_of_schedule ON fees (schedule_id);

CREATE TRIGGER fees_no_update BEFORE UPDATE ON fees
BEGIN
  SELECT RAISE(ABORT, 'fees never changes');
END;
CREATE TRIGGER fees_no_delete BEFORE DELETE ON fees
BEGIN
  SELECT RAISE(ABORT, 'fees never changes');
END;

CREATE TABLE payer_prices (
  id INTEGER PRIMARY KEY,
  schedule_id TEXT NOT NULL REFERENCES fee_schedules (id),
  payer_name TEXT NOT NULL CHECK (payer_name <> ''),
  plan_name TEXT NOT NULL CHECK (plan_name <> ''),
  code TEXT NOT NULL CHECK (code <> ''),
  modifier TEXT NOT NULL,
  setting TEXT NOT NULL CHECK (setting IN ('any', 'inpatient', 'outpatient')),
  amount_cents INTEGER CHECK (amount_cents BETWEEN 0 AND 90000000000),
  percent_of_charge_units INTEGER CHECK (percent_of_charge_units BETWEEN 0 AND 1000000000000000),
  percent_of_charge_places INTEGER CHECK (percent_of_charge_places BETWEEN 0 AND 15),
  methodology TEXT NOT NULL,
  effective_from TEXT NOT NULL CHECK (effective_from GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  source_row INTEGER NOT NULL CHECK (source_row >= 0),
  code_key TEXT NOT NULL,
  CHECK ((percent_of_charge_units IS NULL) = (percent_of_charge_places IS NULL))
) STRICT;

CREATE INDEX payer_prices_by_code ON payer_prices (code_key);

CREATE INDEX payer_prices_of_schedule ON payer_prices (schedule_id);

CREATE TRIGGER payer_prices_no_update BEFORE UPDATE ON payer_prices
BEGIN
  SELECT RAISE(ABORT, 'payer_prices never changes');
END;
CREATE TRIGGER payer_prices_no_delete BEFORE DELETE ON payer_prices
BEGIN
  SELECT RAISE(ABORT, 'payer_prices never changes');
END;

-- Numbers of papers and plans

-- Every number that was ever given out. One that stands here is not given again.
CREATE TABLE numbers (
  number TEXT PRIMARY KEY NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('estimate', 'plan', 'receipt')),
  year INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 2150),
  ordinal INTEGER NOT NULL CHECK (ordinal > 0),
  taken_at TEXT NOT NULL CHECK (taken_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
  UNIQUE (kind, year, ordinal)
) STRICT;

CREATE TRIGGER numbers_no_update BEFORE UPDATE ON numbers
BEGIN
  SELECT RAISE(ABORT, 'numbers never changes');
END;
CREATE TRIGGER numbers_no_delete BEFORE DELETE ON numbers
BEGIN
  SELECT RAISE(ABORT, 'numbers never changes');
END;

-- Estimates

-- What the counselor works on. Once it is issued it stands still.
CREATE TABLE estimates (
  id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
  replaces_id TEXT UNIQUE REFERENCES estimates (id),
  patient_id TEXT REFERENCES patients (id),
  draft TEXT NOT NULL CHECK (json_valid(draft)),
  title TEXT NOT NULL,
  service_on TEXT CHECK (service_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  chosen_route_name TEXT NOT NULL,
  patient_owes_cents INTEGER CHECK (patient_owes_cents BETWEEN 0 AND 90000000000),
  started_at TEXT NOT NULL CHECK (started_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
  started_by TEXT NOT NULL REFERENCES people (id),
  changed_at TEXT NOT NULL CHECK (changed_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z')
) STRICT;

CREATE INDEX estimates_of_patient ON estimates (patient_id);

CREATE TRIGGER estimates_no_delete BEFORE DELETE ON estimates
BEGIN
  SELECT RAISE(ABORT, 'estimates are never deleted');
END;

-- The evidence of an issued estimate: what was asked, what the engine said, which engine.
CREATE TABLE estimate_issues (
  estimate_id TEXT PRIMARY KEY NOT NULL REFERENCES estimates (id),
  number TEXT NOT NULL REFERENCES numbers (number),
  version INTEGER NOT NULL CHECK (version > 0),
  question TEXT NOT NULL CHECK (json_valid(question)),
  answer TEXT NOT NULL CHECK (json_valid(answer)),
  engine_version TEXT NOT NULL CHECK (engine_version <> ''),
  chosen_route_id TEXT NOT NULL CHECK (chosen_route_id <> ''),
  language TEXT NOT NULL CHECK (language IN ('en', 'es')),
  issued_at TEXT NOT NULL CHECK (issued_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
  issued_by TEXT NOT NULL REFERENCES people (id),
  UNIQUE (number, version)
) STRICT;

CREATE TRIGGER estimate_issues_no_update BEFORE UPDATE ON estimate_issues
BEGIN
  SELECT RAISE(ABORT, 'estimate_issues never changes');
END;
CREATE TRIGGER estimate_issues_no_delete BEFORE DELETE ON estimate_issues
BEGIN
  SELECT RAISE(ABORT, 'estimate_issues never changes');
END;

CREATE TRIGGER estimates_issued_stand BEFORE UPDATE ON estimates
WHEN EXISTS (SELECT 1 FROM estimate_issues WHERE estimate_id = OLD.id)
BEGIN
  SELECT RAISE(ABORT, 'an issued estimate never changes');
END;

-- Payment plans

CREATE TABLE plans (
  id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
  number TEXT NOT NULL UNIQUE REFERENCES numbers (number),
  patient_id TEXT NOT NULL REFERENCES patients (id),
  created_at TEXT NOT NULL CHECK (created_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
  created_by TEXT NOT NULL REFERENCES people (id)
) STRICT;

CREATE INDEX plans_of_patient ON plans (patient_id);

CREATE TRIGGER plans_no_update BEFORE UPDATE ON plans
BEGIN
  SELECT RAISE(ABORT, 'plans never changes');
END;
CREATE TRIGGER plans_no_delete BEFORE DELETE ON plans
BEGIN
  SELECT RAISE(ABORT, 'plans never changes');
END;

-- Terms as agreed. New terms are a new version.
CREATE TABLE plan_versions (
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
  frequency TEXT NOT NULL CHECK (frequency IN ('weekly', 'biweekly', 'semimonthly', 'monthly', 'every4Weeks')),
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
  PRIMARY KEY (plan_id, version),
  CHECK ((size_by = 'count') = (size_count IS NOT NULL) AND (size_by = 'amount') = (size_amount_cents IS NOT NULL)),
  CHECK (down_payment_cents < owed_cents)
) STRICT;

CREATE INDEX plan_versions_of_estimate ON plan_versions (estimate_id);

CREATE TRIGGER plan_versions_no_update BEFORE UPDATE ON plan_versions
BEGIN
  SELECT RAISE(ABORT, 'plan_versions never changes');
END;
CREATE TRIGGER plan_versions_no_delete BEFORE DELETE ON plan_versions
BEGIN
  SELECT RAISE(ABORT, 'plan_versions never changes');
END;

-- Number 0 is the down payment.
CREATE TABLE installments (
  plan_id TEXT NOT NULL,
  version INTEGER NOT NULL,
  number INTEGER NOT NULL CHECK (number >= 0),
  contract_on TEXT NOT NULL CHECK (contract_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  payable_on TEXT NOT NULL CHECK (payable_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  amount_cents INTEGER NOT NULL CHECK (amount_cents BETWEEN 1 AND 90000000000),
  PRIMARY KEY (plan_id, version, number),
  FOREIGN KEY (plan_id, version) REFERENCES plan_versions (plan_id, version)
) STRICT;

CREATE TRIGGER installments_no_update BEFORE UPDATE ON installments
BEGIN
  SELECT RAISE(ABORT, 'installments never changes');
END;
CREATE TRIGGER installments_no_delete BEFORE DELETE ON installments
BEGIN
  SELECT RAISE(ABORT, 'installments never changes');
END;

CREATE TABLE plan_signatures (
  plan_id TEXT NOT NULL,
  version INTEGER NOT NULL,
  signed_on TEXT NOT NULL CHECK (signed_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  signed_how TEXT NOT NULL CHECK (signed_how IN ('paper', 'screen')),
  recorded_at TEXT NOT NULL CHECK (recorded_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
  recorded_by TEXT NOT NULL REFERENCES people (id),
  PRIMARY KEY (plan_id, version),
  FOREIGN KEY (plan_id, version) REFERENCES plan_versions (plan_id, version)
) STRICT;

CREATE TRIGGER plan_signatures_no_update BEFORE UPDATE ON plan_signatures
BEGIN
  SELECT RAISE(ABORT, 'plan_signatures never changes');
END;
CREATE TRIGGER plan_signatures_no_delete BEFORE DELETE ON plan_signatures
BEGIN
  SELECT RAISE(ABORT, 'plan_signatures never changes');
END;

-- Money in

-- seq orders; received_on is the business day that was typed.
CREATE TABLE receipts (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE CHECK (id <> ''),
  number TEXT NOT NULL UNIQUE REFERENCES numbers (number),
  plan_id TEXT NOT NULL REFERENCES plans (id),
  amount_cents INTEGER NOT NULL CHECK (amount_cents BETWEEN 1 AND 90000000000),
  method TEXT NOT NULL CHECK (method IN ('cash', 'check', 'card', 'moneyOrder', 'directDebit', 'other')),
  reference TEXT NOT NULL,
  received_on TEXT NOT NULL CHECK (received_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  posted_at TEXT NOT NULL CHECK (posted_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
  posted_by TEXT NOT NULL REFERENCES people (id),
  is_down_payment INTEGER NOT NULL CHECK (is_down_payment IN (0, 1)),
  request_key TEXT NOT NULL UNIQUE
) STRICT;

CREATE INDEX receipts_of_plan ON receipts (plan_id);

CREATE TRIGGER receipts_no_update BEFORE UPDATE ON receipts
BEGIN
  SELECT RAISE(ABORT, 'receipts never changes');
END;
CREATE TRIGGER receipts_no_delete BEFORE DELETE ON receipts
BEGIN
  SELECT RAISE(ABORT, 'receipts never changes');
END;

-- A receipt is reversed once; both rows stay.
CREATE TABLE reversals (
  receipt_id TEXT PRIMARY KEY NOT NULL REFERENCES receipts (id),
  reversed_on TEXT NOT NULL CHECK (reversed_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  reversed_at TEXT NOT NULL CHECK (reversed_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
  reversed_by TEXT NOT NULL REFERENCES people (id),
  reason TEXT NOT NULL CHECK (reason <> '')
) STRICT;

CREATE TRIGGER reversals_no_update BEFORE UPDATE ON reversals
BEGIN
  SELECT RAISE(ABORT, 'reversals never changes');
END;
CREATE TRIGGER reversals_no_delete BEFORE DELETE ON reversals
BEGIN
  SELECT RAISE(ABORT, 'reversals never changes');
END;

-- Each row names both of its accounts and one amount, so that debits equal credits. Nothing is corrected but by another row.
CREATE TABLE ledger_entries (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE CHECK (id <> ''),
  plan_id TEXT NOT NULL REFERENCES plans (id),
  plan_version INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('chargesEnter', 'receipt', 'allocation', 'allocationReversal', 'receiptReversal', 'interestEarned', 'fee', 'waiver', 'adjustment', 'refund', 'closeOut')),
  effective_on TEXT NOT NULL CHECK (effective_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  posted_at TEXT NOT NULL CHECK (posted_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
  posted_by TEXT NOT NULL REFERENCES people (id),
  workstation TEXT NOT NULL CHECK (workstation <> ''),
  debit_account TEXT NOT NULL CHECK (debit_account IN ('planPrincipal', 'patientAccount', 'cashClearing', 'unappliedCash', 'interestReceivable', 'interestIncome', 'feeReceivable', 'feeIncome', 'charityAdjustment', 'courtesyAdjustment', 'badDebtAdjustment', 'settlementAdjustment', 'refundsPayable')),
  credit_account TEXT NOT NULL CHECK (credit_account IN ('planPrincipal', 'patientAccount', 'cashClearing', 'unappliedCash', 'interestReceivable', 'interestIncome', 'feeReceivable', 'feeIncome', 'charityAdjustment', 'courtesyAdjustment', 'badDebtAdjustment', 'settlementAdjustment', 'refundsPayable')),
  amount_cents INTEGER NOT NULL CHECK (amount_cents BETWEEN 1 AND 90000000000),
  reason TEXT NOT NULL,
  receipt_id TEXT REFERENCES receipts (id),
  reverses_id TEXT REFERENCES ledger_entries (id),
  prev_hash TEXT NOT NULL CHECK (length(prev_hash) = 64),
  hash TEXT NOT NULL UNIQUE CHECK (length(hash) = 64),
  CHECK (debit_account <> credit_account),
  FOREIGN KEY (plan_id, plan_version) REFERENCES plan_versions (plan_id, version)
) STRICT;

CREATE INDEX ledger_entries_of_plan ON ledger_entries (plan_id);

CREATE TRIGGER ledger_entries_no_update BEFORE UPDATE ON ledger_entries
BEGIN
  SELECT RAISE(ABORT, 'ledger_entries is append-only');
END;
CREATE TRIGGER ledger_entries_no_delete BEFORE DELETE ON ledger_entries
BEGIN
  SELECT RAISE(ABORT, 'ledger_entries is append-only');
END;
CREATE TRIGGER ledger_entries_next_seq BEFORE INSERT ON ledger_entries
WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM ledger_entries)
BEGIN
  SELECT RAISE(ABORT, 'ledger_entries takes only the next row');
END;
CREATE TRIGGER ledger_entries_chain BEFORE INSERT ON ledger_entries
WHEN NEW.prev_hash IS NOT coalesce((SELECT hash FROM ledger_entries ORDER BY seq DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000')
BEGIN
  SELECT RAISE(ABORT, 'ledger_entries has another last row');
END;

-- Which installment a receipt paid. Taking an allocation back is a row below zero.
CREATE TABLE allocations (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  entry_id TEXT NOT NULL REFERENCES ledger_entries (id),
  receipt_id TEXT NOT NULL REFERENCES receipts (id),
  plan_id TEXT NOT NULL,
  version INTEGER NOT NULL,
  installment INTEGER NOT NULL,
  amount_cents INTEGER NOT NULL CHECK (amount_cents BETWEEN -90000000000 AND 90000000000 AND amount_cents <> 0),
  FOREIGN KEY (plan_id, version, installment) REFERENCES installments (plan_id, version, number)
) STRICT;

CREATE INDEX allocations_of_plan ON allocations (plan_id, version, installment);

CREATE INDEX allocations_of_receipt ON allocations (receipt_id);

CREATE TRIGGER allocations_no_update BEFORE UPDATE ON allocations
BEGIN
  SELECT RAISE(ABORT, 'allocations never changes');
END;
CREATE TRIGGER allocations_no_delete BEFORE DELETE ON allocations
BEGIN
  SELECT RAISE(ABORT, 'allocations never changes');
END;

-- Papers

CREATE TABLE papers (
  id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
  number TEXT NOT NULL REFERENCES numbers (number),
  version INTEGER NOT NULL CHECK (version > 0),
  kind TEXT NOT NULL CHECK (kind IN ('goodFaithEstimate', 'insuredEstimate', 'planAgreement', 'receipt')),
  language TEXT NOT NULL CHECK (language IN ('en', 'es')),
  title TEXT NOT NULL CHECK (title <> ''),
  patient_id TEXT REFERENCES patients (id),
  patient_name TEXT NOT NULL,
  estimate_id TEXT REFERENCES estimates (id),
  plan_id TEXT REFERENCES plans (id),
  receipt_id TEXT REFERENCES receipts (id),
  issued_at TEXT NOT NULL CHECK (issued_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
  issued_by TEXT NOT NULL REFERENCES people (id),
  UNIQUE (number, version, kind, language)
) STRICT;

CREATE INDEX papers_of_patient ON papers (patient_id);

CREATE INDEX papers_of_estimate ON papers (estimate_id);

CREATE INDEX papers_of_plan ON papers (plan_id);

CREATE TRIGGER papers_no_update BEFORE UPDATE ON papers
BEGIN
  SELECT RAISE(ABORT, 'papers never changes');
END;
CREATE TRIGGER papers_no_delete BEFORE DELETE ON papers
BEGIN
  SELECT RAISE(ABORT, 'papers never changes');
END;

-- The files as drawn at issue: the original, and the one marked Copy. A reprint prints the copy.
CREATE TABLE paper_files (
  paper_id TEXT NOT NULL REFERENCES papers (id),
  face TEXT NOT NULL CHECK (face IN ('original', 'copy')),
  bytes BLOB NOT NULL CHECK (length(bytes) > 0),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  page_count INTEGER NOT NULL CHECK (page_count > 0),
  PRIMARY KEY (paper_id, face)
) STRICT;

CREATE TRIGGER paper_files_no_update BEFORE UPDATE ON paper_files
BEGIN
  SELECT RAISE(ABORT, 'paper_files never changes');
END;
CREATE TRIGGER paper_files_no_delete BEFORE DELETE ON paper_files
BEGIN
  SELECT RAISE(ABORT, 'paper_files never changes');
END;

-- Forms left half-way, and who did what

CREATE TABLE form_drafts (
  person_id TEXT NOT NULL REFERENCES people (id),
  key TEXT NOT NULL CHECK (key <> ''),
  title TEXT NOT NULL,
  content TEXT NOT NULL CHECK (length(CAST(content AS BLOB)) <= 1000000),
  changed_at TEXT NOT NULL CHECK (changed_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
  PRIMARY KEY (person_id, key)
) STRICT;

-- before and after hold ids, states and amounts, never names.
CREATE TABLE audit_trail (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL CHECK (at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T*Z'),
  person_id TEXT REFERENCES people (id),
  workstation TEXT NOT NULL CHECK (workstation <> ''),
  action TEXT NOT NULL CHECK (action <> ''),
  subject_kind TEXT NOT NULL,
  subject_id TEXT NOT NULL,
  before_json TEXT CHECK (json_valid(before_json)),
  after_json TEXT CHECK (json_valid(after_json)),
  prev_hash TEXT NOT NULL CHECK (length(prev_hash) = 64),
  hash TEXT NOT NULL UNIQUE CHECK (length(hash) = 64)
) STRICT;

CREATE INDEX audit_trail_of_subject ON audit_trail (subject_kind, subject_id);

CREATE TRIGGER audit_trail_no_update BEFORE UPDATE ON audit_trail
BEGIN
  SELECT RAISE(ABORT, 'audit_trail is append-only');
END;
CREATE TRIGGER audit_trail_no_delete BEFORE DELETE ON audit_trail
BEGIN
  SELECT RAISE(ABORT, 'audit_trail is append-only');
END;
CREATE TRIGGER audit_trail_next_seq BEFORE INSERT ON audit_trail
WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM audit_trail)
BEGIN
  SELECT RAISE(ABORT, 'audit_trail takes only the next row');
END;
CREATE TRIGGER audit_trail_chain BEFORE INSERT ON audit_trail
WHEN NEW.prev_hash IS NOT coalesce((SELECT hash FROM audit_trail ORDER BY seq DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000')
BEGIN
  SELECT RAISE(ABORT, 'audit_trail has another last row');
END;
