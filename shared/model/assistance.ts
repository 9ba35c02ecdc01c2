import { z } from 'zod'
import { countFactSchema, moneyFactSchema, rateFactSchema, yesNoFactSchema } from './fact.ts'
import { amountSchema, rateSchema } from './values.ts'

/** One class of a sliding fee schedule: incomes up to this share of the poverty guideline pay a fee or a share. */
export const slidingClassSchema = z.strictObject({
  upTo: rateSchema,
  pays: z.discriminatedUnion('kind', [
    /** A fixed fee for a visit; lines of one visit share it. */
    z.strictObject({ kind: z.literal('fee'), amount: amountSchema }),
    z.strictObject({ kind: z.literal('share'), rate: rateSchema }),
  ]),
})

export const povertyRegionSchema = z.enum(['contiguous', 'alaska', 'hawaii'])

/** Help that lowers what the patient owes after everything else; it never raises it. */
export const assistanceSchema = z.discriminatedUnion('kind', [
  /** The sliding fee schedule of a health center, by the poverty guideline of the year and region. */
  z.strictObject({
    kind: z.literal('sliding'),
    region: povertyRegionSchema,
    /** The year whose poverty guideline the clinic's schedule goes by; absent: the one in force on the day. */
    guidelineYear: z.number().int().min(2_000).max(2_200).optional(),
    householdSize: countFactSchema,
    /** Of the household, in cents a year. */
    annualIncome: moneyFactSchema,
    classes: z.array(slidingClassSchema).min(1).max(12),
    /** On an insured route: does the payer's contract forbid to take less than the plan's share? */
    contractForbids: yesNoFactSchema,
  }),
  /** A hospital's financial assistance policy with its ceiling, the amounts generally billed. */
  z.strictObject({
    kind: z.literal('charity'),
    isEligible: yesNoFactSchema,
    /** What the policy takes off the gross charge. */
    policyOff: rateFactSchema,
    /** Amounts generally billed as a share of gross charges; it only caps emergency and necessary care. */
    generallyBilled: rateFactSchema,
    isNecessaryCare: yesNoFactSchema,
  }),
])
export type Assistance = z.output<typeof assistanceSchema>
export type SlidingAssistance = Extract<Assistance, { kind: 'sliding' }>
export type CharityAssistance = Extract<Assistance, { kind: 'charity' }>
