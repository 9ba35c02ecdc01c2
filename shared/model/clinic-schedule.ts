import { z } from 'zod'
import { addDays } from '../dates/plain-date.ts'
import { povertyRegionSchema, slidingClassSchema } from './assistance.ts'
import { moneyFactSchema, rateFactSchema } from './fact.ts'
import type { ScheduleStamp } from './schedule-stamp.ts'
import { discountStepSchema } from './self-pay-pricing.ts'
import { amountSchema, lineSchema, nameSchema, plainDateSchema, rateSchema } from './values.ts'

/** Services that the clinic sells together, by their codes. */
const soldTogetherSchema = z.strictObject({
  name: nameSchema(80),
  price: amountSchema,
  codes: z.array(nameSchema(40)).min(1).max(40),
})

/** What a schedule says. Each kind is one decision of the clinic that columns of an estimate are made from. */
const termsSchema = z.discriminatedUnion('kind', [
  /** Discounts by income: classes by the share of the poverty guideline of a named year and region. */
  z.strictObject({
    kind: z.literal('sliding'),
    region: povertyRegionSchema,
    guidelineYear: z.number().int().min(2_000).max(2_200),
    classes: z.array(slidingClassSchema).min(1).max(12),
    /** Do the rules of health centers bind the clinic? Absent: nobody has said. */
    isHealthCenter: z.boolean().optional(),
  }),
  /** A hospital's policy and the most that it may charge who qualifies, as shares of the charge. */
  z.strictObject({ kind: z.literal('charity'), policyOff: rateFactSchema, generallyBilled: rateFactSchema }),
  z.strictObject({
    kind: z.literal('membership'),
    monthlyFee: moneyFactSchema,
    joiningFee: moneyFactSchema,
    /** Months that have to be paid to get the member prices. */
    months: z.number().int().min(0).max(36),
    memberOff: rateSchema,
    /** What the fee pays for, in words for the patient; may be empty. */
    included: lineSchema(200),
  }),
  z.strictObject({ kind: z.literal('tiered'), steps: z.array(discountStepSchema).min(1).max(12) }),
  z.strictObject({ kind: z.literal('package'), packages: z.array(soldTogetherSchema).min(1).max(20) }),
  /** Off what the clinic asks, for who pays within so many days; zero days is at once. */
  z.strictObject({ kind: z.literal('promptPay'), off: rateSchema, days: z.number().int().min(0).max(365) }),
  /** How a payer's contract prices procedures done together; a null ladder is Medicare's. */
  z.strictObject({
    kind: z.literal('contract'),
    payerName: nameSchema(120),
    ladder: z.array(z.number().int().min(0).max(100)).min(1).max(12).nullable(),
    modifiers: z.array(z.strictObject({ modifier: lineSchema(4), percent: rateSchema })).max(40),
  }),
])
export type ScheduleTerms = z.output<typeof termsSchema>
export type TermsOf<K extends ScheduleTerms['kind']> = Extract<ScheduleTerms, { kind: K }>

/** A dated decision of the clinic about its prices and help. */
export const clinicScheduleSchema = z
  .strictObject({
    name: nameSchema(80),
    effectiveFrom: plainDateSchema,
    /** The last day on which it holds; null until the next edition. The day before the first: it holds on none. */
    effectiveTo: plainDateSchema.nullable(),
    terms: termsSchema,
  })
  .refine(
    ({ effectiveFrom, effectiveTo }) => effectiveTo === null || effectiveTo >= addDays(effectiveFrom, -1),
    'date.order',
  )
export type ClinicSchedule = z.output<typeof clinicScheduleSchema>

/** A kept edition of a schedule. Later ones stand beside it; none is ever changed. */
export type KeptSchedule = ClinicSchedule & Pick<ScheduleStamp, 'id' | 'edition'>
