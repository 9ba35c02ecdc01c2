import type { Demand } from '../../../db/repositories/plan-rows.ts'
import { addCents, type Cents, cents, lesserCents, minusCents, sumCents, ZERO } from '../../../shared/money/cents.ts'
import { allocationsOf } from '../allocations.ts'
import { type Changed, type ChangedRow, type ChangeRefusal, changedPlan } from './changed.ts'
import type { PlanNow } from './plan-now.ts'

/**
 * A plan with interest whose payer has paid more principal than the new cash price: it ends, its payments hold the price
 * and the interest that money paid while the debt stood, and all that came beyond is a credit of the payer. Interest that
 * nobody paid yet is not asked. Where the price is no more than the down payment there was no debt to bear interest, and
 * what was paid of it comes back too.
 * Source: payment plan specification, sections 5.2, 7 and 8.3.
 */
export function overpaid(
  now: PlanNow,
  newOwed: Cents,
  over: Pick<Changed, 'terms' | 'reasonCode'>,
): Changed | ChangeRefusal {
  const paidDown = now.down === null ? ZERO : now.down.paid
  const down = lesserCents(paidDown, newOwed)
  const rows = rowsWith(now, minusCents(newOwed, down), down)
  return changedPlan(now, rows, { ...over, down, closes: true })
}

/** What of the money that came is the payer's once a plan has ended so. */
export function creditAfter(now: PlanNow, { rows, down }: Changed): Cents {
  const came = sumCents(now.money.map(({ amount }) => amount))
  const onFees = sumCents(now.plan.fees.map(({ paid }) => paid))
  return minusCents(came, sumCents([down, onFees, ...rows.map(({ amount }) => amount)]))
}

/**
 * Payments that hold so much principal and the interest that money on them has paid. Less money on them pays less
 * interest, so that it is looked at again until nothing changes.
 */
function rowsWith(now: PlanNow, principal: Cents, down: Cents): readonly ChangedRow[] {
  if (principal === ZERO) return []
  let interest = sumCents([...(now.account?.toInterest.values() ?? [])])
  for (;;) {
    const rows = filled(now, addCents(principal, interest))
    const paid = lesserCents(interest, interestPaidOn(now, rows, down))
    if (paid === interest) return spread(rows, interest)
    interest = paid
  }
}

/** The paid payments, the first ones first, until they hold the amount. */
function filled({ rows }: PlanNow, amount: Cents): readonly ChangedRow[] {
  let left: number = amount
  return rows.flatMap((row): readonly ChangedRow[] => {
    const takes = Math.min(row.paid, left)
    left -= takes
    return takes === 0 ? [] : [{ number: row.number, contractOn: row.contractOn, amount: cents(takes) }]
  })
}

/** Interest in the money that pays such payments: never more of a receipt than it brings them. */
function interestPaidOn(now: PlanNow, rows: readonly ChangedRow[], down: Cents): Cents {
  const uses = allocationsOf(demandsOf(now, rows, down), now.money, now.fees)
  const parts = [...uses].map(([seq, used]) => {
    const onRows = used.filter(({ installment }) => installment > 0).map(({ amount }) => amount)
    const toInterest = now.account?.toInterest.get(seq)
    return toInterest === undefined ? ZERO : lesserCents(toInterest, sumCents(onRows))
  })
  return sumCents(parts)
}

function demandsOf(now: PlanNow, rows: readonly ChangedRow[], down: Cents): readonly Demand[] {
  const own = rows.flatMap((row) => {
    const was = now.rows.find(({ number }) => number === row.number)
    return was === undefined ? [] : [{ ...was, amount: row.amount }]
  })
  return now.down === null || down === ZERO ? own : [{ ...now.down, amount: down }, ...own]
}

/** The first payments hold the interest. */
function spread(rows: readonly ChangedRow[], interest: Cents): readonly ChangedRow[] {
  let left: number = interest
  return rows.map((row) => {
    const part = Math.min(left, row.amount)
    left -= part
    return { ...row, interest: cents(part) }
  })
}
