import { accessSync, constants, existsSync, mkdirSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import type { OpenStore } from './connection.ts'
import { hasRoomFor } from './disk-room.ts'
import { APPLICATION_ID, applyPragmas, connect, type RawConnection, readerOn, readPragma, writerOn } from './driver.ts'
import { renameDurably, syncFile } from './durable-file.ts'
import { isPlaintext } from './file-head.ts'
import { chainKeyFrom, sealBy } from './ledger-chain.ts'
import { applySteps, type Standing, standingOf } from './migrate.ts'
import type { MigrationStep } from './migration-steps.ts'
import { faultOfCheck, isUnreadable, type OpenCode, type OpenProblem, storeFault } from './open-problem.ts'
import { schemaFaults } from './schema-faults.ts'
import { leaveMarker, markerKnowsKey, placeState, type StorePlace } from './store-place.ts'
import { whatIsWrong } from './what-is-wrong.ts'

/** An update writes every page at the most once, beside what is there. */
const ROOM_FACTOR = 2

export type Opened =
  | { readonly ok: true; readonly store: OpenStore }
  | { readonly ok: false; readonly problem: OpenProblem }

export interface Opening {
  readonly place: StorePlace
  /** 32 bytes; stays the caller's, who wipes it. */
  readonly key: Buffer
  readonly steps: readonly MigrationStep[]
  /** This moment, ISO in UTC. */
  readonly now: string
  /**
   * Awaited before every page is read: one call, seconds for a large file, that tells nothing before its end. SQLite can
   * check table by table, but then sees neither a page that two tables hold nor one that none does.
   */
  readonly onChecking?: () => Promise<void>
}

/** Makes a proven backup before the schema changes; gives null, or in a few words why there is none. */
export type BackUpFirst = () => Promise<string | null>

/**
 * Opens the clinic's database, brings its schema up to date, and proves that it is whole.
 *
 * Gives a problem, never an empty database: a file that is missing, empty, foreign, newer, damaged or locked is left as
 * it is. Throws only when a step of ours is wrong.
 */
export async function openStore(opening: Opening, backUpFirst: BackUpFirst): Promise<Opened> {
  const unfit = unfitFile(opening.place)
  if (unfit !== null) return refuse(unfit, 'file')
  let raw: RawConnection | null = null
  try {
    raw = connect(opening.place.file, opening.key, 'existing')
    const problem = await prepare(raw, opening, backUpFirst)
    if (problem !== null) {
      raw.close()
      return { ok: false, problem }
    }
    return { ok: true, store: handOut(raw, opening) }
  } catch (error) {
    raw?.close()
    return refuse(codeOf(error, opening), 'driver')
  }
}

/**
 * Sets up the first database of a clinic. The file gets its name only when it is complete and proven to be encrypted,
 * so that a crash during set-up leaves nothing that looks like a clinic. Refuses where one is, or was.
 */
export function createStore(opening: Opening): Opened {
  if (placeState(opening.place) !== 'none') return refuse('EXISTS', 'file')
  const draft = `${opening.place.file}.creating`
  try {
    mkdirSync(dirname(draft), { recursive: true, mode: 0o700 })
    removeWithCompanions(draft)
    fillNewFile(draft, opening)
    if (isPlaintext(draft)) throw new Error('the new database is not encrypted')
    renameDurably(draft, opening.place.file)
    leaveMarker(opening.place, opening.key, opening.now)
    const raw = connect(opening.place.file, opening.key, 'existing')
    applyPragmas(raw)
    return { ok: true, store: handOut(raw, opening) }
  } catch (error) {
    return refuse(codeOf(error, opening), 'create')
  }
}

/** Removes a database's file and its write-ahead log: a stale log beside another file would be replayed into it. */
export function removeWithCompanions(file: string): void {
  for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(`${file}${suffix}`, { force: true })
}

function fillNewFile(file: string, opening: Opening): void {
  const raw = connect(file, opening.key, 'create')
  try {
    raw.pragma(`application_id=${APPLICATION_ID}`)
    applyPragmas(raw)
    applySteps(raw, opening.steps, opening.now)
    raw.pragma('wal_checkpoint(TRUNCATE)')
  } finally {
    raw.close()
  }
  syncFile(file)
}

function unfitFile(place: StorePlace): OpenCode | null {
  const state = placeState(place)
  if (state === 'none' || state === 'missing') return 'MISSING'
  if (state === 'zeroByte') return 'ZERO_BYTE'
  if (!isWritable(place.file) || !isWritable(dirname(place.file))) return 'READ_ONLY'
  return isPlaintext(place.file) ? 'FOREIGN' : null
}

async function prepare(raw: RawConnection, opening: Opening, backUpFirst: BackUpFirst): Promise<OpenProblem | null> {
  if (readPragma(raw, 'application_id') !== APPLICATION_ID) return { code: 'FOREIGN', detail: 'application id' }
  if (!existsSync(opening.place.marker)) leaveMarker(opening.place, opening.key, opening.now)
  applyPragmas(raw)
  mustTakeWrites(raw)
  const standing = standingOf(raw, opening.steps)
  if (standing.kind !== 'due') return problemOf(standing)
  if (standing.steps.length > 0) {
    if (!hasRoomFor(dirname(opening.place.file), opening.place.file, ROOM_FACTOR))
      return { code: 'DISK_FULL', detail: 'room' }
    const failure = await backUpFirst()
    if (failure !== null) return { code: 'BACKUP_FAILED', detail: failure }
    applySteps(raw, standing.steps, opening.now)
  }
  await opening.onChecking?.()
  return firstFault(raw, opening)
}

/** A file that may not be written opens without a word, and permissions alone tell too little: only a write tells. */
function mustTakeWrites(raw: RawConnection): void {
  raw.exec('BEGIN IMMEDIATE')
  raw.pragma(`user_version=${Number(readPragma(raw, 'user_version'))}`)
  raw.exec('ROLLBACK')
}

function firstFault(raw: RawConnection, opening: Opening): OpenProblem | null {
  const { steps } = opening
  const code = faultOfCheck(readPragma(raw, 'quick_check'))
  if (code !== null) return { code, detail: 'quick check' }
  const broken = raw.pragma('foreign_key_check')
  const detail =
    !Array.isArray(broken) || broken.length > 0 ? 'references' : schemaFaults(raw, steps).length === 0 ? null : 'schema'
  return detail === null ? null : { code: 'DAMAGED', detail, found: whatIsWrong(raw, opening) }
}

function problemOf(standing: Exclude<Standing, { kind: 'due' }>): OpenProblem {
  if (standing.kind === 'newer') return { code: 'NEWER', detail: `step ${standing.number}` }
  return { code: 'FOREIGN', detail: `step ${standing.number} ${standing.reason}` }
}

function handOut(writing: RawConnection, opening: Opening): OpenStore {
  const reading = connect(opening.place.file, opening.key, 'existing')
  applyPragmas(reading)
  reading.pragma('query_only=ON')
  const chainKey = chainKeyFrom(opening.key)
  return {
    reader: readerOn(reading),
    writer: writerOn(writing),
    seal: sealBy(chainKey),
    schemaFaults: () => schemaFaults(reading, opening.steps),
    checkpoint: () => void writing.pragma('wal_checkpoint(TRUNCATE)'),
    close: () => {
      reading.close()
      writing.close()
      chainKey.fill(0)
    },
  }
}

/** A wrong key and a damaged first page look the same to SQLite; the marker knows which key was used. */
function codeOf(error: unknown, opening: Opening): OpenCode {
  if (isUnreadable(error)) return markerKnowsKey(opening.place, opening.key) === true ? 'DAMAGED' : 'WRONG_KEY'
  const fault = storeFault(error)
  if (fault === null) throw error
  return fault
}

function refuse(code: OpenCode, detail: string): Opened {
  return { ok: false, problem: { code, detail } }
}

function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK)
    return true
  } catch {
    return false
  }
}
