import type { Clinic } from '../../../model/clinic.ts'
import { type Cents, cents, LARGEST_CENTS } from '../../../money/cents.ts'
import type { Rate } from '../../../money/rate.ts'
import type { MinimumRow } from '../budget.ts'

/** What the clinic itself decides about plans; null where it sets nothing. Clinic policy, settings. */
export interface ClinicPlanPolicy {
  /** The least payment by balance, in rising order; empty for none. */
  readonly minimums: readonly MinimumRow[]
  readonly longestMonths: number
  /** A plan above this has to be approved. */
  readonly largestWithoutApproval: Cents | null
  /** The least share that is paid at signing. */
  readonly leastDownPayment: Rate | null
  /** The share of gross monthly income that all plans together may take. */
  readonly incomeCap: Rate | null
  /** Does the clinic work for profit? Decides about the holder notice. */
  readonly isForProfit: boolean | null
}

/**
 * The policy of a clinic that has set up its smallest payment and longest plan only.
 * Source: payment plan specification, section 2.
 */
export function clinicPlanPolicy(clinic: Pick<Clinic, 'smallestInstallment' | 'longestPlanMonths'>): ClinicPlanPolicy {
  return {
    minimums: [{ upTo: cents(LARGEST_CENTS), minimum: clinic.smallestInstallment }],
    longestMonths: clinic.longestPlanMonths,
    largestWithoutApproval: null,
    leastDownPayment: null,
    incomeCap: null,
    isForProfit: null,
  }
}
