import { daysBetween, type PlainDate } from '../../dates/plain-date.ts'
import { type Cents, cents } from '../../money/cents.ts'
import type { Rate } from '../../money/rate.ts'
import type { Receipt } from './pay-off.ts'
import { dayCountRate, type InterestMethod, interestOn } from './period-rate.ts'

/** One receipt of a plan with daily simple interest, and where it went. */
export interface LedgerRow {
  readonly on: PlainDate
  readonly received: Cents
  readonly days: number
  readonly interestAccrued: Cents
  readonly toInterest: Cents
  readonly toPrincipal: Cents
  readonly unpaidInterest: Cents
  readonly balanceAfter: Cents
  readonly overpaid: Cents
}

/** A balance that bears simple interest by real days from a day on. */
export interface DailyInterest {
  readonly principal: Cents
  readonly rate: Rate
  readonly method: Exclude<InterestMethod, 'period'>
  readonly startsOn: PlainDate
}

/**
 * Receipts in date order on a plan with daily simple interest.
 *
 * Each pays unpaid interest, then the interest since the last receipt, then principal. Unpaid interest waits; it never
 * joins the principal and never earns interest. Source: 12 CFR Part 1026, Appendix J, (a)(3), the United States Rule.
 */
export function usRuleLedger(terms: DailyInterest, receipts: readonly Receipt[]): readonly LedgerRow[] {
  const inOrder = receipts.toSorted((a, b) => (a.on === b.on ? 0 : a.on < b.on ? -1 : 1))
  const rows: LedgerRow[] = []
  let balance = terms.principal
  let unpaid = 0
  let from = terms.startsOn
  for (const receipt of inOrder) {
    const interestAccrued = interestOn(balance, dayCountRate(terms.rate, terms.method, from, receipt.on))
    const toInterest = Math.min(receipt.amount, unpaid + interestAccrued)
    const toPrincipal = Math.min(receipt.amount - toInterest, balance)
    unpaid += interestAccrued - toInterest
    balance = cents(balance - toPrincipal)
    rows.push({
      on: receipt.on,
      received: receipt.amount,
      days: daysBetween(from, receipt.on),
      interestAccrued,
      toInterest: cents(toInterest),
      toPrincipal: cents(toPrincipal),
      unpaidInterest: cents(unpaid),
      balanceAfter: balance,
      overpaid: cents(receipt.amount - toInterest - toPrincipal),
    })
    from = receipt.on
  }
  return rows
}
