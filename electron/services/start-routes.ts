import type { PlainDate } from '../../shared/dates/plain-date.ts'
import type { Clinic } from '../../shared/model/clinic.ts'
import type { Coverage } from '../../shared/model/coverage.ts'
import { UNKNOWN } from '../../shared/model/fact.ts'
import type { MedicareFacts, OtherPlan, PayerOrder } from '../../shared/model/other-payer.ts'
import type { InsuredRoute, Route } from '../../shared/model/route.ts'
import { columnNames } from '../../shared/text/estimate-screen.ts'

/** The most ways of paying that an estimate compares from the start; more can be added by hand. */
const MOST_AT_START = 5

/**
 * The columns of a new estimate: self-pay with the clinic's discount first, then each coverage that is active on the
 * day, in paying order, with what is known to be met. A coverage without begin or end counts as active. Several active
 * coverages have one more column in which all of them pay, in the order that the rules find.
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
  return [selfPay, ...insured, ...together(active, insured.length)].slice(0, MOST_AT_START)
}

/** How many coverages one column may name beside its own. */
const MOST_OTHERS = 3

function together(active: readonly Coverage[], count: number): readonly InsuredRoute[] {
  const [first, ...others] = active
  if (first === undefined || others.length === 0) return []
  const name = active.map(({ plan }) => plan.planName).join(' + ')
  const route = insuredRoute(`R${count + 2}`, name.slice(0, 80), first)
  return [
    {
      ...route,
      coordination: {
        method: 'standard',
        order: orderOf(first),
        others: others.slice(0, MOST_OTHERS).map((coverage, index) => otherPlan(`P${index + 2}`, coverage)),
      },
      ...(first.plan.type === 'medicare' ? { medicare: UNTOLD_MEDICARE } : {}),
    },
  ]
}

function otherPlan(id: string, coverage: Coverage): OtherPlan {
  const { plan, clinicTier, accumulators, counters, source } = coverage
  return {
    payer: 'plan',
    id,
    coverageId: coverage.id,
    plan,
    tier: clinicTier,
    accumulators,
    counters,
    prices: [],
    source,
    method: 'standard',
    order: orderOf(coverage),
    medicare: plan.type === 'medicare' ? UNTOLD_MEDICARE : null,
  }
}

/** What a coverage tells about its place; how it was got is asked with the estimate. */
function orderOf({ relation, effectiveFrom }: Coverage): PayerOrder {
  return {
    coordinates: true,
    coversAs: relation === 'self' ? 'subscriber' : 'dependent',
    through: null,
    employees: null,
    inForceSince: effectiveFrom,
    parent: relation === 'child' ? { bornOn: null, apart: null } : null,
  }
}

/** Nothing of what Medicare asks beside its benefits stands with a coverage. */
const UNTOLD_MEDICARE: MedicareFacts = {
  because: null,
  eligibleSince: null,
  status: null,
  isQmb: UNKNOWN,
  isPeriodDeductiblePaid: UNKNOWN,
  hospitalDaysBefore: UNKNOWN,
  nursingDaysBefore: UNKNOWN,
  reserveDaysUsed: UNKNOWN,
}

function insuredRoute(id: string, name: string, coverage: Coverage): InsuredRoute {
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
