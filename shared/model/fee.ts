import { z } from 'zod'
import { feeScheduleIdSchema } from './ids.ts'
import { amountSchema, lineSchema, nameSchema, plainDateSchema, rateSchema } from './values.ts'

/** The clinic's price of a code, or a payer's price for it, from one schedule. */
export const feeSchema = z.strictObject({
  scheduleId: feeScheduleIdSchema,
  code: nameSchema(40),
  codeType: z.enum(['HCPCS', 'CPT', 'RC', 'MS-DRG', 'NDC', 'CDM', 'LOCAL', 'OTHER']),
  modifier: lineSchema(20),
  words: lineSchema(250),
  category: lineSchema(60),
  setting: z.enum(['any', 'inpatient', 'outpatient']),
  /** The clinic's charge for one unit; null when the file gives none. */
  charge: amountSchema.nullable(),
  /** The published price for people who pay themselves; null when the file gives none. */
  cashPrice: amountSchema.nullable(),
  effectiveFrom: plainDateSchema,
  /** Row of the source file, for the why sheet. */
  sourceRow: z.number().int().min(0),
})
export type Fee = z.output<typeof feeSchema>

/** What one payer's plan recognises for a code: a dollar amount, or a percent of the charge. */
export const payerPriceSchema = z.strictObject({
  scheduleId: feeScheduleIdSchema,
  payerName: nameSchema(120),
  planName: nameSchema(120),
  code: nameSchema(40),
  modifier: lineSchema(20),
  setting: z.enum(['any', 'inpatient', 'outpatient']),
  amount: amountSchema.nullable(),
  percentOfCharge: rateSchema.nullable(),
  methodology: lineSchema(120),
  effectiveFrom: plainDateSchema,
  sourceRow: z.number().int().min(0),
})
export type PayerPrice = z.output<typeof payerPriceSchema>

export const feeScheduleSchema = z.strictObject({
  id: feeScheduleIdSchema,
  name: nameSchema(120),
  effectiveFrom: plainDateSchema,
  fileName: lineSchema(200),
  importedAt: z.string(),
  feeCount: z.number().int(),
  payerPriceCount: z.number().int(),
})
export type FeeSchedule = z.output<typeof feeScheduleSchema>
