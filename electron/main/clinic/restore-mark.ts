import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'
import { writeDurably } from '../../../db/durable-file.ts'
import { type Backup, listBackups, usedFile } from '../../../db/manifest.ts'
import type { ClinicPlaces } from './clinic-places.ts'
import { readStatusNote, writeStatusNote } from './status-file.ts'

const MOST_MARKS = 50

/** Each computer on which a copy was put in place, and when; the computer under a name made by chance. */
const marksSchema = z.array(z.strictObject({ at: z.string().max(40), computer: z.string().max(40) })).max(MOST_MARKS)
type Marks = z.output<typeof marksSchema>

/**
 * When another computer was the last to put this copy, or a newer one of the clinic beside it, in place, ISO; null where
 * none did as far as the folder tells. A stick carries it from one computer to the next. A newer copy counts, for whoever
 * runs on it is ahead of this one; an older one does not: this copy may be its own later work.
 * Source: user journey J14, two computers restored.
 */
export function usedElsewhere(places: ClinicPlaces, backup: Backup): string | null {
  const own = readStatusNote(places.statusFile).computer
  const { madeAt, recovery } = backup.manifest
  return listBackups(dirname(backup.file))
    .filter(({ manifest }) => manifest.madeAt >= madeAt && manifest.recovery?.vaultId === recovery?.vaultId)
    .flatMap(marksOf)
    .filter(({ computer }) => computer !== own)
    .reduce<string | null>((newest, { at }) => (newest === null || at > newest ? at : newest), null)
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
