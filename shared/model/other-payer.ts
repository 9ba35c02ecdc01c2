import { z } from 'zod'
import { benefitPlanDraftSchema, tierIdSchema } from './benefit-plan.ts'
import { accumulatorSchema, counterSchema } from './coverage.ts'
import { countFactSchema, factSourceSchema, yesNoFactSchema } from './fact.ts'
import { coverageIdSchema, localIdSchema } from './ids.ts'
import { linePriceSchema } from './service-line.ts'
import { lineSchema, plainDateSchema } from './values.ts'

/** How a plan takes the payments before it into account; its contract says which. */
export const cobMethodSchema = z.enum(['standard', 'secondaryAllowed', 'nonDuplication', 'maintenanceOfBenefits'])

/** What decides where a coverage stands among several. Null: nobody has told. */
export const payerOrderSchema = z.strictObject({
  /** False for a plan without coordination rules; it pays first. */
  coordinates: z.boolean(),
  coversAs: z.enum(['subscriber', 'dependent']).nullable(),
  /** How the coverage was got; retirees' plans and continuations stand behind current employment. */
  through: z
    .enum(['currentEmployment', 'retirement', 'continuation', 'own', 'workersCompensation', 'noFault', 'liability'])
    .nullable(),
  /** How many people the employer has; Medicare's place depends on it. */
  employees: z.number().int().min(0).max(9_999_999).nullable(),
  inForceSince: plainDateSchema.nullable(),
  /** For a child: the parent through whom it is covered; null when the patient is no child of the subscriber. */
  parent: z
    .strictObject({
      bornOn: plainDateSchema.nullable(),
      apart: z.enum(['namedByCourt', 'custodial', 'custodialSpouse', 'nonCustodial', 'nonCustodialSpouse']).nullable(),
    })
    .nullable(),
})
export type PayerOrder = z.output<typeof payerOrderSchema>

/** What Original Medicare needs to know beside a plan's benefits. */
export const medicareFactsSchema = z.strictObject({
  /** Why the patient has Medicare, and since when; null while nobody has told. */
  because: z.enum(['age', 'disability', 'kidneyDisease']).nullable(),
  eligibleSince: plainDateSchema.nullable(),
  /** How the clinic stands to Medicare for these claims; null while nobody has told. */
  status: z.enum(['participating', 'nonparAssigned', 'nonparUnassigned']).nullable(),
  /** A Qualified Medicare Beneficiary may not be billed any of Medicare's cost sharing. */
  isQmb: yesNoFactSchema,
  /** Part A, in the benefit period of the stay. */
  isPeriodDeductiblePaid: yesNoFactSchema,
  hospitalDaysBefore: countFactSchema,
  nursingDaysBefore: countFactSchema,
  reserveDaysUsed: countFactSchema,
})
export type MedicareFacts = z.output<typeof medicareFactsSchema>

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
    method: cobMethodSchema,
    order: payerOrderSchema,
    medicare: medicareFactsSchema.nullable(),
  }),
  /** A standard supplement; it pays what Medicare leaves, right after Medicare. */
  z.strictObject({
    payer: z.literal('medigap'),
    id: localIdSchema,
    name: lineSchema(80),
    letter: z.enum(['A', 'B', 'C', 'D', 'F', 'G', 'K', 'L', 'M', 'N']),
  }),
])
export type OtherPayer = z.output<typeof otherPayerSchema>
export type OtherPlan = Extract<OtherPayer, { payer: 'plan' }>
export type MedigapPayer = Extract<OtherPayer, { payer: 'medigap' }>

/** The further coverages of an insured route, and how its own coverage stands among them. */
export const coordinationSchema = z.strictObject({
  method: cobMethodSchema,
  order: payerOrderSchema,
  others: z.array(otherPayerSchema).max(3),
})
export type Coordination = z.output<typeof coordinationSchema>
