import { z } from 'zod'
import { patientIdSchema } from './ids.ts'
import { lineSchema } from './values.ts'

/** A note on a person as it is typed. `isOff`: it was taken off the page; what it said stays in the records. */
export const patientNoteDraftSchema = z.strictObject({
  patientId: patientIdSchema,
  words: lineSchema(500).refine((words) => words !== '', 'text.empty'),
  isPinned: z.boolean(),
  isOff: z.boolean(),
})
export type PatientNoteDraft = z.output<typeof patientNoteDraftSchema>

/** A note that stands on a person's page: its newest edition, by whom and when. */
export interface PatientNote {
  readonly id: string
  readonly words: string
  readonly isPinned: boolean
  /** A moment in UTC. */
  readonly savedAt: string
  readonly by: string
}
