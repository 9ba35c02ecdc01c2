import { z } from 'zod'
import { benefitPlanDraftSchema, tierIdSchema } from './benefit-plan.ts'
import { coverageCardSchema } from './card-picture.ts'
import { factSourceSchema, moneyFactSchema } from './fact.ts'
import { benefitPlanIdSchema, coverageIdSchema, patientIdSchema } from './ids.ts'
import { payerStandingSchema } from './payer-standing.ts'
import { lineSchema, plainDateSchema } from './values.ts'

/** What the insurer has counted so far this plan year at one network level. Unknown stays unknown. */
export const accumulatorSchema = z.strictObject({
  scope: z.enum(['member', 'family']),
  tier: tierIdSchema,
  deductibleMet: moneyFactSchema,
  oopMet: moneyFactSchema,
})
export type Accumulator = z.output<typeof accumulatorSchema>

/** How far a named counter (visits, units, dollars) or a category deductible has been used. */
export const counterSchema = z.strictObject({
  scope: z.enum(['member', 'family']),
  kind: z.enum(['counter', 'categoryDeductible', 'paid']),
  name: lineSchema(60),
  /** A count, or cents for dollar counters, category deductibles and payments. Null while unknown. */
  used: z.number().int().min(0).max(90_000_000_000).nullable(),
})
export type Counter = z.output<typeof counterSchema>

/** One patient's membership in an insurance plan, as typed. */
export const coverageDraftSchema = z.strictObject({
  patientId: patientIdSchema,
  /** First pays first. */
  order: z.number().int().min(1).max(9),
  plan: benefitPlanDraftSchema,
  /** The stored plan that the benefits were taken from, null when typed anew. */
  benefitPlanId: benefitPlanIdSchema.nullable(),
  memberId: lineSchema(40),
  groupNumber: lineSchema(40),
  subscriber: lineSchema(120),
  relation: z.enum(['self', 'spouse', 'child', 'other']),
  effectiveFrom: plainDateSchema.nullable(),
  effectiveTo: plainDateSchema.nullable(),
  /** Network level of this clinic in this plan. */
  clinicTier: tierIdSchema,
  payerPhone: lineSchema(40),
  accumulators: z.array(accumulatorSchema).max(12),
  counters: z.array(counterSchema).max(100),
  source: factSourceSchema,
  /** How it stands among several coverages; absent while nobody was asked. */
  standing: payerStandingSchema.optional(),
  /** Pictures of the card; absent while there is none. */
  card: coverageCardSchema.optional(),
})
export type CoverageDraft = z.output<typeof coverageDraftSchema>

export const coverageSchema = coverageDraftSchema.extend({
  id: coverageIdSchema,
  benefitPlanId: benefitPlanIdSchema,
  savedAt: z.string(),
})
export type Coverage = z.output<typeof coverageSchema>
