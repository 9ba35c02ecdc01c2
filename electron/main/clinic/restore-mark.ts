import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { writeDurably } from '../../../db/durable-file.ts'
import { type Backup, usedFile } from '../../../db/manifest.ts'
import type { ClinicPlaces } from './clinic-places.ts'
import { readStatusNote, writeStatusNote } from './status-file.ts'

const MOST_MARKS = 50

/** Each computer on which a copy was put in place, and when; the computer under a name made by chance. */
const marksSchema = z.array(z.strictObject({ at: z.string().max(40), computer: z.string().max(40) })).max(MOST_MARKS)
type Marks = z.output<typeof marksSchema>

/**
 * When another computer was the last to put this copy in place, ISO; null where none did as far as the copy's folder
 * tells. A stick carries it from one computer to the next. Source: user journey J14, two computers restored.
 */
export function usedElsewhere(places: ClinicPlaces, backup: Backup): string | null {
  const own = readStatusNote(places.statusFile).computer
  return marksOf(backup).findLast(({ computer }) => computer !== own)?.at ?? null
}

/** Writes beside the copy that this computer runs on it now. A folder that cannot be written stays without. */
export function markUsed(places: ClinicPlaces, backup: Backup, at: string): void {
  const note = readStatusNote(places.statusFile)
  const computer = note.computer ?? randomUUID()
  if (note.computer === null) writeStatusNote(places.statusFile, { ...note, computer })
  try {
    const marks = [...marksOf(backup), { at, computer }].slice(-MOST_MARKS)
    writeDurably(usedFile(backup), `${JSON.stringify(marks)}\n`)
  } catch {
    // A stick that is full or write-protected: the restore counts all the same.
  }
}

function marksOf(backup: Backup): Marks {
  try {
    const parsed = marksSchema.safeParse(JSON.parse(readFileSync(usedFile(backup), 'utf8')))
    return parsed.success ? parsed.data : []
  } catch {
    return []
  }
}
