import type { PlainDate } from '../../shared/dates/plain-date.ts'
import { coverageRoute, routeOfCoverages } from '../../shared/engine/cob/coverages-together.ts'
import type { Clinic } from '../../shared/model/clinic.ts'
import type { Coverage } from '../../shared/model/coverage.ts'
import type { Route } from '../../shared/model/route.ts'
import { rulesOn } from '../../shared/rules/rule-book.ts'
import { columnNames } from '../../shared/text/estimate-screen.ts'

/**
 * The columns of a new estimate: self-pay with the clinic's discount first, then the coverage that is active on the
 * day, with what is known to be met. A coverage without begin or end counts as active. Several active coverages pay in
 * one column, in the order that the rules find; one alone can be added as a what-if.
 */
export function startRoutes(
  clinic: Pick<Clinic, 'selfPayDiscount'>,
  coverages: readonly Coverage[],
  on: PlainDate,
): Route[] {
  const selfPay: Route = {
    id: 'R1',
    name: columnNames.selfPay,
    kind: 'selfPay',
    discount: clinic.selfPayDiscount,
    promptPay: { units: 0, places: 0 },
    cashPrices: [],
  }
  const active = coverages.filter((coverage) => isActive(coverage, on))
  const [only, ...others] = active
  if (only === undefined) return [selfPay]
  if (others.length === 0) return [selfPay, coverageRoute('R2', columnNames.inNetwork, only)]
  const together = routeOfCoverages({ id: 'R2', name: columnNames.together }, active, {
    on,
    medicareSecondary: rulesOn(on).medicareSecondary,
  })
  return together === null ? [selfPay] : [selfPay, together]
}

function isActive({ effectiveFrom, effectiveTo }: Coverage, on: PlainDate): boolean {
  return (effectiveFrom === null || effectiveFrom <= on) && (effectiveTo === null || on <= effectiveTo)
}
