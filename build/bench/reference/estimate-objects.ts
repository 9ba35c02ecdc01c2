import type { BenefitRule } from '../../../shared/model/benefit-plan.ts'
import type { EstimateQuestion } from '../../../shared/model/estimate.ts'
import type { InsuredRoute, SelfPayRoute } from '../../../shared/model/route.ts'
import type { ServiceLine } from '../../../shared/model/service-line.ts'
import { type Rate, restOf } from '../../../shared/money/rate.ts'
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

/** What a money library offers, in its own words. Whole cents; a share is rounded half up. */
export interface Arithmetic<M> {
  readonly zero: M
  readonly of: (cents: number) => M
  readonly plus: (a: M, b: M) => M
  readonly minus: (a: M, b: M) => M
  readonly least: (a: M, b: M) => M
  readonly times: (amount: M, count: number) => M
  readonly share: (amount: M, rate: Rate) => M
}

/** The steps and sums of `loopEstimate` with amounts that are objects of a money library. */
export function estimateWith<M>(money: Arithmetic<M>, { lines, routes }: EstimateQuestion): readonly RouteSteps<M>[] {
  return routes.map((route) => (route.kind === 'selfPay' ? selfPay(money, route, lines) : insured(money, route, lines)))
}

function selfPay<M>(money: Arithmetic<M>, route: SelfPayRoute, lines: readonly ServiceLine[]): RouteSteps<M> {
  const { plus, minus } = money
  const [kept, keptAtOnce] = [restOf(route.discount), restOf(route.promptPay)]
  const totals = noTotals(money.zero)
  const prices: PriceSteps<M>[] = []
  for (const line of lines) {
    const charge = money.of(told<number>(line.charge, 0))
    const listed = money.share(charge, kept)
    const due = money.share(listed, keptAtOnce)
    const discount = minus(charge, due)
    totals.charge = plus(totals.charge, charge)
    totals.allowed = plus(totals.allowed, due)
    totals.discount = plus(totals.discount, discount)
    totals.selfPayPrice = plus(totals.selfPayPrice, due)
    totals.patientOwes = plus(totals.patientOwes, due)
    prices.push({ charge, listed, due, discount })
  }
  return { lines: [], prices, totals }
}

interface Left<M> {
  ownDeductible: M
  familyDeductible: M
  ownOop: M
  familyOop: M
}

function insured<M>(money: Arithmetic<M>, route: InsuredRoute, lines: readonly ServiceLine[]): RouteSteps<M> {
  const { plus, minus, least } = money
  const left = leftOf(money, route)
  const totals = noTotals(money.zero)
  const steps: LineSteps<M>[] = []
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] as ServiceLine
    const rule = ruleOf(route.plan, line.category, route.tier)
    const one = noSteps(
      money.zero,
      least(left.ownDeductible, left.familyDeductible),
      least(left.ownOop, left.familyOop),
    )
    one.charge = money.of(told<number>(line.charge, 0))
    one.allowed = money.of(told<number>(route.prices[index]?.allowed, 0))
    const refused = refusedBy(route.plan, line, rule)
    if (refused === null) {
      one.allowed = least(one.allowed, one.charge)
      one.covered = one.allowed
      if (billsBalance(route, line)) one.balanceBill = minus(one.charge, one.allowed)
      if (!isFree(route, line)) shareCost(money, one, line, rule)
      payAndCredit(money, left, one, rule)
    } else {
      one.outcome = refused.outcome
      if (refused.to === 'patientBilled') one.notCovered = one.charge
      else if (refused.to === 'patientAllowed') one.notCovered = least(one.allowed, one.charge)
    }
    const shared = plus(plus(one.deductible, one.copay), one.coinsurance)
    one.patient = plus(plus(plus(shared, one.notCovered), one.penalty), one.balanceBill)
    one.writeOff = minus(minus(one.charge, one.planPays), one.patient)
    addUp(money, totals, one)
    steps.push(one)
  }
  return { lines: steps, prices: [], totals }
}

function leftOf<M>(money: Arithmetic<M>, route: InsuredRoute): Left<M> {
  const limits = limitsOf(route)
  const [member, family] = [metOf(route, 'member'), metOf(route, 'family')]
  const left = (limit: number, met: number): M => money.minus(money.of(limit), money.of(Math.min(met, limit)))
  return {
    ownDeductible: left(told<number>(limits.deductibleIndividual, 0), member.deductible),
    familyDeductible: left(told<number>(limits.deductibleFamily, 0), family.deductible),
    ownOop: left(told<number>(limits.oopIndividual, 0), member.oop),
    familyOop: left(told<number>(limits.oopFamily, 0), family.oop),
  }
}

/** Steps 8 to 10: copay, deductible and coinsurance in the plan's order, trimmed by the out-of-pocket maximum. */
function shareCost<M>(money: Arithmetic<M>, one: LineSteps<M>, line: ServiceLine, rule: BenefitRule): void {
  const { plus, minus, least } = money
  const copayFirst = rule.copayOrder === 'before'
  const copay = told<number>(rule.copay, 0)
  one.copayAsked = copay === 0 ? money.zero : money.times(money.of(copay), copayTimes(line, rule))
  let rest = one.covered
  if (copayFirst) {
    one.rawCopay = least(one.copayAsked, rest)
    rest = minus(rest, one.rawCopay)
  }
  if (told(rule.deductibleApplies, false)) one.rawDeductible = least(one.deductibleLeft, rest)
  rest = minus(rest, one.rawDeductible)
  if (!copayFirst) {
    one.rawCopay = least(one.copayAsked, rest)
    rest = minus(rest, one.rawCopay)
  }
  one.coinsuranceBase = rest
  if (rule.coinsurance.kind === 'known') one.rawCoinsurance = money.share(rest, rule.coinsurance.value)
  if (rule.coinsuranceMax !== null) one.rawCoinsurance = least(one.rawCoinsurance, money.of(rule.coinsuranceMax))
  one.rawShare = plus(plus(one.rawDeductible, one.rawCopay), one.rawCoinsurance)
  let room = rule.excludedFromOop ? one.rawShare : one.oopLeft
  if (copayFirst) {
    one.copay = least(one.rawCopay, room)
    room = minus(room, one.copay)
  }
  one.deductible = least(one.rawDeductible, room)
  room = minus(room, one.deductible)
  if (!copayFirst) {
    one.copay = least(one.rawCopay, room)
    room = minus(room, one.copay)
  }
  one.coinsurance = least(one.rawCoinsurance, room)
}

/** Steps 11 and 14: the plan pays the rest, and what the patient pays is credited to the yearly amounts. */
function payAndCredit<M>(money: Arithmetic<M>, left: Left<M>, one: LineSteps<M>, rule: BenefitRule): void {
  const { plus, minus, least } = money
  const shared = plus(plus(one.deductible, one.copay), one.coinsurance)
  one.planPays = minus(one.covered, shared)
  one.rawPlanPays = one.planPays
  one.creditDeductible = one.deductible
  one.creditOop = rule.excludedFromOop ? money.zero : shared
  left.ownDeductible = minus(left.ownDeductible, least(left.ownDeductible, one.creditDeductible))
  left.familyDeductible = minus(left.familyDeductible, least(left.familyDeductible, one.creditDeductible))
  left.ownOop = minus(left.ownOop, least(left.ownOop, one.creditOop))
  left.familyOop = minus(left.familyOop, least(left.familyOop, one.creditOop))
}

function addUp<M>({ plus }: Arithmetic<M>, totals: TotalSteps<M>, one: LineSteps<M>): void {
  totals.charge = plus(totals.charge, one.charge)
  totals.allowed = plus(totals.allowed, one.allowed)
  totals.discount = plus(totals.discount, one.writeOff)
  totals.planPays = plus(totals.planPays, one.planPays)
  totals.deductible = plus(totals.deductible, one.deductible)
  totals.copay = plus(totals.copay, one.copay)
  totals.coinsurance = plus(totals.coinsurance, one.coinsurance)
  totals.notCovered = plus(totals.notCovered, one.notCovered)
  totals.penalty = plus(totals.penalty, one.penalty)
  totals.balanceBill = plus(totals.balanceBill, one.balanceBill)
  totals.patientOwes = plus(totals.patientOwes, one.patient)
  totals.creditedToDeductible = plus(totals.creditedToDeductible, one.creditDeductible)
  totals.creditedToOop = plus(totals.creditedToOop, one.creditOop)
}
