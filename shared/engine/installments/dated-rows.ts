import { contractDates, type DueRule, payableDates } from '../../dates/due-dates.ts'
import type { PlainDate } from '../../dates/plain-date.ts'
import { addCents, type Cents, cents, ZERO } from '../../money/cents.ts'
import { knownCents } from '../../money/known-cents.ts'
import type { AmortizedRow } from './amortize.ts'
import { fitsDoubles, fittingInterest } from './period-rate.ts'
import type { RowRates } from './row-rates.ts'

/** One dated demand: what is to be paid, of which how much is interest, and the principal left afterwards. */
export interface Installment {
  readonly number: number
  readonly contractOn: PlainDate
  readonly payableOn: PlainDate
  readonly amount: Cents
  readonly principal: Cents
  readonly interest: Cents
  readonly balanceAfter: Cents
}

/** Dated demands and the interest in them. */
export interface DatedRows {
  readonly installments: readonly Installment[]
  readonly totalInterest: Cents
}

/** Contract and payable dates of the rows, at least as many as there are rows. */
export interface RowDates {
  readonly days: readonly PlainDate[]
  readonly payable: readonly PlainDate[]
}

/**
 * Demands without interest: the amounts on their dates, and what is left after each.
 * Source: payment plan specification, section 4.
 */
export function plainRows(principal: Cents, amounts: readonly Cents[], due: DueRule): DatedRows {
  const days = contractDates(due, amounts.length)
  const payable = payableDates(due, days)
  const installments: Installment[] = []
  let left: number = principal
  for (let k = 0; k < amounts.length; k += 1) {
    const amount = amounts[k]
    const contractOn = days[k]
    const payableOn = payable[k]
    if (amount === undefined || contractOn === undefined || payableOn === undefined) break
    left -= amount
    const balanceAfter = knownCents(left)
    installments.push({ number: k + 1, contractOn, payableOn, amount, principal: amount, interest: ZERO, balanceAfter })
  }
  return { installments, totalInterest: ZERO }
}

/**
 * Level payments on their dates in one walk, the last one clearing the balance: what `amortize` gives wherever each
 * payment covers its interest. Null where one does not, so that what is unpaid has to wait, and for numbers too large.
 * Source: payment plan specification, section 5.2.
 */
export function levelInstallments(
  principal: Cents,
  payment: Cents,
  { rates, distinct }: Pick<RowRates, 'rates' | 'distinct'>,
  { days, payable }: RowDates,
): DatedRows | null {
  if (!fitsDoubles(principal, distinct)) return null
  const count = rates.length
  // At its full length from the beginning: while it grows a long list is copied again and again.
  const installments = new Array<Installment>(count)
  let left: number = principal
  let total = 0
  let k = 0
  for (; k < count && left > 0; k += 1) {
    const rate = rates[k]
    const contractOn = days[k]
    const payableOn = payable[k]
    if (rate === undefined || contractOn === undefined || payableOn === undefined) break
    const interest = fittingInterest(left, rate)
    const isLast = k === count - 1 || payment >= left + interest
    if (!isLast && payment < interest) return null
    const part = isLast ? left : payment - interest
    left -= part
    total += interest
    installments[k] = {
      number: k + 1,
      contractOn,
      payableOn,
      amount: isLast ? cents(part + interest) : payment,
      principal: knownCents(part),
      interest: knownCents(interest),
      balanceAfter: knownCents(left),
    }
  }
  installments.length = k
  return { installments, totalInterest: cents(total) }
}

/** Rows of any shape on their dates. Source: payment plan specification, section 3. */
export function dated(rows: readonly AmortizedRow[], { days, payable }: RowDates): DatedRows {
  const installments: Installment[] = []
  let total = 0
  for (let k = 0; k < rows.length; k += 1) {
    const row = rows[k]
    const contractOn = days[k]
    const payableOn = payable[k]
    if (row === undefined || contractOn === undefined || payableOn === undefined) break
    const { number, payment: amount, principal, interest, balanceAfter } = row
    total += interest
    installments.push({ number, contractOn, payableOn, amount, principal, interest, balanceAfter })
  }
  return { installments, totalInterest: cents(total) }
}

/**
 * The interest of odd days before the first period, collected with the first payment.
 * Source: payment plan specification, section 5.3.
 */
export function withSurcharge(rows: DatedRows, surcharge: Cents): DatedRows {
  const first = rows.installments[0]
  if (surcharge === ZERO || !first) return rows
  const raised = { ...first, amount: addCents(first.amount, surcharge), interest: addCents(first.interest, surcharge) }
  return {
    installments: [raised, ...rows.installments.slice(1)],
    totalInterest: addCents(rows.totalInterest, surcharge),
  }
}
