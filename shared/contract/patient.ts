import { z } from 'zod'
import type { PlainDate } from '../dates/plain-date.ts'
import type { BenefitPlan } from '../model/benefit-plan.ts'
import { type Coverage, coverageDraftSchema } from '../model/coverage.ts'
import type { EstimateRow } from '../model/estimate.ts'
import { coverageIdSchema, type PlanId, patientIdSchema } from '../model/ids.ts'
import type { Paper } from '../model/paper.ts'
import { type Patient, patientDraftSchema } from '../model/patient.ts'
import { patientFilterSchema } from '../model/patient-filter.ts'
import type { PlanRow, Receipt } from '../model/plan.ts'
import { lineSchema } from '../model/values.ts'
import type { Cents } from '../money/cents.ts'
import { answers, DESK, LOOKING } from './call.ts'

export type PatientAlert = 'noMail' | 'confidential'

/** A hit of the search for people. */
export interface PatientRow {
  readonly patient: Patient
  readonly coverageName: string
  /** When the benefits of that coverage were told; null without one. */
  readonly coverageAsOf: PlainDate | null
  readonly owedCents: number
  readonly inPlansCents: number
  /** Issued estimates without a plan whose amount nobody knows yet; they are in no sum. */
  readonly unknownEstimates: number
  readonly lastActivityAt: string | null
  /** What must be seen before anything is sent or said to this person. */
  readonly alerts: readonly PatientAlert[]
  /** Nobody fits exactly; this one is near. */
  readonly isNear?: boolean
}

/** One patient's money, by contract date. */
export interface PatientMoney {
  /** What plans still ask, and what issued estimates without a plan say that the patient pays. */
  readonly owed: Cents
  /** Issued estimates without a plan whose amount nobody knows yet; they are not in `owed`. */
  readonly unknownEstimates: number
  readonly inPlans: Cents
  readonly late: Cents
  /** Late, and due today. */
  readonly dueNow: Cents
  readonly next: { readonly on: PlainDate; readonly amount: Cents; readonly planId: PlanId } | null
  readonly credit: Cents
}

/** All that the patient's page and header need, in one answer. */
export interface PatientRecord {
  readonly patient: Patient
  /** When the person's own fields were saved last, in UTC. */
  readonly savedAt: string
  readonly money: PatientMoney
  readonly coverages: readonly Coverage[]
  readonly estimates: readonly EstimateRow[]
  readonly plans: readonly PlanRow[]
  /** Payments on all of the plans, the newest first; reversed ones stay among them. */
  readonly receipts: readonly Receipt[]
  readonly papers: readonly Paper[]
}

export const patientCalls = {
  'patient.find': {
    takes: z.strictObject({
      text: lineSchema(120),
      limit: z.number().int().min(1).max(200),
      /** Where nobody fits: those with one slip in a word, or with letters that look like digits. */
      near: z.boolean().optional(),
      /** Only patients like this. */
      filter: patientFilterSchema.optional(),
    }),
    gives: answers<readonly PatientRow[]>(),
    roles: LOOKING,
    lock: 'none',
    audited: true,
  },
  'patient.get': {
    takes: z.strictObject({ patientId: patientIdSchema }),
    gives: answers<PatientRecord>(),
    roles: LOOKING,
    lock: 'none',
    audited: true,
  },
  'patient.save': {
    takes: z.strictObject({ patientId: patientIdSchema.nullable(), draft: patientDraftSchema }),
    gives: answers<Patient>(),
    roles: DESK,
    lock: 'none',
    audited: true,
  },
  /** Takes a new patient out of use. Refused where the record changed since, or another record is about the person. */
  'patient.takeBack': {
    takes: z.strictObject({ patientId: patientIdSchema, saved: patientDraftSchema }),
    gives: answers<null>(),
    roles: DESK,
    lock: 'none',
    audited: true,
  },
  /** The way back from that: the same record is in use again. */
  'patient.putBack': {
    takes: z.strictObject({ patientId: patientIdSchema }),
    gives: answers<Patient>(),
    roles: DESK,
    lock: 'none',
    audited: true,
  },
  'benefitPlan.find': {
    takes: z.strictObject({ text: lineSchema(120) }),
    gives: answers<readonly { readonly plan: BenefitPlan; readonly patientCount: number }[]>(),
    roles: DESK,
    lock: 'none',
    audited: false,
  },
  'coverage.save': {
    takes: z.strictObject({ coverageId: coverageIdSchema.nullable(), draft: coverageDraftSchema }),
    gives: answers<Coverage>(),
    roles: DESK,
    lock: 'none',
    audited: true,
  },
  /**
   * Puts a coverage back to a version of it that was kept before, as a further version; null takes one out of use that
   * was new. `saved` is the newest one as the window knows it, null where it was taken out of use. Refused where it
   * changed since, and where an issued estimate rests on it. Gives null for one that is in use no more.
   */
  'coverage.takeBack': {
    takes: z.strictObject({
      coverageId: coverageIdSchema,
      saved: coverageDraftSchema.nullable(),
      before: coverageDraftSchema.nullable(),
    }),
    gives: answers<Coverage | null>(),
    roles: DESK,
    lock: 'none',
    audited: true,
  },
} as const
