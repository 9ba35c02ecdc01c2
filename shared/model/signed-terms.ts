import type { PlainDate } from '../dates/plain-date.ts'
import type { Cents } from '../money/cents.ts'
import type { PlanDraft } from './plan.ts'

/** A dated demand as it was agreed; number 0 is the down payment. */
export interface SignedDemand {
  readonly number: number
  readonly contractOn: PlainDate
  readonly payableOn: PlainDate
  readonly amountCents: Cents
  readonly interestCents: Cents
}

/**
 * What exactly does somebody sign? The terms and every payment of a plan as one text, always the same for the same
 * terms: its hash stands on the agreement and with the signature. Who pays is part of it; where they live is not.
 * Source: payment plan specification, section 14.3, "the signature binds a hash of terms and schedule".
 */
export function signedTerms(terms: PlanDraft, demands: readonly SignedDemand[]): string {
  const { owed, downPayment, frequency, agreedOn, firstDueOn, roll, interest, steps, guarantor } = terms
  const bears = interest && [interest.rate.units, interest.rate.places, interest.method, interest.oddFirstPeriod]
  const payments = [...demands]
    .sort((a, b) => a.number - b.number)
    .map((demand) => [demand.number, demand.contractOn, demand.payableOn, demand.amountCents, demand.interestCents])
  return JSON.stringify([
    [owed, downPayment, frequency, agreedOn, firstDueOn, roll],
    bears && [...bears, interest.delayedUntil],
    steps?.map(({ count, amount }) => [count, amount]) ?? null,
    [guarantor.name, guarantor.relation],
    payments,
  ])
}
