import type { BenefitRule } from '../../../shared/model/benefit-plan.ts'
import type { EstimateQuestion } from '../../../shared/model/estimate.ts'
import type { InsuredRoute, SelfPayRoute } from '../../../shared/model/route.ts'
import type { ServiceLine } from '../../../shared/model/service-line.ts'
import {
  billsBalance,
  copayTimes,
  isFree,
  type LineSteps,
  limitsOf,
  metOf,
  noSteps,
  noTotals,
  type PriceSteps,
  type RouteSteps,
  refusedBy,
  ruleOf,
  type TotalSteps,
  told,
} from './amounts.ts'

/** An estimate as a tight loop over whole cents: every step of every line, every sum; no gaps, no ranges, no figures. */
export function loopEstimate({ lines, routes }: EstimateQuestion): readonly RouteSteps<number>[] {
  return routes.map((route) => (route.kind === 'selfPay' ? selfPay(route, lines) : insured(route, lines)))
}

function selfPay({ discount, promptPay }: SelfPayRoute, lines: readonly ServiceLine[]): RouteSteps<number> {
  const [scale, promptScale] = [10 ** discount.places, 10 ** promptPay.places]
  const totals = noTotals(0)
  const prices: PriceSteps<number>[] = []
  for (const line of lines) {
    const charge = told<number>(line.charge, 0)
    const listed = share(charge, scale - discount.units, scale)
    const due = share(listed, promptScale - promptPay.units, promptScale)
    totals.charge += charge
    totals.allowed += due
    totals.discount += charge - due
    totals.selfPayPrice += due
    totals.patientOwes += due
    prices.push({ charge, listed, due, discount: charge - due })
  }
  return { lines: [], prices, totals }
}

/** What is left of the yearly amounts; changed in place from line to line. */
interface Left {
  ownDeductible: number
  familyDeductible: number
  ownOop: number
  familyOop: number
}

function insured(route: InsuredRoute, lines: readonly ServiceLine[]): RouteSteps<number> {
  const left = leftOf(route)
  const totals = noTotals(0)
  const steps: LineSteps<number>[] = []
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] as ServiceLine
    const rule = ruleOf(route.plan, line.category, route.tier)
    const one = noSteps(0, Math.min(left.ownDeductible, left.familyDeductible), Math.min(left.ownOop, left.familyOop))
    one.charge = told<number>(line.charge, 0)
    const price = told<number>(route.prices[index]?.allowed, one.charge)
    one.allowed = price
    const refused = refusedBy(route.plan, line, rule)
    if (refused === null) {
      one.allowed = Math.min(price, one.charge)
      one.covered = one.allowed
      if (billsBalance(route, line)) one.balanceBill = one.charge - one.allowed
      if (!isFree(route, line)) shareCost(one, line, rule)
      payAndCredit(left, one, rule)
    } else {
      one.outcome = refused.outcome
      if (refused.to === 'patientBilled') one.notCovered = one.charge
      else if (refused.to === 'patientAllowed') one.notCovered = Math.min(price, one.charge)
    }
    one.patient = one.deductible + one.copay + one.coinsurance + one.notCovered + one.penalty + one.balanceBill
    one.writeOff = one.charge - one.planPays - one.patient
    addUp(totals, one)
    steps.push(one)
  }
  return { lines: steps, prices: [], totals }
}

function leftOf(route: InsuredRoute): Left {
  const limits = limitsOf(route)
  const [member, family] = [metOf(route, 'member'), metOf(route, 'family')]
  return {
    ownDeductible: Math.max(0, told<number>(limits.deductibleIndividual, 0) - member.deductible),
    familyDeductible: Math.max(0, told<number>(limits.deductibleFamily, 0) - family.deductible),
    ownOop: Math.max(0, told<number>(limits.oopIndividual, 0) - member.oop),
    familyOop: Math.max(0, told<number>(limits.oopFamily, 0) - family.oop),
  }
}

/** Steps 8 to 10: copay, deductible and coinsurance in the plan's order, trimmed by the out-of-pocket maximum. */
function shareCost(one: LineSteps<number>, line: ServiceLine, rule: BenefitRule): void {
  const copayFirst = rule.copayOrder === 'before'
  one.copayAsked = told<number>(rule.copay, 0) * copayTimes(line, rule)
  let rest = one.covered
  if (copayFirst) {
    one.rawCopay = Math.min(one.copayAsked, rest)
    rest -= one.rawCopay
  }
  if (told(rule.deductibleApplies, false)) one.rawDeductible = Math.min(one.deductibleLeft, rest)
  rest -= one.rawDeductible
  if (!copayFirst) {
    one.rawCopay = Math.min(one.copayAsked, rest)
    rest -= one.rawCopay
  }
  one.coinsuranceBase = rest
  if (rule.coinsurance.kind === 'known') {
    one.rawCoinsurance = share(rest, rule.coinsurance.value.units, 10 ** rule.coinsurance.value.places)
    if (rule.coinsuranceMax !== null) one.rawCoinsurance = Math.min(one.rawCoinsurance, rule.coinsuranceMax)
  }
  one.rawShare = one.rawDeductible + one.rawCopay + one.rawCoinsurance
  let room = rule.excludedFromOop ? one.rawShare : one.oopLeft
  if (copayFirst) {
    one.copay = Math.min(one.rawCopay, room)
    room -= one.copay
  }
  one.deductible = Math.min(one.rawDeductible, room)
  room -= one.deductible
  if (!copayFirst) {
    one.copay = Math.min(one.rawCopay, room)
    room -= one.copay
  }
  one.coinsurance = Math.min(one.rawCoinsurance, room)
}

/** Steps 11 and 14: the plan pays the rest, and what the patient pays is credited to the yearly amounts. */
function payAndCredit(left: Left, one: LineSteps<number>, rule: BenefitRule): void {
  const shared = one.deductible + one.copay + one.coinsurance
  one.planPays = one.covered - shared
  one.rawPlanPays = one.planPays
  one.creditDeductible = one.deductible
  one.creditOop = rule.excludedFromOop ? 0 : shared
  left.ownDeductible -= Math.min(left.ownDeductible, one.creditDeductible)
  left.familyDeductible -= Math.min(left.familyDeductible, one.creditDeductible)
  left.ownOop -= Math.min(left.ownOop, one.creditOop)
  left.familyOop -= Math.min(left.familyOop, one.creditOop)
}

function addUp(totals: TotalSteps<number>, one: LineSteps<number>): void {
  totals.charge += one.charge
  totals.allowed += one.allowed
  totals.discount += one.writeOff
  totals.planPays += one.planPays
  totals.deductible += one.deductible
  totals.copay += one.copay
  totals.coinsurance += one.coinsurance
  totals.notCovered += one.notCovered
  totals.penalty += one.penalty
  totals.balanceBill += one.balanceBill
  totals.patientOwes += one.patient
  totals.creditedToDeductible += one.creditDeductible
  totals.creditedToOop += one.creditOop
}

function share(amount: number, units: number, scale: number): number {
  return Math.floor((amount * units * 2 + scale) / (2 * scale))
}
