import type { OpenStore } from '../../../db/connection.ts'
import * as dayCloses from '../../../db/repositories/day-closes.ts'
import * as drafts from '../../../db/repositories/form-drafts.ts'
import { usedByAnother } from '../../../db/repositories/restored-twice.ts'
import type { Looking } from '../../../shared/contract/session.ts'
import { addDays, type PlainDate } from '../../../shared/dates/plain-date.ts'
import type { Person } from '../../../shared/model/clinic.ts'
import type { LedgerFinding } from '../../../shared/model/ledger.ts'
import type { LockCause, LockState } from '../../vault/session.ts'
import { type ClinicProblem, isLasting, problemOf } from './clinic-problem.ts'
import { type LeavingParts, noteLeaving } from './leaving.ts'
import { endLook, type LookedAt, type LookParts, openToLook } from './look-only.ts'
import { openTold } from './open-told.ts'
import { tellRestored } from './restore-note.ts'
import { readStatusNote, writeStatusNote } from './status-file.ts'

type Lasting = Exclude<ClinicProblem, 'busy' | 'diskFull'>

/** What the open database needs of the computer. */
export interface RoomStoreParts extends LookParts {
  readonly leaving?: LeavingParts
  /** The clinic's own day. */
  readonly today: () => PlainDate
}

/** The one database that is open: the clinic's own, or a copy that is only looked at. */
export class RoomStore {
  readonly #parts: RoomStoreParts
  #store: OpenStore | null = null
  #looking: Looking | null = null
  #problem: Lasting | null = null
  #found: readonly LedgerFinding[] = []

  constructor(parts: RoomStoreParts) {
    this.#parts = parts
  }

  /** Null while it is closed. */
  get open(): OpenStore | null {
    return this.#store
  }

  get looking(): Looking | null {
    return this.#looking
  }

  /** What lastingly stood in the way of the last opening. */
  get problem(): Lasting | null {
    return this.#problem
  }

  get found(): readonly LedgerFinding[] {
    return this.#found
  }

  /** A clinic that was set up just now. */
  take(store: OpenStore): void {
    this.#store = store
  }

  /** Somebody is in, so that nothing stands in the way any more. */
  forgetProblem(): void {
    this.#problem = null
  }

  /** Opens the clinic's own file; nothing happens where something is open. `onLasting` hears of what only people mend. */
  async unlock(
    key: Buffer,
    backUpFirst: () => Promise<string | null>,
    onLasting: () => void,
  ): Promise<ClinicProblem | null> {
    if (this.#store !== null) return null
    const { places, steps, now, onProgress } = this.#parts
    const opened = await openTold({ place: places.store, key, steps, now: now() }, backUpFirst, onProgress)
    if (opened.ok) {
      this.#store = opened.store
      this.#noteOpen()
      tellRestored(places, opened.store)
      this.#looking = secondComputer(opened.store)
      return null
    }
    const problem = problemOf(opened.problem.code)
    if (isLasting(problem)) {
      this.#problem = problem
      this.#found = opened.problem.found ?? []
      onLasting()
    }
    return problem
  }

  /** The other computer is out of use, so that this one is worked in. */
  takeOver(): void {
    if (this.#looking?.at === 'second') this.#looking = null
  }

  /** Opens a copy of a file, to look. What is open is closed first. */
  async look(key: Buffer, { file, looking }: LookedAt): Promise<ClinicProblem | null> {
    this.leave()
    const opened = await openToLook(this.#parts, file, key)
    if (!opened.ok) return problemOf(opened.problem.code)
    this.#store = opened.store
    this.#looking = looking
    return null
  }

  /** Writes down that somebody locked or left the desk. Nothing where records are only looked at: no row fits there. */
  noteLeft(person: Person | null, state: LockState, why: LockCause): void {
    const { leaving, now } = this.#parts
    const store = this.#looking === null ? this.#store : null
    if (leaving !== undefined && store !== null && person !== null && state !== 'open')
      noteLeaving(leaving, store, { person, at: now(), isEnd: state === 'signedOut', why })
  }

  /** Closes whatever is open. What was only looked at is taken away. */
  leave(): void {
    const isOwnFile = this.#looking === null || this.#looking.at === 'second'
    const [store, wasLooking] = [this.#store, !isOwnFile]
    this.#store = null
    this.#looking = null
    if (store === null) return
    if (!wasLooking) this.#noteWaiting(store)
    store.checkpoint()
    store.close()
    if (wasLooking) endLook(this.#parts.places)
  }

  #noteWaiting(store: OpenStore): void {
    const { statusFile } = this.#parts.places
    const draftCount = drafts.count(store.reader)
    const openDay = dayCloses.lastOpenBefore(store.reader, addDays(this.#parts.today(), 1))
    writeStatusNote(statusFile, { ...readStatusNote(statusFile), draftCount, openDay, isOpen: false })
  }

  #noteOpen(): void {
    const { statusFile } = this.#parts.places
    const note = readStatusNote(statusFile)
    writeStatusNote(statusFile, { ...note, isOpen: true, wasCutOff: note.isOpen })
  }
}

/** Records that another computer may be worked in with are looked at only, until somebody says that it is not. */
function secondComputer({ reader }: OpenStore): Looking | null {
  const since = usedByAnother(reader)
  return since === null ? null : { at: 'second', since }
}
