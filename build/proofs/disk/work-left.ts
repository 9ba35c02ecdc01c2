import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { proveDatabase } from '../../../db/copy-database.ts'
import { listBackups } from '../../../db/manifest.ts'
import * as fees from '../../../db/repositories/fees.ts'
import { KEY, openClinic, STEPS } from '../clinic-with-plan.ts'
import { lookAtClinic } from '../look-at-clinic.ts'
import { openAsLaterVersion } from './later-step.ts'

export const WORKS = ['payment', 'import', 'migration', 'backup'] as const
export type Work = (typeof WORKS)[number]

/** What a desk promised, in its own words, among all that it said. */
export function promisesIn(said: string): readonly string[] {
  return said.split('\n').flatMap((line) => /^done (.*)$/.exec(line)?.[1] ?? [])
}

/** What is lost or half done in a clinic's folder after a work that was disturbed; empty when all is before or after. */
export async function wrongAfter(work: Work, folder: string, done: readonly string[]): Promise<readonly string[]> {
  try {
    const version = schemaVersion(folder)
    const isUpdated = version === STEPS.length + 1
    const found = await lookAtClinic(folder, isUpdated ? openAsLaterVersion : openClinic)
    const wrong = [...found.half.map((number) => `half ${number}`), ...found.faults]
    if (work === 'payment')
      wrong.push(...done.filter((number) => !found.whole.has(number)).map((each) => `lost ${each}`))
    if (work === 'import') wrong.push(...(await wrongImport(folder, done.length)))
    if (work === 'backup') wrong.push(...wrongBackups(`${folder}-backups`, done.length))
    if (work === 'migration' && done.length > 0 && !isUpdated) wrong.push(`said updated, is at step ${version}`)
    return wrong
  } catch (error) {
    return [`does not open: ${error instanceof Error ? error.message : String(error)}`]
  }
}

/** Old or new; anything else is said by throwing. */
function schemaVersion(folder: string): number {
  const proven = proveDatabase(join(folder, 'candor.db'), KEY)
  if (!proven.ok) throw new Error(`${proven.code} ${proven.detail}`)
  const { schemaVersion: version } = proven.proof
  if (version !== STEPS.length && version !== STEPS.length + 1) throw new Error(`at step ${version}`)
  return version
}

async function wrongImport(folder: string, promised: number): Promise<readonly string[]> {
  const store = await openClinic(folder)
  const lists = fees.listSchedules(store.reader)
  const halves = lists.filter(
    (list) => list.feeCount !== fees.search(store.reader, 'DEMO', list.effectiveFrom, 1_000).length,
  )
  store.close()
  return [
    ...(lists.length < promised || lists.length > 1 ? [`${lists.length} price lists, ${promised} promised`] : []),
    ...halves.map((list) => `half of the list ${list.name}`),
  ]
}

/** What counts as a backup is whole; what was promised counts; a refused one leaves no draft that looks like one. */
function wrongBackups(folder: string, promised: number): readonly string[] {
  if (!existsSync(folder)) return promised > 0 ? ['the promised backup is gone'] : []
  const backups = listBackups(folder)
  const damaged = backups.filter((backup) => !proveDatabase(backup.file, KEY, [backup.manifest.heads]).ok)
  const drafts = readdirSync(folder).filter((name) => name.includes('.partial'))
  return [
    ...(backups.length < promised ? ['the promised backup is gone'] : []),
    ...damaged.map((backup) => `damaged backup ${backup.name}`),
    ...drafts.map((name) => `left behind: ${name}`),
  ]
}
