import { z } from 'zod'
import { amountSchema, plainDateSchema, rateSchema } from './values.ts'

/** What a fee of a plan is for: a payment that came late, or one that the bank sent back. */
export const planFeeKindSchema = z.enum(['late', 'returned'])
export type PlanFeeKind = z.output<typeof planFeeKindSchema>

/** How a late fee is computed, on what is unpaid, and after how many days. Source: payment plan specification, 8.5. */
export const lateFeeTermsSchema = z.strictObject({
  kind: z.enum(['flat', 'percent', 'lesserOf', 'greaterOf']),
  flat: amountSchema,
  percent: rateSchema,
  base: z.enum(['principal', 'principalAndInterest']),
  graceDays: z.number().int().min(0).max(365),
})
export type LateFeeTerms = z.output<typeof lateFeeTermsSchema>

/** The fees that an agreement names; null where it names none. */
export const feeTermsSchema = z.strictObject({
  lateFee: lateFeeTermsSchema.nullable(),
  returnedPayment: amountSchema.refine((value) => value > 0, 'money.zero').nullable(),
})
export type FeeTerms = z.output<typeof feeTermsSchema>

/** No fees at all: what holds until set-up says otherwise. */
export const NO_FEES: FeeTerms = { lateFee: null, returnedPayment: null }

/** A fee that was charged on a plan, with what was waived and paid of it. */
export const planFeeSchema = z.strictObject({
  id: z.string(),
  kind: planFeeKindSchema,
  /** The late payment's number; null for a returned payment. */
  installment: z.number().int().nullable(),
  /** The due date of the late payment; null for a returned payment. */
  dueOn: plainDateSchema.nullable(),
  /** The receipt that the bank sent back; null for a late fee. */
  receiptNumber: z.string().nullable(),
  amount: amountSchema,
  waived: amountSchema,
  paid: amountSchema,
  chargedOn: plainDateSchema,
  chargedBy: z.string(),
  waivers: z.array(z.strictObject({ amount: amountSchema, reason: z.string(), on: plainDateSchema, by: z.string() })),
})
export type PlanFee = z.output<typeof planFeeSchema>
