import type { Fact } from '../../model/fact.ts'
import type { SelfPayRoute } from '../../model/route.ts'
import type { LinePrice, ServiceLine } from '../../model/service-line.ts'
import { type Cents, cents, ZERO } from '../../money/cents.ts'
import type { Rate } from '../../money/rate.ts'
import { priceAfter } from '../assistance/self-pay-price.ts'
import type { Range } from './answer.ts'

/** What one service costs a patient who pays the clinic; null where nobody has told. */
export interface SelfPayPrice {
  readonly charge: Cents | null
  readonly cash: LinePrice | undefined
  /** The published price, or the charge less the clinic's discount. */
  readonly listed: Cents | null
  /** The same less what is taken off for paying at once. */
  readonly due: Cents | null
  readonly isChargeAssumed: boolean
  readonly isAssumed: boolean
}

/** The price of every service on the route, in their order. */
export function selfPayPrices(route: SelfPayRoute, lines: readonly ServiceLine[]): readonly SelfPayPrice[] {
  return lines.map((line, index) => selfPayPrice(route, line, cashOf(route, line, index)))
}

function cashOf({ cashPrices }: SelfPayRoute, line: ServiceLine, index: number): LinePrice | undefined {
  const near = cashPrices[index]
  const found = near?.lineId === line.id ? near : cashPrices.find((one) => one.lineId === line.id)
  return found === undefined || found.allowed.kind === 'none' ? undefined : found
}

function selfPayPrice(route: SelfPayRoute, line: ServiceLine, cash: LinePrice | undefined): SelfPayPrice {
  const charge = amountOf(line.charge)
  const listed = cash === undefined ? afterDiscount(charge, route.discount) : atMost(amountOf(cash.allowed), charge)
  const due = route.promptPay.units > 0 ? afterDiscount(listed, route.promptPay) : listed
  const isChargeAssumed = line.charge.kind === 'assumed'
  const isAssumed = isChargeAssumed || cash?.allowed.kind === 'assumed'
  return { charge, cash, listed, due, isChargeAssumed, isAssumed: isAssumed && due !== ZERO }
}

/** Null while nobody has told; what does not apply is nothing. */
function amountOf(fact: Fact<Cents>): Cents | null {
  if (fact.kind === 'unknown') return null
  return fact.kind === 'none' ? ZERO : fact.value
}

/** Everything off leaves nothing, whatever it was taken off. */
function afterDiscount(amount: Cents | null, off: Rate): Cents | null {
  if (amount === null) return off.units >= 10 ** off.places ? ZERO : null
  return priceAfter(amount, off)
}

/** A published price above the charge is not asked. */
function atMost(price: Cents | null, charge: Cents | null): Cents | null {
  return price !== null && charge !== null && charge < price ? charge : price
}

/** What one service costs at least and at most: without a price never more than its charge, if that is told. */
export function priceRange({ due, charge }: SelfPayPrice): Range {
  return due === null ? { low: ZERO, high: charge } : { low: due, high: due }
}

/** The sum of the services' ranges; without an end as soon as one of them has none. */
export function selfPayRange(prices: readonly SelfPayPrice[]): Range {
  let [low, high] = [0, 0]
  let isEndless = false
  for (const price of prices) {
    const most = price.due ?? price.charge
    if (price.due !== null) low += price.due
    if (most === null) isEndless = true
    else high += most
  }
  return { low: cents(low), high: isEndless ? null : cents(high) }
}
