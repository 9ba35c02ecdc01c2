import { z } from 'zod'
import { lineSchema, noteSchema, plainDateSchema, rateSchema } from './values.ts'

/** A statement of a pack, where it is written, and whether somebody read it there; null where the pack says nothing. */
const factOf = <V extends z.ZodType>(value: V) =>
  z.strictObject({ value, cite: lineSchema(200), verified: z.boolean() })
const maybe = <V extends z.ZodType>(value: V) => factOf(value).nullable()

const count = z.number().int().min(0).max(10_000)
const centsCount = z.number().int().min(0).max(90_000_000_000)
const rate = rateSchema.nullable()

const lateFee = z.strictObject({
  allowed: z.boolean(),
  mostCents: centsCount.nullable(),
  percent: rate,
  graceDays: count,
})

const incomeCap = z.strictObject({
  facility: rate,
  professional: rate,
  basis: z.enum(['grossMonthly', 'householdAdjusted', 'afterEssentials']),
})

const clause = z.strictObject({
  id: lineSchema(60),
  on: z.enum(['agreement', 'letter']),
  language: z.enum(['en', 'es']),
  text: noteSchema(4_000).nullable(),
  minPoints: count.nullable(),
  bold: z.boolean(),
})

/** What a state can ask of a plan and of collecting it, in the order in which a pack is shown. */
export const PACK_DUTIES = [
  'writtenPlan',
  'offerPlanFirst',
  'extraBillFirst',
  'noticeBeforeDefault',
  'negotiateFirst',
  'goodStandingProtected',
  'pauseDuringAppeal',
  'noInterestWhileAssistanceEligible',
  'screenAssistanceFirst',
  'noCreditReporting',
  'noAddedCollectionFees',
  'noDenialOfCare',
  'noSpousalLiability',
  'publishedCollectionPolicy',
  'itemizeOnRequest',
  'separateConsentToPay',
  'cardOnFileLimits',
  'noFinancingApplications',
] as const

const duty = z.enum(PACK_DUTIES)

const jurisdiction = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('federal') }),
  z.strictObject({ kind: z.literal('starter') }),
  z.strictObject({ kind: z.literal('state'), state: z.string().regex(/^[A-Z]{2}$/) }),
])

/**
 * The clinic's own edition of a policy pack: legal limits of plans as dated, editable text. The shipped packs have the
 * same shape. Source: payment plan specification, section 13.3.
 */
export const policyPackSchema = z.strictObject({
  id: z.string().regex(/^[A-Za-z-]{2,40}$/),
  edition: z.number().int().min(1).max(9_999),
  jurisdiction,
  providerKinds: z.array(z.enum(['hospital', 'professional'])).max(2),
  effectiveFrom: plainDateSchema,
  effectiveTo: plainDateSchema.nullable(),
  source: z.strictObject({ cite: lineSchema(300), read: plainDateSchema }),
  reviewedOn: plainDateSchema.nullable(),
  reviewedBy: lineSchema(120).nullable(),
  needsReview: z.boolean(),
  maxRate: maybe(rateSchema),
  rateIndex: maybe(lineSchema(120)),
  interestFreeDays: maybe(count),
  lateFee: maybe(lateFee),
  returnedPaymentCents: maybe(centsCount),
  incomeCap: maybe(incomeCap),
  offerLeastMonths: maybe(count),
  offerUpToMonths: maybe(count),
  longestMonths: maybe(count),
  mostInstallments: maybe(count),
  forgiveAfterPayments: maybe(count),
  graceDays: maybe(count),
  waitDaysCollections: maybe(count),
  waitDaysSuit: maybe(count),
  noSuitUpToCents: maybe(centsCount),
  /** Left out in editions from before this question. */
  unclaimedAfterMonths: maybe(count).default(null),
  noticeDays: maybe(count),
  cureDays: maybe(count),
  forbids: z.array(factOf(z.enum(['balloon', 'acceleration', 'security', 'wageAssignment']))).max(8),
  requiredClauses: z.array(factOf(clause)).max(20),
  holderNotice: maybe(z.enum(['always', 'forProfit'])),
  cosignerNotice: maybe(z.boolean()),
  duties: z.array(factOf(duty)).max(30),
  toVerify: z.array(lineSchema(300)).max(30),
})
export type PackEdition = z.output<typeof policyPackSchema>
