import type { Rhythm } from '../../dates/due-dates.ts'
import type { PlainDate } from '../../dates/plain-date.ts'
import { addCents, type Cents, minusCents, sumCents } from '../../money/cents.ts'
import type { ExcessRule } from './allocate.ts'
import type { InterestTerms } from './terms.ts'

/** An installment as agreed: what it asks, and what of it is interest. */
export interface BilledRow {
  readonly number: number
  readonly contractOn: PlainDate
  readonly amount: Cents
  readonly interest: Cents
}

/** Money for the installments, with its place in the order of posting and what its payer wants done with excess. */
export interface PlanMoney {
  readonly seq: number
  readonly on: PlainDate
  readonly amount: Cents
  readonly excess: ExcessRule
}

/** From a day on the plan bears interest on these terms, and asks for this principal in all. */
export interface InterestEra {
  readonly from: PlainDate
  readonly terms: InterestTerms | null
  /** All principal that the plan was ever to repay by installments, as it stood from that day. */
  readonly principal: Cents
  /** When its first payment fell due, and how often payments do. */
  readonly firstDueOn: PlainDate
  readonly rhythm: Rhythm
}

/** A plan with interest: its installments as agreed, how it bore interest over time, and the money that came. */
export interface InterestFacts {
  readonly rows: readonly BilledRow[]
  /** Oldest first, at least one. */
  readonly eras: readonly InterestEra[]
  readonly money: readonly PlanMoney[]
}

/** What closes a plan on a day, by its parts. */
export interface PayOffParts {
  readonly principal: Cents
  readonly interest: Cents
  /** Interest of one more day, in dollars and not rounded; null where interest comes up by whole periods. */
  readonly perDay: string | null
}

/** Where the interest of a plan stands after the money that came. */
export interface InterestAccount {
  /** What each installment asks now: as agreed, but for interest that early or late money changed. */
  readonly asked: readonly BilledRow[]
  /** What of each receipt paid interest, by its place in the order of posting. */
  readonly toInterest: ReadonlyMap<number, Cents>
  /** Interest that has come up by a day, paid or not. A day before the last money counts as the day of that money. */
  readonly earnedBy: (on: PlainDate) => Cents
  readonly payOffOn: (on: PlainDate) => PayOffParts
}

/**
 * Money in the order of its days; of one day in the order of posting.
 * Source: payment plan specification, section 8.4.
 */
export function inMoneyOrder(money: readonly PlanMoney[]): readonly PlanMoney[] {
  return money.toSorted((a, b) => (a.on === b.on ? a.seq - b.seq : a.on < b.on ? -1 : 1))
}

/** Interest that the installments ask in all. Source: payment plan specification, section 5.1. */
export function interestIn(rows: readonly BilledRow[]): Cents {
  return sumCents(rows.map(({ interest }) => interest))
}

/**
 * A row that asks another amount. All of the difference is interest, so that a row may hold less than none of it.
 * Source: payment plan specification, section 8.2.
 */
export function reAsked(row: BilledRow, amount: Cents): BilledRow {
  if (amount === row.amount) return row
  return { ...row, amount, interest: addCents(row.interest, minusCents(amount, row.amount)) }
}

/** Rows in the order of their days. Source: payment plan specification, section 8.1. */
export function inRowOrder<Row extends Pick<BilledRow, 'contractOn' | 'number'>>(rows: readonly Row[]): readonly Row[] {
  return rows.toSorted((a, b) => {
    if (a.contractOn === b.contractOn) return a.number - b.number
    return a.contractOn < b.contractOn ? -1 : 1
  })
}
