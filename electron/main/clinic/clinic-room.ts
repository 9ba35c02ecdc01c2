import type { OpenStore } from '../../../db/connection.ts'
import type { BackupReason } from '../../../db/manifest.ts'
import type { MigrationStep } from '../../../db/migration-steps.ts'
import { createStore, openStore } from '../../../db/open.ts'
import { newestSeq } from '../../../db/repositories/audit-head.ts'
import * as drafts from '../../../db/repositories/form-drafts.ts'
import * as people from '../../../db/repositories/people.ts'
import { placeState } from '../../../db/store-place.ts'
import type { Person } from '../../../shared/model/clinic.ts'
import type { PersonId } from '../../../shared/model/ids.ts'
import type { VaultClock } from '../../vault/clock.ts'
import type { Stretching } from '../../vault/kdf.ts'
import { type LockState, Session } from '../../vault/session.ts'
import { Vault } from '../../vault/vault.ts'
import { BackupFailedError, type BackupParts, backUp } from './backups.ts'
import { type ClinicProblem, isLasting, problemFromOutside, problemOf } from './clinic-problem.ts'
import { beginClinic, resumeBegun } from './new-clinic.ts'
import { readStatusNote, type StatusNote, writeStatusNote } from './status-file.ts'

export interface ClinicRoomParts extends BackupParts {
  readonly steps: readonly MigrationStep[]
  readonly clock: VaultClock
  /** How new locks are stretched; null chooses the best that this computer can do. */
  readonly stretching: Stretching | null
  readonly onState: (state: LockState) => void
}

/** The clinic's files on this computer, whoever is signed in, and the store while it is open. */
export class ClinicRoom {
  readonly vault: Vault
  readonly session: Session
  readonly parts: ClinicRoomParts
  #store: OpenStore | null = null
  #person: Person | null = null
  #problem: ReturnType<typeof problemFromOutside> = null
  #backedUpTo = -1
  /** Coming in waits for whoever came before: two at once must not open, or set up, twice. */
  #entering: Promise<unknown> = Promise.resolve()
  #backingUp: Promise<unknown> = Promise.resolve()

  constructor(parts: ClinicRoomParts) {
    this.parts = parts
    const { clock, stretching } = parts
    this.vault = new Vault({ folder: parts.places.folder, deviceSecret: async () => null, clock, stretching })
    this.session = new Session(parts.clock, (state) => {
      if (state === 'signedOut') this.#closeStore()
      parts.onState(state)
    })
  }

  get person(): Person | null {
    return this.#person
  }

  get note(): StatusNote {
    return readStatusNote(this.parts.places.statusFile)
  }

  /** The open store. Throws while it is closed: the router lets no call through to it then. */
  get store(): OpenStore {
    if (this.#store === null) throw new Error('the store is closed')
    return this.#store
  }

  /** What lastingly stands in the way; null when nothing does, or when there is no clinic yet. */
  problem(): ReturnType<typeof problemFromOutside> {
    return problemFromOutside(this.parts.places, this.vault) ?? this.#problem
  }

  isFirstRun(): boolean {
    return placeState(this.parts.places.store) === 'none'
  }

  /** Sets up the first database and its first person's lock. The key stays with the session. */
  create(first: Person, password: string, clinicName: string): Promise<ClinicProblem | 'alreadySetUp' | null> {
    return this.#inTurn(async () => {
      if (!this.isFirstRun()) return 'alreadySetUp'
      const key = await this.vault.begin({ id: first.id, name: first.name, password })
      return this.#keepOrWipe(key, async () => {
        const { places, steps, now } = this.parts
        writeStatusNote(places.statusFile, { clinicName, draftCount: 0, backupProvenAt: null })
        const made = createStore({ place: places.store, key, steps, now: now() })
        if (!made.ok) return problemOf(made.problem.code)
        this.#store = made.store
        beginClinic(made.store, first, clinicName, now())
        this.#begin(first, key)
        return null
      })
    })
  }

  /** Opens the store for somebody whose password was right, and takes the key over. `noAccount`: they may not any more. */
  enter(personId: PersonId, key: Buffer): Promise<ClinicProblem | 'noAccount' | null> {
    return this.#inTurn(() =>
      this.#keepOrWipe(key, async () => {
        const problem = await this.#openStore(key)
        if (problem !== null) return problem
        const person = this.#accountOf(personId)
        if (person?.active !== true) return 'noAccount'
        this.#begin(person, key)
        return null
      }),
    )
  }

  /** Backs up when something was done since the last time. Nothing happens where nobody is signed in. */
  backUpIfChanged(reason: BackupReason): Promise<void> {
    const turn = this.#backingUp.then(() => this.#backUpIfChanged(reason))
    this.#backingUp = turn.catch(() => undefined)
    return turn
  }

  async #backUpIfChanged(reason: BackupReason): Promise<void> {
    if (this.#store === null || this.session.personId === null) return
    const newest = newestSeq(this.#store.reader)
    if (newest === this.#backedUpTo) return
    const outcome = await backUp(this.parts, { key: this.session.key(), reason, recovery: this.vault.recoverySlot() })
    if (!outcome.ok) throw new BackupFailedError(outcome.code)
    this.#backedUpTo = newest
    writeStatusNote(this.parts.places.statusFile, { ...this.note, backupProvenAt: this.parts.now() })
  }

  async #openStore(key: Buffer): Promise<ClinicProblem | null> {
    if (this.#store !== null) return null
    const { places, steps, now } = this.parts
    const opened = await openStore({ place: places.store, key, steps, now: now() }, async () => {
      const outcome = await backUp(this.parts, { key, reason: 'migration', recovery: this.vault.recoverySlot() })
      return outcome.ok ? null : outcome.detail
    })
    if (opened.ok) {
      this.#store = opened.store
      return null
    }
    const problem = problemOf(opened.problem.code)
    if (isLasting(problem)) {
      this.#problem = problem
      this.parts.onState(this.session.state)
    }
    return problem
  }

  #accountOf(personId: PersonId): Person | null {
    const found = people.find(this.store.reader, personId)
    return found ?? resumeBegun(this.store, this.vault.people(), this.note.clinicName, this.parts.now())
  }

  /** The key belongs to the session once somebody is in; else it is wiped, and a store that nobody is in is closed. */
  async #keepOrWipe<Refusal>(key: Buffer, comeIn: () => Promise<Refusal | null>): Promise<Refusal | null> {
    let isIn = false
    try {
      const refusal = await comeIn()
      isIn = refusal === null
      return refusal
    } finally {
      if (!isIn) key.fill(0)
      if (this.session.state === 'signedOut') this.#closeStore()
    }
  }

  #begin(person: Person, key: Buffer): void {
    this.#person = person
    this.#problem = null
    this.session.open(person.id, key)
  }

  #closeStore(): void {
    const store = this.#store
    this.#store = null
    this.#person = null
    if (store === null) return
    const { statusFile } = this.parts.places
    writeStatusNote(statusFile, { ...this.note, draftCount: drafts.count(store.reader) })
    store.checkpoint()
    store.close()
  }

  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const turn = this.#entering.then(work)
    this.#entering = turn.catch(() => undefined)
    return turn
  }
}
