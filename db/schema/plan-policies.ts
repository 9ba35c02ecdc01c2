import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { PlainDate } from '../../shared/dates/plain-date.ts'
import type { PersonId, PlanId } from '../../shared/model/ids.ts'
import type { Frequency } from '../../shared/model/plan.ts'
import type { LateFeeTerms } from '../../shared/model/plan-fee.ts'
import type { ClinicPolicy } from '../../shared/model/plan-policy.ts'
import type { PlanSplit } from '../../shared/model/plan-split.ts'
import type { Cents } from '../../shared/money/cents.ts'

/** What the clinic decides about plans, one row per save. */
export const planPolicies = sqliteTable('plan_policies', {
  version: integer('version').primaryKey({ autoIncrement: true }),
  providerKind: text('provider_kind').$type<ClinicPolicy['providerKind']>().notNull(),
  isForProfit: integer('is_for_profit', { mode: 'boolean' }),
  usesStarterRules: integer('uses_starter_rules', { mode: 'boolean' }).notNull(),
  largestWithoutApprovalCents: integer('largest_without_approval_cents').$type<Cents>(),
  leastDownPaymentUnits: integer('least_down_payment_units'),
  leastDownPaymentPlaces: integer('least_down_payment_places'),
  incomeCapUnits: integer('income_cap_units'),
  incomeCapPlaces: integer('income_cap_places'),
  largestWriteOffCents: integer('largest_write_off_cents').$type<Cents>().notNull(),
  fewestPayments: integer('fewest_payments').notNull(),
  promptPayDiscountUnits: integer('prompt_pay_discount_units'),
  promptPayDiscountPlaces: integer('prompt_pay_discount_places'),
  planPatientsGetIt: integer('plan_patients_get_it', { mode: 'boolean' }).notNull(),
  graceDays: integer('grace_days').notNull(),
  latePaymentsBeforeNotice: integer('late_payments_before_notice').notNull(),
  cureDays: integer('cure_days').notNull(),
  mayAccelerate: integer('may_accelerate', { mode: 'boolean' }).notNull(),
  reAges: integer('re_ages').notNull(),
  reAgeMonths: integer('re_age_months').notNull(),
  savedAt: text('saved_at').notNull(),
  savedBy: text('saved_by').$type<PersonId>().notNull(),
  excess: text('excess').$type<ClinicPolicy['excess']>().notNull().default('next'),
  lateFeeKind: text('late_fee_kind').$type<LateFeeTerms['kind']>(),
  lateFeeFlatCents: integer('late_fee_flat_cents').$type<Cents>(),
  lateFeePercentUnits: integer('late_fee_percent_units'),
  lateFeePercentPlaces: integer('late_fee_percent_places'),
  lateFeeBase: text('late_fee_base').$type<LateFeeTerms['base']>(),
  lateFeeGraceDays: integer('late_fee_grace_days'),
  returnedPaymentCents: integer('returned_payment_cents').$type<Cents>(),
  cardCostShareUnits: integer('card_cost_share_units'),
  cardCostSharePlaces: integer('card_cost_share_places'),
  cardCostFixedCents: integer('card_cost_fixed_cents').$type<Cents>(),
  cardCostAboveUnits: integer('card_cost_above_units'),
  cardCostAbovePlaces: integer('card_cost_above_places'),
  governingText: text('governing_text').$type<ClinicPolicy['governingText']>().notNull().default('signed'),
  hasWitness: integer('has_witness', { mode: 'boolean' }).notNull().default(false),
  assistanceEn: text('assistance_en').notNull().default(''),
  assistanceEs: text('assistance_es').notNull().default(''),
  splitIncrement: integer('split_increment').$type<PlanSplit['increment']>().notNull().default(1),
  splitRounding: text('split_rounding').$type<PlanSplit['rounding']>().notNull().default('halfUp'),
  splitRemainder: text('split_remainder').$type<PlanSplit['remainder']>().notNull().default('last'),
  backDatingDays: integer('back_dating_days').notNull().default(14),
})

/** Least payments by balance, of each saved policy. */
export const planPolicyMinimums = sqliteTable(
  'plan_policy_minimums',
  {
    version: integer('version').notNull(),
    upToCents: integer('up_to_cents').$type<Cents>().notNull(),
    minimumCents: integer('minimum_cents').$type<Cents>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.version, table.upToCents] })],
)

/** The clinic's own editions of policy packs. */
export const policyPackEditions = sqliteTable(
  'policy_pack_editions',
  {
    packId: text('pack_id').notNull(),
    edition: integer('edition').notNull(),
    content: text('content').notNull(),
    savedAt: text('saved_at').notNull(),
    savedBy: text('saved_by').$type<PersonId>().notNull(),
    reason: text('reason').notNull(),
  },
  (table) => [primaryKey({ columns: [table.packId, table.edition] })],
)

/** Pack editions under which a version of a plan was made. */
export const planVersionPacks = sqliteTable(
  'plan_version_packs',
  {
    planId: text('plan_id').$type<PlanId>().notNull(),
    version: integer('version').notNull(),
    packId: text('pack_id').notNull(),
    edition: integer('edition').notNull(),
  },
  (table) => [primaryKey({ columns: [table.planId, table.version, table.packId] })],
)

/** What the payer said about money when a version was made. */
export const planAffordability = sqliteTable(
  'plan_affordability',
  {
    planId: text('plan_id').$type<PlanId>().notNull(),
    version: integer('version').notNull(),
    canPayCents: integer('can_pay_cents').$type<Cents>(),
    canPayFrequency: text('can_pay_frequency').$type<Frequency>(),
    nextPaydayOn: text('next_payday_on').$type<PlainDate>(),
    grossMonthlyCents: integer('gross_monthly_cents').$type<Cents>(),
    householdAdjustedCents: integer('household_adjusted_cents').$type<Cents>(),
    afterEssentialsCents: integer('after_essentials_cents').$type<Cents>(),
  },
  (table) => [primaryKey({ columns: [table.planId, table.version] })],
)
