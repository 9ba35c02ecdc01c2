import type { PlainDate } from '../../shared/dates/plain-date.ts'
import { payersOf } from '../../shared/engine/cob/chain-payers.ts'
import { payerOrders } from '../../shared/engine/cob/payer-order.ts'
import type { CoverageDraft } from '../../shared/model/coverage.ts'
import type { PayerOrder } from '../../shared/model/other-payer.ts'
import type { InsuredRoute } from '../../shared/model/route.ts'
import { rulesOn } from '../../shared/rules/rule-book.ts'

/** In which order payers pay, with the rule by which each stands before the next. */
export interface FoundOrder {
  readonly places: readonly { readonly id: string; readonly name: string; readonly rule: string | null }[]
  /** The rules that wait for a fact; empty where the order is known. */
  readonly asks: readonly string[]
}

/** Who pays first, second and so on, on that day; null with a single payer. */
export function orderOfPayers(route: InsuredRoute, on: PlainDate): FoundOrder | null {
  const payers = payersOf(route)
  if (payers.length < 2) return null
  const found = payerOrders(payers, { on, medicareSecondary: rulesOn(on).medicareSecondary })
  const order = found.orders[0] ?? payers
  const places = order.map((payer, at) => {
    const next = order[at + 1]
    return { id: payer.id, name: payer.name, rule: next ? found.ruleBetween(payer, next) : null }
  })
  return { places, asks: found.asks }
}

/** What a coverage itself tells about where it stands; the rest has to be asked. */
export function payerOrderOf(coverage: Pick<CoverageDraft, 'relation' | 'effectiveFrom'>): PayerOrder {
  return {
    coordinates: true,
    coversAs: coverage.relation === 'self' ? 'subscriber' : 'dependent',
    through: null,
    employees: null,
    inForceSince: coverage.effectiveFrom,
    parent: coverage.relation === 'child' ? { bornOn: null, apart: null } : null,
  }
}

/** The order of several coverages of one person by what they tell themselves; null with fewer than two. */
export function orderOfCoverages(coverages: readonly CoverageDraft[], on: PlainDate): FoundOrder | null {
  const [first, ...rest] = coverages
  if (first === undefined || rest.length === 0) return null
  const others = rest.slice(0, 3).map((coverage, at) => ({
    payer: 'plan' as const,
    id: `P${at + 2}`,
    coverageId: null,
    method: 'standard' as const,
    order: payerOrderOf(coverage),
    medicare: null,
    prices: [],
    ...benefitsOf(coverage),
  }))
  const route: InsuredRoute = {
    id: 'P1',
    name: '',
    kind: 'insured',
    coverageId: null,
    effectiveFrom: first.effectiveFrom,
    effectiveTo: first.effectiveTo,
    prices: [],
    nextPlanYear: false,
    ...benefitsOf(first),
    coordination: { method: 'standard', order: payerOrderOf(first), others },
  }
  return orderOfPayers(route, on)
}

function benefitsOf({ plan, clinicTier, accumulators, counters, source }: CoverageDraft) {
  return { plan, tier: clinicTier, accumulators, counters, source }
}
