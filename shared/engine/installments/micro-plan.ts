import type { PlainDate } from '../../dates/plain-date.ts'
import { addCents, type Cents, cents, minusCents, ZERO } from '../../money/cents.ts'
import type { Rate } from '../../money/rate.ts'
import { shareOf } from '../../money/rounding.ts'
import { amountsByCount, type SplitRule } from './equal-amounts.ts'
import type { PlanRefusal } from './refusal.ts'

/** One demand on a date, whatever plans it comes from. */
export interface DatedAmount {
  readonly on: PlainDate
  readonly amount: Cents
}

/** A charge split into parts on dates. */
export interface MicroPlan {
  readonly kind: 'micro'
  /** Paid at the visit; zero where nothing is. */
  readonly atService: Cents
  readonly parts: readonly DatedAmount[]
}

/**
 * A visit's charge as a share paid at the visit and the rest in equal parts on these dates.
 * Source: payment plan specification, section 6.2, micro-plans and pay-as-you-go.
 */
export function microPlan(
  charge: Cents,
  shareAtService: Rate,
  dates: readonly PlainDate[],
  split: SplitRule,
): MicroPlan | PlanRefusal {
  const atService = shareOf(charge, shareAtService)
  const rest = minusCents(charge, atService)
  if (rest === ZERO) return { kind: 'micro', atService, parts: [] }
  const parts = amountsByCount(rest, dates.length, split)
  if (parts.kind === 'refused') return parts
  const dated = parts.amounts.flatMap((amount, k) => {
    const on = dates[k]
    return on ? [{ on, amount }] : []
  })
  return { kind: 'micro', atService, parts: dated }
}

/** Several running plans as one combined amount per date, in date order. */
export function combinedByDate(plans: readonly (readonly DatedAmount[])[]): readonly DatedAmount[] {
  const sums = new Map<PlainDate, Cents>()
  for (const { on, amount } of plans.flat()) {
    const before = sums.get(on)
    sums.set(on, before === undefined ? amount : addCents(before, amount))
  }
  return [...sums].map(([on, amount]) => ({ on, amount })).toSorted((a, b) => (a.on < b.on ? -1 : 1))
}

/** What cards or debits would cost for so many payments: a share of each and a fixed amount. */
export function expectedCardCost(
  amounts: readonly Cents[],
  cost: { readonly share: Rate; readonly fixed: Cents },
): Cents {
  return cents(amounts.reduce((sum, amount) => sum + shareOf(amount, cost.share) + cost.fixed, 0))
}
