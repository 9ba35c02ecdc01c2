import type { PlainDate } from '../dates/plain-date.ts'
import type { ReliefPart, ReliefStepName, ReliefSum } from '../engine/assistance/relief.ts'
import type { Accuracy } from '../engine/compare/accuracy.ts'
import type { OutcomeCause } from '../model/estimate-outcome.ts'
import type { EstimateId, PatientId, PersonId, PlanId } from '../model/ids.ts'
import type { ContactOutcome } from '../model/work.ts'
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

/** One thing in a step of the report on help: for whom, since when, how much, and which record it is. */
export interface ReliefLine {
  readonly caseId: string
  readonly patientId: PatientId
  readonly patientName: string
  readonly on: PlainDate
  /** Of the plan or estimate; empty where it is about the person. */
  readonly number: string
  readonly record:
    | { readonly kind: 'plan'; readonly planId: PlanId }
    | { readonly kind: 'estimate'; readonly estimateId: EstimateId }
    | { readonly kind: 'assistance' | 'patient' }
  /** In cents, negative where it was put back. */
  readonly amount: Cents | 'none' | 'unknown'
}

/** A step with what it comes to and all that is in it. */
export interface ReliefStep extends ReliefSum {
  readonly part: ReliefPart
  readonly step: ReliefStepName
  readonly lines: readonly ReliefLine[]
}

/** Who asked for help in some days, what was discounted and forgiven, and what supervisors answered. */
export interface ReliefReport {
  readonly from: PlainDate
  readonly to: PlainDate
  /** Steps without anything in them are left out. */
  readonly steps: readonly ReliefStep[]
  /** What was forgiven in all: everything that was taken off plans. */
  readonly forgiven: ReliefSum
  readonly asked: ReliefSum
}

/** What one person did in some days. How long it took is not recorded. */
export interface ActivityPerson {
  readonly personId: PersonId
  readonly name: string
  readonly estimates: number
  readonly plans: number
  readonly calls: number
}

/** Who did how much in some days, by name; whoever did nothing of it is left out. */
export interface ActivityReport {
  readonly from: PlainDate
  readonly to: PlainDate
  readonly people: readonly ActivityPerson[]
}

/** One thing that somebody did. */
export interface ActivityDeed {
  readonly id: string
  readonly kind: 'estimate' | 'plan' | 'call'
  readonly on: PlainDate
  /** Of the estimate or the plan. */
  readonly number: string
  /** How a call ended; null for anything else. */
  readonly outcome: ContactOutcome | null
  readonly estimateId: EstimateId | null
  readonly planId: PlanId | null
  readonly patientId: PatientId
  readonly patientName: string
}
