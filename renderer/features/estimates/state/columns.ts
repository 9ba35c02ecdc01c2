import { monthOf, type PlainDate, yearOf } from '../../../../shared/dates/plain-date.ts'
import { coverageRoute } from '../../../../shared/engine/cob/coverages-together.ts'
import type { BenefitPlanDraft } from '../../../../shared/model/benefit-plan.ts'
import type { Accumulator, Counter, Coverage } from '../../../../shared/model/coverage.ts'
import { known, UNKNOWN } from '../../../../shared/model/fact.ts'
import type { CoverageId } from '../../../../shared/model/ids.ts'
import type { InsuredRoute, Route, SelfPayRoute } from '../../../../shared/model/route.ts'
import { ZERO } from '../../../../shared/money/cents.ts'
import type { Rate } from '../../../../shared/money/rate.ts'
import { columnNames } from '../../../../shared/text/estimate-screen.ts'

export const MOST_COLUMNS = 5

/** No discount. */
export const NOTHING_OFF: Rate = { units: 0, places: 0 }

export function selfPayColumn(id: string, name: string, discount: Rate): SelfPayRoute {
  return { id, name, kind: 'selfPay', discount, promptPay: NOTHING_OFF, cashPrices: [] }
}

interface Variant {
  readonly tier: string
  readonly nextPlanYear: boolean
}

export function coverageColumn(id: string, coverage: Coverage, variant: Variant): InsuredRoute {
  const { accumulators, counters } = variant.nextPlanYear ? startingOver(coverage) : coverage
  return {
    ...coverageRoute(id, insuredName(variant, coverage.plan), coverage),
    tier: variant.tier,
    accumulators: [...accumulators],
    counters: [...counters],
    nextPlanYear: variant.nextPlanYear,
  }
}

/** A column for a caller who names the plan only: the benefits of the template, nothing known of what is met. */
export function planOnlyColumn(id: string, plan: BenefitPlanDraft, on: PlainDate, by: string): InsuredRoute {
  const accumulators = plan.tiers.map(
    (tier): Accumulator => ({
      scope: 'member',
      tier: tier.tier,
      deductibleMet: UNKNOWN,
      oopMet: UNKNOWN,
    }),
  )
  return {
    id,
    name: columnNames.planOnly(plan.planName),
    kind: 'insured',
    coverageId: null,
    plan,
    tier: plan.tiers[0]?.tier ?? 'in',
    effectiveFrom: null,
    effectiveTo: null,
    accumulators,
    counters: [],
    prices: [],
    source: { means: 'template', asOf: on, by, reference: '' },
    nextPlanYear: false,
  }
}

/** In a new plan year nothing is met and nothing is used yet. */
export function startingOver(coverage: Pick<Coverage, 'accumulators' | 'counters'>): {
  readonly accumulators: Accumulator[]
  readonly counters: Counter[]
} {
  const accumulators = coverage.accumulators.map((one) => ({ ...one, deductibleMet: known(ZERO), oopMet: known(ZERO) }))
  return { accumulators, counters: coverage.counters.map((one) => ({ ...one, used: 0 })) }
}

function insuredName(variant: Variant, plan: BenefitPlanDraft): string {
  if (variant.nextPlanYear) return columnNames.nextPlanYear(plan.planYearStartMonth)
  if (variant.tier === 'in') return columnNames.inNetwork
  return variant.tier === 'out' ? columnNames.outOfNetwork : columnNames.tier(variant.tier)
}

/** First day of the plan year after the one that the day lies in. */
export function nextPlanYearOn(
  plan: BenefitPlanDraft,
  day: PlainDate,
): { readonly year: number; readonly month: number } {
  const month = plan.planYearStartMonth
  return { month, year: monthOf(day) >= month ? yearOf(day) + 1 : yearOf(day) }
}

/** The coverage that a column was made from, when the patient still has it. */
export function coverageOf(route: Route, coverages: readonly Coverage[]): Coverage | null {
  const id: CoverageId | null = route.kind === 'insured' ? route.coverageId : null
  return coverages.find((coverage) => coverage.id === id) ?? null
}
