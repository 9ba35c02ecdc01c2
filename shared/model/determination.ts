import { z } from 'zod'
import type { PlainDate } from '../dates/plain-date.ts'
import { povertyRegionSchema, slidingClassSchema } from './assistance.ts'
import { patientIdSchema } from './ids.ts'
import { scheduleStampSchema } from './schedule-stamp.ts'
import { amountSchema, lineSchema, nameSchema, plainDateSchema } from './values.ts'

export const incomeKindSchema = z.enum([
  'wages',
  'selfEmployment',
  'socialSecurity',
  'unemployment',
  'support',
  'other',
])
export type IncomeKind = z.output<typeof incomeKindSchema>

/** What one person of the household earns or gets, as it was told: each line keeps its own period. */
export const incomeLineSchema = z.strictObject({
  who: nameSchema(60),
  kind: incomeKindSchema,
  /** Null: nobody told how much; never zero. */
  amount: amountSchema.nullable(),
  period: z.enum(['week', 'twoWeeks', 'halfMonth', 'month', 'year']),
})
export type IncomeLine = z.output<typeof incomeLineSchema>

/** Why a household says that nothing comes in. */
export const noIncomeReasonSchema = z.enum(['lostWork', 'livesWithFamily', 'shelter', 'student', 'illness', 'other'])
export type NoIncomeReason = z.output<typeof noIncomeReasonSchema>

/** Papers that show what was told; which of them are asked for follows from the kinds of income. */
export const proofPaperSchema = z.enum(['payStubs', 'taxReturn', 'benefitLetter', 'supportLetter', 'declaration'])
export type ProofPaper = z.output<typeof proofPaperSchema>

/** `open`: nothing is decided. `provisional`: helped until the papers are due. */
export const decisionSchema = z.enum(['open', 'provisional', 'approved', 'denied', 'needMore'])
export type Decision = z.output<typeof decisionSchema>

/** An application for assistance as it is told at the desk, with what was decided. */
export const determinationDraftSchema = z
  .strictObject({
    patientId: patientIdSchema,
    /** Null: not told yet. */
    householdSize: z.number().int().min(1).max(30).nullable(),
    /** Who lives there, in words. */
    members: lineSchema(200),
    /** Others of the household who are patients here: the decision holds for their estimates too. */
    alsoFor: z.array(patientIdSchema).max(12),
    incomes: z.array(incomeLineSchema).max(12),
    /** Only where no income is told. */
    noIncome: noIncomeReasonSchema.nullable(),
    scheduleId: z.string().max(60).nullable(),
    papersSeen: z.array(proofPaperSchema).max(5),
    papersDueOn: plainDateSchema.nullable(),
    decision: decisionSchema,
    from: plainDateSchema.nullable(),
    /** The last day of the help; it has to be asked for again. */
    until: plainDateSchema.nullable(),
    reason: lineSchema(300),
  })
  .refine(({ from, until }) => from === null || until === null || from <= until, {
    path: ['until'],
    message: 'date.endsBefore',
  })
export type DeterminationDraft = z.output<typeof determinationDraftSchema>

/** What was worked out when it was kept: the table, its year, and the step. It stays as it was. */
export const workedOutSchema = z.strictObject({
  /** A year's income of the household; null while a line is not told. */
  income: amountSchema.nullable(),
  schedule: scheduleStampSchema,
  region: povertyRegionSchema,
  guidelineYear: z.number().int(),
  /** Null where the year's table is not announced, or the size not told. */
  guideline: amountSchema.nullable(),
  /** Income over the guideline in hundredths of a percent, for showing. */
  shownPercent: z.number().int().nullable(),
  /** Null above every class, or while it can't be told. */
  step: slidingClassSchema.nullable(),
})
export type WorkedOut = z.output<typeof workedOutSchema>

/** What is kept of an edition as evidence: what was told, and what was worked out of it. */
export const keptDeterminationSchema = z.strictObject({
  draft: determinationDraftSchema,
  /** Null where no sliding fee schedule was chosen. */
  worked: workedOutSchema.nullable(),
})

/** A kept edition; the newest of an id holds, those before stay below it. */
export interface Determination extends DeterminationDraft {
  readonly id: string
  readonly seq: number
  /** Null where no sliding fee schedule was chosen. */
  readonly worked: WorkedOut | null
  readonly savedAt: string
  readonly savedBy: string
}

/** Does the help hold on a day? Provisional help ends when the papers are due. */
export function holdsOn(
  { decision, from, until, papersDueOn }: Pick<Determination, 'decision' | 'from' | 'until' | 'papersDueOn'>,
  on: PlainDate,
): boolean {
  if (decision !== 'approved' && decision !== 'provisional') return false
  const last = decision === 'provisional' ? (papersDueOn ?? until) : until
  return (from === null || from <= on) && (last === null || on <= last)
}
