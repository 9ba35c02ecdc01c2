import { type Cents, cents, greaterCents, lesserCents } from '../../money/cents.ts'
import { restOf } from '../../money/rate.ts'
import { shareOf } from '../../money/rounding.ts'
import type { PartBShares } from '../../rules/medicare/part-b-shares.ts'

/** A professional claim that another plan paid before Medicare. Amounts in cents. */
export interface MedicareSecondaryClaim {
  /** The actual charge, or what the clinic must accept if that is less. */
  readonly charge: Cents
  readonly primaryAllowed: Cents
  readonly primaryPaid: Cents
  readonly schedule: Cents
  readonly deductibleLeft: Cents
}

export interface MedicareSecondaryPayment {
  /** The three amounts of the rule in their order; Medicare pays the least. */
  readonly candidates: readonly [Cents, Cents, Cents]
  readonly medicarePays: Cents
  readonly patientOwes: Cents
}

/** What Medicare pays behind another plan. Source: 42 CFR 411.33(a); coverage specification, section 6.2. */
export function medicareSecondaryPayment(claim: MedicareSecondaryClaim, shares: PartBShares): MedicareSecondaryPayment {
  const { charge, primaryAllowed, primaryPaid, schedule, deductibleLeft } = claim
  const approved = lesserCents(schedule, charge)
  const afterDeductible = cents(approved - lesserCents(approved, deductibleLeft))
  const candidates = [
    atLeastZero(charge - primaryPaid),
    shareOf(afterDeductible, restOf(shares.coinsurance)),
    atLeastZero(greaterCents(schedule, primaryAllowed) - primaryPaid),
  ] as const
  const medicarePays = candidates.reduce(lesserCents)
  return { candidates, medicarePays, patientOwes: atLeastZero(primaryAllowed - primaryPaid - medicarePays) }
}

function atLeastZero(amount: number): Cents {
  return cents(Math.max(0, amount))
}
