import { rhythmOf } from '../../../shared/dates/frequency.ts'
import type { PlainDate } from '../../../shared/dates/plain-date.ts'
import { interestOf, termsOf } from '../../../shared/engine/installments/draft-terms.ts'
import { usualAmount } from '../../../shared/engine/installments/plan-difference.ts'
import {
  type LeftToRepay,
  type ReSize,
  reSolved,
  type SolvedRow,
} from '../../../shared/engine/installments/re-solve.ts'
import { periodBack } from '../../../shared/engine/installments/row-rates.ts'
import { addCents, type Cents, cents, lesserCents, minusCents, sumCents, ZERO } from '../../../shared/money/cents.ts'
import type { Changed, ChangedRow, ChangeRefusal } from './changed.ts'
import { daysAfter } from './due-days.ts'
import { leftOn, type PlanNow } from './plan-now.ts'

/** How a change sizes the coming payments of a plan with interest; `asLeft` takes them as the change left them. */
export type InterestSizing = 'keep' | 'level' | 'asLeft' | { readonly payment: Cents }

/** More payments than any plan has. */
const MOST_ROWS = 600

/**
 * A changed plan with the interest that its new dates and amounts bring; the plan as it is where it bears none, and where
 * nothing but its words changed. `more` is principal that joins, below zero where some is no longer owed. Rows that are paid or stay overdue keep what they ask.
 * Source: payment plan specification, sections 5.2 and 7.
 */
export function withInterest(
  now: PlanNow,
  changed: Changed,
  sizing: InterestSizing,
  more: Cents = ZERO,
): Changed | ChangeRefusal {
  const interest = interestOf(changed.terms)
  if (
    now.account === null ||
    interest === null ||
    sizing === 'asLeft' ||
    changed.closes ||
    (more === ZERO && isAsBefore(now, changed))
  )
    return kept(now, changed)
  const coming = changed.rows.filter((row) => row.contractOn >= now.on && row.amount > paidOn(now, row.number))
  const staying = changed.rows.filter((row) => !coming.includes(row))
  const left = leftToRepay(now, staying, more)
  const days = typeof sizing === 'string' ? coming.map(({ contractOn }) => contractOn) : longer(changed, coming)
  const rhythm = rhythmOf(changed.terms.frequency, changed.terms.firstDueOn)
  const solved = reSolved(left, days, { interest, rhythm }, sizeOf(now, changed, sizing))
  if (solved.kind === 'refused') return solved
  const fresh = solved.rows.map((row, k) => freshRow(now, row, (coming[0]?.number ?? 1) + k))
  const rows = withSums(now, staying, fresh, more)
  const size = { by: 'count' as const, count: rows.length }
  return { ...changed, rows, terms: { ...changed.terms, size, steps: null } }
}

/** Payments that stay as they were keep their interest too. */
function kept(now: PlanNow, changed: Changed): Changed {
  if (now.account === null) return changed
  const interest = new Map(now.rows.map((row) => [row.number, row.interest]))
  const rows = changed.rows.map((row) => ({ ...row, interest: clamped(interest.get(row.number) ?? ZERO, row.amount) }))
  if (!changed.closes) return { ...changed, rows }
  const paid = sumCents([...now.account.toInterest.values()])
  return { ...changed, rows: spreadInterest(rows, paid) }
}

function clamped(interest: Cents, amount: Cents): Cents {
  return interest < 0 ? ZERO : lesserCents(interest, amount)
}

function isAsBefore(now: PlanNow, { rows, terms }: Changed): boolean {
  const old = now.plan.terms.interest
  const isSameRate = JSON.stringify(old) === JSON.stringify(terms.interest)
  return (
    isSameRate &&
    rows.length === now.rows.length &&
    rows.every((row, k) => row.amount === now.rows[k]?.amount && row.contractOn === now.rows[k]?.contractOn)
  )
}

/** Principal and interest that no staying row asks. */
function leftToRepay(now: PlanNow, staying: readonly ChangedRow[], more: Cents): LeftToRepay {
  const { principal, interest } = now.account?.payOffOn(now.on) ?? { principal: ZERO, interest: ZERO }
  const open = sumCents(staying.map((row) => cents(row.amount - paidOn(now, row.number))))
  if (now.plan.terms.interest?.method !== 'period') {
    const toInterest = lesserCents(open, interest)
    const rest = minusCents(principal, minusCents(open, toInterest))
    return { principal: addCents(rest, more), unpaid: minusCents(interest, toInterest), from: now.on }
  }
  const billed = sumCents(now.rows.filter((row) => row.contractOn < now.on).map(interestLeft))
  const staysBilled = sumCents(
    now.rows
      .filter(({ number }) => staying.some((row) => row.number === number && row.amount > paidOn(now, number)))
      .map(interestLeft),
  )
  const prepaid = sumCents(now.rows.filter((row) => row.contractOn >= now.on && leftOn(row) > 0).map(interestPaid))
  const rest = minusCents(principal, minusCents(open, staysBilled))
  const unpaid = billed - staysBilled - prepaid
  return {
    principal: cents(rest + more + Math.min(unpaid, 0)),
    unpaid: cents(Math.max(unpaid, 0)),
    from: billedTo(now),
  }
}

/** The day up to which interest was billed: the last due date that came, or the beginning. */
function billedTo({ rows, on, plan: { terms } }: PlanNow): PlainDate {
  const last = rows.filter((row) => row.contractOn < on || leftOn(row) === ZERO).at(-1)
  if (last !== undefined) return last.contractOn
  const first = rows[0]?.contractOn ?? terms.firstDueOn
  const isFree = terms.interest?.oddFirstPeriod === 'free'
  return isFree ? periodBack(rhythmOf(terms.frequency, terms.firstDueOn))(first, 1) : terms.agreedOn
}

function interestLeft(row: PlanNow['rows'][number]): Cents {
  return cents(Math.max(row.interest - row.paid, 0))
}

function interestPaid(row: PlanNow['rows'][number]): Cents {
  return lesserCents(row.paid, row.interest)
}

/** The days of the coming payments, and those after them: a kept payment may take longer. */
function longer({ terms }: Changed, coming: readonly ChangedRow[]): readonly PlainDate[] {
  const days = coming.map(({ contractOn }) => contractOn)
  const last = days.at(-1)
  const after = last === undefined ? [] : daysAfter(terms, last, MOST_ROWS - days.length)
  return [...days, ...(after ?? [])]
}

function sizeOf(now: PlanNow, { terms }: Changed, sizing: InterestSizing): ReSize {
  if (sizing === 'level') return { kind: 'level', split: termsOf(terms, now.clinic).split }
  if (typeof sizing !== 'string') return { kind: 'keep', payment: sizing.payment }
  return { kind: 'keep', payment: usualAmount(now.rows) ?? cents(1) }
}

function paidOn(now: PlanNow, number: number): Cents {
  return now.rows.find((row) => row.number === number)?.paid ?? ZERO
}

function freshRow(now: PlanNow, { dueOn, amount, interest }: SolvedRow, number: number): Required<ChangedRow> {
  const paid = paidOn(now, number)
  return { number, contractOn: dueOn, amount: addCents(amount, paid), interest }
}

/** All rows; the interest of staying ones is what makes principal in all come out as it must. */
function withSums(
  now: PlanNow,
  staying: readonly ChangedRow[],
  fresh: readonly Required<ChangedRow>[],
  more: Cents,
): readonly ChangedRow[] {
  const principal = sumCents([...now.rows.map((row) => minusCents(row.amount, row.interest)), more])
  const asked = sumCents([...staying, ...fresh].map(({ amount }) => amount))
  const inFresh = sumCents(fresh.map(({ interest }) => interest))
  const old = new Map(now.rows.map((row) => [row.number, row.interest]))
  const rows = staying.map((row) => ({ ...row, interest: clamped(old.get(row.number) ?? ZERO, row.amount) }))
  const wanted = cents(asked - principal - inFresh)
  const before = sumCents(rows.map(({ interest }) => interest))
  if (wanted === before) return [...rows, ...fresh]
  return spreadInterest([...rows, ...fresh], addCents(wanted, inFresh))
}

/** The same rows with so much interest in all: what is too much or too little is set right from the first row on. */
function spreadInterest(rows: readonly ChangedRow[], wanted: Cents): readonly ChangedRow[] {
  let more = wanted - rows.reduce((sum, { interest = ZERO }) => sum + interest, 0)
  return rows.map((row) => {
    const { interest = ZERO, amount } = row
    const next = Math.min(Math.max(interest + more, 0), amount)
    more -= next - interest
    return { ...row, interest: cents(next) }
  })
}
