import { bySchedule, withoutUnfollowed } from '../../../../shared/engine/assistance/by-schedule.ts'
import { contractOf } from '../../../../shared/engine/assistance/schedules-in-force.ts'
import type { KeptSchedule, ScheduleTerms } from '../../../../shared/model/clinic-schedule.ts'
import type { FactSource } from '../../../../shared/model/fact.ts'
import type { InsuredRoute, Route } from '../../../../shared/model/route.ts'
import type { ServiceLine } from '../../../../shared/model/service-line.ts'
import { fromSchedule } from '../../../../shared/text/screens-schedules.ts'
import { MEDICARE_STEPS } from './contract-form.ts'
import { routeOf, type TypedRoute } from './route-form.ts'

type Line = Pick<ServiceLine, 'id' | 'code'>

const OF_SELF_PAY: readonly ScheduleTerms['kind'][] = [
  'sliding',
  'charity',
  'membership',
  'tiered',
  'package',
  'promptPay',
]
const OF_INSURED: readonly ScheduleTerms['kind'][] = ['sliding', 'charity', 'contract']

/** The schedules that a column may follow. A contract is offered to the columns of its payer. */
export function schedulesFor(route: Route, inForce: readonly KeptSchedule[], lines: readonly Line[]) {
  const kinds = route.kind === 'selfPay' ? OF_SELF_PAY : OF_INSURED
  return inForce.filter((one) => {
    if (!kinds.includes(one.terms.kind)) return false
    if (one.terms.kind === 'package') return bySchedule(route, one, lines) !== route
    if (one.terms.kind !== 'contract' || route.kind !== 'insured') return true
    return contractOf([one], route.plan.payerName) !== null
  })
}

/** A schedule as the key of a choice. */
export function keyOf({ id, edition }: Pick<KeptSchedule, 'id' | 'edition'>): string {
  return `${id} ${edition}`
}

export function choiceOf(one: KeptSchedule) {
  return { value: keyOf(one), label: fromSchedule.choice(one.name, one.effectiveFrom) }
}

/** The column as its form states it, with the stamps of the schedules that it still follows. */
export function statedRoute(
  base: Route,
  typed: TypedRoute,
  source: FactSource,
  given: { readonly all: readonly KeptSchedule[]; readonly lines: readonly Line[] },
): Route {
  return withoutUnfollowed(routeOf(base, typed, source), given.all, given.lines)
}

/** The column with the steps of its payer's contract, else with Medicare's. */
export function withSteps(route: InsuredRoute, inForce: readonly KeptSchedule[]): Route {
  const contract = contractOf(inForce, route.plan.payerName)
  return contract === null ? { ...route, procedures: MEDICARE_STEPS } : bySchedule(route, contract, [])
}
