import { type Cents, cents, ZERO } from '../../money/cents.ts'
import { divideRounded } from '../../money/rounding.ts'
import { interestOn, NO_INTEREST, type PeriodRate } from './period-rate.ts'

/**
 * What happens on one row. `interest` pays only what has come up; `rest` clears the balance. After `nothing` the
 * interest waits unrounded, after `deferred` to the cent; `waitingOnTop` asks for it beside the amount. `level` is a last
 * payment that is not adjusted: what it leaves stands as it is, below zero where it was more than the rest.
 */
export type RowPayment =
  | { readonly pay: 'amount'; readonly amount: Cents; readonly waitingOnTop?: boolean }
  | { readonly pay: 'level'; readonly amount: Cents }
  | { readonly pay: 'principal'; readonly amount: Cents }
  | { readonly pay: 'interest' }
  | Unpaid
  | { readonly pay: 'rest' }

type Unpaid = { readonly pay: 'nothing' } | { readonly pay: 'deferred' }

/** One row of a schedule: the payment and its parts, and the principal that is left. */
export interface AmortizedRow {
  readonly number: number
  readonly payment: Cents
  readonly interest: Cents
  readonly principal: Cents
  readonly balanceAfter: Cents
}

export interface Amortized {
  readonly rows: readonly AmortizedRow[]
  /** Principal that no row paid. */
  readonly left: Cents
  /** Interest that came up and no row paid. It never earns interest. */
  readonly unpaidInterest: Cents
}

export const CLEAR: RowPayment = { pay: 'rest' }

interface Waiting {
  /** Interest that a short payment left, in cents. */
  readonly cents: number
  /** Interest of rows without a payment, not rounded yet. */
  readonly top: bigint
  readonly bottom: bigint
}

const NOTHING_WAITS: Waiting = { cents: 0, top: 0n, bottom: 1n }

/**
 * Walks a balance down row by row; stops when it is cleared.
 *
 * Each row's interest is rounded half up to the cent before the payment is split. A payment below the interest
 * leaves the principal untouched and the shortfall waits without earning interest (the United States Rule).
 * Interest of rows without a payment waits unrounded for the next payment.
 * Source: payment plan specification, sections 5.1 and 5.2.
 */
export function amortize(principal: Cents, rates: readonly PeriodRate[], payments: readonly RowPayment[]): Amortized {
  const rows: AmortizedRow[] = []
  let balance = principal
  let waiting = NOTHING_WAITS
  for (let k = 0; k < payments.length && (balance > 0 || waiting.cents > 0); k += 1) {
    const rate = rates[k]
    const instruction = payments[k]
    if (!rate || !instruction) break
    if (instruction.pay === 'nothing' || instruction.pay === 'deferred') {
      const isDeferred = instruction.pay === 'deferred'
      waiting = isDeferred ? addedToCent(waiting, balance, rate) : addedUnrounded(waiting, balance, rate)
      rows.push({ number: k + 1, payment: ZERO, interest: ZERO, principal: ZERO, balanceAfter: balance })
      continue
    }
    const due = dueInterest(balance, rate, waiting)
    const onTop = instruction.pay === 'amount' && instruction.waitingOnTop ? waiting.cents : 0
    const payment = paymentOf(instruction, balance, due, onTop)
    const interest = Math.min(due, payment)
    waiting = interest < due ? { ...NOTHING_WAITS, cents: due - interest } : NOTHING_WAITS
    balance = cents(balance - (payment - interest))
    rows.push(rowOf(k + 1, payment, interest, balance))
  }
  return { rows, left: balance, unpaidInterest: dueInterest(ZERO, NO_INTEREST, waiting) }
}

function rowOf(number: number, payment: number, interest: number, balanceAfter: Cents): AmortizedRow {
  return {
    number,
    payment: cents(payment),
    interest: cents(interest),
    principal: cents(payment - interest),
    balanceAfter,
  }
}

function paymentOf(instruction: Exclude<RowPayment, Unpaid>, balance: Cents, due: Cents, onTop: number): number {
  switch (instruction.pay) {
    case 'amount':
      return Math.min(instruction.amount + onTop, balance + due)
    case 'level':
      return instruction.amount
    case 'principal':
      return Math.min(instruction.amount, balance) + due
    case 'interest':
      return due
    case 'rest':
      return balance + due
  }
}

function dueInterest(balance: Cents, rate: PeriodRate, waiting: Waiting): Cents {
  if (waiting === NOTHING_WAITS || waiting.top === 0n) return cents(waiting.cents + interestOn(balance, rate))
  const added = addedUnrounded(waiting, balance, rate)
  return cents(waiting.cents + Number(divideRounded(added.top, added.bottom, 'halfUp')))
}

function addedToCent(waiting: Waiting, balance: Cents, rate: PeriodRate): Waiting {
  return { ...waiting, cents: waiting.cents + interestOn(balance, rate) }
}

function addedUnrounded(waiting: Waiting, balance: Cents, rate: PeriodRate): Waiting {
  const [numerator, denominator] = [BigInt(rate.numerator) * BigInt(balance), BigInt(rate.denominator)]
  return {
    cents: waiting.cents,
    top: waiting.top * denominator + numerator * waiting.bottom,
    bottom: waiting.bottom * denominator,
  }
}
