import { type Cents, cents, lesserCents, ZERO } from '../../money/cents.ts'
import { shareOf } from '../../money/rounding.ts'
import type { MedigapBenefit } from '../../rules/medicare/medigap-table.ts'
import type { PartBShares } from '../../rules/medicare/part-b-shares.ts'

/** How the clinic stands to Medicare for a claim. */
export type MedicareStatus = 'participating' | 'nonparAssigned' | 'nonparUnassigned'

/** A service under Medicare Part B. Amounts in cents. */
export interface PartBClaim {
  readonly status: MedicareStatus
  /** The fee schedule of a participating clinic. */
  readonly schedule: Cents
  readonly charge: Cents
  readonly deductibleLeft: Cents
  /** The supplement's benefits, null without one. */
  readonly medigap: MedigapBenefit | null
  readonly visit: 'office' | 'emergency' | null
  /** A Qualified Medicare Beneficiary may not be billed any Medicare cost sharing. SSA 1902(n)(3)(B). */
  readonly isQmb: boolean
}

export interface PartBPayment {
  readonly approved: Cents
  readonly deductible: Cents
  readonly coinsurance: Cents
  /** Charged above the approved amount, up to the limiting charge. */
  readonly excessCharge: Cents
  readonly medicarePays: Cents
  /** The most that may be charged; null where assignment sets the price. */
  readonly limitingCharge: Cents | null
  readonly medigapPays: Cents
  readonly patientOwes: Cents
  /** What a protected person would have owed. */
  readonly notBillable: Cents
}

/** Who pays what for a service under Part B. Source: coverage specification, sections 6.1, 6.3 and 6.5; SSA 1848(g). */
export function partBPayment(claim: PartBClaim, shares: PartBShares): PartBPayment {
  const isPar = claim.status === 'participating'
  const schedule = isPar ? claim.schedule : shareOf(claim.schedule, shares.nonparticipating)
  const approved = lesserCents(schedule, claim.charge)
  const deductible = lesserCents(approved, claim.deductibleLeft)
  const coinsurance = shareOf(cents(approved - deductible), shares.coinsurance)
  const limitingCharge = claim.status === 'nonparUnassigned' ? limitOf(claim.schedule, shares) : null
  const excessCharge =
    limitingCharge === null ? ZERO : cents(Math.max(0, lesserCents(claim.charge, limitingCharge) - approved))
  const medigapPays = claim.isQmb ? ZERO : medigapPayment(claim, { deductible, coinsurance, excessCharge })
  const shared = cents(deductible + coinsurance)
  return {
    approved,
    deductible,
    coinsurance,
    excessCharge,
    medicarePays: cents(approved - shared),
    limitingCharge,
    medigapPays,
    patientOwes: claim.isQmb ? ZERO : cents(shared + excessCharge - medigapPays),
    notBillable: claim.isQmb ? shared : ZERO,
  }
}

/** 115 % of 95 % is 109.25 % of the fee of a participating clinic, rounded once. Source: section 6.1; SSA 1848(g). */
function limitOf(schedule: Cents, { nonparticipating, limitingCharge }: PartBShares): Cents {
  const units = nonparticipating.units * limitingCharge.units
  return shareOf(schedule, { units, places: nonparticipating.places + limitingCharge.places })
}

type PatientParts = Pick<PartBPayment, 'deductible' | 'coinsurance' | 'excessCharge'>

/** What a supplement pays. Plan N leaves the lesser of its copay and the coinsurance to the patient. NAIC Model 651. */
export function medigapPayment({ medigap, visit }: Pick<PartBClaim, 'medigap' | 'visit'>, parts: PatientParts): Cents {
  if (medigap === null) return ZERO
  const copay = visit === null ? null : visit === 'office' ? medigap.officeCopay : medigap.emergencyCopay
  const kept = copay === null ? ZERO : lesserCents(cents(copay), parts.coinsurance)
  const coinsurance = shareOf(cents(parts.coinsurance - kept), medigap.coinsurance)
  const deductible = medigap.partBDeductible ? parts.deductible : ZERO
  return cents(deductible + coinsurance + (medigap.excessCharge ? parts.excessCharge : ZERO))
}
