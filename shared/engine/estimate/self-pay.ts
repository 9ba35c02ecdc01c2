import type { SelfPayRoute } from '../../model/route.ts'
import type { ServiceLine } from '../../model/service-line.ts'
import { type Cents, minusCents } from '../../money/cents.ts'
import type { Rate } from '../../money/rate.ts'
import type { Figure } from '../figure.ts'
import type { LineAnswer, LineTag, Parts } from './answer.ts'
import { factIds } from './fact-ids.ts'
import { factFigure, present, sourceRule, ZEROS } from './facts.ts'
import type { LineFace } from './line-face.ts'
import { priceRange, type SelfPayPrice } from './self-pay-prices.ts'

/** The services on a self-pay route with their traces. */
export function selfPayLines(
  route: SelfPayRoute,
  lines: readonly ServiceLine[],
  prices: readonly SelfPayPrice[],
): readonly LineAnswer[] {
  return lines.map((line, index) => {
    const price = prices[index] as SelfPayPrice
    return {
      lineId: line.id,
      tag: tagOf(price),
      parts: partsOf(route, line, price),
      range: priceRange(price),
      deductibleLeftBefore: null,
      oopLeftBefore: null,
    }
  })
}

/** What a board shows of a service from its price alone; null while the price is not told. */
export function selfPayFace(price: SelfPayPrice | undefined): LineFace | null {
  if (price === undefined || price.due === null) return null
  return { tag: tagOf(price), owes: price.due, allowed: price.due, range: priceRange(price) }
}

function tagOf({ due }: SelfPayPrice): LineTag {
  if (due === null) return 'unknown'
  return due === 0 ? 'nothing' : 'selfPay'
}

function partsOf(route: SelfPayRoute, line: ServiceLine, price: SelfPayPrice): Parts {
  const charge = chargeFigure(line, price)
  const listed = listedFigure(route, line, price, charge)
  const selfPayPrice = promptFigure(route, price, listed)
  return {
    planPays: ZEROS.planPays,
    deductible: ZEROS.deductible,
    copay: ZEROS.copay,
    coinsurance: ZEROS.coinsurance,
    notCovered: ZEROS.notCovered,
    penalty: ZEROS.penalty,
    balanceBill: ZEROS.balanceBill,
    charge,
    allowed: carried('line.allowed', selfPayPrice),
    discount: discountFigure(price, charge, selfPayPrice),
    selfPayPrice,
    patientOwes: carried('line.patientOwes', selfPayPrice),
  }
}

function chargeFigure(line: ServiceLine, { charge, isChargeAssumed }: SelfPayPrice): Figure {
  const fact = factFigure(factIds.charge(line.id), line.charge, sourceRule(line.chargeSource))
  const origin = { id: 'line.charge', from: present([fact]), settledBy: fact?.id ?? null, rule: null }
  return settled(charge, isChargeAssumed, origin)
}

/** The published cash price, never above the charge; without one the charge less the clinic's discount. */
function listedFigure(route: SelfPayRoute, line: ServiceLine, price: SelfPayPrice, charge: Figure): Figure {
  const { cash, listed, isAssumed } = price
  const id = 'line.listedPrice'
  if (cash === undefined)
    return shareFigure({ id, of: charge, off: route.discount, rule: 'clinic.selfPayDiscount' }, price)
  const fact = factFigure(factIds.cashPrice(line.id), cash.allowed, sourceRule(cash.source))
  const isAbove = fact !== null && fact.standing !== 'missing' && listed !== fact.value
  const settledBy = isAbove ? charge.id : (fact?.id ?? null)
  return settled(listed, isAssumed, { id, from: present([charge, fact]), settledBy, rule: 'clinic.cashPrice' })
}

function promptFigure(route: SelfPayRoute, price: SelfPayPrice, listed: Figure): Figure {
  const id = 'line.selfPayPrice'
  if (route.promptPay.units === 0) return { ...listed, id, from: [listed], settledBy: listed.id }
  return shareFigure({ id, of: listed, off: route.promptPay, rule: 'clinic.promptPay' }, price)
}

interface Reduced {
  readonly id: string
  readonly of: Figure
  readonly off: Rate
  readonly rule: string
}

/** What remains of an amount after a share of it is taken off. */
function shareFigure({ id, of, off, rule }: Reduced, { listed, due, isAssumed }: SelfPayPrice): Figure {
  const rate: Figure<Rate> = { id: rule, standing: 'known', value: off, from: [], settledBy: null, rule: null }
  const amount = id === 'line.listedPrice' ? listed : due
  return settled(amount, isAssumed, { id, from: [of, rate], settledBy: null, rule })
}

/** Nobody pays what the price lies below the charge. */
function discountFigure({ charge, due, isAssumed }: SelfPayPrice, from: Figure, price: Figure): Figure {
  const off = charge === null || due === null ? null : minusCents(charge, due)
  return settled(off, isAssumed, { id: 'line.discount', from: [from, price], settledBy: null, rule: null })
}

function carried(id: string, figure: Figure): Figure {
  return { ...figure, id, from: [figure], settledBy: figure.id, rule: null }
}

type Origin = Pick<Figure, 'id' | 'from' | 'settledBy' | 'rule'>

function settled(amount: Cents | null, isAssumed: boolean, origin: Origin): Figure {
  if (amount === null) return { ...origin, standing: 'missing', settledBy: null }
  return { ...origin, standing: isAssumed ? 'assumed' : 'known', value: amount }
}
