import { z } from 'zod'
import { isPlainDate, type PlainDate } from '../dates/plain-date.ts'
import { type Cents, isCents } from '../money/cents.ts'
import type { Rate } from '../money/rate.ts'

/** An amount in whole cents; negative ones pass, so a field that may not be negative says so itself. */
export const centsSchema = z.custom<Cents>((value) => typeof value === 'number' && isCents(value), 'money.notCents')

/** An amount of zero or more. */
export const amountSchema = centsSchema.refine((value) => value >= 0, 'money.negative')

/** A calendar day `YYYY-MM-DD`. */
export const plainDateSchema = z.custom<PlainDate>(
  (value) => typeof value === 'string' && isPlainDate(value),
  'date.notADay',
)

/** A moment in UTC, ISO 8601 with Z. */
export const momentSchema = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?Z$/, 'date.notAMoment')

/** An exact rate from 0 to 1,000 %. */
export const rateSchema: z.ZodType<Rate, Rate> = z
  .strictObject({ units: z.number().int().min(0).max(1e15), places: z.number().int().min(0).max(15) })
  .refine((rate) => rate.units <= 10 * 10 ** rate.places, 'rate.tooLarge')

/** Control characters and marks that turn the direction of writing have no place in a name. */
const HIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

/** Text on one line that people typed: hidden characters and line breaks go, ends are trimmed. */
export function lineSchema(longest: number) {
  return z
    .string()
    .max(longest, 'text.tooLong')
    .transform((text) => text.replace(HIDDEN, '').replace(/\s+/g, ' ').trim())
}

/** The same, and at least one visible character. */
export function nameSchema(longest: number) {
  return lineSchema(longest).refine((text) => text.length > 0, 'text.empty')
}

/** Text of several lines. */
export function noteSchema(longest: number) {
  return z
    .string()
    .max(longest, 'text.tooLong')
    .transform((text) => text.replace(HIDDEN, '').trim())
}
