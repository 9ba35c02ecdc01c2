import { add, type Dinero, dinero, halfUp, minimum, multiply, subtract, transformScale, USD } from 'dinero.js'
import type { BenefitRule } from '../../../shared/model/benefit-plan.ts'
import type { EstimateQuestion } from '../../../shared/model/estimate.ts'
import type { InsuredRoute, SelfPayRoute } from '../../../shared/model/route.ts'
import type { ServiceLine } from '../../../shared/model/service-line.ts'
import { type Rate, restOf } from '../../../shared/money/rate.ts'
import { type LineAmounts, limitsOf, metOf, type RouteAmounts, ruleOf, told } from './amounts.ts'

type Money = Dinero<number, 'USD'>
const ZERO: Money = dinero({ amount: 0, currency: USD })

/** The arithmetic of an estimate in dinero.js, in cents, every share rounded half up. */
export function dineroEstimate({ lines, routes }: EstimateQuestion): readonly RouteAmounts<Money>[] {
  return routes.map((route) => (route.kind === 'selfPay' ? selfPay(route, lines) : insured(route, lines)))
}

function selfPay({ discount, promptPay }: SelfPayRoute, lines: readonly ServiceLine[]): RouteAmounts<Money> {
  const [kept, keptAtOnce] = [restOf(discount), restOf(promptPay)]
  const amounts: LineAmounts<Money>[] = []
  let patientOwes = ZERO
  for (const line of lines) {
    const charge = usd(told<number>(line.charge, 0))
    const price = share(share(charge, kept), keptAtOnce)
    patientOwes = add(patientOwes, price)
    amounts.push({
      charge,
      allowed: price,
      discount: subtract(charge, price),
      planPays: ZERO,
      deductible: ZERO,
      copay: ZERO,
      coinsurance: ZERO,
      notCovered: ZERO,
      balanceBill: ZERO,
      patientOwes: price,
      deductibleLeft: null,
      oopLeft: null,
    })
  }
  return { lines: amounts, patientOwes, planPays: ZERO }
}

interface Left {
  ownDeductible: Money
  familyDeductible: Money
  ownOop: Money
  familyOop: Money
}

type Filled = { -readonly [K in keyof LineAmounts<Money>]: Money }

function insured(route: InsuredRoute, lines: readonly ServiceLine[]): RouteAmounts<Money> {
  const left = leftOf(route)
  const isOut = route.tier === 'out'
  const amounts: LineAmounts<Money>[] = []
  let [patientOwes, planPays] = [ZERO, ZERO]
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] as ServiceLine
    const rule = ruleOf(route.plan, line.category, route.tier)
    const charge = usd(told<number>(line.charge, 0))
    const price = usd(told<number>(route.prices[index]?.allowed, 0))
    const one = begun(left, charge, least(price, charge))
    if (told(rule.covered, false)) {
      shareCost(one, rule)
      spend(left, one)
      if (isOut) one.balanceBill = subtract(charge, one.allowed)
    } else {
      one.allowed = price
      one.notCovered = charge
    }
    one.patientOwes = add(add(add(add(one.deductible, one.copay), one.coinsurance), one.notCovered), one.balanceBill)
    one.discount = subtract(subtract(charge, one.planPays), one.patientOwes)
    patientOwes = add(patientOwes, one.patientOwes)
    planPays = add(planPays, one.planPays)
    amounts.push(one)
  }
  return { lines: amounts, patientOwes, planPays }
}

function leftOf(route: InsuredRoute): Left {
  const limits = limitsOf(route)
  const [member, family] = [metOf(route, 'member'), metOf(route, 'family')]
  return {
    ownDeductible: unspent(told<number>(limits.deductibleIndividual, 0), member.deductible),
    familyDeductible: unspent(told<number>(limits.deductibleFamily, 0), family.deductible),
    ownOop: unspent(told<number>(limits.oopIndividual, 0), member.oop),
    familyOop: unspent(told<number>(limits.oopFamily, 0), family.oop),
  }
}

function begun(left: Left, charge: Money, allowed: Money): Filled {
  return {
    charge,
    allowed,
    discount: ZERO,
    planPays: ZERO,
    deductible: ZERO,
    copay: ZERO,
    coinsurance: ZERO,
    notCovered: ZERO,
    balanceBill: ZERO,
    patientOwes: ZERO,
    deductibleLeft: least(left.ownDeductible, left.familyDeductible),
    oopLeft: least(left.ownOop, left.familyOop),
  }
}

function shareCost(one: Filled, rule: BenefitRule): void {
  const copayFirst = rule.copayOrder === 'before'
  const asked = usd(told<number>(rule.copay, 0))
  let rest = one.allowed
  if (copayFirst) {
    one.copay = least(asked, rest)
    rest = subtract(rest, one.copay)
  }
  if (told(rule.deductibleApplies, false)) one.deductible = least(one.deductibleLeft, rest)
  rest = subtract(rest, one.deductible)
  if (!copayFirst) {
    one.copay = least(asked, rest)
    rest = subtract(rest, one.copay)
  }
  if (rule.coinsurance.kind === 'known') one.coinsurance = share(rest, rule.coinsurance.value)
  let room = one.oopLeft
  if (copayFirst) {
    one.copay = least(one.copay, room)
    room = subtract(room, one.copay)
  }
  one.deductible = least(one.deductible, room)
  room = subtract(room, one.deductible)
  if (!copayFirst) {
    one.copay = least(one.copay, room)
    room = subtract(room, one.copay)
  }
  one.coinsurance = least(one.coinsurance, room)
}

function spend(left: Left, one: Filled): void {
  const shared = add(add(one.deductible, one.copay), one.coinsurance)
  one.planPays = subtract(one.allowed, shared)
  left.ownDeductible = subtract(left.ownDeductible, least(left.ownDeductible, one.deductible))
  left.familyDeductible = subtract(left.familyDeductible, least(left.familyDeductible, one.deductible))
  left.ownOop = subtract(left.ownOop, least(left.ownOop, shared))
  left.familyOop = subtract(left.familyOop, least(left.familyOop, shared))
}

function usd(cents: number): Money {
  return dinero({ amount: cents, currency: USD })
}

function unspent(limit: number, met: number): Money {
  return subtract(usd(limit), usd(Math.min(met, limit)))
}

function least(a: Money, b: Money): Money {
  return minimum([a, b])
}

function share(amount: Money, { units, places }: Rate): Money {
  return transformScale(multiply(amount, { amount: units, scale: places }), 2, halfUp)
}
