import { daysBetween, type PlainDate } from '../../dates/plain-date.ts'
import { type Cents, cents } from '../../money/cents.ts'
import type { AmortizedRow } from './amortize.ts'
import { type ExactCents, levelPaymentFor } from './level-payment.ts'
import { interestOn, type PeriodRate, partOf } from './period-rate.ts'
import type { Leveling } from './shapes.ts'

/** A row's first and last day, and its rate for the whole of it. */
export interface Period {
  readonly from: PlainDate
  readonly to: PlainDate
  readonly rate: PeriodRate
}

/** A charge that joins a running plan on a day. */
export interface AddedCharge {
  readonly on: PlainDate
  readonly amount: Cents
}

/**
 * A plan with interest to which charges are added while it runs; the level payment is solved anew from the row that
 * holds each of them. Interest inside a row counts real days, each slice rounded.
 * A balance on a day that is both a due date and the day of a charge is the one after both.
 * Source: payment plan specification, section 7, "add a charge".
 */
export function rowsWithAddedCharges(
  principal: Cents,
  periods: readonly Period[],
  charges: readonly AddedCharge[],
  leveling: Leveling,
): readonly AmortizedRow[] {
  const inOrder = charges.toSorted((a, b) => (a.on === b.on ? 0 : a.on < b.on ? -1 : 1))
  const rows: AmortizedRow[] = []
  let balance: Cents = principal
  let payment = cents(0)
  periods.forEach((period, k) => {
    const inside = inOrder.filter((charge) => charge.on >= period.from && charge.on < period.to)
    if (k === 0 || inside.length > 0) payment = levelFor(balance, inside, periods.slice(k), leveling)
    const interest = slicedInterest(balance, inside, period)
    const owed = balance + total(inside) + interest
    const clears = k === periods.length - 1 && leveling.final === 'adjust'
    const paid = clears ? owed : Math.min(payment, owed)
    balance = cents(owed - paid)
    const onDue = total(inOrder.filter((charge) => charge.on === period.to))
    rows.push({
      number: k + 1,
      payment: cents(paid),
      interest,
      principal: cents(paid - interest),
      balanceAfter: cents(balance + onDue),
    })
  })
  return rows
}

/**
 * What each row bears while installments are overdue, as a projection on a day.
 *
 * Up to `asOf` interest runs on the principal that is really owed; from then on the arrears count as paid that day
 * and every later payment as on time. Unpaid interest itself earns nothing.
 * Source: payment plan specification, section 8.2.
 */
export function overdueRows(
  principal: Cents,
  periods: readonly Period[],
  payment: Cents,
  overdue: { readonly paidThrough: number; readonly asOf: PlainDate },
): readonly AmortizedRow[] {
  const rows: AmortizedRow[] = []
  let scheduled: Cents = principal
  let owed: Cents = principal
  periods.forEach((period, k) => {
    const late = k >= overdue.paidThrough
    const interest = late ? overdueInterest(owed, scheduled, period, overdue.asOf) : interestOn(scheduled, period.rate)
    const isLast = k === periods.length - 1
    const paid = isLast ? scheduled + interest : Math.min(payment, scheduled + interest)
    scheduled = cents(scheduled + interest - paid)
    if (!late) owed = scheduled
    rows.push({
      number: k + 1,
      payment: cents(paid),
      interest,
      principal: cents(paid - interest),
      balanceAfter: scheduled,
    })
  })
  return rows
}

/** Interest of a part of a period, by real days, rounded half up. */
export function interestBetween(balance: Cents, from: PlainDate, to: PlainDate, period: Period): Cents {
  return interestOn(balance, partOf(period.rate, daysBetween(from, to), daysBetween(period.from, period.to)))
}

function overdueInterest(owed: Cents, scheduled: Cents, period: Period, asOf: PlainDate): Cents {
  if (asOf >= period.to) return interestOn(owed, period.rate)
  if (asOf <= period.from) return interestOn(scheduled, period.rate)
  const before = interestBetween(owed, period.from, asOf, period)
  return cents(before + interestBetween(scheduled, asOf, period.to, period))
}

function slicedInterest(balance: Cents, charges: readonly AddedCharge[], period: Period): Cents {
  let [sum, owed, from] = [0, balance, period.from]
  for (const charge of charges) {
    sum += interestBetween(owed, from, charge.on, period)
    owed = cents(owed + charge.amount)
    from = charge.on
  }
  return cents(sum + interestBetween(owed, from, period.to, period))
}

/** Each charge is worth (1 + rate × days left ÷ days) ÷ (1 + rate) at the start of the period. */
function levelFor(
  balance: Cents,
  charges: readonly AddedCharge[],
  periods: readonly Period[],
  leveling: Leveling,
): Cents {
  const first = periods[0]
  const owed = first ? valueAtStart(balance, charges, first) : { top: BigInt(balance), bottom: 1n }
  const rates = periods.map((period) => period.rate)
  return levelPaymentFor(owed, rates, leveling.rounding, leveling.increment).amount
}

function valueAtStart(balance: Cents, charges: readonly AddedCharge[], period: Period): ExactCents {
  const [rate, over] = [BigInt(period.rate.numerator), BigInt(period.rate.denominator)]
  const days = BigInt(daysBetween(period.from, period.to))
  const worth = charges.map((charge) => {
    const left = BigInt(daysBetween(charge.on, period.to))
    return BigInt(charge.amount) * (over * days + rate * left)
  })
  const bottom = days * (over + rate)
  return { top: worth.reduce((sum, part) => sum + part, BigInt(balance) * bottom), bottom }
}

function total(charges: readonly AddedCharge[]): number {
  return charges.reduce((sum, charge) => sum + charge.amount, 0)
}
