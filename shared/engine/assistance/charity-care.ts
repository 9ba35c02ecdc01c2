import { type Cents, lesserCents } from '../../money/cents.ts'
import { type Rate, restOf } from '../../money/rate.ts'
import { shareOf } from '../../money/rounding.ts'

/** What a patient under a hospital's financial assistance policy may be charged. */
export interface CharityAmount {
  readonly policyAmount: Cents
  /** Amounts generally billed: the ceiling of the law. */
  readonly generallyBilled: Cents
  readonly patientOwes: Cents
}

/** The policy's price, never above the amounts generally billed. Source: 26 CFR 1.501(r)-5(a). */
export function charityAmount(charge: Cents, policyDiscount: Rate, generallyBilledShare: Rate): CharityAmount {
  const policyAmount = shareOf(charge, restOf(policyDiscount))
  const generallyBilled = shareOf(charge, generallyBilledShare)
  return { policyAmount, generallyBilled, patientOwes: lesserCents(policyAmount, generallyBilled) }
}
