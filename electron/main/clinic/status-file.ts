import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { writeDurably } from '../../../db/durable-file.ts'

/** What the sign-in screen shows before anybody has signed in. No patient is in it. */
const statusSchema = z.object({
  clinicName: z.string().max(200).catch(''),
  draftCount: z.number().int().min(0).catch(0),
  /** The newest day with money that nobody had closed when the records were left; null: none. Empty while not known. */
  openDay: z.string().max(10).nullable().catch(''),
  backupProvenAt: z.string().nullable().catch(null),
  /** When the paper of the recovery code was last proven to be right. */
  codeSeenAt: z.string().nullable().catch(null),
  /** When making a copy, or taking it to the second place, last failed; null since one worked. */
  backupFailedAt: z.string().nullable().catch(null),
  secondFailedAt: z.string().nullable().catch(null),
  /** When the whole file was last read from end to end, and which check failed then; null when none did. */
  checkedAt: z.string().nullable().catch(null),
  checkFault: z.string().max(200).nullable().catch(null),
  /** The disk did not answer while the file was read. */
  isDiskFailing: z.boolean().catch(false),
  /** The records are open: still so at the next start means that the last end was not one that anybody meant. */
  isOpen: z.boolean().catch(false),
  /** It was still so when the records were opened the last time. */
  wasCutOff: z.boolean().catch(false),
  /** The name, made by chance, by which copies know that this computer put them in place; null before it did. */
  computer: z.string().max(40).nullable().catch(null),
})
export type StatusNote = z.output<typeof statusSchema>

export const NOTHING_KNOWN: StatusNote = {
  clinicName: '',
  draftCount: 0,
  openDay: '',
  backupProvenAt: null,
  codeSeenAt: null,
  backupFailedAt: null,
  secondFailedAt: null,
  checkedAt: null,
  checkFault: null,
  isDiskFailing: false,
  isOpen: false,
  wasCutOff: false,
  computer: null,
}

/** The note of the last session; a missing or damaged one is as if nothing were known. */
export function readStatusNote(file: string): StatusNote {
  try {
    const parsed = statusSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')))
    return parsed.success ? parsed.data : NOTHING_KNOWN
  } catch {
    return NOTHING_KNOWN
  }
}

export function writeStatusNote(file: string, note: StatusNote): void {
  writeDurably(file, `${JSON.stringify(note)}\n`)
}
