import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type {
  AuthOutcome,
  BenefitPlan,
  Liability,
  PlanType,
  TierId,
  TierLimits,
} from '../../shared/model/benefit-plan.ts'
import type { BenefitPlanId } from '../../shared/model/ids.ts'
import type { Cents } from '../../shared/money/cents.ts'
import type { FactState } from './fact-columns.ts'

/** What insurers pay: the plan as a whole. An edited plan is a new row. */
export const benefitPlans = sqliteTable('benefit_plans', {
  id: text('id').$type<BenefitPlanId>().primaryKey(),
  replacesId: text('replaces_id').$type<BenefitPlanId>(),
  payerName: text('payer_name').notNull(),
  planName: text('plan_name').notNull(),
  type: text('type').$type<PlanType>().notNull(),
  memberTier: text('member_tier').$type<BenefitPlan['memberTier']>().notNull(),
  planYearStartMonth: integer('plan_year_start_month').notNull(),
  grandfathered: integer('grandfathered', { mode: 'boolean' }).notNull(),
  hdhp: integer('hdhp', { mode: 'boolean' }).notNull(),
  copayCreditsDeductible: integer('copay_credits_deductible', { mode: 'boolean' }).notNull(),
  crossAccumulation: text('cross_accumulation').$type<BenefitPlan['crossAccumulation']>().notNull(),
  missingReferral: text('missing_referral').$type<BenefitPlan['missingReferral']>().notNull(),
  notCoveredTo: text('not_covered_to').$type<Liability>().notNull(),
  hasBenefitMax: integer('has_benefit_max', { mode: 'boolean' }).notNull(),
  maxIndividualCents: integer('max_individual_cents').$type<Cents>(),
  maxFamilyCents: integer('max_family_cents').$type<Cents>(),
  maxWhenExhausted: text('max_when_exhausted').$type<NonNullable<BenefitPlan['benefitMax']>['whenExhausted']>(),
  notes: text('notes').notNull(),
  searchKey: text('search_key').notNull(),
  savedAt: text('saved_at').notNull(),
})

/** Yearly amounts of a plan per network level. */
export const benefitTiers = sqliteTable(
  'benefit_tiers',
  {
    benefitPlanId: text('benefit_plan_id').$type<BenefitPlanId>().notNull(),
    position: integer('position').notNull(),
    tier: text('tier').$type<TierId>().notNull(),
    deductibleIndividualCents: integer('deductible_individual_cents').$type<Cents>(),
    deductibleIndividualState: text('deductible_individual_state').$type<FactState>().notNull(),
    deductibleIndividualReason: text('deductible_individual_reason'),
    deductibleFamilyCents: integer('deductible_family_cents').$type<Cents>(),
    deductibleFamilyState: text('deductible_family_state').$type<FactState>().notNull(),
    deductibleFamilyReason: text('deductible_family_reason'),
    familyRule: text('family_rule').$type<TierLimits['familyRule']>().notNull(),
    oopIndividualCents: integer('oop_individual_cents').$type<Cents>(),
    oopIndividualState: text('oop_individual_state').$type<FactState>().notNull(),
    oopIndividualReason: text('oop_individual_reason'),
    oopFamilyCents: integer('oop_family_cents').$type<Cents>(),
    oopFamilyState: text('oop_family_state').$type<FactState>().notNull(),
    oopFamilyReason: text('oop_family_reason'),
  },
  (table) => [primaryKey({ columns: [table.benefitPlanId, table.position] })],
)

/** What a plan does when an authorization is missing, denied, expired or used up. */
export const benefitAuthOutcomes = sqliteTable(
  'benefit_auth_outcomes',
  {
    benefitPlanId: text('benefit_plan_id').$type<BenefitPlanId>().notNull(),
    situation: text('situation').$type<'missing' | 'denied' | 'expired' | 'unitsExceeded'>().notNull(),
    action: text('action').$type<AuthOutcome['action']>().notNull(),
    liability: text('liability').$type<Liability>(),
    rateUnits: integer('rate_units'),
    ratePlaces: integer('rate_places'),
    rateOf: text('rate_of').$type<'planPayment' | 'allowed'>(),
    capCents: integer('cap_cents').$type<Cents>(),
    amountCents: integer('amount_cents').$type<Cents>(),
  },
  (table) => [primaryKey({ columns: [table.benefitPlanId, table.situation] })],
)

/** Kinds of care with a benefit maximum of their own. */
export const benefitMaxOverrides = sqliteTable(
  'benefit_max_overrides',
  {
    benefitPlanId: text('benefit_plan_id').$type<BenefitPlanId>().notNull(),
    position: integer('position').notNull(),
    category: text('category').notNull(),
    individualCents: integer('individual_cents').$type<Cents>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.benefitPlanId, table.position] })],
)
