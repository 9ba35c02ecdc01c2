import { type Cents, cents } from '../../money/cents.ts'
import type { OpenInstallment } from './open-installment.ts'
import type { ReplayedPayment } from './replay.ts'

/** How much of an installment was paid before, and how much after, its contract date. */
export interface PaymentTiming {
  readonly early: Cents
  readonly late: Cents
}

/**
 * When an installment was paid. What comes on its contract date is neither early nor late.
 * Source: payment plan specification, section 8.2.
 */
export function paymentTiming(installment: OpenInstallment, payments: readonly ReplayedPayment[]): PaymentTiming {
  const { number, contractOn } = installment
  const paidWhen = (wanted: (payment: ReplayedPayment) => boolean): Cents => {
    const rows = payments.filter(wanted).flatMap((payment) => payment.rows)
    return cents(rows.reduce((sum, row) => sum + (row.number === number ? row.amount : 0), 0))
  }
  return {
    early: paidWhen((payment) => payment.on < contractOn),
    late: paidWhen((payment) => payment.on > contractOn),
  }
}
