import { z } from 'zod'
import { lineSchema } from './values.ts'

/** A picture of the clinic's sign: PNG or JPEG, at most 500 kB. */
const logoSchema = z.strictObject({
  type: z.enum(['image/png', 'image/jpeg']),
  bytes: z.instanceof(Uint8Array).refine((bytes) => bytes.length > 0 && bytes.length <= 500_000, 'file.tooLarge'),
})

/** How the clinic's papers look. */
export const stationerySchema = z.strictObject({
  /** `preprinted` leaves the top of each first page blank for paper that has its head already. */
  letterhead: z.enum(['printed', 'preprinted']),
  logo: logoSchema.nullable(),
  /** A line under the clinic's address; empty prints nothing. */
  footWords: lineSchema(120),
  /** How files for the chart are named: {number}, {version}, {kind}, {language}, {day}. */
  nameRule: lineSchema(80),
})
export type Stationery = z.output<typeof stationerySchema>

/** Printed letterhead, no logo, files named by number. */
export const FIRST_STATIONERY: Stationery = {
  letterhead: 'printed',
  logo: null,
  footWords: '',
  nameRule: '{number} {kind} v{version} {language}',
}
