import { z } from 'zod'
import { localIdSchema } from './ids.ts'
import { amountSchema, lineSchema, nameSchema } from './values.ts'

/** Why what became of a service is not what was expected. */
export const outcomeCauseSchema = z.enum(['benefit', 'fee', 'otherService', 'authorization', 'coverageEnded', 'other'])
export type OutcomeCause = z.output<typeof outcomeCauseSchema>

/**
 * What became of one service of an issued estimate. Null is an amount that nobody told yet, never zero. A service that was
 * not on the estimate has words; of one that was, they are empty.
 */
export const outcomeLineSchema = z.strictObject({
  provider: nameSchema(120),
  lineId: localIdSchema,
  words: lineSchema(120),
  billed: amountSchema.nullable(),
  allowed: amountSchema.nullable(),
  planPaid: amountSchema.nullable(),
  patientOwes: amountSchema.nullable(),
  cause: outcomeCauseSchema.nullable(),
  /** The file that told the amounts; empty where a person typed them. */
  source: lineSchema(120),
})
export type OutcomeLine = z.output<typeof outcomeLineSchema>

/** Held against what: a good faith estimate of charges, or an estimate with insurance. */
export type EstimateOutcomeKind = 'goodFaith' | 'insured'
