import type { PlainDate } from '../../dates/plain-date.ts'
import type { Frequency, PlanDraft } from '../../model/plan.ts'
import { type Cents, ZERO } from '../../money/cents.ts'
import type { Rate } from '../../money/rate.ts'
import type { LateFeePolicy } from './late-fee.ts'
import type { InterestMethod } from './period-rate.ts'
import type { Schedule } from './schedule.ts'

/** One dated amount of a version; rows that a change emptied stay with zero. */
export interface VersionRow {
  readonly number: number
  readonly contractOn: PlainDate
  readonly amount: Cents
}

/**
 * What a version of a plan says, as far as two versions are compared.
 * Source: payment plan specification, sections 1 and 7.
 */
export interface PlanVersion {
  /** Covered charges by id; empty where the plan covers one estimate as a whole. */
  readonly charges: readonly { readonly id: string; readonly amount: Cents }[]
  readonly owed: Cents
  readonly downPayment: Cents
  readonly rows: readonly VersionRow[]
  readonly frequency: Frequency | 'ownDates'
  readonly roll: PlanDraft['roll']
  readonly rate: Rate | null
  readonly method: InterestMethod | null
  readonly totalInterest: Cents
  readonly lateFee: LateFeePolicy | null
  readonly returnedPayment: Cents | null
  readonly guarantor: string
  /** Must the version be disclosed under the Truth in Lending Act? */
  readonly needsDisclosure: boolean
}

/** The version of a plan without interest and fees, from its terms and schedule. */
export function versionOf(
  draft: Pick<PlanDraft, 'owed' | 'downPayment' | 'frequency' | 'roll' | 'guarantor'>,
  made: Schedule,
  needsDisclosure: boolean,
): PlanVersion {
  return {
    charges: [],
    owed: draft.owed,
    downPayment: draft.downPayment,
    rows: made.installments.map(({ number, contractOn, amount }) => ({ number, contractOn, amount })),
    frequency: draft.frequency,
    roll: draft.roll,
    rate: null,
    method: null,
    totalInterest: ZERO,
    lateFee: null,
    returnedPayment: null,
    guarantor: draft.guarantor.name,
    needsDisclosure,
  }
}
