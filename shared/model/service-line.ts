import { z } from 'zod'
import { moneyFactSchema } from './fact.ts'
import { feeScheduleIdSchema, localIdSchema } from './ids.ts'
import { lineSchema, plainDateSchema } from './values.ts'

/** Where a price came from: a row of a schedule, or typed by hand with a reason. */
export const priceSourceSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('schedule'),
    scheduleId: feeScheduleIdSchema,
    scheduleName: lineSchema(120),
    effectiveFrom: plainDateSchema,
    sourceRow: z.number().int().min(0),
  }),
  z.strictObject({ kind: z.literal('byHand'), reason: lineSchema(200), by: lineSchema(80), on: plainDateSchema }),
  z.strictObject({ kind: z.literal('none') }),
])
export type PriceSource = z.output<typeof priceSourceSchema>

/** How many units there may be at least and at most; the line's own units are the expected ones. */
const volumeSchema = z.strictObject({
  lowUnits: z.number().int().min(1).max(9_999),
  highUnits: z.number().int().min(1).max(9_999),
})
export type Volume = z.output<typeof volumeSchema>

/** How payers price a procedure that is done together with others. */
const procedureSchema = z.strictObject({
  /** Medicare's multiple-procedure indicator: 2 surgery, 3 endoscopy, 4 imaging, 5 therapy; others are never reduced. */
  indicator: z.union([z.literal(0), z.literal(2), z.literal(3), z.literal(4), z.literal(5), z.literal(9)]),
  /** Endoscopies over one base code, or scans of one kind; null when the procedure has no family. */
  family: z.strictObject({ base: lineSchema(40), baseFee: moneyFactSchema }).nullable(),
  /** Imaging: the technical part of the fee. Therapy: the practice-expense part of one unit. */
  reducedPart: moneyFactSchema,
})
export type ProcedureFacts = z.output<typeof procedureSchema>

/** One service of an estimate. Charges are line totals, already times the units. */
export const serviceLineSchema = z.strictObject({
  id: localIdSchema,
  code: lineSchema(40),
  words: lineSchema(250),
  /** Kind of care, as the benefit rules name it. */
  category: lineSchema(60),
  units: z.number().int().min(1).max(9_999),
  days: z.number().int().min(1).max(366).nullable(),
  modifiers: z.array(lineSchema(4)).max(4),
  diagnosisCodes: z.array(lineSchema(12)).max(12),
  /** Null: the estimate's own service date. */
  serviceOn: plainDateSchema.nullable(),
  /** Lines with the same visit share one visit copay; null makes a visit of its own. */
  visit: localIdSchema.nullable(),
  charge: moneyFactSchema,
  chargeSource: priceSourceSchema,
  preventive: z.boolean(),
  emergency: z.boolean(),
  admitted: z.boolean(),
  nsaProtected: z.boolean(),
  referral: z.enum(['notNeeded', 'present', 'missing', 'unknown']),
  auth: z.enum(['notNeeded', 'approved', 'missing', 'denied', 'expired', 'unitsExceeded', 'unknown']),
  approvedUnits: z.number().int().min(0).max(9_999).nullable(),
  /** Absent: the units are sure. */
  volume: volumeSchema.optional(),
  /** True for a service that may turn out not to be needed: the range begins without it. */
  mayHappen: z.boolean().optional(),
  procedure: procedureSchema.optional(),
})
export type ServiceLine = z.output<typeof serviceLineSchema>

/** What a plan recognises for one line, as a line total, with its source. */
export const linePriceSchema = z.strictObject({
  lineId: localIdSchema,
  allowed: moneyFactSchema,
  source: priceSourceSchema,
  /** Modifiers that the row of the schedule is priced for already, so that no step of a contract counts them again. */
  forModifiers: z.array(lineSchema(4)).max(4).optional(),
})
export type LinePrice = z.output<typeof linePriceSchema>
