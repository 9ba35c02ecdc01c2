import { z } from 'zod'
import { daysBetween, type PlainDate } from '../dates/plain-date.ts'
import type { AgingReport } from '../engine/installments/aging.ts'
import type { CreditDuty } from '../engine/installments/credit-balance.ts'
import type { ExpectedCash } from '../engine/installments/expected-cash.ts'
import type { PlanQuality } from '../engine/installments/plan-quality.ts'
import type { PackLimit } from '../engine/installments/policy/pack-limits.ts'
import type { UnclaimedDuty } from '../engine/installments/unclaimed.ts'
import { type PatientId, type PlanId, personIdSchema, planIdSchema } from '../model/ids.ts'
import type { Language } from '../model/patient.ts'
import type { PaymentMethod } from '../model/plan.ts'
import { plainDateSchema } from '../model/values.ts'
import type { Cents } from '../money/cents.ts'
import { answers, DESK, LOOKING, nothing } from './call.ts'
import type { AccuracyReport, ActivityDeed, ActivityReport, ReliefReport } from './report-answers.ts'

/** Whom a line of a report is about. */
export interface ReportedPlan {
  readonly planId: PlanId
  readonly planNumber: string
  readonly patientId: PatientId
  readonly patientName: string
}

/** From which day money is aged: when it fell due by contract, or when the visit was. */
const agedBySchema = z.enum(['contract', 'service'])
export type AgedBy = z.output<typeof agedBySchema>

/** What is unpaid by how long it is past due, over all signed plans and for each that asks for something. */
export interface Aging {
  readonly asOf: PlainDate
  readonly by: AgedBy
  readonly total: Cents
  readonly buckets: AgingReport
  /** What is of a day that nobody knows; it is in no bucket. */
  readonly undated: Cents
  readonly plans: readonly (ReportedPlan & {
    readonly buckets: AgingReport
    readonly undated: Cents
    readonly total: Cents
    readonly late: Cents
    /** Days since the oldest unpaid demand; zero or below when nothing is late, null where no day is known. */
    readonly oldestDays: number | null
  })[]
}

/** Money that is owed back, with what the law asks for. */
export interface CreditLine extends ReportedPlan {
  readonly amount: Cents
  readonly cameUpOn: PlainDate
  readonly duty: CreditDuty | null
  /** When it belongs to a state as unclaimed property; null where no rule of the payer's state is known. */
  readonly unclaimed: UnclaimedDuty | null
}

/** Something that the law waits for. */
export interface ComplianceLine {
  /** Null where it is about a person and no plan; the number is empty then. */
  readonly planId: PlanId | null
  readonly planNumber: string
  readonly patientId: PatientId
  readonly patientName: string
  /** Since when it waits, or by when it is due. */
  readonly on: PlainDate
  readonly what:
    | { readonly kind: 'disclosure' | 'unsigned'; readonly version: number }
    | { readonly kind: 'ends' | 'papersDue' }
    /** A hospital takes applications for assistance until then; it is a nonprofit, or nobody said that it is not. */
    | { readonly kind: 'assistanceWindow'; readonly days: number; readonly isNonprofit: boolean | null }
    | { readonly kind: 'credit'; readonly amount: Cents }
    | { readonly kind: 'unclaimed'; readonly amount: Cents; readonly state: string; readonly isConfirmed: boolean }
    | {
        readonly kind: 'pack'
        readonly pack: string
        readonly edition: number
        readonly now: number
        readonly limits: readonly PackLimit[]
      }
}

/** How good the plans are that were agreed since a day. */
export interface PlanQualityReport extends PlanQuality {
  readonly since: PlainDate
  readonly asOf: PlainDate
}

/** Money of one method on one day. */
export interface DayTotal {
  readonly on: PlainDate
  readonly method: PaymentMethod
  readonly receipts: number
  readonly received: Cents
  readonly reversals: number
  readonly reversed: Cents
  readonly refunds: number
  readonly refunded: Cents
}

export type StatementMoveKind =
  | 'started'
  | 'charged'
  | 'lowered'
  /** Interest that came up; `interestOff` is less of it because money came or went back earlier. */
  | 'interest'
  | 'interestOff'
  | 'paid'
  | 'reversed'
  | 'refunded'
  | 'lateFee'
  | 'returnedFee'
  | 'waived'

/** What a statement of a plan says over a span of days. */
export interface PlanStatement extends ReportedPlan {
  /** In which its paper speaks. */
  readonly language: Language
  readonly from: PlainDate
  readonly to: PlainDate
  readonly opening: Cents
  readonly moves: readonly {
    readonly on: PlainDate
    readonly kind: StatementMoveKind
    readonly number: string | null
    readonly amount: Cents
    readonly leftAfter: Cents
  }[]
  readonly closing: Cents
}

/** At most five years and a day at once. */
const LONGEST_SPAN_DAYS = 1_828

const spanSchema = z
  .strictObject({ from: plainDateSchema, to: plainDateSchema })
  .refine(({ from, to }) => from <= to && daysBetween(from, to) <= LONGEST_SPAN_DAYS, 'date.notAMoment')

export const reportSchema = z.discriminatedUnion('report', [
  z.strictObject({ report: z.literal('aging'), by: agedBySchema.exactOptional() }),
  z.strictObject({ report: z.literal('credits') }),
  z.strictObject({ report: z.literal('expectedCash') }),
  z.strictObject({ report: z.literal('compliance') }),
  z.strictObject({ report: z.literal('quality') }),
  /** What is to be drawn automatically on a day. */
  z.strictObject({ report: z.literal('debits'), on: plainDateSchema }),
  z.strictObject({ report: z.literal('dailyTotals'), from: plainDateSchema, to: plainDateSchema }),
  z.strictObject({ report: z.literal('relief'), from: plainDateSchema, to: plainDateSchema }),
  z.strictObject({ report: z.literal('activity'), from: plainDateSchema, to: plainDateSchema }),
  z.strictObject({ report: z.literal('accuracy'), from: plainDateSchema, to: plainDateSchema }),
])
export type ReportOrder = z.output<typeof reportSchema>

const looks = { roles: LOOKING, lock: 'none', audited: false } as const

export const reportCalls = {
  /** By contract date where nothing else is asked for. */
  'report.aging': { takes: z.strictObject({ by: agedBySchema.exactOptional() }), gives: answers<Aging>(), ...looks },
  'report.credits': { takes: nothing, gives: answers<readonly CreditLine[]>(), ...looks },
  'report.expectedCash': { takes: nothing, gives: answers<ExpectedCash>(), ...looks },
  'report.compliance': { takes: nothing, gives: answers<readonly ComplianceLine[]>(), ...looks },
  'report.quality': { takes: nothing, gives: answers<PlanQualityReport>(), ...looks },
  'report.dailyTotals': { takes: spanSchema, gives: answers<readonly DayTotal[]>(), ...looks },
  'report.activity': { takes: spanSchema, gives: answers<ActivityReport>(), ...looks },
  /** The newest things that one person did. */
  'report.activityOf': {
    takes: spanSchema.safeExtend({ personId: personIdSchema }),
    gives: answers<readonly ActivityDeed[]>(),
    ...looks,
  },
  'report.relief': { takes: spanSchema, gives: answers<ReliefReport>(), ...looks },
  /** By the days on which something was told of an estimate. */
  'report.accuracy': { takes: spanSchema, gives: answers<AccuracyReport>(), ...looks },
  'plan.statement': {
    takes: z.strictObject({ planId: planIdSchema, from: plainDateSchema, to: plainDateSchema }),
    gives: answers<PlanStatement>(),
    ...looks,
  },
  /** Saves a report as comma-separated text where the person wants it; gives the file's name. */
  'report.save': { takes: reportSchema, gives: answers<string>(), roles: DESK, lock: 'none', audited: true },
  /** Prints a report with its sentence and its table. */
  'report.print': { takes: reportSchema, gives: answers<null>(), roles: DESK, lock: 'none', audited: true },
} as const
