import { createHash } from 'node:crypto'
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { proveDatabase } from '../../../db/copy-database.ts'
import { connect, type RawConnection } from '../../../db/driver.ts'
import { newestSeq } from '../../../db/repositories/audit-head.ts'
import { newRecoveryCode } from '../../../electron/vault/recovery-code.ts'
import type { Outcome } from '../proof.ts'
import { workInClinic } from './clinic-at-work.ts'
import { type ClinicInFolder, clinicInFolder, given, setUpWithCode } from './clinic-in-folder.ts'

const NEW_PASSWORD = 'amber canyon whistle nine'
/** Coming in by a restore adds its own lines here, after those of the copy. */
const TRAIL = 'audit_trail'

/** Every table of a clinic by name, and the papers one by one, each as one hash. */
type Holding = ReadonlyMap<string, string>

/**
 * The computer is gone. On an empty one there is nothing but a copy of the backup folder and the recovery code: every
 * row, every sum, the ends of the chains and every issued paper must be as they were when the backup was made.
 */
export async function restoreDrill(patients: number): Promise<Outcome> {
  const root = mkdtempSync(join(tmpdir(), 'candor-drill-'))
  const [lost, found] = [clinicInFolder(join(root, 'lost')), clinicInFolder(join(root, 'found'))]
  try {
    const code = await setUpWithCode(lost)
    await workInClinic(lost.room.store, patients)
    await lost.room.backUpNow('asked')
    const before = holdingOf(lost, Number.MAX_SAFE_INTEGER)
    const lines = linesOfTrail(lost)
    const personId = lost.room.vault.people()[0]?.id
    lost.room.session.fullLock()
    cpSync(lost.places.backupFolder, join(root, 'stick'), { recursive: true })
    rmSync(join(root, 'lost'), { recursive: true, force: true })

    const refusals = await opensWithoutCode(found, join(root, 'stick'))
    const copies = await copiesOn(found, join(root, 'stick'))
    await given(found, 'restore.preview', { name: copies[0] ?? '', code })
    const person = await given(found, 'restore.finish', {
      personId: personId as never,
      password: NEW_PASSWORD,
      lastReceipt: '',
    })
    const after = holdingOf(found, lines)
    const wrong = [
      ...refusals,
      ...differences(before, after),
      ...(person.id === personId ? [] : ['somebody else came in']),
      ...(linesOfTrail(found) > lines ? [] : ['the restore left no line in the trail']),
      ...(await laterFaults(found, String(personId))),
    ]
    const papers = [...before.keys()].filter((name) => name.startsWith('paper ')).length
    const tables = before.size - papers
    return {
      passed: before.size - differences(before, after).length,
      failed: wrong,
      remarks: [`${tables} tables with their sums and chains, ${papers} issued papers, byte for byte`],
    }
  } finally {
    for (const clinic of [lost, found]) clinic.room.session.fullLock()
    rmSync(root, { recursive: true, force: true })
  }
}

/** Neither no code nor a code of another clinic opens a copy, and an empty computer stays empty. */
async function opensWithoutCode(clinic: ClinicInFolder, stick: string): Promise<readonly string[]> {
  const [name = ''] = await copiesOn(clinic, stick)
  const wrong: string[] = []
  for (const code of [null, newRecoveryCode()]) {
    const answer = await clinic.handlers['restore.preview']({ name, code }, { person: null })
    if (answer.ok) wrong.push(`a copy opens ${code === null ? 'without a code' : 'with another code'}`)
  }
  return readdirSync(clinic.places.userFolder).includes('clinic') && clinic.room.problem() !== null
    ? [...wrong, 'a refused restore left something behind']
    : wrong
}

async function copiesOn(clinic: ClinicInFolder, stick: string): Promise<readonly string[]> {
  clinic.folders.push(stick)
  const { copies } = await given(clinic, 'restore.look', { where: 'elsewhere' })
  return copies.map(({ name }) => name)
}

/** The next morning: the new password opens it, all is sound, and a new backup of it proves. */
async function laterFaults(clinic: ClinicInFolder, personId: string): Promise<readonly string[]> {
  clinic.room.session.fullLock()
  const signedIn = await clinic.room.vault.signIn(personId, NEW_PASSWORD)
  if (!signedIn.ok) return ['the new password does not open it']
  const proven = proveDatabase(clinic.places.store.file, signedIn.key)
  signedIn.key.fill(0)
  return proven.ok ? [] : [`${proven.code} ${proven.detail}`]
}

function differences(before: Holding, after: Holding): readonly string[] {
  return [...before.keys()].filter((name) => before.get(name) !== after.get(name)).map((name) => `${name} differs`)
}

function linesOfTrail({ room }: ClinicInFolder): number {
  return newestSeq(room.store.reader)
}

/** Read from the file itself, as it lies on the disk; of the trail so many lines. */
function holdingOf({ room, places }: ClinicInFolder, lines: number): Holding {
  room.store.checkpoint()
  const raw = connect(places.store.file, Buffer.from(room.session.key()), 'existing')
  try {
    const tables = raw
      .prepare<[], { name: string }>("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'")
      .all()
      .filter(({ name }) => !name.startsWith('sqlite_'))
    return new Map([...tables.map(({ name }) => [name, hashOfTable(raw, name, lines)] as const), ...papersOf(raw)])
  } finally {
    raw.close()
  }
}

function hashOfTable(raw: RawConnection, table: string, lines: number): string {
  const rows = raw.prepare(`SELECT * FROM "${table}"${table === TRAIL ? ` WHERE seq <= ${lines}` : ''}`).all()
  return createHash('sha256').update(JSON.stringify(rows)).digest('hex')
}

function papersOf(raw: RawConnection): readonly (readonly [string, string])[] {
  return raw
    .prepare<[], { paper_id: string; face: string; bytes: Buffer }>('SELECT paper_id, face, bytes FROM paper_files')
    .all()
    .map(
      ({ paper_id, face, bytes }) =>
        [`paper ${paper_id} ${face}`, createHash('sha256').update(bytes).digest('hex')] as const,
    )
}
