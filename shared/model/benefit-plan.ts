import { z } from 'zod'
import { moneyFactSchema, rateFactSchema, yesNoFactSchema } from './fact.ts'
import { benefitPlanIdSchema } from './ids.ts'
import { amountSchema, lineSchema, nameSchema, rateSchema } from './values.ts'

/** A network level of prices and cost sharing: `in`, `out`, or a name of the plan's own (`preferred`). */
export const tierIdSchema = z.string().regex(/^[a-z][a-zA-Z0-9-]{0,19}$/, 'id.malformed')
export type TierId = string

export const planTypeSchema = z.enum([
  'PPO',
  'HMO',
  'EPO',
  'POS',
  'HDHP',
  'indemnity',
  'dental',
  'medicare',
  'medicareAdvantage',
  'medicaid',
  'other',
])
export type PlanType = z.output<typeof planTypeSchema>

/** Who bears a denied or uncovered part: see the reading rules of the cost-sharing cases. */
export const liabilitySchema = z.enum(['provider', 'patientAllowed', 'patientBilled'])
export type Liability = z.output<typeof liabilitySchema>

/** Yearly amounts of one network level. `none` means the plan has no such amount; `unknown` that nobody told us. */
export const tierLimitsSchema = z.strictObject({
  tier: tierIdSchema,
  deductibleIndividual: moneyFactSchema,
  deductibleFamily: moneyFactSchema,
  familyRule: z.enum(['embedded', 'aggregate']),
  oopIndividual: moneyFactSchema,
  oopFamily: moneyFactSchema,
})
export type TierLimits = z.output<typeof tierLimitsSchema>

const firstVisitsSchema = z.strictObject({
  count: z.number().int().min(1).max(999),
  copay: amountSchema,
  counter: nameSchema(40),
})

const benefitLimitSchema = z.strictObject({
  type: z.enum(['visits', 'units', 'days', 'dollars']),
  /** Visits, units or days as a count; dollars in cents. */
  amount: z.number().int().min(0).max(90_000_000_000),
  counter: nameSchema(40),
  excessTo: liabilitySchema,
})

const categoryDeductibleSchema = z.strictObject({
  name: nameSchema(40),
  amount: amountSchema,
  relation: z.enum(['separate', 'within']),
})

/** What one kind of care costs at one network level. */
export const benefitRuleSchema = z.strictObject({
  /** Kind of care: `office`, `specialist`, `imaging` … the clinic's and plan's own list. */
  category: nameSchema(60),
  tier: tierIdSchema,
  covered: yesNoFactSchema,
  deductibleApplies: yesNoFactSchema,
  copay: moneyFactSchema,
  copayPer: z.enum(['visit', 'day', 'admission', 'fill', 'unit']),
  copayOrder: z.enum(['before', 'after']),
  copayMaxDays: z.number().int().min(1).max(366).nullable(),
  copayWaivedIfAdmitted: z.boolean(),
  /** The patient's share of what is left after copay and deductible. */
  coinsurance: rateFactSchema,
  coinsuranceMax: amountSchema.nullable(),
  firstVisits: firstVisitsSchema.nullable(),
  limit: benefitLimitSchema.nullable(),
  categoryDeductible: categoryDeductibleSchema.nullable(),
  excludedFromOop: z.boolean(),
  authorizationNeeded: yesNoFactSchema,
  referralNeeded: yesNoFactSchema,
})
export type BenefitRule = z.output<typeof benefitRuleSchema>

/** What the plan does when an authorization is missing, denied, expired or used up. */
export const authOutcomeSchema = z.discriminatedUnion('action', [
  z.strictObject({ action: z.literal('deny'), liability: liabilitySchema }),
  z.strictObject({
    action: z.literal('penaltyPercent'),
    rate: rateSchema,
    of: z.enum(['planPayment', 'allowed']),
    cap: amountSchema.nullable(),
  }),
  z.strictObject({ action: z.literal('penaltyAmount'), amount: amountSchema }),
])
export type AuthOutcome = z.output<typeof authOutcomeSchema>

const benefitMaxSchema = z.strictObject({
  individual: amountSchema.nullable(),
  family: amountSchema.nullable(),
  whenExhausted: z.enum(['allowed', 'billed']),
  overrides: z.array(z.strictObject({ category: nameSchema(60), individual: amountSchema })).max(50),
})

/** An insurer's plan: what it pays, in the order the engine reads it. */
export const benefitPlanDraftSchema = z.strictObject({
  payerName: nameSchema(120),
  planName: nameSchema(120),
  type: planTypeSchema,
  memberTier: z.enum(['self-only', 'family']),
  /** Month in which the plan year begins; January is 1. */
  planYearStartMonth: z.number().int().min(1).max(12),
  grandfathered: z.boolean(),
  hdhp: z.boolean(),
  copayCreditsDeductible: z.boolean(),
  tiers: z.array(tierLimitsSchema).min(1).max(6),
  benefits: z.array(benefitRuleSchema).max(200),
  crossAccumulation: z.enum(['none', 'oonCountsToIn', 'both']),
  missingReferral: z.enum(['provider', 'patientAllowed', 'patientBilled', 'treatAsOutOfNetwork']),
  authMissing: authOutcomeSchema,
  authDenied: authOutcomeSchema,
  authExpired: authOutcomeSchema,
  unitsExceeded: authOutcomeSchema,
  notCoveredTo: liabilitySchema,
  benefitMax: benefitMaxSchema.nullable(),
  notes: lineSchema(500),
})
export type BenefitPlanDraft = z.output<typeof benefitPlanDraftSchema>

export const benefitPlanSchema = benefitPlanDraftSchema.extend({ id: benefitPlanIdSchema })
export type BenefitPlan = z.output<typeof benefitPlanSchema>
