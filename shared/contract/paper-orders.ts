import { z } from 'zod'
import { estimateIdSchema, localIdSchema, patientIdSchema, planIdSchema } from '../model/ids.ts'
import { paymentMethodSchema } from '../model/plan.ts'
import { amountSchema, lineSchema, plainDateSchema } from '../model/values.ts'

const plan = { planId: planIdSchema }
const estimate = { estimateId: estimateIdSchema }

/** Somebody else who may bill; null where they are not involved, unknown where nobody has told. */
const otherBillerSchema = z.strictObject({
  name: lineSchema(120),
  service: lineSchema(120),
  phone: lineSchema(40),
  cost: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('known'), amount: amountSchema }),
    z.strictObject({ kind: z.enum(['unknown', 'notInvolved']) }),
  ]),
})

const assistanceDecisionSchema = z.strictObject({
  kind: z.literal('assistanceDecision'),
  patientId: patientIdSchema,
  outcome: z.enum(['approved', 'provisional', 'denied', 'needMore']),
  /** In percent as shown, "60"; empty where nothing is taken off. */
  discountPercent: z.string().regex(/^(?:\d{1,3}(?:\.\d{1,2})?)?$/, 'rate.notAPercent'),
  validFrom: plainDateSchema.nullable(),
  validUntil: plainDateSchema.nullable(),
  /** A fixed fee for a visit, where the step asks one instead of a share. */
  visitFee: amountSchema.optional(),
  /** Null while nobody has told. */
  householdSize: z.number().int().min(1).max(30).nullable(),
  /** Income of the household in a year; null while it is not told. */
  income: amountSchema.nullable(),
  /** Income over the guideline as shown, "140.9"; empty while it is not worked out. */
  guidelinePercent: z.string().regex(/^(?:\d{1,5}(?:\.\d{1,2})?)?$/, 'rate.notAPercent'),
  guidelineYear: z.number().int().min(2020).max(2100),
  reason: lineSchema(300),
  missingPapers: z.array(lineSchema(120)).max(12),
  papersDueOn: plainDateSchema.nullable(),
})

/** Which paper to make, and of what. Everything else is read from the store. */
export const paperOrderSchema = z.discriminatedUnion('kind', [
  /** `isOrdinary`: in place of a good faith estimate that can not be issued yet; the page says so. */
  z.strictObject({ kind: z.literal('comparison'), ...estimate, isOrdinary: z.literal(true).exactOptional() }),
  z.strictObject({ kind: z.literal('whySheet'), ...estimate, routeId: localIdSchema }),
  z.strictObject({ kind: z.literal('otherBillers'), ...estimate, others: z.array(otherBillerSchema).min(1).max(20) }),
  z.strictObject({ kind: z.literal('callSheet'), ...estimate, routeId: localIdSchema }),
  z.strictObject({
    kind: z.literal('nonCoveredNotice'),
    ...estimate,
    routeId: localIdSchema,
    services: z
      .array(
        z.strictObject({
          lineId: localIdSchema,
          reason: z.enum(['notCovered', 'noAuthorization', 'noReferral', 'overLimit', 'outOfNetwork', 'other']),
        }),
      )
      .min(1)
      .max(60),
    reference: lineSchema(60),
  }),
  z.strictObject({ kind: z.literal('statement'), ...plan, from: plainDateSchema, to: plainDateSchema }),
  z.strictObject({ kind: z.literal('paymentSchedule'), ...plan, withCoupons: z.boolean() }),
  /** One amount for each date over all open plans of this plan's payer. */
  z.strictObject({ kind: z.literal('combinedSchedule'), ...plan }),
  /** The agreement of a changed plan's newest version. */
  z.strictObject({ kind: z.literal('planAgreement'), ...plan }),
  z.strictObject({ kind: z.literal('planChange'), ...plan }),
  z.strictObject({ kind: z.literal('payOffLetter'), ...plan, on: plainDateSchema }),
  z.strictObject({ kind: z.literal('refundLetter'), ...plan }),
  z.strictObject({ kind: z.literal('reminderLetter'), ...plan }),
  z.strictObject({ kind: z.literal('defaultNotice'), ...plan }),
  z.strictObject({
    kind: z.literal('balanceLetter'),
    ...plan,
    /** What the patient owes now for the covered charges, payments not taken off. */
    newOwed: amountSchema,
    cause: z.enum(['insurance', 'assistance', 'courtesy', 'charges', 'other']),
  }),
  z.strictObject({ kind: z.literal('settlementLetter'), ...plan }),
  z.strictObject({
    kind: z.literal('assistanceApplication'),
    patientId: patientIdSchema.nullable(),
    returnBy: plainDateSchema.nullable(),
  }),
  assistanceDecisionSchema,
  z.strictObject({ kind: z.literal('refusalNotice'), refusalId: localIdSchema }),
  z.strictObject({
    kind: z.literal('outageForm'),
    form: z.enum(['estimate', 'plan', 'receipt']),
    count: z.number().int().min(1).max(50),
  }),
  z.strictObject({
    kind: z.literal('dailyClose'),
    on: plainDateSchema,
    /** What stays in the drawer; counted cash is without it. */
    float: amountSchema,
    /** What was counted by method; a method that is left out was not counted. */
    counted: z.array(z.strictObject({ method: paymentMethodSchema, amount: amountSchema })).max(6),
    explanation: lineSchema(300),
  }),
  z.strictObject({ kind: z.literal('emergencyBalances') }),
])
export type PaperOrder = z.output<typeof paperOrderSchema>
export type PaperOrderKind = PaperOrder['kind']
/** The order of one kind of paper. */
export type OrderOf<K extends PaperOrderKind> = Extract<PaperOrder, { readonly kind: K }>
