import { existsSync } from 'node:fs'
import { freeBytes, storeBytes } from '../../../db/disk-room.ts'
import type { BackupOverview, BackupWarning } from '../../../shared/contract/backup.ts'
import { kindOfFolder } from '../../files/folder-facts.ts'
import type { ClinicRoom } from './clinic-room.ts'
import { copyRows, foldersHere, setAsideRows } from './copy-rows.ts'
import { newestAt, secondPlace } from './second-place.ts'
import { isRoomLow } from './worries.ts'

const DAY_MS = 86_400_000
/** A copy on another device older than this is a warning that turns red. */
const SECOND_OLD_DAYS = 2
const CODE_SEEN_DAYS = 365

/** What the Backups screen shows: every copy, both places, room on the disk, and what is not as it should be. */
export function backupOverview(room: ClinicRoom): BackupOverview {
  const { places, steps, now } = room.parts
  const rows = copyRows(foldersHere(places), steps.at(-1)?.number ?? 0)
  const { backupProvenAt, checkedAt } = room.note
  const second = secondPlace(places)
  const facts = {
    second,
    secondNewestAt: newestAt(second),
    freeBytes: freeBytes(places.backupFolder),
    storeBytes: storeBytes(places.store.file),
  }
  return {
    copies: [...rows, ...setAsideRows(places)],
    folder: places.backupFolder,
    provenAt: backupProvenAt,
    checkedAt,
    ...facts,
    warnings: warningsOf(room, facts, now()),
  }
}

type Facts = Pick<BackupOverview, 'second' | 'secondNewestAt' | 'freeBytes' | 'storeBytes'>

function warningsOf(room: ClinicRoom, facts: Facts, now: string): readonly BackupWarning[] {
  const { note, vault, parts } = room
  const found: readonly (readonly [BackupWarning, boolean])[] = [
    ['fileDamaged', note.checkFault !== null],
    ['diskFailing', note.isDiskFailing],
    ['failed', note.backupFailedAt !== null],
    ['never', note.backupProvenAt === null],
    ['noRecoveryCode', vault.recoverySlot() === null],
    ['secondMissing', facts.second === null],
    ['secondUnreachable', facts.second !== null && (!existsSync(facts.second) || note.secondFailedAt !== null)],
    ['secondOld', facts.secondNewestAt !== null && daysSince(facts.secondNewestAt, now) > SECOND_OLD_DAYS],
    ['roomLow', isRoomLow(parts.places)],
    ['codeUnseen', note.codeSeenAt !== null && daysSince(note.codeSeenAt, now) > CODE_SEEN_DAYS],
    ['folderShared', kindOfFolder(parts.places.backupFolder) !== 'local'],
  ]
  return found.flatMap(([warning, holds]) => (holds ? [warning] : []))
}

function daysSince(then: string, now: string): number {
  return (Date.parse(now) - Date.parse(then)) / DAY_MS
}
