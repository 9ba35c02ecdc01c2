import type { PlainDate } from '../../shared/dates/plain-date.ts'
import type { Clinic } from '../../shared/model/clinic.ts'
import type { Coverage } from '../../shared/model/coverage.ts'
import type { Route } from '../../shared/model/route.ts'
import { columnNames } from '../../shared/text/estimate-screen.ts'

/** The most ways of paying that an estimate compares from the start; more can be added by hand. */
const MOST_AT_START = 5

/**
 * The columns of a new estimate: self-pay with the clinic's discount first, then each coverage that is active on the
 * day, in paying order, with what is known to be met. A coverage without begin or end counts as active.
 */
export function startRoutes(
  clinic: Pick<Clinic, 'selfPayDiscount'>,
  coverages: readonly Coverage[],
  on: PlainDate,
): Route[] {
  const active = coverages.filter((coverage) => isActive(coverage, on))
  const selfPay: Route = {
    id: 'R1',
    name: columnNames.selfPay,
    kind: 'selfPay',
    discount: clinic.selfPayDiscount,
    promptPay: { units: 0, places: 0 },
    cashPrices: [],
  }
  const insured = active.slice(0, MOST_AT_START - 1).map((coverage, index) => {
    const name = active.length === 1 ? columnNames.inNetwork : coverage.plan.planName.slice(0, 80)
    return insuredRoute(`R${index + 2}`, name, coverage)
  })
  return [selfPay, ...insured]
}

function insuredRoute(id: string, name: string, coverage: Coverage): Route {
  return {
    id,
    name,
    kind: 'insured',
    coverageId: coverage.id,
    plan: coverage.plan,
    tier: coverage.clinicTier,
    effectiveFrom: coverage.effectiveFrom,
    effectiveTo: coverage.effectiveTo,
    accumulators: coverage.accumulators,
    counters: coverage.counters,
    prices: [],
    source: coverage.source,
    nextPlanYear: false,
  }
}

function isActive({ effectiveFrom, effectiveTo }: Coverage, on: PlainDate): boolean {
  return (effectiveFrom === null || effectiveFrom <= on) && (effectiveTo === null || on <= effectiveTo)
}
