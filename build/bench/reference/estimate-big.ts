import Big from 'big.js'
import type { BenefitRule } from '../../../shared/model/benefit-plan.ts'
import type { EstimateQuestion } from '../../../shared/model/estimate.ts'
import type { InsuredRoute, SelfPayRoute } from '../../../shared/model/route.ts'
import type { ServiceLine } from '../../../shared/model/service-line.ts'
import type { Rate } from '../../../shared/money/rate.ts'
import { type LineAmounts, limitsOf, metOf, type RouteAmounts, ruleOf, told } from './amounts.ts'

const ZERO = new Big(0)

/** The arithmetic of an estimate in big.js, in whole cents, every share rounded half up. */
export function bigEstimate({ lines, routes }: EstimateQuestion): readonly RouteAmounts<Big>[] {
  return routes.map((route) => (route.kind === 'selfPay' ? selfPay(route, lines) : insured(route, lines)))
}

function selfPay({ discount, promptPay }: SelfPayRoute, lines: readonly ServiceLine[]): RouteAmounts<Big> {
  const [kept, keptAtOnce] = [new Big(1).minus(fraction(discount)), new Big(1).minus(fraction(promptPay))]
  const amounts: LineAmounts<Big>[] = []
  let patientOwes = ZERO
  for (const line of lines) {
    const charge = amount(told<number>(line.charge, 0))
    const price = share(share(charge, kept), keptAtOnce)
    patientOwes = patientOwes.plus(price)
    amounts.push({
      charge,
      allowed: price,
      discount: charge.minus(price),
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
  ownDeductible: Big
  familyDeductible: Big
  ownOop: Big
  familyOop: Big
}

type Filled = { -readonly [K in keyof LineAmounts<Big>]: Big }

function insured(route: InsuredRoute, lines: readonly ServiceLine[]): RouteAmounts<Big> {
  const left = leftOf(route)
  const isOut = route.tier === 'out'
  const amounts: LineAmounts<Big>[] = []
  let [patientOwes, planPays] = [ZERO, ZERO]
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] as ServiceLine
    const rule = ruleOf(route.plan, line.category, route.tier)
    const charge = amount(told<number>(line.charge, 0))
    const price = amount(told<number>(route.prices[index]?.allowed, 0))
    const one = begun(left, charge, least(price, charge))
    if (told(rule.covered, false)) {
      shareCost(one, rule)
      spend(left, one)
      if (isOut) one.balanceBill = charge.minus(one.allowed)
    } else {
      one.allowed = price
      one.notCovered = charge
    }
    one.patientOwes = one.deductible.plus(one.copay).plus(one.coinsurance).plus(one.notCovered).plus(one.balanceBill)
    one.discount = charge.minus(one.planPays).minus(one.patientOwes)
    patientOwes = patientOwes.plus(one.patientOwes)
    planPays = planPays.plus(one.planPays)
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

function begun(left: Left, charge: Big, allowed: Big): Filled {
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
  const asked = amount(told<number>(rule.copay, 0))
  let rest = one.allowed
  if (copayFirst) {
    one.copay = least(asked, rest)
    rest = rest.minus(one.copay)
  }
  if (told(rule.deductibleApplies, false)) one.deductible = least(one.deductibleLeft, rest)
  rest = rest.minus(one.deductible)
  if (!copayFirst) {
    one.copay = least(asked, rest)
    rest = rest.minus(one.copay)
  }
  if (rule.coinsurance.kind === 'known') one.coinsurance = share(rest, fraction(rule.coinsurance.value))
  let room = one.oopLeft
  if (copayFirst) {
    one.copay = least(one.copay, room)
    room = room.minus(one.copay)
  }
  one.deductible = least(one.deductible, room)
  room = room.minus(one.deductible)
  if (!copayFirst) {
    one.copay = least(one.copay, room)
    room = room.minus(one.copay)
  }
  one.coinsurance = least(one.coinsurance, room)
}

function spend(left: Left, one: Filled): void {
  const shared = one.deductible.plus(one.copay).plus(one.coinsurance)
  one.planPays = one.allowed.minus(shared)
  left.ownDeductible = left.ownDeductible.minus(least(left.ownDeductible, one.deductible))
  left.familyDeductible = left.familyDeductible.minus(least(left.familyDeductible, one.deductible))
  left.ownOop = left.ownOop.minus(least(left.ownOop, shared))
  left.familyOop = left.familyOop.minus(least(left.familyOop, shared))
}

function amount(cents: number): Big {
  return new Big(cents)
}

function fraction({ units, places }: Rate): Big {
  return new Big(`${units}e-${places}`)
}

function unspent(limit: number, met: number): Big {
  return amount(limit).minus(amount(Math.min(met, limit)))
}

function least(a: Big, b: Big): Big {
  return a.lt(b) ? a : b
}

function share(of: Big, rate: Big): Big {
  return of.times(rate).round(0, Big.roundHalfUp)
}
