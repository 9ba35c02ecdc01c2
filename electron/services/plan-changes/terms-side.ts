import { unpaid } from '../../../db/repositories/plan-rows.ts'
import type { NewDemand } from '../../../db/repositories/plans.ts'
import type { TermsRow, TermsSide } from '../../../shared/contract/plan-change-answers.ts'
import type { PlanDraft } from '../../../shared/model/plan.ts'
import { type Cents, cents, minusCents, sumCents, ZERO } from '../../../shared/money/cents.ts'
import { allocationsOf, type StandingReceipt } from '../allocations.ts'

/** A version of a plan before it is looked at: what it asks, and the money that came for the plan. */
export interface SideFacts {
  readonly version: number
  readonly terms: PlanDraft
  readonly demands: readonly NewDemand[]
  readonly money: readonly StandingReceipt[]
}

/**
 * The terms of a version with what is paid and open, every receipt taken in date order as if the version had held from
 * the start. Two of them stand side by side where terms change.
 */
export function termsSide({ version, terms, demands, money }: SideFacts): TermsSide {
  const paidOn = paidByNumber(demands, money)
  const all = demands.map((demand) => ({ ...demand, paid: paidOn.get(demand.number) ?? ZERO }))
  const rows = rowsOf(all.filter(({ number }) => number > 0))
  const open = rows.filter(({ amount, paid }) => amount > paid)
  const [first, last] = [open[0], open.at(-1)]
  const total = sumCents(all.map(({ amountCents }) => amountCents))
  const paid = sumCents(all.map((demand) => demand.paid))
  return {
    version,
    rows,
    count: open.length,
    payment: first ? leftOf(first) : null,
    lastPayment: last ? leftOf(last) : null,
    nextDueOn: first?.contractOn ?? null,
    lastDueOn: last?.contractOn ?? null,
    total,
    left: minusCents(total, paid),
    credit: minusCents(sumCents(money.map(({ amount }) => amount)), paid),
    frequency: terms.frequency,
    guarantorName: terms.guarantor.name,
  }
}

/** Payments with the balance that later ones still ask. */
export function withBalanceAfter<Row extends { readonly left: Cents }>(
  rows: readonly Row[],
): readonly (Row & { readonly balanceAfter: Cents })[] {
  let later: number = sumCents(rows.map(({ left }) => left))
  return rows.map((row) => {
    later -= row.left
    return { ...row, balanceAfter: cents(later) }
  })
}

function leftOf({ amount, paid }: Pick<TermsRow, 'amount' | 'paid'>): Cents {
  return minusCents(amount, paid)
}

function rowsOf(demands: readonly (NewDemand & { readonly paid: Cents })[]): readonly TermsRow[] {
  const rows = demands.map(({ number, contractOn, payableOn, amountCents, paid }) => ({
    number,
    contractOn,
    payableOn,
    amount: amountCents,
    paid,
    left: minusCents(amountCents, paid),
  }))
  return withBalanceAfter(rows).map(({ left: _, ...row }) => row)
}

function paidByNumber(demands: readonly NewDemand[], money: readonly StandingReceipt[]): ReadonlyMap<number, Cents> {
  const paid = new Map<number, Cents>()
  for (const { installment, amount } of [...allocationsOf(demands.map(unpaid), money).values()].flat())
    paid.set(installment, sumCents([paid.get(installment) ?? ZERO, amount]))
  return paid
}
