import type { PlainDate } from '../../dates/plain-date.ts'
import { addCents, type Cents, cents, minusCents, ZERO } from '../../money/cents.ts'
import { decimalText } from '../../money/decimal-text.ts'
import type { Rate } from '../../money/rate.ts'
import { shareOf } from '../../money/rounding.ts'
import type { ExcessRule } from './allocate.ts'
import { interestOn, type PeriodRate } from './period-rate.ts'

/** What closes a plan on a day. */
export interface PayOff {
  readonly interest: Cents
  readonly amount: Cents
  /** Interest of one more day, in dollars and not rounded. */
  readonly perDay: string
}

/**
 * What closes a plan on a day: the principal that is left and the interest up to that day. No fee, and no interest to
 * the next due date. Takes the rate of the days since the last payment, and how many they are.
 * Source: payment plan specification, section 7, "early pay-off".
 */
export function payOff(principal: Cents, rate: PeriodRate, days: number): PayOff {
  const interest = interestOn(principal, rate)
  const dailyDenominator = BigInt(rate.denominator) * BigInt(Math.max(days, 1)) * 100n
  const perDay = decimalText(BigInt(principal) * BigInt(rate.numerator), dailyDenominator, 10)
  return { interest, amount: addCents(principal, interest), perDay }
}

/** Money that came in on a day. */
export interface Receipt {
  readonly on: PlainDate
  readonly amount: Cents
  /** What its payer wants done with more than is due; absent where the usual rule holds. */
  readonly excess?: ExcessRule
}

/** How a settlement offer ended. */
export interface Settlement {
  readonly isAccepted: boolean
  readonly writtenOff: Cents
  readonly balance: Cents
  /** Money beyond what was owed or offered. */
  readonly credit: Cents
}

/** What a settlement offer asks for: the balance less the discount. */
export function settlementAmount(outstanding: Cents, discount: Rate): Cents {
  return minusCents(outstanding, shareOf(outstanding, discount))
}

/**
 * Did the settlement money arrive by the deadline? Only then is the discount given; else it was an ordinary payment.
 * Source: payment plan specification, section 7, "settlement".
 */
export function settlement(
  outstanding: Cents,
  discount: Rate,
  deadline: PlainDate,
  receipts: readonly Receipt[],
): Settlement {
  const inTime = totalOf(receipts.filter((receipt) => receipt.on <= deadline))
  const paid = totalOf(receipts)
  const asked = settlementAmount(outstanding, discount)
  if (inTime < asked) {
    const balance = cents(Math.max(outstanding - paid, 0))
    return { isAccepted: false, writtenOff: ZERO, balance, credit: cents(Math.max(paid - outstanding, 0)) }
  }
  const writtenOff = cents(Math.max(outstanding - inTime, 0))
  return { isAccepted: true, writtenOff, balance: ZERO, credit: cents(Math.max(paid - outstanding + writtenOff, 0)) }
}

function totalOf(receipts: readonly Receipt[]): Cents {
  return cents(receipts.reduce((sum, receipt) => sum + receipt.amount, 0))
}
