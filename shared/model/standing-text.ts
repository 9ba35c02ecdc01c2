import { z } from 'zod'
import {
  cobMethodSchema,
  coverageThroughSchema,
  medicareFactsSchema,
  medigapLetterSchema,
  parentsApartSchema,
} from './payer-standing.ts'

const answerTextSchema = z.enum(['yes', 'no', '?'])
const { because, status } = medicareFactsSchema.shape

/** What Original Medicare asks beside its benefits, as a form holds it: text, and `?` for what nobody has told. */
export const medicareTextSchema = z.strictObject({
  because: z.enum([...because.unwrap().options, '?']),
  eligibleSince: z.string(),
  status: z.enum([...status.unwrap().options, '?']),
  isQmb: answerTextSchema,
  periodPaid: answerTextSchema,
  hospitalDays: z.string(),
  nursingDays: z.string(),
  reserveDays: z.string(),
})
export type MedicareText = z.output<typeof medicareTextSchema>

/** What decides where a coverage stands among several, as a form holds it. */
export const standingTextSchema = z.strictObject({
  coordinates: z.enum(['yes', 'no']),
  through: z.enum([...coverageThroughSchema.options, '?']),
  employees: z.string(),
  method: z.enum([...cobMethodSchema.options, '?']),
  parentBorn: z.string(),
  apart: z.enum([...parentsApartSchema.exclude(['notTold']).options, 'together', '?']),
  medicare: medicareTextSchema,
  /** Empty for no supplement. */
  medigap: z.enum([...medigapLetterSchema.options, '']),
  /** Paid this year toward the limit of supplements K and L. */
  medigapSpent: z.string().default('?'),
})
export type StandingText = z.output<typeof standingTextSchema>
