import type { OpenStore } from '../../../db/connection.ts'
import type { BackupReason } from '../../../db/manifest.ts'
import { type BackUpFirst, createStore } from '../../../db/open.ts'
import { changeMark } from '../../../db/repositories/audit-head.ts'
import * as people from '../../../db/repositories/people.ts'
import * as reviews from '../../../db/repositories/reviews.ts'
import { placeState } from '../../../db/store-place.ts'
import { UNWATCHED, type Watch } from '../../../db/watch.ts'
import type { BackupMade } from '../../../shared/contract/backup.ts'
import { LOOKING } from '../../../shared/contract/call.ts'
import type { Looking } from '../../../shared/contract/session.ts'
import type { Person } from '../../../shared/model/clinic.ts'
import type { PersonId } from '../../../shared/model/ids.ts'
import type { LedgerFinding } from '../../../shared/model/ledger.ts'
import { type LockState, Session } from '../../vault/session.ts'
import { Vault } from '../../vault/vault.ts'
import { keepCopy, wishOf } from './backups.ts'
import { settleKeyChange } from './change-key.ts'
import { type ClinicProblem, problemFromOutside, problemOf } from './clinic-problem.ts'
import { checkWhole, isCheckDue } from './daily-check.ts'
import { limitsOf } from './desk-limits.ts'
import { type EmergencyLook, emergencyLook } from './emergency-look.ts'
import { type LookedAt, ownFile } from './look-only.ts'
import { beginClinic, resumeBegun } from './new-clinic.ts'
import { openedAfterCopy } from './opened-after-copy.ts'
import type { ByCode, ClinicRoomParts, Entry, NotIn } from './room-parts.ts'
import { RoomStore } from './room-store.ts'
import { mayComeIn } from './second-factor.ts'
import { dutiesOf, hasDuties, NO_DUTIES, type SignInDuties, unlockPinOf } from './sign-in-duties.ts'
import { NOTHING_KNOWN, readStatusNote, type StatusNote, writeStatusNote } from './status-file.ts'

/** The clinic's files on this computer, whoever is signed in, and the store while it is open. */
export class ClinicRoom {
  readonly vault: Vault
  readonly session: Session
  readonly parts: ClinicRoomParts
  readonly #own: RoomStore
  #person: Person | null = null
  #duties = NO_DUTIES
  #emergency: EmergencyLook | null = null
  #backedUpTo = ''
  /** Coming in waits for whoever came before: two at once must not open, or set up, twice. */
  #entering: Promise<unknown> = Promise.resolve()
  #backingUp: Promise<unknown> = Promise.resolve()

  constructor(parts: ClinicRoomParts) {
    this.parts = parts
    this.#own = new RoomStore(parts)
    const { clock, stretching } = parts
    settleKeyChange(parts.places)
    // No lock is bound to this computer before a recovery code can open it elsewhere.
    const deviceSecret = async () =>
      this.vault.recoverySlot() === null ? null : ((await parts.device?.read()) ?? null)
    this.vault = new Vault({ folder: parts.places.folder, deviceSecret, clock, stretching })
    this.session = new Session(parts.clock, (state, why) => {
      // A look ends when nobody is at the desk: whoever comes next comes into the clinic.
      if (state === 'softLocked' && this.looking !== null) return this.session.fullLock(why)
      this.#own.noteLeft(this.#person, state, why)
      if (state === 'signedOut') this.#closeStore()
      parts.onState(state)
    })
  }

  get person(): Person | null {
    return this.#person
  }

  /** What whoever came in does first: until it is done, nothing else is answered. */
  get duties(): SignInDuties {
    return this.#duties
  }

  /** The lock state as the router asks for it. */
  routedState(): LockState {
    if (this.#emergency !== null && this.parts.clock.sinceBootMs() >= this.#emergency.endsMs)
      this.session.fullLock('timeUp')
    const state = this.session.tick()
    return state === 'open' && hasDuties(this.#duties) ? 'softLocked' : state
  }

  /** Who acts: in an emergency that runs, whoever began it may look at patients too, whatever their roles are. */
  get actingPerson(): Person | null {
    const person = this.#person
    if (person !== null && this.looking !== null) return { ...person, roles: ['reader'] }
    if (person === null || this.#own.open === null || person.roles.some((role) => LOOKING.includes(role))) return person
    const runs = reviews.emergencyOf(this.#own.open.reader, person.id, this.parts.now()) !== null
    return runs ? { ...person, roles: [...person.roles, 'reader'] } : person
  }

  /** Reads again who is signed in, after their account changed. */
  refreshPerson(): void {
    if (this.#person === null) return
    this.#person = people.get(this.store.reader, this.#person.id)
    this.#duties = this.looking === null ? dutiesOf(this.store.reader, this.#person, this.#duties) : NO_DUTIES
  }

  /** Why nothing can be changed just now; null in a clinic that is worked in. */
  get looking(): Looking | null {
    return this.#emergency === null ? this.#own.looking : { at: 'emergency', until: this.#emergency.until }
  }

  get note(): StatusNote {
    return readStatusNote(this.parts.places.statusFile)
  }

  /** The open store. Throws while it is closed: the router lets no call through to it then. */
  get store(): OpenStore {
    const { open } = this.#own
    if (open === null) throw new Error('the store is closed')
    return open
  }

  /** Is the clinic closed for good, so that a restore may take its place? Nobody is in then. */
  isOutOfReach(): boolean {
    return this.#own.open === null && (this.isFirstRun() || this.problem() !== null)
  }

  /** What lastingly stands in the way; null when nothing does, or when there is no clinic yet. */
  problem(): ReturnType<typeof problemFromOutside> {
    return problemFromOutside(this.parts.places, this.vault) ?? this.#own.problem
  }

  /** What somebody changed in a file that is not opened any more, by name. */
  get found(): readonly LedgerFinding[] {
    return this.#own.found
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
        writeStatusNote(places.statusFile, { ...NOTHING_KNOWN, clinicName })
        const made = createStore({ place: places.store, key, steps, now: now() })
        if (!made.ok) return problemOf(made.problem.code)
        this.#own.take(made.store)
        beginClinic(made.store, first, clinicName, now())
        this.#begin(first, key)
        return null
      })
    })
  }

  /**
   * Opens the store for somebody whose password was right, and takes the key over. `noAccount`: they may not any more.
   * Whoever has a second factor comes in with its code alone.
   */
  enter(personId: PersonId, key: Buffer, { code = null, looks = false }: Entry = {}): Promise<NotIn | null> {
    return this.#inTurn(() =>
      this.#keepOrWipe<NotIn>(key, async () => {
        const problem = looks ? await this.#own.look(key, ownFile(this.parts.places)) : await this.#openStore(key)
        if (problem !== null) return problem
        const { vault, note, store } = this
        const known = people.find(store.reader, personId)
        const person = known ?? resumeBegun(store, vault.people(), note.clinicName, this.parts.now())
        if (person?.active !== true) return 'noAccount'
        const refusal = await mayComeIn(this, person.id, code)
        if (refusal === null) this.#begin(person, key, true)
        return refusal
      }),
    )
  }

  /** Comes in by the recovery code, whose key this is, as whoever `admit` lets in. */
  enterByCode(key: Buffer, { admit, looksForMs }: ByCode): Promise<ClinicProblem | 'noAccount' | null> {
    return this.#inTurn(() =>
      this.#keepOrWipe(key, async () => {
        const problem = await this.#openStore(key)
        if (problem !== null) return problem
        const person = await admit()
        if (person === null) return 'noAccount'
        this.#begin(person, key)
        if (looksForMs === undefined) return null
        this.#emergency = emergencyLook(this.parts, looksForMs)
        this.#duties = NO_DUTIES
        this.session.keepUnlockPin(null)
        return null
      }),
    )
  }

  /** Backs up when something was done since the last time. Nothing happens, and null is given, where nobody is signed in. */
  backUpIfChanged(reason: BackupReason, watch = UNWATCHED, isAsked = false): Promise<BackupMade['second'] | null> {
    watch.tell('waiting', 0, null)
    const turn = this.#backingUp.then(() => this.#backUpIfChanged(reason, watch, isAsked))
    this.#backingUp = turn.catch(() => undefined)
    return turn
  }

  /** Signs everybody out and does something to the closed file; whoever comes in meanwhile waits. */
  whileClosed<Result>(work: () => Promise<Result>): Promise<Result> {
    return this.#inTurn(async () => {
      await this.#backingUp
      this.session.fullLock('keeping')
      this.#backedUpTo = ''
      return work()
    })
  }

  /** Waits for what is being done to the closed file: before, locks may still be the old ones. */
  settled = (): Promise<unknown> => this.#entering

  /** Shows a copy in place of the clinic, to whoever is in; the clinic is closed meanwhile. The reason where it cannot. */
  lookAt(copy: LookedAt): Promise<ClinicProblem | null> {
    return this.#inTurn(async () => {
      await this.#backingUp
      const key = this.session.key()
      const problem = await this.#own.look(key, copy)
      if (problem !== null) await this.#openStore(key)
      return problem
    })
  }

  /** The other computer with these records is out of use: this one is worked in from now on. */
  takeOver = (): void => this.#own.takeOver()

  /** Back from a copy to the clinic as it is. */
  endLook(): Promise<ClinicProblem | null> {
    return this.#inTurn(async () => {
      if (this.#own.looking?.at !== 'copy') return null
      this.#own.leave()
      return this.#openStore(this.session.key())
    })
  }

  /** Makes a copy whether something was done or not. */
  backUpNow(reason: BackupReason, watch = UNWATCHED): Promise<BackupMade['second'] | null> {
    return this.backUpIfChanged(reason, watch, true)
  }

  /** Reads the whole file from end to end once a day, beside the work at the desk, and notes what it found. */
  async checkDaily(): Promise<void> {
    if (this.#isWorkedIn() && isCheckDue(this.note, this.parts.now())) await checkWhole(this.parts, this.session.key())
  }

  async #backUpIfChanged(reason: BackupReason, watch: Watch, isAsked: boolean): Promise<BackupMade['second'] | null> {
    const newest = this.#isWorkedIn() ? changeMark(this.store.reader) : null
    if (newest === null || (newest === this.#backedUpTo && !isAsked)) return null
    const second = await keepCopy(this.parts, wishOf(this, this.session.key(), reason), watch)
    this.#backedUpTo = newest
    return second
  }

  #isWorkedIn(): boolean {
    return this.#own.open !== null && this.session.personId !== null && this.#own.looking === null
  }

  #openStore(key: Buffer): Promise<ClinicProblem | null> {
    const wish = () => wishOf(this, key, 'migration')
    const open = (backUpFirst: BackUpFirst) =>
      this.#own.unlock(key, backUpFirst, () => this.parts.onState(this.session.state))
    return openedAfterCopy(this.parts, wish, open)
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

  /** Nobody who came by the code is kept out by a rule: `byPassword` alone asks for the second factor. */
  #begin(person: Person, key: Buffer, byPassword = false): void {
    if (this.#person?.id !== person.id) this.#own.noteLeft(this.#person, 'signedOut', 'otherPerson')
    this.#person = person
    this.#own.forgetProblem()
    this.session.open(person.id, key)
    this.session.changeLimits(limitsOf(this.store.reader))
    this.#duties = { newPassword: false, secondFactor: byPassword }
    this.refreshPerson()
    this.session.keepUnlockPin(unlockPinOf(this.store.reader, person.id))
  }

  #closeStore(): void {
    this.#person = null
    this.#emergency = null
    this.#duties = NO_DUTIES
    this.#own.leave()
  }

  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const turn = this.#entering.then(work)
    this.#entering = turn.catch(() => undefined)
    return turn
  }
}
