import type { SelfPayRoute } from '../../model/route.ts'
import type { ServiceLine } from '../../model/service-line.ts'
import { cents, minusCents } from '../../money/cents.ts'
import type { Rate } from '../../money/rate.ts'
import { priceAfter } from '../assistance/self-pay-price.ts'
import { type Figure, isSettled } from '../figure.ts'
import type { LineAnswer, Parts, Range } from './answer.ts'
import { factIds } from './fact-ids.ts'
import { factFigure, ownFigure, present, sourceRule } from './facts.ts'

/** One service on a self-pay route: the published price or the charge less the discount, then the prompt-pay price. */
export function selfPayLine(route: SelfPayRoute, line: ServiceLine): LineAnswer {
  const charge = carried(
    'line.charge',
    present([factFigure(factIds.charge(line.id), line.charge, sourceRule(line.chargeSource))]),
  )
  const listed = listedPrice(route, line, charge)
  const price = promptPrice(route, listed)
  const zero = (part: string): Figure => ownFigure(`line.${part}`, 0)
  const parts: Parts = {
    charge,
    allowed: { ...price, id: 'line.allowed', from: [listed], settledBy: null },
    discount: discountOf(charge, price),
    planPays: zero('planPays'),
    deductible: zero('deductible'),
    copay: zero('copay'),
    coinsurance: zero('coinsurance'),
    notCovered: zero('notCovered'),
    penalty: zero('penalty'),
    balanceBill: zero('balanceBill'),
    selfPayPrice: price,
    patientOwes: { ...price, id: 'line.patientOwes', from: [price], settledBy: price.id },
  }
  const tag = !isSettled(price) ? 'unknown' : price.value === 0 ? 'nothing' : 'selfPay'
  return { lineId: line.id, tag, parts, range: rangeOf(price, charge), deductibleLeftBefore: null, oopLeftBefore: null }
}

/** What the line costs at least and at most. Without a charge there is no most; with one it can not be more. */
function rangeOf(price: Figure, charge: Figure): Range {
  if (isSettled(price)) return { low: price.value, high: price.value }
  return { low: cents(0), high: isSettled(charge) ? charge.value : null }
}

/** The published cash price, never above the charge; without one the charge less the clinic's discount. */
function listedPrice(route: SelfPayRoute, line: ServiceLine, charge: Figure): Figure {
  const cash = route.cashPrices.find((one) => one.lineId === line.id)
  const fact = cash ? factFigure(factIds.cashPrice(line.id), cash.allowed, sourceRule(cash.source)) : null
  const id = 'line.listedPrice'
  if (fact !== null && !isSettled(fact)) return { ...fact, id, from: [charge, fact], rule: 'clinic.cashPrice' }
  if (fact !== null) {
    const isAbove = isSettled(charge) && charge.value < fact.value
    const won = isAbove ? charge : fact
    return {
      id,
      standing: fact.standing,
      value: won.value,
      from: [charge, fact],
      settledBy: won.id,
      rule: 'clinic.cashPrice',
    }
  }
  return shareFigure(id, charge, route.discount, 'clinic.selfPayDiscount')
}

function promptPrice(route: SelfPayRoute, listed: Figure): Figure {
  const id = 'line.selfPayPrice'
  if (route.promptPay.units > 0) return shareFigure(id, listed, route.promptPay, 'clinic.promptPay')
  return { ...listed, id, from: [listed], settledBy: listed.id }
}

/** What remains of an amount after taking off a share of it, rounded half up. */
function shareFigure(id: string, of: Figure, off: Rate, rule: string): Figure {
  const rate: Figure<Rate> = { id: rule, standing: 'known', value: off, from: [], settledBy: null, rule: null }
  const from = [of, rate]
  if (!isSettled(of)) return { id, standing: 'missing', from, settledBy: null, rule }
  return { id, standing: of.standing, value: priceAfter(of.value, off), from, settledBy: null, rule }
}

function carried(id: string, from: readonly Figure<unknown>[]): Figure {
  const [fact] = from as readonly Figure[]
  if (fact === undefined) return ownFigure(id, 0)
  return { ...fact, id, from, settledBy: fact.id }
}

function discountOf(charge: Figure, price: Figure): Figure {
  const [id, from] = ['line.discount', [charge, price]]
  if (!isSettled(charge) || !isSettled(price)) return { id, standing: 'missing', from, settledBy: null, rule: null }
  const standing = charge.standing === 'known' && price.standing === 'known' ? 'known' : 'assumed'
  return { id, standing, value: minusCents(charge.value, price.value), from, settledBy: null, rule: null }
}
