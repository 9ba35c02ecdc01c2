import { z } from 'zod'
import {
  cobMethodSchema,
  coverageThroughSchema,
  medicareFactsSchema,
  medigapLetterSchema,
  parentsApartSchema,
} from './payer-standing.ts'

const answerTextSchema = z.enum(['yes', 'no', '?'])
const { because, entitledBefore, status } = medicareFactsSchema.shape

/** What Original Medicare asks beside its benefits, as a form holds it: text, and `?` for what nobody has told. */
export const medicareTextSchema = z.strictObject({
  because: z.enum([...because.unwrap().options, '?']),
  eligibleSince: z.string(),
  entitledBefore: z.enum([...entitledBefore.unwrap().options, '?']).default('?'),
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
  /** Empty for no supplement; F and G also with their high deductible. */
  medigap: z.enum([...medigapLetterSchema.options, 'FHigh', 'GHigh', '']),
  /** Paid this year toward the limit of supplements K and L, or the high deductible of F and G. */
  medigapSpent: z.string().default('?'),
  /** A benefit reserve: what the plan saved in its year. */
  keepsReserve: z.enum(['no', 'yes']).default('no'),
  reserve: z.string().default('?'),
  reserveFrom: z.string().default(''),
})
export type StandingText = z.output<typeof standingTextSchema>

/** Has the supplement a limit of the year, or a deductible of its own before it pays? */
export function yearlyOf(medigap: StandingText['medigap']): 'limit' | 'deductible' | null {
  if (medigap === 'K' || medigap === 'L') return 'limit'
  return medigap === 'FHigh' || medigap === 'GHigh' ? 'deductible' : null
}
