import { z } from 'zod'
import type { PlainDate } from '../dates/plain-date.ts'
import { type DocumentId, patientIdSchema } from './ids.ts'
import { amountSchema, lineSchema, nameSchema, plainDateSchema } from './values.ts'

/** The principal reasons why a plan can be refused. None of them is who the person is. Source: 12 CFR 1002.9(b)(2). */
export const refusalReasonSchema = z.enum([
  'papersMissing',
  'incomeTooSmall',
  'debtsTooHigh',
  'incomeNotShown',
  'addressNotShown',
  'earlierPlanBroken',
  'paymentsLate',
  'paymentTooSmall',
  'tooLong',
  'noDownPayment',
  'other',
])
export type RefusalReason = z.output<typeof refusalReasonSchema>

/** More than four reasons help nobody to understand. Source: 12 CFR 1002.9(b)(2), commentary. */
export const MOST_REASONS = 4

/** A refusal as it is told at the desk. */
export const planRefusalDraftSchema = z.strictObject({
  patientId: patientIdSchema,
  /** Who asked: the patient or who would pay; the letter goes to them. */
  askedBy: nameSchema(120),
  address: lineSchema(200),
  /** The day on which all that was asked for had come. */
  askedOn: plainDateSchema,
  refusedOn: plainDateSchema,
  /** How much was to be paid over time; null where nobody said. */
  amount: amountSchema.nullable(),
  /** How many payments were asked for; null where nobody said. */
  installments: z.number().int().min(1).max(120).nullable(),
  /** Would the plan have carried interest or a charge for paying over time? Null where nobody said. */
  hasFinanceCharge: z.boolean().nullable(),
  reasons: z.array(refusalReasonSchema).max(MOST_REASONS),
  /** More to the reasons, or the reason that is not in the list. */
  words: lineSchema(300),
})
export type PlanRefusalDraft = z.output<typeof planRefusalDraftSchema>

/** A letter with the reasons that is not void. */
export interface RefusalLetter {
  readonly documentId: DocumentId
  readonly number: string
  /** When it was printed or handed over; null while it is only in the store. */
  readonly toldOn: PlainDate | null
}

/** A refusal on record. */
export interface PlanRefusal extends PlanRefusalDraft {
  readonly id: string
  /** The last day for the letter; null where the law asks for none. */
  readonly noticeBy: PlainDate | null
  readonly recordedAt: string
  readonly recordedBy: string
  /** The newest letter; one that went out comes first. */
  readonly letter: RefusalLetter | null
  /** Why it does not count any more; null while it does. */
  readonly takenBack: string | null
}
