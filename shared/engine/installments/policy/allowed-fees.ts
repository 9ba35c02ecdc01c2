import type { FeeTerms, LateFeeTerms } from '../../../model/plan-fee.ts'
import { cents } from '../../../money/cents.ts'
import { compareRates } from '../../../money/rate.ts'
import type { LateFeeCap, NotAllowed } from './charge-limits.ts'
import type { PolicyLimits } from './policy-limits.ts'

/** The fees that may be asked here, and why one that the clinic would ask may not. */
export interface AllowedFees {
  readonly fees: FeeTerms
  /** Null where it is allowed, or the clinic asks for none. */
  readonly noLateFee: NotAllowed | null
  readonly noReturnedPayment: NotAllowed | null
}

/**
 * The clinic's fees cut to what the rules of law allow: never a larger amount, never a shorter wait, nothing where a rule
 * forbids it or nobody has confirmed the rules within a year. Both an agreement and a charge go through here, so that a
 * rule that became stricter since the signature holds at once.
 * Source: payment plan specification, sections 8.5 and 13.3.
 */
export function allowedFees(
  { lateFee, returnedPayment }: FeeTerms,
  limits: Pick<PolicyLimits, 'lateFee' | 'returnedPayment'>,
): AllowedFees {
  const { lateFee: late, returnedPayment: returned } = limits
  return {
    fees: {
      lateFee: lateFee === null || late.kind === 'no' ? null : cutTo(lateFee, late),
      returnedPayment:
        returnedPayment === null || returned.kind === 'no'
          ? null
          : cents(Math.min(returnedPayment, returned.mostCents.value)),
    },
    noLateFee: lateFee !== null && late.kind === 'no' ? late : null,
    noReturnedPayment: returnedPayment !== null && returned.kind === 'no' ? returned : null,
  }
}

/** A largest amount or share that the clinic's own way of counting could pass makes it the lesser of both. */
function cutTo(fee: LateFeeTerms, { mostCents, percent, graceDays }: Exclude<LateFeeCap, NotAllowed>): LateFeeTerms {
  const flat =
    mostCents === null
      ? fee.flat
      : cents(fee.kind === 'percent' ? mostCents.value : Math.min(fee.flat, mostCents.value))
  const share =
    percent === null || (fee.kind !== 'flat' && compareRates(fee.percent, percent.value) <= 0)
      ? fee.percent
      : percent.value
  const needsBoth =
    (fee.kind === 'percent' && mostCents !== null) ||
    (fee.kind === 'flat' && percent !== null) ||
    (fee.kind === 'greaterOf' && (mostCents !== null || percent !== null))
  return {
    kind: needsBoth ? 'lesserOf' : fee.kind,
    flat,
    percent: share,
    base: fee.base,
    graceDays: Math.max(fee.graceDays, graceDays.value),
  }
}
