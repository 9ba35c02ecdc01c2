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
})
export type ServiceLine = z.output<typeof serviceLineSchema>

/** What a plan recognises for one line, as a line total, with its source. */
export const linePriceSchema = z.strictObject({
  lineId: localIdSchema,
  allowed: moneyFactSchema,
  source: priceSourceSchema,
})
export type LinePrice = z.output<typeof linePriceSchema>
