import { z } from 'zod'
import { type BenefitPlanDraft, benefitPlanDraftSchema, benefitRuleSchema } from '../../../shared/model/benefit-plan.ts'
import { coverageCardSchema, NO_CARD } from '../../../shared/model/card-picture.ts'
import { accumulatorSchema, counterSchema, coverageDraftSchema } from '../../../shared/model/coverage.ts'
import { factSourceSchema } from '../../../shared/model/fact.ts'
import { benefitPlanIdSchema } from '../../../shared/model/ids.ts'
import { standingTextSchema } from '../../../shared/model/standing-text.ts'
import { UNTOLD_STANDING } from '../../lib/standing-text.ts'

/** Yes, no, or nobody has told us. */
export const answerSchema = z.enum(['yes', 'no', '?'])
export type AnswerText = z.output<typeof answerSchema>

/** The yearly amounts of one network level, as typed. */
export const limitsTextSchema = z.strictObject({
  tier: z.string(),
  deductiblePerson: z.string(),
  deductiblePersonMet: z.string(),
  deductibleFamily: z.string(),
  deductibleFamilyMet: z.string(),
  oopPerson: z.string(),
  oopPersonMet: z.string(),
  oopFamily: z.string(),
  oopFamilyMet: z.string(),
})
export type LimitsText = z.output<typeof limitsTextSchema>

/** One kind of care, as typed; `rule` keeps what the table does not show. */
export const kindTextSchema = z.strictObject({
  rule: benefitRuleSchema,
  covered: answerSchema,
  deductibleApplies: answerSchema,
  copay: z.string(),
  share: z.string(),
  limit: z.string(),
  used: z.string(),
  authorization: answerSchema,
  referral: answerSchema,
})
export type KindText = z.output<typeof kindTextSchema>

/** The coverage editor as typed. `base` keeps what the plan says beyond the editor's fields. */
export const coverageTextSchema = z.strictObject({
  base: z.custom<BenefitPlanDraft>((value) => isBase(value)),
  /** What was met and used before the editor opened: kept where nothing else is typed. */
  baseMet: z.array(accumulatorSchema),
  baseCounters: z.array(counterSchema),
  benefitPlanId: benefitPlanIdSchema.nullable(),
  payerName: z.string(),
  planName: z.string(),
  memberId: z.string(),
  groupNumber: z.string(),
  subscriber: z.string(),
  relation: coverageDraftSchema.shape.relation,
  effectiveFrom: z.string(),
  effectiveTo: z.string(),
  order: z.string(),
  clinicTier: z.string(),
  payerPhone: z.string(),
  type: benefitPlanDraftSchema.shape.type,
  memberTier: benefitPlanDraftSchema.shape.memberTier,
  planYearStartMonth: z.string(),
  familyRule: z.enum(['embedded', 'aggregate']),
  copayCredits: z.boolean(),
  /** Drafts from before this field hold none. */
  maximum: z.string().default('n/a'),
  limits: z.array(limitsTextSchema),
  kinds: z.array(kindTextSchema),
  means: factSourceSchema.shape.means,
  asOf: z.string(),
  by: z.string(),
  reference: z.string(),
  /** How the coverage stands among several; drafts from before this field hold nothing told. */
  standing: standingTextSchema.default(UNTOLD_STANDING),
  /** Pictures of the card; drafts from before this field hold none. */
  card: coverageCardSchema.default(NO_CARD),
})
export type CoverageText = z.output<typeof coverageTextSchema>

/** A kept plan need not be finished: its names may still be empty. */
function isBase(value: unknown): boolean {
  const named = z.looseObject({ payerName: z.string(), planName: z.string() }).safeParse(value)
  if (!named.success) return false
  return benefitPlanDraftSchema.safeParse({ ...named.data, payerName: 'x', planName: 'x' }).success
}
