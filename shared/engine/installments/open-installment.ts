import type { PlainDate } from '../../dates/plain-date.ts'
import { type Cents, cents, minusCents, ZERO } from '../../money/cents.ts'

/** What an installment is made of. */
export type Component = 'interest' | 'principal' | 'fee'

/** An amount for each component. */
export type Parts = { readonly [C in Component]: Cents }

/**
 * A dated demand and what has been paid on it so far. Number 0 stands for a fee of the plan itself.
 * Source: payment plan specification, section 1.
 */
export interface OpenInstallment {
  readonly number: number
  readonly contractOn: PlainDate
  readonly due: Parts
  readonly paid: Parts
  /** Which fee of the plan it is, in the order of posting; absent for installments. */
  readonly fee?: number
}

/** The number under which fees of the plan itself stand: a returned payment, not a late installment. */
export const PLAN_FEE = 0

export const COMPONENTS: readonly Component[] = ['interest', 'principal', 'fee']

export const NO_PARTS: Parts = { interest: ZERO, principal: ZERO, fee: ZERO }

/** An installment of a plan without interest and fees, as plans are stored: one amount, and what was paid on it. */
export function plainInstallment(stored: {
  readonly number: number
  readonly contractOn: PlainDate
  readonly amount: Cents
  readonly paid: Cents
}): OpenInstallment {
  const { number, contractOn, amount, paid } = stored
  return { number, contractOn, due: { ...NO_PARTS, principal: amount }, paid: { ...NO_PARTS, principal: paid } }
}

/** An installment of a schedule before anything was paid on it. */
export function unpaidInstallment(scheduled: {
  readonly number: number
  readonly contractOn: PlainDate
  readonly principal: Cents
  readonly interest: Cents
}): OpenInstallment {
  const { number, contractOn, principal, interest } = scheduled
  return { number, contractOn, due: { principal, interest, fee: ZERO }, paid: NO_PARTS }
}

/** What is still to be paid on one component. Source: payment plan specification, section 8.1. */
export function componentLeft(installment: OpenInstallment, component: Component): Cents {
  return minusCents(installment.due[component], installment.paid[component])
}

/** What is still to be paid on an installment, fees included. */
export function leftOn(installment: OpenInstallment): Cents {
  return cents(COMPONENTS.reduce((sum, component) => sum + componentLeft(installment, component), 0))
}

/** What has been paid on an installment. */
export function paidOn(installment: OpenInstallment): Cents {
  return cents(COMPONENTS.reduce((sum, component) => sum + installment.paid[component], 0))
}

/** Everything that is still to be paid. */
export function totalLeft(installments: readonly OpenInstallment[]): Cents {
  return cents(installments.reduce((sum, installment) => sum + leftOn(installment), 0))
}

/**
 * The unpaid parts of installments whose contract date has passed. One that is due today is not in arrears.
 * Source: payment plan specification, section 1.
 */
export function arrearsOn(installments: readonly OpenInstallment[], on: PlainDate): Cents {
  return totalLeft(installments.filter((installment) => installment.contractOn < on))
}

/**
 * The first installment with something left that is due on or after the day; null when there is none.
 * Source: payment plan specification, section 8.1.
 */
export function nextDue(installments: readonly OpenInstallment[], on: PlainDate): OpenInstallment | null {
  const open = installments.filter((installment) => installment.contractOn >= on && leftOn(installment) > 0)
  return open.reduce<OpenInstallment | null>(
    (first, other) => (first === null || other.contractOn < first.contractOn ? other : first),
    null,
  )
}

/**
 * What the payment screen offers: the arrears, else the next installment; and the whole balance at one tap.
 * Source: payment plan specification, section 8.1.
 */
export function amountsToOffer(
  installments: readonly OpenInstallment[],
  on: PlainDate,
): { readonly suggested: Cents; readonly whole: Cents } {
  const arrears = arrearsOn(installments, on)
  const next = nextDue(installments, on)
  return { suggested: arrears > 0 ? arrears : next ? leftOn(next) : ZERO, whole: totalLeft(installments) }
}
