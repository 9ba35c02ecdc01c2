import type { BenefitRule } from '../../model/benefit-plan.ts'
import { compareRates, percent, type Rate } from '../../money/rate.ts'
import { isProtectedPlan, isReformPlan } from '../estimate/plan-terms.ts'
import { above, check, type PlanEntry, type PlanFinding, remark, told } from './plan-finding.ts'

const EMERGENCY = '45 CFR 149.110(b)'

/** Is the rule of a kind of care one that the law lets a plan have? Source: coverage specification, sections 4.3 to 4.8. */
export function careFindings(entry: PlanEntry): readonly PlanFinding[] {
  return entry.plan.benefits.flatMap((rule) => [
    ...shareFindings(entry, rule),
    ...limitFindings(entry, rule),
    ...freeFindings(entry, rule),
    ...emergencyFindings(entry, rule),
  ])
}

function shareFindings({ plan, figures }: PlanEntry, rule: BenefitRule): readonly PlanFinding[] {
  const { tier, category } = rule
  const share = told(rule.coinsurance)
  if (share === null) return []
  const isBeyondState = plan.type === 'medicaid' && isMore(share, figures.medicaidShare)
  return [
    ...(isMore(share, percent(100)) ? [check('share.aboveWhole', 'Plan document', { tier, category })] : []),
    ...(isBeyondState ? [check('medicaid.shareAboveMost', '42 CFR 447.52(b)', { tier, category })] : []),
  ]
}

function isMore(share: Rate, bound: Rate | null): boolean {
  return bound !== null && compareRates(share, bound) > 0
}

function limitFindings({ plan }: PlanEntry, rule: BenefitRule): readonly PlanFinding[] {
  const { tier, category, limit, categoryDeductible: own } = rule
  const inDollars = limit?.type === 'dollars' && isReformPlan(plan) ? limit.amount : null
  const level = plan.tiers.find((one) => one.tier === tier)
  const within = own?.relation === 'within' ? own.amount : null
  const yearly = level === undefined ? null : told(level.deductibleIndividual)
  return [
    ...(inDollars === null
      ? []
      : [check('limit.inDollars', 'PHS Act 2711; 45 CFR 147.126', { tier, category, amount: inDollars })]),
    ...above(within, yearly, remark('category.aboveDeductible', 'Plan document', { tier, category })),
  ]
}

/** Preventive care in network is free under plans that the health care law reaches. */
function freeFindings({ plan }: PlanEntry, rule: BenefitRule): readonly PlanFinding[] {
  const { tier, category } = rule
  if (category !== 'preventive' || tier === 'out' || !isReformPlan(plan)) return []
  const asks =
    told(rule.covered) === false ||
    told(rule.deductibleApplies) === true ||
    isSome(told(rule.copay)) ||
    isSome(told(rule.coinsurance)?.units ?? null)
  return asks ? [check('preventive.shared', 'PHS Act 2713; 45 CFR 147.130', { tier, category })] : []
}

function isSome(amount: number | null): boolean {
  return amount !== null && amount > 0
}

/** Emergency care needs no approval, and costs no more out of network than in it. */
function emergencyFindings({ plan }: PlanEntry, rule: BenefitRule): readonly PlanFinding[] {
  const { tier, category } = rule
  if (category !== 'emergency' || !isProtectedPlan(plan)) return []
  const inside = plan.benefits.find((one) => one.category === category && one.tier === 'in')
  const place = { tier, category }
  return [
    ...(told(rule.authorizationNeeded) === true ? [check('emergency.authorization', EMERGENCY, place)] : []),
    ...(tier === 'out' && inside !== undefined && isDearer(rule, inside)
      ? [remark('emergency.dearerOutOfNetwork', EMERGENCY, place)]
      : []),
  ]
}

function isDearer(rule: BenefitRule, than: BenefitRule): boolean {
  const [copay, other] = [told(rule.copay), told(than.copay)]
  const [share, otherShare] = [told(rule.coinsurance), told(than.coinsurance)]
  return (copay !== null && other !== null && copay > other) || (share !== null && isMore(share, otherShare))
}
