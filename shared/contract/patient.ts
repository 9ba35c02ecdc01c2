import { z } from 'zod'
import type { BenefitPlan } from '../model/benefit-plan.ts'
import { type Coverage, coverageDraftSchema } from '../model/coverage.ts'
import type { EstimateRow } from '../model/estimate.ts'
import { coverageIdSchema, patientIdSchema } from '../model/ids.ts'
import type { Paper } from '../model/paper.ts'
import { type Patient, patientDraftSchema } from '../model/patient.ts'
import type { PlanRow, Receipt } from '../model/plan.ts'
import { lineSchema } from '../model/values.ts'
import { answers, DESK, LOOKING } from './call.ts'

/** A hit of the search for people. */
export interface PatientRow {
  readonly patient: Patient
  readonly coverageName: string
  readonly owedCents: number
  readonly inPlansCents: number
  readonly lastActivityAt: string | null
  /** Nobody fits exactly; this one is near. */
  readonly isNear?: boolean
}

/** All that the patient's page and header need, in one answer. */
export interface PatientRecord {
  readonly patient: Patient
  /** When the person's own fields were saved last, in UTC. */
  readonly savedAt: string
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
} as const
