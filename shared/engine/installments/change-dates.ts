import type { PlainDate } from '../../dates/plain-date.ts'
import { type Cents, cents, sumCents, ZERO } from '../../money/cents.ts'
import { spreadOver } from './change-amounts.ts'
import { type Demand, demandsOn } from './demand.ts'
import type { SplitRule } from './equal-amounts.ts'
import { type PlanRefusal, planRefused } from './refusal.ts'

/** Where the money of skipped installments goes: to the end, into the last one, or over all that remain. */
export type SkipPolicy = 'extend' | 'toLast' | 'spread'

/** The skipped rows, now zero but still shown, and the demands after them. */
export interface SkippedDemands {
  readonly kind: 'demands'
  readonly skipped: readonly Demand[]
  readonly demands: readonly Demand[]
}

/**
 * The open demands of a plan without interest after the next ones are skipped.
 *
 * Takes the dates that follow the last one (as many as are skipped), which `extend` uses.
 * Refused when nothing is left to carry the money. Source: payment plan specification, section 7, "skip".
 */
export function withSkip(
  open: readonly Demand[],
  skip: number,
  policy: SkipPolicy,
  datesAfter: readonly PlainDate[],
): SkippedDemands | PlanRefusal {
  const last = open.at(-1)
  if (policy === 'extend' && last) return extended(open, last, skip, datesAfter)
  const kept = open.slice(skip)
  if (kept.length === 0) return planRefused('noInstallmentLeft', { open: 0 })
  const skipped = open.slice(0, skip).map((demand) => ({ ...demand, amount: ZERO }))
  const moved = sumCents(open.slice(0, skip).map((demand) => demand.amount))
  const shares = policy === 'toLast' ? atTheEnd(moved, kept.length) : sharesOf(moved, kept.length)
  const demands = kept.map((demand, k) => ({ ...demand, amount: sumCents([demand.amount, ...shares.slice(k, k + 1)]) }))
  return { kind: 'demands', skipped, demands }
}

/** Every demand so many dates later, also where none is left between: the last payment can still be put off. */
function extended(
  open: readonly Demand[],
  last: Demand,
  skip: number,
  datesAfter: readonly PlainDate[],
): SkippedDemands {
  const days = [...open.map((demand) => demand.dueOn), ...datesAfter]
  const numberAt = (k: number): number => open[k]?.number ?? last.number + 1 + k - open.length
  const amounts = open.map((demand) => demand.amount)
  return {
    kind: 'demands',
    skipped: days.slice(0, skip).map((dueOn, k) => ({ number: numberAt(k), dueOn, amount: ZERO })),
    demands: demandsOn(amounts, days.slice(skip), numberAt(skip)),
  }
}

/** One demand on another date. Takes the dates of it and of all later ones, or its own alone ("this one only"). */
export function withDates(demands: readonly Demand[], from: PlainDate, dates: readonly PlainDate[]): readonly Demand[] {
  const first = demands.findIndex((demand) => demand.dueOn >= from)
  return demands.map((demand, k) => {
    const dueOn = first < 0 ? undefined : dates[k - first]
    return dueOn ? { ...demand, dueOn } : demand
  })
}

/**
 * What is left over more installments: the demands from a date on give way to equal ones on these dates.
 * Source: payment plan specification, section 7, "extend term".
 */
export function withMoreInstallments(
  demands: readonly Demand[],
  from: PlainDate,
  dates: readonly PlainDate[],
  split: SplitRule,
): { readonly kind: 'demands'; readonly demands: readonly Demand[] } | PlanRefusal {
  const before = demands.filter((demand) => demand.dueOn < from)
  const rest = sumCents(demands.slice(before.length).map((demand) => demand.amount))
  const parts = spreadOver(rest, dates.length, split)
  if (parts.kind === 'refused') return parts
  return { kind: 'demands', demands: [...before, ...demandsOn(parts.amounts, dates, before.length + 1)] }
}

function atTheEnd(amount: Cents, count: number): readonly Cents[] {
  return Array.from({ length: count }, (_, k) => (k === count - 1 ? amount : ZERO))
}

/** Equal shares; cents that do not divide go to the earliest. */
function sharesOf(amount: Cents, count: number): readonly Cents[] {
  const share = Math.floor(amount / count)
  return Array.from({ length: count }, (_, k) => cents(k < amount % count ? share + 1 : share))
}
