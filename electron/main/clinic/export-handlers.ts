import { join } from 'node:path'
import { listBackups } from '../../../db/manifest.ts'
import type { ExportReport } from '../../../shared/contract/backup.ts'
import type { Caller, Received } from '../../../shared/contract/contract.ts'
import { type Answer, done, refused } from '../../../shared/contract/errors.ts'
import { exportWords } from '../../../shared/text/export.ts'
import { isUnder } from '../../files/folder.ts'
import { freePath } from '../../files/whole-file.ts'
import { distinctSlots } from './code-tries.ts'
import { foldersHere } from './copy-rows.ts'
import type { RestoreParts } from './keeping-parts.ts'
import { noteKeeping } from './keeping-trail.ts'
import { dropAside } from './rescue-copy.ts'
import type { RunExport } from './run-export.ts'
import { reportOf, rescued } from './run-rescue.ts'

export interface ExportParts extends Omit<RestoreParts, 'restore'> {
  readonly runExport: RunExport
  /** The clock of this desk, for the folder's name: `15.40`. */
  readonly clockWords: () => string
}

/** Everything of the open clinic, for an administrator. */
export async function exportAll(parts: ExportParts, { person }: Caller): Promise<Answer<ExportReport>> {
  const { room, runExport, work } = parts
  const chosen = await newFolder(parts)
  if (!chosen.ok) return chosen
  if (room.session.state !== 'open') return refused('CANCELLED')
  return work.run('export', async (watch) => {
    const job = { file: room.parts.places.store.file, key: room.session.key(), folder: chosen.value }
    const count = await runExport(job, watch)
    if (!count.ok)
      return count.code === 'STOPPED' ? refused('STOPPED') : refused('EXPORT_FAILED', { reason: count.code })
    const after = { tables: count.tables, papers: count.papers }
    noteKeeping(parts, { action: 'export.all', by: person, kind: 'export', id: '', after })
    return done(reportOf(chosen.value, count, 'clinic'))
  })
}

/** The last way out: the file as far as it can be read, else its newest copy. Only where the clinic cannot be opened. */
export async function exportRescue(
  parts: ExportParts,
  { code }: Received<'export.rescue'>,
): Promise<Answer<ExportReport>> {
  const { room, tries } = parts
  const { places } = room.parts
  if (room.session.state !== 'signedOut' || !room.isOutOfReach()) return refused('ALREADY_SET_UP')
  const copies = foldersHere(places).flatMap(({ path }) => listBackups(path))
  const slots = distinctSlots([room.vault.recoverySlot(), ...copies.map(({ manifest }) => manifest.recovery)])
  const opened = await tries.keyOf(slots, code)
  if (!opened.ok) return opened
  const { key } = opened.value
  try {
    const chosen = await newFolder(parts)
    if (!chosen.ok) return chosen
    return await parts.work.run('rescue', (watch) => rescued(parts, { key, folder: chosen.value, watch }))
  } finally {
    key.fill(0)
    dropAside(places)
  }
}

async function newFolder({ room, chooseFolder, clockWords }: ExportParts): Promise<Answer<string>> {
  const folder = await chooseFolder(exportWords.dialog)
  if (folder === null) return refused('CANCELLED')
  if (isUnder(folder, room.parts.places.folder)) return refused('FOLDER_OURS')
  return done(freePath(join(folder, exportWords.folder(room.parts.today(), clockWords()))))
}
