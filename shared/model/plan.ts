import { z } from 'zod'
import { type Frequency, isFrequency } from '../dates/frequency.ts'
import { calendarKindSchema, rollSchema } from './days-off.ts'
import { estimateIdSchema, localIdSchema, patientIdSchema, planIdSchema, receiptIdSchema } from './ids.ts'
import { languageSchema } from './patient.ts'
import { agreementChoicesSchema } from './plan-agreement.ts'
import { planFeeSchema } from './plan-fee.ts'
import { planCutSchema } from './plan-split.ts'
import { amountSchema, lineSchema, nameSchema, plainDateSchema, rateSchema } from './values.ts'

/** How often a payment falls due: `monthly`, `every10Days`, or one of them with months left out, `weekly not 7 8`. */
export const frequencySchema = z
  .string()
  .max(60)
  .refine((text): text is Frequency => isFrequency(text), 'frequency.unknown')
export type { Frequency }

/** Exactly one of count and amount is entered; the other follows. */
export const planSizeSchema = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('count'), count: z.number().int().min(1).max(600) }),
  z.strictObject({ by: z.literal('amount'), amount: amountSchema.refine((value) => value > 0, 'money.zero') }),
])
export type PlanSize = z.output<typeof planSizeSchema>

/** How new plans may count interest. Others are known from imported plans and are never offered. */
export const offeredMethodSchema = z.enum(['period', 'actual/365', 'actual/actual'])
export type OfferedMethod = z.output<typeof offeredMethodSchema>

/** Interest of a plan: an exact yearly rate, how days count, and what an odd first period costs. */
export const planInterestSchema = z.strictObject({
  rate: rateSchema.refine(({ places }) => places <= 8, 'rate.notUsable'),
  method: offeredMethodSchema,
  oddFirstPeriod: z.enum(['free', 'inEveryPayment', 'withFirstPayment']),
  /** Payments due before this day bear none; null where all do. */
  delayedUntil: plainDateSchema.nullable(),
})
export type PlanInterest = z.output<typeof planInterestSchema>

/** So many payments of one amount; null is the step that is solved. */
export const planStepSchema = z.strictObject({
  count: z.number().int().min(1).max(600),
  amount: amountSchema.refine((value) => value > 0, 'money.zero').nullable(),
})

/** Payments that change by steps, one of them solved at most. */
export const planStepsSchema = z
  .array(planStepSchema)
  .min(2)
  .max(12)
  .refine((steps) => steps.filter(({ amount }) => amount === null).length <= 1, 'steps.oneSolved')
export type PlanSteps = z.output<typeof planStepsSchema>

export const guarantorSchema = z.strictObject({
  name: nameSchema(120),
  relation: z.enum(['self', 'parent', 'spouse', 'guardian', 'other']),
  bornOn: plainDateSchema.nullable(),
  address: lineSchema(200),
  phone: lineSchema(40),
})
export type Guarantor = z.output<typeof guarantorSchema>

/** The terms of a plan, as the designer edits them. */
export const planDraftSchema = z.strictObject({
  patientId: patientIdSchema,
  estimateId: estimateIdSchema.nullable(),
  routeId: localIdSchema.nullable(),
  /** What the patient owes for the covered charges: the cash price. */
  owed: amountSchema,
  /** True while insurance has not answered: the agreement says estimate. */
  isEstimate: z.boolean(),
  downPayment: amountSchema,
  size: planSizeSchema,
  frequency: frequencySchema,
  agreedOn: plainDateSchema,
  firstDueOn: plainDateSchema,
  roll: rollSchema,
  /** The calendar by which payable days move; left out for federal holidays as banks keep them. */
  calendar: calendarKindSchema.optional(),
  /** Null for the usual clinic plan, which bears none. */
  interest: planInterestSchema.nullable().default(null),
  /** Null where all payments are equal. Their counts add up to the number of payments. */
  steps: planStepsSchema.nullable().default(null),
  guarantor: guarantorSchema,
  language: languageSchema,
  /** How its agreement is made; left out for the usual way. */
  agreement: agreementChoicesSchema.optional(),
  /** How its payments are cut; left out where every rest is a payment of its own. */
  cut: planCutSchema.optional(),
})
export type PlanDraft = z.output<typeof planDraftSchema>

export const planStateSchema = z.enum([
  'awaitingSignature',
  'active',
  'paidOff',
  'cancelled',
  'settled',
  'writtenOff',
  /** Put together with others in a new plan. */
  'replaced',
])
export type PlanState = z.output<typeof planStateSchema>

/** One dated demand of a plan version and what has been paid on it. */
export const installmentSchema = z.strictObject({
  number: z.number().int().min(1),
  contractOn: plainDateSchema,
  payableOn: plainDateSchema,
  amount: amountSchema,
  /** What of the amount is interest. */
  interest: amountSchema,
  paid: amountSchema,
  balanceAfter: amountSchema,
})
export type Installment = z.output<typeof installmentSchema>

export const paymentMethodSchema = z.enum(['cash', 'check', 'card', 'moneyOrder', 'directDebit', 'other'])
export type PaymentMethod = z.output<typeof paymentMethodSchema>

/**
 * Where money goes that is more than was due: to the next payments, the last ones, all of them alike, principal alone
 * (plans with interest), or nowhere, so that it waits as a credit.
 */
export const excessChoiceSchema = z.enum(['next', 'last', 'spread', 'principal', 'credit'])
export type ExcessChoice = z.output<typeof excessChoiceSchema>

/** One receipt on a plan: which installments it paid; a reversed one stays and names its reversal. */
export const receiptSchema = z.strictObject({
  id: receiptIdSchema,
  number: z.string(),
  planId: planIdSchema,
  amount: amountSchema,
  method: paymentMethodSchema,
  reference: z.string(),
  receivedOn: plainDateSchema,
  postedAt: z.string(),
  postedBy: z.string(),
  isDownPayment: z.boolean(),
  allocations: z.array(z.strictObject({ installment: z.number().int(), amount: amountSchema })),
  /** What of it paid fees, by the fee's id. */
  feeParts: z.array(z.strictObject({ feeId: z.string(), amount: amountSchema })),
  /** Money beyond what was owed, or that waits: a credit of the payer. */
  unapplied: amountSchema,
  /** What its payer wants done with more than was due, as it holds now. */
  excess: excessChoiceSchema,
  reversed: z.strictObject({ on: plainDateSchema, by: z.string(), reason: z.string() }).nullable(),
})
export type Receipt = z.output<typeof receiptSchema>

/** A stored plan as the plan screen shows it. */
export const planSchema = z.strictObject({
  id: planIdSchema,
  number: z.string(),
  version: z.number().int(),
  state: planStateSchema,
  patientName: z.string(),
  terms: planDraftSchema,
  createdAt: z.string(),
  createdBy: z.string(),
  signedOn: plainDateSchema.nullable(),
  /** When the agreement of the terms that hold now was refused; null where nobody refused it. */
  signatureRefusedOn: plainDateSchema.nullable(),
  installments: z.array(installmentSchema),
  receipts: z.array(receiptSchema),
  paid: amountSchema,
  left: amountSchema,
  credit: amountSchema,
  /** Fees that were charged, waived and paid ones among them. */
  fees: z.array(planFeeSchema),
  /** What of them is still to be paid; `left` does not hold it. */
  feesLeft: amountSchema,
  estimateNumber: z.string().nullable(),
})
export type Plan = z.output<typeof planSchema>

/** A line of the list of plans. */
export const planRowSchema = z.strictObject({
  id: planIdSchema,
  number: z.string(),
  state: planStateSchema,
  patientId: patientIdSchema,
  patientName: z.string(),
  financed: amountSchema,
  paid: amountSchema,
  left: amountSchema,
  nextDueOn: plainDateSchema.nullable(),
  nextAmount: amountSchema.nullable(),
  /** Its clock stands still today. */
  isPaused: z.boolean(),
  /** What is due before today and not paid; nothing while the plan is paused. */
  late: amountSchema,
  daysLate: z.number().int().min(0),
})
export type PlanRow = z.output<typeof planRowSchema>
