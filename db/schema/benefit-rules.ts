import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { BenefitRule, Liability, TierId } from '../../shared/model/benefit-plan.ts'
import type { BenefitPlanId } from '../../shared/model/ids.ts'
import type { Cents } from '../../shared/money/cents.ts'
import type { FactState } from './fact-columns.ts'

/** What one kind of care costs at one network level of a plan. */
export const benefitRules = sqliteTable(
  'benefit_rules',
  {
    benefitPlanId: text('benefit_plan_id').$type<BenefitPlanId>().notNull(),
    position: integer('position').notNull(),
    category: text('category').notNull(),
    tier: text('tier').$type<TierId>().notNull(),
    coveredValue: integer('covered_value', { mode: 'boolean' }),
    coveredState: text('covered_state').$type<FactState>().notNull(),
    coveredReason: text('covered_reason'),
    deductibleAppliesValue: integer('deductible_applies_value', { mode: 'boolean' }),
    deductibleAppliesState: text('deductible_applies_state').$type<FactState>().notNull(),
    deductibleAppliesReason: text('deductible_applies_reason'),
    copayCents: integer('copay_cents').$type<Cents>(),
    copayState: text('copay_state').$type<FactState>().notNull(),
    copayReason: text('copay_reason'),
    copayPer: text('copay_per').$type<BenefitRule['copayPer']>().notNull(),
    copayOrder: text('copay_order').$type<BenefitRule['copayOrder']>().notNull(),
    copayMaxDays: integer('copay_max_days'),
    copayWaivedIfAdmitted: integer('copay_waived_if_admitted', { mode: 'boolean' }).notNull(),
    coinsuranceUnits: integer('coinsurance_units'),
    coinsurancePlaces: integer('coinsurance_places'),
    coinsuranceState: text('coinsurance_state').$type<FactState>().notNull(),
    coinsuranceReason: text('coinsurance_reason'),
    coinsuranceMaxCents: integer('coinsurance_max_cents').$type<Cents>(),
    firstVisitsCount: integer('first_visits_count'),
    firstVisitsCopayCents: integer('first_visits_copay_cents').$type<Cents>(),
    firstVisitsCounter: text('first_visits_counter'),
    limitType: text('limit_type').$type<NonNullable<BenefitRule['limit']>['type']>(),
    limitAmount: integer('limit_amount'),
    limitCounter: text('limit_counter'),
    limitExcessTo: text('limit_excess_to').$type<Liability>(),
    categoryDeductibleName: text('category_deductible_name'),
    categoryDeductibleCents: integer('category_deductible_cents').$type<Cents>(),
    categoryDeductibleRelation:
      text('category_deductible_relation').$type<NonNullable<BenefitRule['categoryDeductible']>['relation']>(),
    excludedFromOop: integer('excluded_from_oop', { mode: 'boolean' }).notNull(),
    authorizationNeededValue: integer('authorization_needed_value', { mode: 'boolean' }),
    authorizationNeededState: text('authorization_needed_state').$type<FactState>().notNull(),
    authorizationNeededReason: text('authorization_needed_reason'),
    referralNeededValue: integer('referral_needed_value', { mode: 'boolean' }),
    referralNeededState: text('referral_needed_state').$type<FactState>().notNull(),
    referralNeededReason: text('referral_needed_reason'),
  },
  (table) => [primaryKey({ columns: [table.benefitPlanId, table.position] })],
)
