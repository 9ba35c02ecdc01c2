import {
  type BalanceChange,
  type BalanceChoice,
  balanceChanged,
} from '../../../shared/engine/installments/balance-changed.ts'
import { termsOf } from '../../../shared/engine/installments/draft-terms.ts'
import { usualAmount } from '../../../shared/engine/installments/plan-difference.ts'
import type { PlanDraft } from '../../../shared/model/plan.ts'
import type { BalanceCause } from '../../../shared/model/plan-changes.ts'
import { type Cents, cents, minusCents, sumCents, ZERO } from '../../../shared/money/cents.ts'
import { bearingAnswers, withPrice } from './bearing-balance.ts'
import { asOpen, type Changed, type ChangedRow, type ChangeRefusal, changedPlan, replaced } from './changed.ts'
import { daysAfter } from './due-days.ts'
import { leftOn, type PlanNow } from './plan-now.ts'

/** Answers that leave the plan as it is. */
const WITHOUT_CHANGE: readonly BalanceChoice['kind'][] = ['leave', 'separate']

const MOST_DAYS = 600

/** By how much the balance differs from what the plan asks, and what can be done about it. */
export function balanceAnswers(now: PlanNow, newOwed: Cents): BalanceChange {
  if (now.account !== null) return bearingAnswers(now, newOwed)
  const open = now.rows.filter((row) => leftOn(row) > 0)
  const left = sumCents(open.map(leftOn))
  const planned = sumCents([...now.rows.map(({ amount }) => amount), now.down?.amount ?? ZERO, now.plan.credit])
  return balanceChanged(
    {
      on: now.on,
      paid: minusCents(planned, left),
      open: asOpen(open),
      regularAmount: usualAmount(now.rows) ?? ZERO,
      datesAfter: daysForMore(now, minusCents(newOwed, planned)),
      split: termsOf(now.plan.terms, now.clinic).split,
    },
    newOwed,
  )
}

/** Can the plan take this answer? Only money that came can go back. */
export function isPossible({ money }: PlanNow, choice: BalanceChoice): boolean {
  return choice.isPossible && choice.refund <= sumCents(money.map(({ amount }) => amount))
}

/**
 * What an answer makes of the plan; null where it leaves the plan as it is. What the plan has taken already beyond the
 * new balance is taken off its last paid payments, so that it becomes a credit or goes back.
 * Source: payment plan specification, section 7, "insurance pays more or less".
 */
export function withBalance(
  now: PlanNow,
  choice: BalanceChoice,
  { newOwed, cause }: { readonly newOwed: Cents; readonly cause: BalanceCause },
): Changed | ChangeRefusal | null {
  if (WITHOUT_CHANGE.includes(choice.kind)) return null
  if (now.account !== null) return withPrice(now, choice.kind, { newOwed, cause })
  const open = now.rows.filter((row) => leftOn(row) > 0)
  const rows = replaced(now.rows, open, choice.demands)
  const asked = sumCents([...rows.map(({ amount }) => amount), now.down?.amount ?? ZERO])
  const reduced = withoutPaid(now, rows, Math.max(asked - newOwed, 0))
  const closes = newOwed === 0
  const terms = closes ? now.plan.terms : withOwed(now.plan.terms, newOwed)
  return changedPlan(now, reduced.rows, { terms, down: reduced.down, closes, reasonCode: cause })
}

/** What goes back in the same step. Money that a shorter plan leaves over stays as a credit until it is refunded. */
export function refundNow({ kind, refund }: BalanceChoice): BalanceChoice['refund'] {
  return kind === 'refund' ? refund : ZERO
}

/** Takes an amount off what was paid, the last payments first and the down payment at the end. */
function withoutPaid(
  now: PlanNow,
  rows: readonly ChangedRow[],
  less: number,
): { readonly rows: readonly ChangedRow[]; readonly down: Cents } {
  let left = less
  const fewer = [...rows]
    .sort((a, b) => b.number - a.number)
    .map((row) => {
      const paid = now.rows.find(({ number }) => number === row.number)?.paid ?? ZERO
      const taken = Math.min(paid, left)
      left -= taken
      return { ...row, amount: cents(row.amount - taken) }
    })
  return { rows: fewer, down: cents((now.down?.amount ?? ZERO) - left) }
}

/** The terms with another cash price. A down payment that covers all of it counts as an ordinary payment. */
function withOwed(terms: PlanDraft, owed: Cents): PlanDraft {
  return { ...terms, owed, downPayment: terms.downPayment < owed ? terms.downPayment : ZERO }
}

function daysForMore(now: PlanNow, more: Cents) {
  const [first, last] = [now.rows.find((row) => leftOn(row) > 0), now.rows.at(-1)]
  if (first === undefined || last === undefined || more <= 0) return []
  const count = Math.min(Math.ceil(more / leftOn(first)) + 1, MOST_DAYS)
  return daysAfter(now.plan.terms, last.contractOn, count) ?? []
}
