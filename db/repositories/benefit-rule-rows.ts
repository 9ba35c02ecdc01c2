import type { BenefitRule } from '../../shared/model/benefit-plan.ts'
import type { Fact } from '../../shared/model/fact.ts'
import type { Rate } from '../../shared/money/rate.ts'
import type { benefitRules } from '../schema/benefit-rules.ts'
import { factOf, reasonColumn, valueColumn } from './facts.ts'

type Row = typeof benefitRules.$inferSelect

/** A row as what one kind of care costs at one network level. */
export function benefitRuleOf(row: Row): BenefitRule {
  return {
    category: row.category,
    tier: row.tier,
    covered: factOf(row.coveredValue, row.coveredState, row.coveredReason),
    deductibleApplies: factOf(row.deductibleAppliesValue, row.deductibleAppliesState, row.deductibleAppliesReason),
    copay: factOf(row.copayCents, row.copayState, row.copayReason),
    copayPer: row.copayPer,
    copayOrder: row.copayOrder,
    copayMaxDays: row.copayMaxDays,
    copayWaivedIfAdmitted: row.copayWaivedIfAdmitted,
    coinsurance: coinsuranceOf(row),
    coinsuranceMax: row.coinsuranceMaxCents,
    firstVisits: firstVisitsOf(row),
    limit: limitOf(row),
    categoryDeductible: categoryDeductibleOf(row),
    excludedFromOop: row.excludedFromOop,
    authorizationNeeded: factOf(
      row.authorizationNeededValue,
      row.authorizationNeededState,
      row.authorizationNeededReason,
    ),
    referralNeeded: factOf(row.referralNeededValue, row.referralNeededState, row.referralNeededReason),
  }
}

/** The columns of one rule, without its place in the plan. */
export function benefitRuleRow(rule: BenefitRule): Omit<Row, 'benefitPlanId' | 'position'> {
  return {
    category: rule.category,
    tier: rule.tier,
    coveredValue: valueColumn(rule.covered),
    coveredState: rule.covered.kind,
    coveredReason: reasonColumn(rule.covered),
    deductibleAppliesValue: valueColumn(rule.deductibleApplies),
    deductibleAppliesState: rule.deductibleApplies.kind,
    deductibleAppliesReason: reasonColumn(rule.deductibleApplies),
    copayCents: valueColumn(rule.copay),
    copayState: rule.copay.kind,
    copayReason: reasonColumn(rule.copay),
    copayPer: rule.copayPer,
    copayOrder: rule.copayOrder,
    copayMaxDays: rule.copayMaxDays,
    copayWaivedIfAdmitted: rule.copayWaivedIfAdmitted,
    coinsuranceUnits: valueColumn(rule.coinsurance)?.units ?? null,
    coinsurancePlaces: valueColumn(rule.coinsurance)?.places ?? null,
    coinsuranceState: rule.coinsurance.kind,
    coinsuranceReason: reasonColumn(rule.coinsurance),
    coinsuranceMaxCents: rule.coinsuranceMax,
    firstVisitsCount: rule.firstVisits?.count ?? null,
    firstVisitsCopayCents: rule.firstVisits?.copay ?? null,
    firstVisitsCounter: rule.firstVisits?.counter ?? null,
    limitType: rule.limit?.type ?? null,
    limitAmount: rule.limit?.amount ?? null,
    limitCounter: rule.limit?.counter ?? null,
    limitExcessTo: rule.limit?.excessTo ?? null,
    categoryDeductibleName: rule.categoryDeductible?.name ?? null,
    categoryDeductibleCents: rule.categoryDeductible?.amount ?? null,
    categoryDeductibleRelation: rule.categoryDeductible?.relation ?? null,
    excludedFromOop: rule.excludedFromOop,
    authorizationNeededValue: valueColumn(rule.authorizationNeeded),
    authorizationNeededState: rule.authorizationNeeded.kind,
    authorizationNeededReason: reasonColumn(rule.authorizationNeeded),
    referralNeededValue: valueColumn(rule.referralNeeded),
    referralNeededState: rule.referralNeeded.kind,
    referralNeededReason: reasonColumn(rule.referralNeeded),
  }
}

function coinsuranceOf(row: Row): Fact<Rate> {
  const { coinsuranceUnits: units, coinsurancePlaces: places } = row
  const rate = units === null || places === null ? null : { units, places }
  return factOf(rate, row.coinsuranceState, row.coinsuranceReason)
}

function firstVisitsOf(row: Row): BenefitRule['firstVisits'] {
  const { firstVisitsCount: count, firstVisitsCopayCents: copay, firstVisitsCounter: counter } = row
  return count === null || copay === null || counter === null ? null : { count, copay, counter }
}

function limitOf(row: Row): BenefitRule['limit'] {
  const { limitType: type, limitAmount: amount, limitCounter: counter, limitExcessTo: excessTo } = row
  return type === null || amount === null || counter === null || excessTo === null
    ? null
    : { type, amount, counter, excessTo }
}

function categoryDeductibleOf(row: Row): BenefitRule['categoryDeductible'] {
  const { categoryDeductibleName: name, categoryDeductibleCents: amount, categoryDeductibleRelation: relation } = row
  return name === null || amount === null || relation === null ? null : { name, amount, relation }
}
