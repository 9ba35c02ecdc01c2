import type { PlainDate } from '../dates/plain-date.ts'
import type { Accuracy } from '../engine/compare/accuracy.ts'
import type { OutcomeCause } from '../model/estimate-outcome.ts'
import type { EstimateId, PatientId } from '../model/ids.ts'
import type { Cents } from '../money/cents.ts'

/** An estimate held against what the clinic's services really came to. Null is not known, never zero. */
export interface AccuracyLine {
  readonly estimateId: EstimateId
  readonly number: string
  readonly version: number
  readonly patientId: PatientId
  readonly patientName: string
  readonly title: string
  readonly expected: Cents | null
  readonly real: Cents | null
  /** Why they differ, what made the most of it first; none where nobody said it. */
  readonly causes: readonly OutcomeCause[]
}

/** How close the estimates came of which something was told in some days: what missed by most comes first. */
export interface AccuracyReport extends Accuracy {
  readonly from: PlainDate
  readonly to: PlainDate
  readonly lines: readonly AccuracyLine[]
}
