import { existsSync, readFileSync, rmSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { z } from 'zod'
import { copyInPieces, sha256InPieces } from '../../../db/copy-file.ts'
import { renameDurably, writeDurably } from '../../../db/durable-file.ts'
import { outdatedBackups } from '../../../db/generations.ts'
import { type Backup, listBackups, manifestFile, usedFile } from '../../../db/manifest.ts'
import type { Watch } from '../../../db/watch.ts'
import type { ClinicPlaces } from './clinic-places.ts'

const choiceSchema = z.object({ second: z.string().nullable().catch(null) })

/** The folder on another device to which every copy goes too; null while none was chosen. */
export function secondPlace(places: ClinicPlaces): string | null {
  try {
    const parsed = choiceSchema.safeParse(JSON.parse(readFileSync(places.backupChoiceFile, 'utf8')))
    return parsed.success ? parsed.data.second : null
  } catch {
    return null
  }
}

export function chooseSecondPlace(places: ClinicPlaces, folder: string): void {
  writeDurably(places.backupChoiceFile, `${JSON.stringify({ second: folder })}\n`)
}

/**
 * Copies a proven backup to the second place, reads it back there, and only then gives it its name. Older generations go
 * after that, by the same rule as at the first place. Throws what the disk throws, or that it was stopped;
 * nothing half made is left.
 */
export async function copyToSecond(backup: Backup, folder: string, today: string, watch: Watch): Promise<void> {
  await mkdir(folder, { recursive: true })
  const draft = join(folder, `${basename(backup.file)}.partial`)
  try {
    rmSync(draft, { force: true })
    await copyInPieces(backup.file, draft, { watch, part: 'second' })
    if ((await sha256InPieces(draft, { watch, part: 'secondReading' })) !== backup.manifest.sha256)
      throw new Error('the second copy reads back otherwise')
    renameDurably(draft, join(folder, basename(backup.file)))
    writeDurably(join(folder, basename(manifestFile(backup))), readFileSync(manifestFile(backup), 'utf8'))
    removeOld(folder, today)
  } finally {
    rmSync(draft, { force: true })
  }
}

/** When the newest copy at the second place was made; null where there is none, or the stick is not there. */
export function newestAt(folder: string | null): string | null {
  return folder === null || !existsSync(folder) ? null : (listBackups(folder)[0]?.manifest.madeAt ?? null)
}

function removeOld(folder: string, today: string): void {
  const backups = listBackups(folder)
  const all = backups.map(({ name, manifest }) => ({ name, madeAt: manifest.madeAt, madeOn: manifest.madeOn }))
  const outdated = new Set(outdatedBackups(all, today))
  for (const backup of backups.filter(({ name }) => outdated.has(name))) {
    rmSync(manifestFile(backup), { force: true })
    rmSync(usedFile(backup), { force: true })
    rmSync(backup.file, { force: true })
  }
}
