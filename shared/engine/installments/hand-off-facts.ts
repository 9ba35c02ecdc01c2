import type { PlainDate } from '../../dates/plain-date.ts'
import type { Cents } from '../../money/cents.ts'
import type { ProviderKind } from '../../rules/policy/policy-pack.ts'
import type { Pause } from './late-clock.ts'
import type { PolicyLimits } from './policy/policy-limits.ts'
import type { PlanStanding } from './standing.ts'

/**
 * What an agency has to be told; null where nobody has looked yet.
 * Source: 12 CFR 1006.34; payment plan specification, section 10.
 */
export interface HandOffRecord {
  readonly itemizedOn: PlainDate | null
  readonly itemizedBalance: Cents | null
  readonly interestSince: Cents | null
  readonly feesSince: Cents | null
  readonly paymentsSince: Cents | null
  readonly creditsSince: Cents | null
  readonly language: string | null
  /** Name or `none`. */
  readonly attorney: string | null
  readonly inconvenientTimes: string | null
  readonly optOuts: string | null
}

/**
 * Dated facts of an account that might leave the clinic. A null date: it has not happened, or nobody knows.
 * Source: payment plan specification, section 10.
 */
export interface HandOffFacts {
  readonly on: PlainDate
  readonly action: 'assignment' | 'suit'
  readonly balance: Cents
  readonly standing: PlanStanding
  readonly pauses: readonly Pause[]
  /** The contract date of the oldest installment that is late. */
  readonly oldestLateOn: PlainDate | null
  /** A written notice to the last known address. */
  readonly noticeSentOn: PlainDate | null
  readonly firstBillOn: PlainDate | null
  readonly limits: PolicyLimits
  readonly provider: { readonly kind: ProviderKind; readonly isNonprofit: boolean | null }
  readonly assistance: {
    /** The notice that names the actions and the deadline. */
    readonly noticeOn: PlainDate | null
    readonly summaryEnclosed: boolean | null
    readonly spokenOn: PlainDate | null
    /** Since when an application is open; null for none. */
    readonly openSince: PlainDate | null
  }
  readonly planOfferedOn: PlainDate | null
  readonly renegotiationOfferedOn: PlainDate | null
  readonly extraBillOn: PlainDate | null
  readonly record: HandOffRecord
}
