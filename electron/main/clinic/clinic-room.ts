import type { OpenStore } from '../../../db/connection.ts'
import type { BackupReason } from '../../../db/manifest.ts'
import type { MigrationStep } from '../../../db/migration-steps.ts'
import { createStore, openStore } from '../../../db/open.ts'
import type { OpenCode } from '../../../db/open-problem.ts'
import { newestSeq } from '../../../db/repositories/audit-head.ts'
import * as clinics from '../../../db/repositories/clinic.ts'
import * as drafts from '../../../db/repositories/form-drafts.ts'
import * as people from '../../../db/repositories/people.ts'
import { placeState } from '../../../db/store-place.ts'
import type { Person } from '../../../shared/model/clinic.ts'
import type { PersonId } from '../../../shared/model/ids.ts'
import type { VaultClock } from '../../vault/clock.ts'
import { type LockState, Session } from '../../vault/session.ts'
import { Vault } from '../../vault/vault.ts'
import { type BackupParts, backUp } from './backups.ts'
import { newClinic } from './new-clinic.ts'
import { readStatusNote, type StatusNote, writeStatusNote } from './status-file.ts'

export interface ClinicRoomParts extends BackupParts {
  readonly steps: readonly MigrationStep[]
  readonly clock: VaultClock
  readonly onState: (state: LockState) => void
}

/** Why the data of a clinic that was set up here cannot be reached. */
export type ClinicProblem = 'missing' | 'damaged' | 'newer' | 'foreign' | 'readOnly' | 'busy' | 'keySlots'

const PROBLEMS: Readonly<Record<OpenCode, ClinicProblem>> = {
  MISSING: 'missing',
  ZERO_BYTE: 'damaged',
  FOREIGN: 'foreign',
  NEWER: 'newer',
  DAMAGED: 'damaged',
  WRONG_KEY: 'damaged',
  READ_ONLY: 'readOnly',
  BUSY: 'busy',
  DISK_FULL: 'readOnly',
  BACKUP_FAILED: 'readOnly',
  EXISTS: 'foreign',
}

/** The clinic's data on this computer, whoever is signed in, and the store while it is open. */
export class ClinicRoom {
  readonly vault: Vault
  readonly session: Session
  readonly parts: ClinicRoomParts
  #store: OpenStore | null = null
  #person: Person | null = null
  #problem: ClinicProblem | null = null
  #backedUpTo = -1

  constructor(parts: ClinicRoomParts) {
    this.parts = parts
    const { folder } = parts.places
    this.vault = new Vault({ folder, deviceSecret: async () => null, clock: parts.clock, stretching: null })
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

  /** What stands in the way of the data; null when nothing does, or when there is no clinic yet. */
  problem(): ClinicProblem | null {
    const state = placeState(this.parts.places.store)
    if (state === 'missing') return 'missing'
    if (state === 'zeroByte') return 'damaged'
    if (state === 'present' && this.vault.state() !== 'ready') return 'keySlots'
    return this.#problem
  }

  isFirstRun(): boolean {
    return placeState(this.parts.places.store) === 'none'
  }

  /** Sets up the first database and its first person's lock. The key stays with the session. */
  async create(first: Person, password: string, clinicName: string): Promise<ClinicProblem | null> {
    const key = await this.vault.begin({ id: first.id, name: first.name, password })
    const { places, steps, now } = this.parts
    const made = createStore({ place: places.store, key, steps, now: now() })
    if (!made.ok) {
      key.fill(0)
      return PROBLEMS[made.problem.code]
    }
    made.store.writer.transaction((tx) => {
      people.add(tx, first, now())
      clinics.save(tx, newClinic(clinicName), first.id, now())
    })
    writeStatusNote(places.statusFile, { clinicName, draftCount: 0, backupProvenAt: null })
    this.#begin(made.store, first, key)
    return null
  }

  /** Opens the store for somebody whose password was right. Takes the key over. */
  async enter(personId: PersonId, key: Buffer): Promise<ClinicProblem | null> {
    if (this.#store === null) {
      const { places, steps, now } = this.parts
      const opened = await openStore({ place: places.store, key, steps, now: now() }, async () => {
        const outcome = await backUp(this.parts, key, 'migration')
        return outcome.ok ? null : outcome.detail
      })
      if (!opened.ok) {
        key.fill(0)
        this.#problem = PROBLEMS[opened.problem.code]
        return this.#problem
      }
      this.#store = opened.store
    }
    this.#begin(this.#store, people.get(this.#store.reader, personId), key)
    return null
  }

  /** Backs up when something was done since the last time. Quiet where nothing was, or nobody is signed in. */
  async backUpIfChanged(reason: BackupReason): Promise<void> {
    if (this.#store === null || this.session.personId === null) return
    const newest = newestSeq(this.#store.reader)
    if (newest === this.#backedUpTo) return
    const outcome = await backUp(this.parts, this.session.key(), reason)
    if (!outcome.ok) return
    this.#backedUpTo = newest
    writeStatusNote(this.parts.places.statusFile, { ...this.note, backupProvenAt: this.parts.now() })
  }

  #begin(store: OpenStore, person: Person, key: Buffer): void {
    this.#store = store
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
}
