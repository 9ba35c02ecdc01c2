import { z } from 'zod'
import { estimateIdSchema, localIdSchema, patientIdSchema, planIdSchema, receiptIdSchema } from './ids.ts'
import { languageSchema } from './patient.ts'
import { amountSchema, lineSchema, nameSchema, plainDateSchema } from './values.ts'

/** How often a payment falls due. */
export const frequencySchema = z.enum(['weekly', 'biweekly', 'semimonthly', 'monthly', 'every4Weeks'])
export type Frequency = z.output<typeof frequencySchema>

/** Exactly one of count and amount is entered; the other follows. */
export const planSizeSchema = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('count'), count: z.number().int().min(1).max(600) }),
  z.strictObject({ by: z.literal('amount'), amount: amountSchema.refine((value) => value > 0, 'money.zero') }),
])
export type PlanSize = z.output<typeof planSizeSchema>

export const guarantorSchema = z.strictObject({
  name: nameSchema(120),
  relation: z.enum(['self', 'parent', 'spouse', 'guardian', 'other']),
  bornOn: plainDateSchema.nullable(),
  address: lineSchema(200),
  phone: lineSchema(40),
})
export type Guarantor = z.output<typeof guarantorSchema>

/** The terms of a plan without interest, as the designer edits them. */
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
  roll: z.enum(['none', 'following', 'preceding']),
  guarantor: guarantorSchema,
  language: languageSchema,
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
  paid: amountSchema,
  balanceAfter: amountSchema,
})
export type Installment = z.output<typeof installmentSchema>

export const paymentMethodSchema = z.enum(['cash', 'check', 'card', 'moneyOrder', 'directDebit', 'other'])
export type PaymentMethod = z.output<typeof paymentMethodSchema>

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
  /** Money beyond what was owed: a credit of the payer. */
  unapplied: amountSchema,
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
  installments: z.array(installmentSchema),
  receipts: z.array(receiptSchema),
  paid: amountSchema,
  left: amountSchema,
  credit: amountSchema,
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
  /** What is due before today and not paid. */
  late: amountSchema,
  daysLate: z.number().int().min(0),
})
export type PlanRow = z.output<typeof planRowSchema>
