import { addCents, type Cents, cents, lesserCents, minusCents } from '../../money/cents.ts'
import { type AmortizedRow, amortize } from './amortize.ts'
import { interestOn, NO_INTEREST, type PeriodRate } from './period-rate.ts'

/** The first charge of a plan with interest. */
export interface ChargedRow {
  readonly interest: Cents
  readonly principal: Cents
}

/** What a payment below the charge does, and how the plan goes on if every charge is then paid. */
export interface ShortPayment {
  readonly toInterest: Cents
  readonly toPrincipal: Cents
  /** One period's interest on the principal that is really owed. */
  readonly nextInterest: Cents
  readonly following: readonly AmortizedRow[]
}

/**
 * A payment that is smaller than the first charge: interest first; the principal still owed goes on earning interest.
 * Later rows project as if every charge, including the short one, is then paid.
 * Takes the rates of the rows after the first charge. Source: payment plan specification, section 8.2.
 */
export function shortPayment(
  principal: Cents,
  charged: ChargedRow,
  received: Cents,
  later: { readonly rates: readonly PeriodRate[]; readonly payment: Cents },
): ShortPayment {
  const toInterest = cents(Math.min(received, charged.interest))
  const toPrincipal = cents(Math.min(received - toInterest, charged.principal))
  const nextInterest = interestOn(minusCents(principal, toPrincipal), later.rates[0] ?? NO_INTEREST)
  const balance = minusCents(principal, charged.principal)
  const first = nextRow(balance, nextInterest, later.payment)
  const rest = later.rates.slice(1)
  const payments = rest.map(() => ({ pay: 'amount', amount: later.payment }) as const)
  const rows = amortize(first.balanceAfter, rest, payments).rows.map((row) => ({ ...row, number: row.number + 1 }))
  return { toInterest, toPrincipal, nextInterest, following: [first, ...rows] }
}

/** The next row bears interest on what is really owed; its principal comes off the balance as scheduled. */
function nextRow(balance: Cents, interest: Cents, payment: Cents): AmortizedRow {
  const paid = lesserCents(payment, addCents(balance, interest))
  const principal = cents(Math.max(paid - interest, 0))
  return { number: 1, payment: paid, interest, principal, balanceAfter: minusCents(balance, principal) }
}
