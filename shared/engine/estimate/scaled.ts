import type { EstimateQuestion } from '../../model/estimate.ts'
import type { Fact } from '../../model/fact.ts'
import type { OtherPayer } from '../../model/other-payer.ts'
import type { InsuredRoute, Route, SelfPayRoute } from '../../model/route.ts'
import type { LinePrice, ServiceLine } from '../../model/service-line.ts'
import { type Cents, cents } from '../../money/cents.ts'
import { proportionOf } from '../../money/proportion.ts'

/** How many units of every line whose number is open; none at all is 0. */
export type Units = ReadonlyMap<string, number>

/** A question and one of its routes with other numbers of units: charges and prices are line totals and follow them. */
export interface Scaled {
  readonly question: EstimateQuestion
  readonly route: Route
}

/** The services and prices for so many units each. A service of which there is none is gone. */
export function scaled(question: EstimateQuestion, route: Route, units: Units): Scaled {
  const planned = new Map(question.lines.map((line) => [line.id, line.units]))
  const scale: Scale = (lineId, fact) => {
    const [now, before] = [units.get(lineId), planned.get(lineId)]
    if (now === undefined || before === undefined || now === before || !('value' in fact)) return fact
    return { ...fact, value: cents(proportionOf(fact.value, now, before)) }
  }
  const lines = question.lines.flatMap((line): ServiceLine[] => {
    const now = units.get(line.id)
    if (now === undefined) return [line]
    return now === 0 ? [] : [{ ...line, units: now, charge: scale(line.id, line.charge) }]
  })
  return { question: { ...question, lines }, route: scaledRoute(route, scale) }
}

type Scale = (lineId: string, fact: Fact<Cents>) => Fact<Cents>

function scaledRoute(route: Route, scale: Scale): Route {
  return route.kind === 'selfPay' ? scaledSelfPay(route, scale) : scaledInsured(route, scale)
}

function scaledSelfPay(route: SelfPayRoute, scale: Scale): SelfPayRoute {
  const { pricing } = route
  const cashPrices = scaledPrices(route.cashPrices, scale)
  if (pricing?.method !== 'membership') return { ...route, cashPrices }
  return {
    ...route,
    cashPrices,
    pricing: { ...pricing, memberPrices: scaledPrices(pricing.memberPrices, scale) },
  }
}

function scaledInsured(route: InsuredRoute, scale: Scale): InsuredRoute {
  const { coordination } = route
  const prices = scaledPrices(route.prices, scale)
  if (coordination === undefined) return { ...route, prices }
  const others = coordination.others.map(
    (other): OtherPayer => (other.payer === 'plan' ? { ...other, prices: scaledPrices(other.prices, scale) } : other),
  )
  return { ...route, prices, coordination: { ...coordination, others } }
}

function scaledPrices(prices: readonly LinePrice[], scale: Scale): LinePrice[] {
  return prices.map((price) => ({ ...price, allowed: scale(price.lineId, price.allowed) }))
}
