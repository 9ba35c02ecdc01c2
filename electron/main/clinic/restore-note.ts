import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { OpenStore } from '../../../db/connection.ts'
import { writeDurably } from '../../../db/durable-file.ts'
import * as audit from '../../../db/repositories/audit.ts'
import * as numbers from '../../../db/repositories/numbers.ts'
import * as people from '../../../db/repositories/people.ts'
import { personIdSchema } from '../../../shared/model/ids.ts'
import type { ClinicPlaces } from './clinic-places.ts'

const endSchema = z.strictObject({
  kind: z.enum(['estimate', 'plan', 'receipt', 'document', 'form']),
  year: z.number().int().min(2000).max(2200),
  ordinal: z.number().int().min(0),
})

/** A restore that the restored records do not know of yet: they are from before it. */
const noteSchema = z.strictObject({
  action: z.enum(['restore.finish', 'restore.replace']),
  at: z.string(),
  by: personIdSchema,
  approver: personIdSchema.nullable(),
  workstation: z.string().min(1),
  copy: z.string(),
  copyMadeAt: z.string(),
  isUndo: z.boolean(),
  /** When another computer was given the same copy, or a newer one; null where none is known of. */
  usedElsewhere: z.string().nullable().default(null),
  /** Where numbers ended on paper: what lies beyond the copy is given to nothing else. */
  ends: z.array(endSchema).default([]),
})
export type RestoreNote = z.output<typeof noteSchema>

/** Written before the restored file is opened, so that a crash in between leaves the restore as loud as it is. */
export function leaveRestoreNote(places: ClinicPlaces, note: RestoreNote): void {
  writeDurably(fileOf(places), `${JSON.stringify(note)}\n`)
}

/** Adds the restore to the trail of the records that were just opened, once. */
export function tellRestored(places: ClinicPlaces, store: OpenStore): void {
  const file = fileOf(places)
  if (!existsSync(file)) return
  const note = readNote(file)
  if (note !== null) {
    const by = people.find(store.reader, note.by)
    store.writer.transaction((tx) => {
      const reserved = note.ends.reduce((sum, end) => sum + numbers.reserveUpTo(tx, end, note.at), 0)
      audit.append(tx, store.seal, {
        at: note.at,
        personId: by?.id ?? null,
        workstation: note.workstation,
        action: note.action,
        subjectKind: 'restore',
        subjectId: note.copy,
        before: null,
        after: {
          approver: note.approver,
          copyMadeAt: note.copyMadeAt,
          isUndo: note.isUndo ? 1 : 0,
          reserved,
          ...(note.usedElsewhere === null ? {} : { usedElsewhere: note.usedElsewhere }),
        },
      })
    })
  }
  rmSync(file, { force: true })
}

function readNote(file: string): RestoreNote | null {
  try {
    const parsed = noteSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}

function fileOf(places: ClinicPlaces): string {
  return join(places.folder, 'restored.json')
}
