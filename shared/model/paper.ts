import { z } from 'zod'
import { documentIdSchema, estimateIdSchema, patientIdSchema, planIdSchema } from './ids.ts'
import { languageSchema } from './patient.ts'

export const paperKindSchema = z.enum([
  'goodFaithEstimate',
  'insuredEstimate',
  'planAgreement',
  'receipt',
  'comparison',
  'whySheet',
  'otherBillers',
  'statement',
  'paymentSchedule',
  'combinedSchedule',
  'planChange',
  'payOffLetter',
  'refundLetter',
  'reminderLetter',
  'defaultNotice',
  'balanceLetter',
  'settlementLetter',
  'assistanceApplication',
  'assistanceDecision',
  'refusalNotice',
  'callSheet',
  'nonCoveredNotice',
  'outageForm',
  'dailyClose',
  'emergencyBalances',
  'recoveryKit',
])
export type PaperKind = z.output<typeof paperKindSchema>

/** A letter that no font of ours has: a visible box on the paper, in the field of that name. */
export interface LetterBox {
  readonly field: string
  readonly letter: string
}

/** An issued paper: its bytes are kept for good; this is what lists show of it. */
export const paperSchema = z.strictObject({
  id: documentIdSchema,
  number: z.string(),
  version: z.number().int(),
  kind: paperKindSchema,
  language: languageSchema,
  title: z.string(),
  patientId: patientIdSchema.nullable(),
  patientName: z.string(),
  estimateId: estimateIdSchema.nullable(),
  planId: planIdSchema.nullable(),
  issuedAt: z.string(),
  issuedBy: z.string(),
  pageCount: z.number().int(),
  sha256: z.string(),
})
export type Paper = z.output<typeof paperSchema>
