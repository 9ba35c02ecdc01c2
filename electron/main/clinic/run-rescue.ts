import { rmSync } from 'node:fs'
import { basename } from 'node:path'
import { listBackups } from '../../../db/manifest.ts'
import type { Watch } from '../../../db/watch.ts'
import type { ExportReport } from '../../../shared/contract/backup.ts'
import { type Answer, done, refused } from '../../../shared/contract/errors.ts'
import { freePath } from '../../files/whole-file.ts'
import type { ExportOutcome } from '../../workers/write-export.ts'
import { foldersHere } from './copy-rows.ts'
import type { RestoreParts } from './keeping-parts.ts'
import { layAside } from './rescue-copy.ts'
import type { RunExport } from './run-export.ts'

interface RescueParts extends Pick<RestoreParts, 'room'> {
  readonly runExport: RunExport
}

interface Rescue {
  readonly key: Buffer
  readonly folder: string
  readonly watch: Watch
}

/** Each of the files in turn, the clinic's own first, until one of them can be read. Stopped, it leaves no folder. */
export async function rescued(
  { room, runExport }: RescueParts,
  { key, folder: chosen, watch }: Rescue,
): Promise<Answer<ExportReport>> {
  const { places } = room.parts
  watch.tell('laying', 0, null)
  const own = layAside(places)
  const copies = foldersHere(places).flatMap(({ path }) => listBackups(path))
  const begun: string[] = []
  for (const file of [...(own === null ? [] : [own]), ...copies.map(({ file }) => file)]) {
    const folder = freePath(chosen)
    begun.push(folder)
    const count = await runExport({ file, key, folder }, watch)
    if (count.ok) return done(reportOf(folder, count, file === own ? 'clinic' : 'copy'))
    if (count.code === 'STOPPED') {
      for (const each of begun) rmSync(each, { recursive: true, force: true })
      return refused('STOPPED')
    }
    if (count.code !== 'DAMAGED' && count.code !== 'DISK_FAILED')
      return refused('EXPORT_FAILED', { reason: count.code })
  }
  return refused('COPY_DAMAGED')
}

/** What was written out, for whoever asked. */
export function reportOf(
  folder: string,
  count: Extract<ExportOutcome, { ok: true }>,
  source: ExportReport['source'],
): ExportReport {
  const { tables, papers, broken } = count
  return { folder: basename(folder), tables, papers, broken: broken.length, source }
}
