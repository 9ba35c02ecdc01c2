import type { PlainDate } from '../../dates/plain-date.ts'
import { type Cents, cents } from '../../money/cents.ts'
import { aprExemption } from '../../rules/credit/apr-exemption.ts'
import { financeChargeTolerance } from '../../rules/credit/finance-charge-tolerance.ts'
import { valueOn } from '../../rules/parameter.ts'

/** What a fee of a plan is for, as it is classified when it is entered. */
export type FeeKind =
  | 'interest'
  | 'setUp'
  | 'service'
  | 'carrying'
  | 'loan'
  | 'creditReport'
  | 'requiredInsurance'
  | 'convenience'
  /** A discount for paying now that plan patients do not get. */
  | 'lostCashDiscount'
  | 'late'
  | 'returnedPayment'
  | 'overLimit'
  | 'default'
  | 'cashComparable'

/** A fee of a plan, and whether it is paid with the installments or at signing. */
export interface PlanFee {
  readonly kind: FeeKind
  readonly amount: Cents
  readonly paid: 'withInstallments' | 'atSigning'
  /** Somebody who pays cash for the same care pays it too. */
  readonly cashPayersPayIt: boolean
}

const NEVER_FINANCE: readonly FeeKind[] = ['late', 'returnedPayment', 'overLimit', 'default', 'cashComparable']

/**
 * Is the fee part of the finance charge?
 * Source: 15 U.S.C. 1605(a); 12 CFR 1026.4(b)(9), (c)(2).
 */
export function isFinanceCharge(fee: PlanFee): boolean {
  return !fee.cashPayersPayIt && !NEVER_FINANCE.includes(fee.kind)
}

/** The fees that are finance charges, by when they are paid, and the financed ones that are not. */
export function feeTotals(fees: readonly PlanFee[]): {
  readonly financed: Cents
  readonly prepaid: Cents
  readonly otherFinanced: Cents
} {
  const sum = (wanted: (fee: PlanFee) => boolean): Cents =>
    cents(fees.filter(wanted).reduce((total, fee) => total + fee.amount, 0))
  return {
    financed: sum((fee) => isFinanceCharge(fee) && fee.paid === 'withInstallments'),
    prepaid: sum((fee) => isFinanceCharge(fee) && fee.paid === 'atSigning'),
    otherFinanced: sum((fee) => !isFinanceCharge(fee) && fee.paid === 'withInstallments'),
  }
}

/** Is an annual percentage rate to be disclosed, or are the amounts too small? When no rule is known, it is. */
export function needsApr(amountFinanced: Cents, financeCharge: Cents, on: PlainDate): boolean {
  const rule = valueOn(aprExemption, on)
  if (rule === null) return true
  return financeCharge > (amountFinanced <= rule.smallUpToCents ? rule.smallChargeCents : rule.largeChargeCents)
}

/** Is a disclosed finance charge close enough to the exact one? Null when no rule is known for the day. */
export function isChargeAccurate(disclosed: Cents, exact: Cents, amountFinanced: Cents, on: PlainDate): boolean | null {
  const rule = valueOn(financeChargeTolerance, on)
  if (rule === null) return null
  return Math.abs(disclosed - exact) <= (amountFinanced <= rule.smallUpToCents ? rule.smallCents : rule.largeCents)
}
