import { z } from 'zod'
import { benefitPlanDraftSchema, tierIdSchema } from './benefit-plan.ts'
import { accumulatorSchema, counterSchema } from './coverage.ts'
import { factSourceSchema, moneyFactSchema } from './fact.ts'
import { coverageIdSchema, localIdSchema } from './ids.ts'
import {
  benefitReserveSchema,
  cobMethodSchema,
  medicareFactsSchema,
  medigapLetterSchema,
  payerOrderSchema,
} from './payer-standing.ts'
import { linePriceSchema } from './service-line.ts'
import { lineSchema } from './values.ts'

/** A further coverage of the same patient, behind or before the route's own. */
export const otherPayerSchema = z.discriminatedUnion('payer', [
  /** Any plan with benefits of its own; Original Medicare and Medicaid by the type of the plan. */
  z.strictObject({
    payer: z.literal('plan'),
    id: localIdSchema,
    coverageId: coverageIdSchema.nullable(),
    plan: benefitPlanDraftSchema,
    tier: tierIdSchema,
    accumulators: z.array(accumulatorSchema).max(12),
    counters: z.array(counterSchema).max(100),
    /** What this plan recognises per line; for Medicare its fee schedule, for Medicaid its rate. */
    prices: z.array(linePriceSchema).max(500),
    source: factSourceSchema,
    /** Null: nobody has told how it takes earlier payments. */
    method: cobMethodSchema.nullable(),
    /** Absent: its contract keeps no benefit reserve. */
    reserve: benefitReserveSchema.optional(),
    order: payerOrderSchema,
    medicare: medicareFactsSchema.nullable(),
  }),
  /** A standard supplement; it pays what Medicare leaves, right after Medicare. */
  z.strictObject({
    payer: z.literal('medigap'),
    id: localIdSchema,
    name: lineSchema(80),
    letter: medigapLetterSchema,
    /** It pays only after its own yearly deductible; absent: at once. Plans F and G only. */
    isHighDeductible: z.literal(true).optional(),
    /** Paid this year toward the yearly limit or deductible; absent: nobody has told. */
    spent: moneyFactSchema.optional(),
  }),
])
export type OtherPayer = z.output<typeof otherPayerSchema>
export type OtherPlan = Extract<OtherPayer, { payer: 'plan' }>
export type MedigapPayer = Extract<OtherPayer, { payer: 'medigap' }>

/** The further coverages of an insured route, and how its own coverage stands among them. */
export const coordinationSchema = z.strictObject({
  method: cobMethodSchema.nullable(),
  reserve: benefitReserveSchema.optional(),
  order: payerOrderSchema,
  others: z.array(otherPayerSchema).max(4),
})
export type Coordination = z.output<typeof coordinationSchema>
