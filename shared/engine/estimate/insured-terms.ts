import type { Fact } from '../../model/fact.ts'
import type { InsuredRoute } from '../../model/route.ts'
import type { LinePrice, ServiceLine } from '../../model/service-line.ts'
import type { Cents } from '../../money/cents.ts'
import { ENDLESS } from '../coverage/terms.ts'
import { type AskedService, type EpisodeTerms, episodeTerms, type Ground } from './episode-terms.ts'
import { isReformPlan } from './plan-terms.ts'

/** A route with a plan, turned into terms and cells. */
export interface InsuredTerms extends EpisodeTerms {
  readonly route: InsuredRoute
  readonly ground: Ground
}

/** The one member that a route is about. */
export const PATIENT = 'self'

/** The terms of a route for these services, in their order. `legalMaximum` is in cents, endless where none holds. */
export function insuredTerms(route: InsuredRoute, lines: readonly ServiceLine[], legalMaximum: number): InsuredTerms {
  const ground = groundOf(route, legalMaximum)
  const asked = lines.map((line, index): AskedService => {
    const price = priceOf(route, line, index)?.allowed ?? UNKNOWN_PRICE
    return { line, price, member: PATIENT, tier: route.tier }
  })
  return { ...episodeTerms(ground, asked), route, ground }
}

/** The route's plan, and what was met and used under it. */
export function groundOf(route: InsuredRoute, legalMaximum: number): Ground {
  return {
    plan: route.plan,
    accumulators: () => route.accumulators,
    counters: () => route.counters,
    nextPlanYear: route.nextPlanYear,
    legalMaximum: isReformPlan(route.plan) ? legalMaximum : ENDLESS,
  }
}

const UNKNOWN_PRICE: Fact<Cents> = { kind: 'unknown' }

/** The plan's price of a line; prices mostly stand in the order of the lines. */
export function priceOf(route: InsuredRoute, line: ServiceLine, index: number): LinePrice | undefined {
  const near = route.prices[index]
  return near?.lineId === line.id ? near : route.prices.find((one) => one.lineId === line.id)
}
