import type { BenefitPlanDraft, BenefitRule, Liability, TierLimits } from '../../../shared/model/benefit-plan.ts'
import type { Fact } from '../../../shared/model/fact.ts'
import type { InsuredRoute } from '../../../shared/model/route.ts'
import type { ServiceLine } from '../../../shared/model/service-line.ts'

/** The record of one service on a route with a plan, in an arithmetic of its own: the same steps that the engine keeps. */
export interface LineSteps<M> {
  charge: M
  allowed: M
  deductible: M
  copay: M
  coinsurance: M
  notCovered: M
  penalty: M
  balanceBill: M
  planPays: M
  writeOff: M
  patient: M
  outcome: number
  covered: M
  unitsCut: number
  daysCut: number
  movedOut: boolean
  deductibleLeft: M
  oopLeft: M
  copayAsked: M
  visitTaken: M
  rawShare: M
  coinsuranceBase: M
  rawDeductible: M
  rawCopay: M
  rawCoinsurance: M
  firstVisit: boolean
  rawPlanPays: M
  overMax: M
  creditDeductible: M
  creditOop: M
}

/** The record of one service on a self-pay route. */
export interface PriceSteps<M> {
  readonly charge: M
  readonly listed: M
  readonly due: M
  readonly discount: M
}

/** The sums of a route over its services. */
export interface TotalSteps<M> {
  charge: M
  allowed: M
  discount: M
  planPays: M
  deductible: M
  copay: M
  coinsurance: M
  notCovered: M
  penalty: M
  balanceBill: M
  selfPayPrice: M
  patientOwes: M
  creditedToDeductible: M
  creditedToOop: M
}

/** What every reference gives for one route: the records of its services and their sums. */
export interface RouteSteps<M> {
  readonly lines: readonly LineSteps<M>[]
  readonly prices: readonly PriceSteps<M>[]
  readonly totals: TotalSteps<M>
}

/** All sums at nothing. */
export function noTotals<M>(zero: M): TotalSteps<M> {
  return {
    charge: zero,
    allowed: zero,
    discount: zero,
    planPays: zero,
    deductible: zero,
    copay: zero,
    coinsurance: zero,
    notCovered: zero,
    penalty: zero,
    balanceBill: zero,
    selfPayPrice: zero,
    patientOwes: zero,
    creditedToDeductible: zero,
    creditedToOop: zero,
  }
}

/** A record before its first step. */
export function noSteps<M>(zero: M, deductibleLeft: M, oopLeft: M): LineSteps<M> {
  return {
    charge: zero,
    allowed: zero,
    deductible: zero,
    copay: zero,
    coinsurance: zero,
    notCovered: zero,
    penalty: zero,
    balanceBill: zero,
    planPays: zero,
    writeOff: zero,
    patient: zero,
    outcome: 0,
    covered: zero,
    unitsCut: 0,
    daysCut: 0,
    movedOut: false,
    deductibleLeft,
    oopLeft,
    copayAsked: zero,
    visitTaken: zero,
    rawShare: zero,
    coinsuranceBase: zero,
    rawDeductible: zero,
    rawCopay: zero,
    rawCoinsurance: zero,
    firstVisit: false,
    rawPlanPays: zero,
    overMax: zero,
    creditDeductible: zero,
    creditOop: zero,
  }
}

/** References compute with what is known; a question with gaps is none of theirs. */
export function told<V>(fact: Fact<V> | undefined, whenNone: V): V {
  if (fact?.kind === 'known') return fact.value
  if (fact?.kind === 'none') return whenNone
  throw new Error('a reference needs every fact')
}

/** References know neither levels that credit one another nor lines that move to another level. */
export function ruleOf({ benefits }: BenefitPlanDraft, category: string, tier: string): BenefitRule {
  for (const one of benefits) if (one.category === category && one.tier === tier) return one
  throw new Error(`no rule for ${category}`)
}

export function limitsOf({ plan, tier }: InsuredRoute): TierLimits {
  if (plan.crossAccumulation !== 'none' || plan.missingReferral === 'treatAsOutOfNetwork')
    throw new Error('a reference keeps to one level')
  const found = plan.tiers.find((one) => one.tier === tier)
  if (!found) throw new Error(`no level ${tier}`)
  return found
}

/** What was met at the route's level, in cents: nothing in the next plan year. */
export function metOf(
  route: InsuredRoute,
  scope: 'member' | 'family',
): { readonly deductible: number; readonly oop: number } {
  if (route.nextPlanYear) return { deductible: 0, oop: 0 }
  const found = route.accumulators.find((one) => one.scope === scope && one.tier === route.tier)
  return { deductible: told<number>(found?.deductibleMet, 0), oop: told<number>(found?.oopMet, 0) }
}

/** The order of the engine's outcomes. */
const REFUSED = { notCovered: 1, referral: 2, authorization: 3, limit: 4 } as const

export interface Refused {
  readonly to: Liability
  readonly outcome: number
}

/** Steps 4 to 6: who bears a line that the plan does not pay for at all; null while it may be covered. */
export function refusedBy(plan: BenefitPlanDraft, line: ServiceLine, rule: BenefitRule): Refused | null {
  if (!told(rule.covered, false)) return { to: plan.notCoveredTo, outcome: REFUSED.notCovered }
  if (line.emergency) return null
  if (line.referral === 'missing' && told(rule.referralNeeded, false) && plan.missingReferral !== 'treatAsOutOfNetwork')
    return { to: plan.missingReferral, outcome: REFUSED.referral }
  if (line.auth === 'approved' || line.auth === 'notNeeded' || !told(rule.authorizationNeeded, false)) return null
  const answer =
    line.auth === 'missing' ? plan.authMissing : line.auth === 'denied' ? plan.authDenied : plan.authExpired
  return answer.action === 'deny' ? { to: answer.liability, outcome: REFUSED.authorization } : null
}

/** How often a line asks for its copay; not at all where it is waived. */
export function copayTimes(line: ServiceLine, rule: BenefitRule): number {
  if (rule.copayWaivedIfAdmitted && line.admitted) return 0
  if (rule.copayPer === 'day') return Math.min(line.days ?? 1, rule.copayMaxDays ?? Number.POSITIVE_INFINITY)
  return rule.copayPer === 'unit' || rule.copayPer === 'fill' ? line.units : 1
}

/** Preventive care in network asks nothing. */
export function isFree(route: InsuredRoute, line: ServiceLine): boolean {
  return line.preventive && route.tier !== 'out' && !route.plan.grandfathered
}

/** May the clinic collect what lies above the plan's price? */
export function billsBalance(route: InsuredRoute, line: ServiceLine): boolean {
  return route.tier === 'out' && !line.nsaProtected && !line.emergency
}
