import { z } from 'zod'
import type { PlainDate } from '../dates/plain-date.ts'

/**
 * How a field of an eligibility answer is chosen for a plan: what is on file stays, or the candidate is taken that the
 * payer describes by these words and service types. Both are the candidate's own, as found.
 */
export const rememberedChoiceSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('keep') }),
  z.strictObject({
    kind: z.literal('take'),
    words: z.array(z.string().max(1_000)).max(100),
    serviceTypes: z.array(z.string().max(20)).max(200),
  }),
])
export type RememberedChoice = z.output<typeof rememberedChoiceSchema>

/** An eligibility answer that is kept with a coverage. */
export interface KeptEligibility {
  readonly id: string
  readonly name: string
  readonly sha256: string
  /** The day as of which the payer answered; null where it does not say. */
  readonly asOf: PlainDate | null
  /** A moment in UTC. */
  readonly keptAt: string
  readonly by: string
  /** Each time that something was taken of it into the coverage, the newest first. */
  readonly takings: readonly EligibilityTaking[]
}

export interface EligibilityTaking {
  /** A moment in UTC. */
  readonly at: string
  readonly by: string
  /** Keys of the fields that were taken. */
  readonly rows: readonly string[]
}
