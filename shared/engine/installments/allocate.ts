import { daysBetween, type PlainDate } from '../../dates/plain-date.ts'
import { type Cents, cents, ZERO } from '../../money/cents.ts'
import {
  arrearsOn,
  type Component,
  componentLeft,
  leftOn,
  nextDue,
  type OpenInstallment,
  PLAN_FEE,
  totalLeft,
} from './open-installment.ts'

/**
 * Where money above what is due goes: to the next installment, to the last ones backwards, in equal shares to all
 * open ones, to principal only (plans with interest), or nowhere: it waits as a credit of the payer.
 */
export const EXCESS_RULES = ['next', 'last', 'spread', 'principal', 'credit'] as const
export type ExcessRule = (typeof EXCESS_RULES)[number]

/** How the clinic uses a payment. The agreement prints it. */
export interface AllocationRule {
  readonly order: readonly Component[]
  /** Finish one due installment before the next, or one component across all due ones. */
  readonly scope: 'installmentFirst' | 'componentFirst'
  readonly excess: ExcessRule
  /**
   * Money that comes while nothing is due: all of it is excess, or it pays the next installment before the excess. What
   * is meant for principal is excess at once.
   */
  readonly early: 'isExcess' | 'paysNext'
}

/**
 * Interest, principal, fees; the oldest installment first; more than is due goes to the next one. Whoever pays a few days
 * early pays the next installment, wherever the clinic puts what is more than that.
 */
export const USUAL_ALLOCATION: AllocationRule = {
  order: ['interest', 'principal', 'fee'],
  scope: 'installmentFirst',
  excess: 'next',
  early: 'paysNext',
}

/** So much of a payment went to this component of this installment. */
export interface AllocationRow {
  readonly number: number
  readonly component: Component
  readonly amount: Cents
  /** Which fee of the plan, where it paid one. */
  readonly fee?: number
}

/** What a payment does to one installment, or to a fee. */
export interface TouchedInstallment {
  readonly number: number
  /** Which fee of the plan, where it is one. */
  readonly fee?: number
  readonly contractOn: PlainDate
  readonly amount: Cents
  readonly leftBefore: Cents
  readonly leftAfter: Cents
  /** Paid after, on or before its contract date. */
  readonly timing: 'late' | 'onTime' | 'early'
  /** Days since the contract date; zero unless late. */
  readonly daysLate: number
}

/** What a payment does, for the sentence that is shown before it is posted. */
export interface PaymentEffect {
  readonly amount: Cents
  readonly touched: readonly TouchedInstallment[]
  readonly arrearsBefore: Cents
  readonly arrearsAfter: Cents
  readonly leftBefore: Cents
  readonly leftAfter: Cents
  /** Money beyond all that is owed: a credit balance of the payer. */
  readonly credit: Cents
  /** The next installment with something left; null when there is none. */
  readonly next: { readonly number: number; readonly contractOn: PlainDate; readonly left: Cents } | null
  readonly paysOff: boolean
  /** What is more than was due; a payment while nothing was due pays the next installment before it is excess. */
  readonly excess: Cents
  /** The excess is at least one whole installment: ask what it is meant for. */
  readonly asksAboutExcess: boolean
}

/** Where a payment went. The rows add up to the payment less what is left over. */
export interface Allocation {
  readonly rows: readonly AllocationRow[]
  readonly leftOver: Cents
  /** The installments after the payment, in the order given. */
  readonly installments: readonly OpenInstallment[]
  readonly effect: PaymentEffect
}

/**
 * Where a payment of this day goes.
 *
 * Installments whose contract date has come are paid first, oldest first; the excess follows the rule; what is more
 * than everything owed stays over as a credit. Takes installments as they stand before the payment.
 * Source: payment plan specification, section 8.1; the order is clinic policy.
 */
export function allocate(
  installments: readonly OpenInstallment[],
  receipt: { readonly on: PlainDate; readonly amount: Cents },
  rule: AllocationRule,
): Allocation {
  const purse: Purse = { left: receipt.amount, rows: [] }
  const future = inDateOrder(installments.filter((installment) => installment.contractOn > receipt.on))
  payDue(purse, askedInOrder(installments, receipt.on, rule), rule)
  const excess = cents(purse.left)
  const whole = future.find((installment) => leftOn(withPayments(installment, purse.rows)) > 0)
  const asksAboutExcess = whole !== undefined && excess >= leftOn(whole)
  payExcess(purse, future, rule)
  const after = installments.map((installment) => withPayments(installment, purse.rows))
  const leftOver = cents(purse.left)
  const effect = { ...effectOf(installments, after, receipt), credit: leftOver, excess, asksAboutExcess }
  return { rows: purse.rows.map(rowOf), leftOver, installments: after, effect }
}

function rowOf({ of, component, amount }: PurseRow): AllocationRow {
  const { number, fee } = of
  return { number, component, amount: cents(amount), ...(fee === undefined ? {} : { fee }) }
}

/** What is due, and the next installment where nothing is: it is what the desk asks for. */
function askedInOrder(
  installments: readonly OpenInstallment[],
  on: PlainDate,
  rule: AllocationRule,
): readonly OpenInstallment[] {
  const due = dueInOrder(installments, on, rule)
  if (rule.early === 'isExcess' || rule.excess === 'principal') return due
  if (due.some((installment) => leftOn(installment) > 0)) return due
  const next = nextDue(installments, on)
  return next === null ? due : [...due, next]
}

interface PurseRow {
  readonly of: OpenInstallment
  readonly component: Component
  amount: number
}

/** The money of one payment while it is being allocated. */
interface Purse {
  left: number
  readonly rows: PurseRow[]
}

/** Pays one component as far as the money and `most` go. */
function pay(purse: Purse, of: OpenInstallment, component: Component, most: number): number {
  const row = purse.rows.find((other) => other.of === of && other.component === component)
  const left = componentLeft(of, component) - (row ? row.amount : 0)
  const amount = Math.min(left, purse.left, most)
  if (amount <= 0) return 0
  purse.left -= amount
  if (row) row.amount += amount
  else purse.rows.push({ of, component, amount })
  return amount
}

function payWhole(purse: Purse, of: OpenInstallment, order: readonly Component[], most: number): number {
  return order.reduce((paid, component) => paid + pay(purse, of, component, most - paid), 0)
}

function payDue(purse: Purse, due: readonly OpenInstallment[], rule: AllocationRule): void {
  if (rule.scope === 'installmentFirst') {
    for (const installment of due) payWhole(purse, installment, rule.order, purse.left)
    return
  }
  for (const component of rule.order) {
    for (const installment of due) pay(purse, installment, component, purse.left)
  }
}

function payExcess(purse: Purse, future: readonly OpenInstallment[], rule: AllocationRule): void {
  if (rule.excess === 'credit') return
  if (rule.excess === 'spread') {
    spread(purse, future, rule.order)
    return
  }
  const order: readonly Component[] = rule.excess === 'principal' ? ['principal'] : rule.order
  const line = rule.excess === 'next' ? future : future.toReversed()
  for (const installment of line) payWhole(purse, installment, order, purse.left)
}

/** Equal shares, spare cents to the earliest; what an installment cannot take goes round again. */
function spread(purse: Purse, future: readonly OpenInstallment[], order: readonly Component[]): void {
  let open = future.filter((installment) => leftOn(withPayments(installment, purse.rows)) > 0)
  while (purse.left > 0 && open.length > 0) {
    const share = Math.floor(purse.left / open.length)
    const spare = purse.left % open.length
    const full = open.filter((installment, k) => {
      const wanted = k < spare ? share + 1 : share
      return payWhole(purse, installment, order, wanted) < wanted
    })
    open = open.filter((installment) => !full.includes(installment))
  }
}

/** Fees of the plan itself come after the due installments, unless the clinic takes fees first. */
function dueInOrder(
  installments: readonly OpenInstallment[],
  on: PlainDate,
  rule: AllocationRule,
): readonly OpenInstallment[] {
  const due = inDateOrder(installments.filter((installment) => installment.contractOn <= on))
  const fees = due.filter((installment) => installment.number === PLAN_FEE)
  const rest = due.filter((installment) => installment.number !== PLAN_FEE)
  return rule.order[0] === 'fee' ? [...fees, ...rest] : [...rest, ...fees]
}

function inDateOrder(installments: readonly OpenInstallment[]): readonly OpenInstallment[] {
  return installments.toSorted((a, b) =>
    a.contractOn === b.contractOn ? a.number - b.number : a.contractOn < b.contractOn ? -1 : 1,
  )
}

function withPayments(installment: OpenInstallment, rows: readonly PurseRow[]): OpenInstallment {
  const own = rows.filter((row) => row.of === installment)
  if (own.length === 0) return installment
  const paid = { ...installment.paid }
  for (const row of own) paid[row.component] = cents(paid[row.component] + row.amount)
  return { ...installment, paid }
}

function effectOf(
  before: readonly OpenInstallment[],
  after: readonly OpenInstallment[],
  receipt: { readonly on: PlainDate; readonly amount: Cents },
): Omit<PaymentEffect, 'credit' | 'excess' | 'asksAboutExcess'> {
  const next = nextDue(after, receipt.on)
  const leftAfter = totalLeft(after)
  return {
    amount: receipt.amount,
    touched: before.flatMap((installment, k) => touched(installment, after[k] ?? installment, receipt.on)),
    arrearsBefore: arrearsOn(before, receipt.on),
    arrearsAfter: arrearsOn(after, receipt.on),
    leftBefore: totalLeft(before),
    leftAfter,
    next: next ? { number: next.number, contractOn: next.contractOn, left: leftOn(next) } : null,
    paysOff: leftAfter === ZERO,
  }
}

function touched(before: OpenInstallment, after: OpenInstallment, on: PlainDate): readonly TouchedInstallment[] {
  if (before === after) return []
  const daysLate = Math.max(daysBetween(before.contractOn, on), 0)
  const timing = before.contractOn < on ? 'late' : before.contractOn === on ? 'onTime' : 'early'
  const [leftBefore, leftAfter] = [leftOn(before), leftOn(after)]
  const { number, contractOn, fee } = before
  const which = fee === undefined ? {} : { fee }
  return [
    { number, ...which, contractOn, amount: cents(leftBefore - leftAfter), leftBefore, leftAfter, timing, daysLate },
  ]
}
