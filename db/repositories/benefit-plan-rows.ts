import type { AuthOutcome, BenefitPlan, TierLimits } from '../../shared/model/benefit-plan.ts'
import type { benefitAuthOutcomes, benefitMaxOverrides, benefitPlans, benefitTiers } from '../schema/benefit-plans.ts'
import { factOf, reasonColumn, valueColumn } from './facts.ts'

type TierRow = typeof benefitTiers.$inferSelect
type OutcomeRow = typeof benefitAuthOutcomes.$inferSelect
type Placed = 'benefitPlanId' | 'position' | 'situation'

/** A row as the yearly amounts of one network level. */
export function tierOf(row: TierRow): TierLimits {
  return {
    tier: row.tier,
    deductibleIndividual: factOf(
      row.deductibleIndividualCents,
      row.deductibleIndividualState,
      row.deductibleIndividualReason,
    ),
    deductibleFamily: factOf(row.deductibleFamilyCents, row.deductibleFamilyState, row.deductibleFamilyReason),
    familyRule: row.familyRule,
    oopIndividual: factOf(row.oopIndividualCents, row.oopIndividualState, row.oopIndividualReason),
    oopFamily: factOf(row.oopFamilyCents, row.oopFamilyState, row.oopFamilyReason),
  }
}

/** The columns of one network level, without its place. */
export function tierRow(tier: TierLimits): Omit<TierRow, Placed> {
  return {
    tier: tier.tier,
    deductibleIndividualCents: valueColumn(tier.deductibleIndividual),
    deductibleIndividualState: tier.deductibleIndividual.kind,
    deductibleIndividualReason: reasonColumn(tier.deductibleIndividual),
    deductibleFamilyCents: valueColumn(tier.deductibleFamily),
    deductibleFamilyState: tier.deductibleFamily.kind,
    deductibleFamilyReason: reasonColumn(tier.deductibleFamily),
    familyRule: tier.familyRule,
    oopIndividualCents: valueColumn(tier.oopIndividual),
    oopIndividualState: tier.oopIndividual.kind,
    oopIndividualReason: reasonColumn(tier.oopIndividual),
    oopFamilyCents: valueColumn(tier.oopFamily),
    oopFamilyState: tier.oopFamily.kind,
    oopFamilyReason: reasonColumn(tier.oopFamily),
  }
}

/** What the plan does in one situation. Throws when its row is missing or half empty, which the table refuses. */
export function authOutcomeOf(rows: readonly OutcomeRow[], situation: OutcomeRow['situation']): AuthOutcome {
  const row = rows.find((each) => each.situation === situation)
  if (row?.action === 'deny' && row.liability !== null) return { action: 'deny', liability: row.liability }
  if (row?.action === 'penaltyAmount' && row.amountCents !== null)
    return { action: 'penaltyAmount', amount: row.amountCents }
  if (row?.action === 'penaltyPercent' && row.rateUnits !== null && row.ratePlaces !== null && row.rateOf !== null) {
    const rate = { units: row.rateUnits, places: row.ratePlaces }
    return { action: 'penaltyPercent', rate, of: row.rateOf, cap: row.capCents }
  }
  throw new Error(`no outcome for a ${situation} authorization`)
}

/** The columns of what the plan does in one situation, without plan and situation. */
export function authOutcomeRow(outcome: AuthOutcome): Omit<OutcomeRow, Placed> {
  const empty = { liability: null, rateUnits: null, ratePlaces: null, rateOf: null, capCents: null, amountCents: null }
  switch (outcome.action) {
    case 'deny':
      return { ...empty, action: 'deny', liability: outcome.liability }
    case 'penaltyAmount':
      return { ...empty, action: 'penaltyAmount', amountCents: outcome.amount }
    case 'penaltyPercent': {
      const { units, places } = outcome.rate
      return {
        ...empty,
        action: 'penaltyPercent',
        rateUnits: units,
        ratePlaces: places,
        rateOf: outcome.of,
        capCents: outcome.cap,
      }
    }
  }
}

/** The plan's benefit maximum with its own amounts for kinds of care; null when the plan has none. */
export function benefitMaxOf(
  row: typeof benefitPlans.$inferSelect,
  overrides: readonly (typeof benefitMaxOverrides.$inferSelect)[],
): BenefitPlan['benefitMax'] {
  if (row.maxWhenExhausted === null) return null
  return {
    individual: row.maxIndividualCents,
    family: row.maxFamilyCents,
    whenExhausted: row.maxWhenExhausted,
    overrides: overrides.map(({ category, individualCents }) => ({ category, individual: individualCents })),
  }
}
