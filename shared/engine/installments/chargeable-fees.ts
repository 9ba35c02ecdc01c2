import type { PlainDate } from '../../dates/plain-date.ts'
import type { LateFeeTerms } from '../../model/plan-fee.ts'
import { isPausedOn, type Pause } from './late-clock.ts'
import { type ClockedInstallment, type LateFee, lateFees } from './late-fee.ts'
import type { Receipt } from './pay-off.ts'

/** A late payment for which a fee may be charged now. */
export interface ChargeableFee extends LateFee {
  readonly dueOn: PlainDate
}

/** Which late payments were charged already, by number and by due date: a moved payment keeps one of them. */
export interface ChargedLate {
  readonly installment: number | null
  readonly dueOn: PlainDate | null
}

/** What decides about the late fees of a plan. */
export interface LateFacts {
  readonly installments: readonly ClockedInstallment[]
  /** Money that stands; what waits as a credit counts as paid here. */
  readonly receipts: readonly Receipt[]
  readonly pauses: readonly Pause[]
  readonly charged: readonly ChargedLate[]
  /** Eased terms for hardship hold. */
  readonly isEased: boolean
}

/**
 * The late fees that somebody may charge on a day: once for a payment, after its grace, never on a fee, never while the
 * plan is paused, disputed or eased for hardship. Takes installments before any payment.
 * Source: payment plan specification, section 8.5; 16 CFR 444.4.
 */
export function chargeableLateFees(facts: LateFacts, terms: LateFeeTerms, on: PlainDate): readonly ChargeableFee[] {
  if (facts.isEased || isPausedOn(on, facts.pauses)) return []
  const { installments, receipts, pauses, charged } = facts
  return lateFees(installments, receipts, terms, { asOf: on, pauses }).flatMap((fee): ChargeableFee[] => {
    const of = installments.find(({ number }) => number === fee.number)
    if (of === undefined) return []
    const was = charged.some(({ installment, dueOn }) => installment === fee.number || dueOn === of.contractOn)
    return was ? [] : [{ ...fee, dueOn: of.contractOn }]
  })
}
