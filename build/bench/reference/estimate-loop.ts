import type { BenefitRule } from '../../../shared/model/benefit-plan.ts'
import type { EstimateQuestion } from '../../../shared/model/estimate.ts'
import type { InsuredRoute, SelfPayRoute } from '../../../shared/model/route.ts'
import type { ServiceLine } from '../../../shared/model/service-line.ts'
import { type LineAmounts, limitsOf, metOf, type RouteAmounts, ruleOf, told } from './amounts.ts'

/** The arithmetic of an estimate as a tight loop over whole cents: amounts alone, no trace, no gaps, no ranges. */
export function loopEstimate({ lines, routes }: EstimateQuestion): readonly RouteAmounts<number>[] {
  return routes.map((route) => (route.kind === 'selfPay' ? selfPay(route, lines) : insured(route, lines)))
}

function selfPay({ discount, promptPay }: SelfPayRoute, lines: readonly ServiceLine[]): RouteAmounts<number> {
  const [scale, promptScale] = [10 ** discount.places, 10 ** promptPay.places]
  const amounts: LineAmounts<number>[] = []
  let patientOwes = 0
  for (const line of lines) {
    const charge = told<number>(line.charge, 0)
    const listed = share(charge, scale - discount.units, scale)
    const price = share(listed, promptScale - promptPay.units, promptScale)
    patientOwes += price
    amounts.push({
      charge,
      allowed: price,
      discount: charge - price,
      planPays: 0,
      deductible: 0,
      copay: 0,
      coinsurance: 0,
      notCovered: 0,
      balanceBill: 0,
      patientOwes: price,
      deductibleLeft: null,
      oopLeft: null,
    })
  }
  return { lines: amounts, patientOwes, planPays: 0 }
}

/** What is left of the yearly amounts; changed in place from line to line. */
interface Left {
  ownDeductible: number
  familyDeductible: number
  ownOop: number
  familyOop: number
}

type Filled = { -readonly [K in keyof LineAmounts<number>]: number }

function insured(route: InsuredRoute, lines: readonly ServiceLine[]): RouteAmounts<number> {
  const left = leftOf(route)
  const isOut = route.tier === 'out'
  const amounts: LineAmounts<number>[] = []
  let [patientOwes, planPays] = [0, 0]
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] as ServiceLine
    const rule = ruleOf(route.plan, line.category, route.tier)
    const charge = told<number>(line.charge, 0)
    const price = told<number>(route.prices[index]?.allowed, charge)
    const one = begun(left, charge, Math.min(price, charge))
    if (told(rule.covered, false)) {
      shareCost(one, rule)
      spend(left, one)
      if (isOut) one.balanceBill = charge - one.allowed
    } else {
      one.allowed = price
      one.notCovered = charge
    }
    one.patientOwes = one.deductible + one.copay + one.coinsurance + one.notCovered + one.balanceBill
    one.discount = charge - one.planPays - one.patientOwes
    patientOwes += one.patientOwes
    planPays += one.planPays
    amounts.push(one)
  }
  return { lines: amounts, patientOwes, planPays }
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

function begun(left: Left, charge: number, allowed: number): Filled {
  return {
    charge,
    allowed,
    discount: 0,
    planPays: 0,
    deductible: 0,
    copay: 0,
    coinsurance: 0,
    notCovered: 0,
    balanceBill: 0,
    patientOwes: 0,
    deductibleLeft: Math.min(left.ownDeductible, left.familyDeductible),
    oopLeft: Math.min(left.ownOop, left.familyOop),
  }
}

/** Copay, deductible and coinsurance in the plan's order, then held against the out-of-pocket maximum in that order. */
function shareCost(one: Filled, rule: BenefitRule): void {
  const copayFirst = rule.copayOrder === 'before'
  const asked = told<number>(rule.copay, 0)
  let rest = one.allowed
  if (copayFirst) {
    one.copay = Math.min(asked, rest)
    rest -= one.copay
  }
  if (told(rule.deductibleApplies, false)) one.deductible = Math.min(one.deductibleLeft, rest)
  rest -= one.deductible
  if (!copayFirst) {
    one.copay = Math.min(asked, rest)
    rest -= one.copay
  }
  if (rule.coinsurance.kind === 'known') {
    one.coinsurance = share(rest, rule.coinsurance.value.units, 10 ** rule.coinsurance.value.places)
  }
  let room = one.oopLeft
  if (copayFirst) {
    one.copay = Math.min(one.copay, room)
    room -= one.copay
  }
  one.deductible = Math.min(one.deductible, room)
  room -= one.deductible
  if (!copayFirst) {
    one.copay = Math.min(one.copay, room)
    room -= one.copay
  }
  one.coinsurance = Math.min(one.coinsurance, room)
}

function spend(left: Left, one: Filled): void {
  const shared = one.deductible + one.copay + one.coinsurance
  one.planPays = one.allowed - shared
  left.ownDeductible -= Math.min(left.ownDeductible, one.deductible)
  left.familyDeductible -= Math.min(left.familyDeductible, one.deductible)
  left.ownOop -= Math.min(left.ownOop, shared)
  left.familyOop -= Math.min(left.familyOop, shared)
}

function share(amount: number, units: number, scale: number): number {
  return Math.floor((amount * units * 2 + scale) / (2 * scale))
}
