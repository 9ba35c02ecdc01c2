import type { Demand } from '../../../db/repositories/plan-rows.ts'
import type { NewDemand } from '../../../db/repositories/plans.ts'
import type { PlainDate } from '../../../shared/dates/plain-date.ts'
import type { Demand as DatedAmount } from '../../../shared/engine/installments/demand.ts'
import { termMonths } from '../../../shared/engine/installments/term-months.ts'
import type { PlanDraft } from '../../../shared/model/plan.ts'
import { type Cents, cents, sumCents, ZERO } from '../../../shared/money/cents.ts'
import { payableDay } from './due-days.ts'
import { leftOn, type PlanNow } from './plan-now.ts'

/** A payment of the next version as it will be agreed. */
export interface ChangedRow {
  readonly number: number
  readonly contractOn: PlainDate
  readonly amount: Cents
  /** What of it is interest; left out where there is none. */
  readonly interest?: Cents
}

/** What a change makes of a plan: its terms and all its payments, paid ones among them. */
export interface Changed {
  readonly kind: 'changed'
  readonly terms: PlanDraft
  readonly rows: readonly ChangedRow[]
  /** What the down payment asks; zero where there is none. */
  readonly down: Cents
  readonly pausedUntil: PlainDate | null
  readonly reasonCode: string
  readonly closes: boolean
  /** The day on which eased terms are looked at again; null for other changes. */
  readonly reviewOn: PlainDate | null
  /** A limit of the clinic is passed. */
  readonly needsSupervisor: boolean
}

/** Why a plan cannot be changed in this way, by a code that has its sentence in `shared/text/plan-change-refusals.ts`. */
export interface ChangeRefusal {
  readonly kind: 'refused'
  readonly code: string
  readonly facts: Readonly<Record<string, string | number>>
}

export function cannot(code: string, facts: ChangeRefusal['facts'] = {}): ChangeRefusal {
  return { kind: 'refused', code, facts }
}

/**
 * The plan with other payments. Refused when their dates do not follow one another by number. The count in the terms
 * follows from the payments; what else differs is given.
 */
export function changedPlan(
  now: PlanNow,
  rows: readonly ChangedRow[],
  over: Partial<Omit<Changed, 'kind' | 'rows'>> = {},
): Changed | ChangeRefusal {
  const inOrder = [...rows].filter(({ amount }) => amount > 0).sort((a, b) => a.number - b.number)
  if (inOrder.some(({ contractOn }, k) => k > 0 && contractOn <= (inOrder[k - 1]?.contractOn ?? contractOn)))
    return cannot('datesNotIncreasing')
  const terms = over.terms ?? now.plan.terms
  const size = inOrder.length > 0 ? { by: 'count' as const, count: inOrder.length } : terms.size
  return {
    kind: 'changed',
    down: now.down?.amount ?? ZERO,
    pausedUntil: null,
    reasonCode: '',
    closes: false,
    reviewOn: null,
    needsSupervisor: isTooLong(now, inOrder.at(-1)?.contractOn),
    ...over,
    rows: inOrder,
    terms: { ...terms, size: isSameRows(now, inOrder) ? terms.size : size },
  }
}

/** The payments with some of them replaced by others; what was paid on those stays where it was. */
export function replaced(
  rows: readonly Demand[],
  touched: readonly Demand[],
  fresh: readonly DatedAmount[],
): readonly ChangedRow[] {
  const gone = new Set(touched.map(({ number }) => number))
  const paidOn = new Map(touched.map(({ number, paid }) => [number, paid]))
  const next = fresh.map(({ number, dueOn, amount }) => ({
    number,
    contractOn: dueOn,
    amount: sumCents([amount, paidOn.get(number) ?? ZERO]),
  }))
  const kept = rows
    .filter(({ number }) => !next.some((row) => row.number === number))
    .map(({ number, contractOn, amount, paid }) => ({ number, contractOn, amount: gone.has(number) ? paid : amount }))
  return [...kept, ...next]
}

/** Payments as a change sees them: what is left on each. */
export function asOpen(rows: readonly Demand[]): readonly DatedAmount[] {
  return rows.map((row) => ({ number: row.number, dueOn: row.contractOn, amount: leftOn(row) }))
}

/** The payable day of a payment that keeps its date: a closure day that was set up later moves nothing agreed. */
function agreedPayable({ rows }: PlanNow, number: number, contractOn: PlainDate): PlainDate | undefined {
  return rows.find((row) => row.number === number && row.contractOn === contractOn)?.payableOn
}

/** All demands of the next version, the down payment first; payable days follow the plan's rule. */
export function demandsOfChanged(now: PlanNow, { rows, down, terms }: Changed): readonly NewDemand[] {
  const dated = rows.map(({ number, contractOn, amount, interest }) => ({
    number,
    contractOn,
    payableOn: agreedPayable(now, number, contractOn) ?? payableDay(contractOn, terms, now.clinic),
    amountCents: amount,
    interestCents: interest ?? ZERO,
  }))
  if (now.down === null || down === 0) return dated
  const { contractOn, payableOn } = now.down
  return [{ number: 0, contractOn, payableOn, amountCents: down, interestCents: ZERO }, ...dated]
}

/** By how much the next version asks more than the newest one, or less. */
export function adjustedBy(now: PlanNow, changed: Changed): Cents {
  const asked = sumCents([...changed.rows.map(({ amount }) => amount), changed.down])
  const before = sumCents([...now.rows, ...(now.down === null ? [] : [now.down])].map(({ amount }) => amount))
  return cents(asked - before)
}

/** By how much its principal goes up or down: what it asks less the interest in that. */
export function principalMoved(now: PlanNow, changed: Changed): Cents {
  const interest = sumCents(changed.rows.map((row) => row.interest ?? ZERO))
  const before = sumCents(now.rows.map((row) => row.interest))
  return cents(adjustedBy(now, changed) - interest + before)
}

/** Is a new last date later than before, and beyond the clinic's longest plan, counted from the plan's first due date? */
function isTooLong(now: PlanNow, lastOn: PlainDate | undefined): boolean {
  const before = now.rows.at(-1)?.contractOn
  if (lastOn === undefined || (before !== undefined && lastOn <= before)) return false
  return termMonths(now.beganOn, lastOn) > now.clinic.longestPlanMonths
}

function isSameRows({ rows }: PlanNow, next: readonly ChangedRow[]): boolean {
  return rows.length === next.length && rows.every(({ amount }, k) => amount === next[k]?.amount)
}
