import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { VaultClock } from './clock.ts'
import { bestStretching, isWeaker, type Stretching } from './kdf.ts'
import { fitsDevice, type KeySlot, lockKey, openSlot, type SlotRefusal } from './key-slot.ts'
import { readRecoveryCode } from './recovery-code.ts'
import {
  isKeySlot,
  readSlotFile,
  type SlotFile,
  type SlotFileState,
  saveSlotFile,
  saveSlotFileForGood,
  setSlotFileAside,
  type VaultPerson,
  withName,
  withoutPerson,
  withSuspended,
} from './slot-file.ts'
import { beginThrottle, isThrottleSealed, openThrottle, type Throttle, type Tried, tryUnder } from './throttle.ts'

/** 32 bytes that the operating system's keychain keeps for us; null where there is no keychain, or it lost them. */
export type DeviceSecret = () => Promise<Buffer | null>

export interface VaultParts {
  readonly folder: string
  readonly deviceSecret: DeviceSecret
  readonly clock: VaultClock
  /** How new slots are stretched; null chooses the best that this computer can do. */
  readonly stretching: Stretching | null
}

export interface NewPerson extends VaultPerson {
  readonly password: string
}

export type SignIn =
  /**
   * `isBoundToDevice` is false where there is no keychain: then the password is the only lock.
   * `failedBefore` counts the wrong tries since the last right one, also those before the app was started.
   */
  | { readonly ok: true; readonly key: Buffer; readonly isBoundToDevice: boolean; readonly failedBefore: number }
  | { readonly ok: false; readonly reason: 'wrong'; readonly triesLeft: number; readonly waitSeconds: number }
  | { readonly ok: false; readonly reason: 'wait'; readonly waitSeconds: number }
  /** This computer's secret is gone: the recovery code is needed, then a new password. */
  | { readonly ok: false; readonly reason: 'device' }
  /** The key slots cannot be read, or ask for something that we refuse. */
  | { readonly ok: false; readonly reason: 'keySlots' }

export type RecoveryOpening =
  | { readonly ok: true; readonly key: Buffer }
  | { readonly ok: false; readonly reason: 'mistyped' | 'wrong' | 'none' }

const RECOVERY = 'recovery'
const KEY_BYTES = 32

/**
 * The store's key and who may unlock it. Nothing in here knows a window or the database.
 *
 * Everybody who gets a key out of it wipes it (`key.fill(0)`), or gives it to the session, which does.
 */
export class Vault {
  readonly #parts: VaultParts
  /** Slow work waits for the one before it: many tries at once cannot outrun the count, no change overwrites another. */
  #turn: Promise<unknown> = Promise.resolve()

  constructor(parts: VaultParts) {
    this.#parts = parts
  }

  state(): SlotFileState['kind'] {
    return readSlotFile(this.#parts.folder).kind
  }

  /** Who may sign in here, for the first screen. */
  people(): readonly VaultPerson[] {
    const read = readSlotFile(this.#parts.folder)
    return read.kind === 'ready' ? read.file.people : []
  }

  /**
   * Begins a vault with its first person, around a new key or, after a restore, around the one of the backup.
   * Key slots of another vault that was here are set aside, never lost: a database that was set aside may need them.
   * `recovery` is the slot of the code that opened the key: the code goes on opening it.
   */
  begin(first: NewPerson, key: Buffer = randomBytes(KEY_BYTES), recovery: KeySlot | null = null): Promise<Buffer> {
    return this.#inTurn(() => this.#begin(first, key, recovery))
  }

  /** Lets one more person unlock the key, or gives one a new password: their old slot is gone for good. */
  addPerson(person: NewPerson, key: Buffer): Promise<void> {
    return this.#inTurn(() => this.#addPerson(person, key))
  }

  /** What the sign-in screen calls somebody from now on. */
  renamePerson(personId: string, name: string): Promise<void> {
    return this.#inTurn(async () => saveSlotFile(this.#parts.folder, withName(this.#file(), { id: personId, name })))
  }

  /** Destroys a person's slot, the suspended one too. */
  removePerson(personId: string): Promise<void> {
    return this.#inTurn(async () => saveSlotFileForGood(this.#parts.folder, withoutPerson(this.#file(), personId)))
  }

  /** Locks a person out at once: their password opens nothing, and their slot is kept aside until it is destroyed. */
  suspendPerson(personId: string): Promise<void> {
    return this.#inTurn(async () => saveSlotFileForGood(this.#parts.folder, withSuspended(this.#file(), personId)))
  }

  /** Is a slot of somebody who was locked out still kept? */
  isSuspended(personId: string): boolean {
    const read = readSlotFile(this.#parts.folder)
    return read.kind === 'ready' && read.file.suspended?.some(({ owner }) => owner === personId) === true
  }

  /** Unlocks the key by a person's password, under the throttle. A slot that could be stronger is made so on the way. */
  signIn(personId: string, password: string): Promise<SignIn> {
    return this.#inTurn(() => this.#signIn(personId, password))
  }

  /** Makes the slot of a new recovery code, once it is on paper; an older code stops working. Kept nowhere. */
  keepRecoveryCode(code: string, key: Buffer): Promise<void> {
    return this.#inTurn(() => this.#keepRecoveryCode(code, key))
  }

  /**
   * The locks that a new key will have: for these people and for a new recovery code. Nothing is written yet; everybody
   * else gets a new password afterwards.
   */
  locksFor(people: readonly NewPerson[], code: string, key: Buffer): Promise<SlotFile> {
    return this.#inTurn(async () => {
      let file: SlotFile = { ...this.#file(), people: [], slots: [], suspended: [] }
      for (const person of people) file = await this.#withPerson(file, person, key)
      return { ...file, slots: [...file.slots, await this.#codeSlot(file, code, key)] }
    })
  }

  /** Makes one slow try of another secret (a PIN, a code) under the same throttle as passwords. */
  tryOther(who: string, isRight: () => Promise<boolean>): Promise<Tried> {
    return this.#inTurn(async () => tryUnder(await this.#throttle(this.#file()), who, isRight))
  }

  /** Seconds that somebody has to wait; 0 when they may try now. */
  waitSeconds(who: string): Promise<number> {
    return this.#inTurn(async () => (await this.#throttle(this.#file())).waitSeconds(who))
  }

  /** Ends the waits of these, by an administrator. */
  endWaits(who: readonly string[]): Promise<void> {
    return this.#inTurn(async () => {
      const throttle = await this.#throttle(this.#file())
      for (const each of who) throttle.clear(each)
    })
  }

  /** The recovery slot for a backup's manifest; null while there is no code. */
  recoverySlot(): KeySlot | null {
    const read = readSlotFile(this.#parts.folder)
    return read.kind === 'ready' ? (read.file.slots.find((slot) => slot.kind === 'recovery') ?? null) : null
  }

  /** Unlocks the key by the recovery code, without this computer's secret. */
  openByRecoveryCode(typed: string): Promise<RecoveryOpening> {
    return openRecoverySlot(this.recoverySlot(), typed)
  }

  async #begin(first: NewPerson, key: Buffer, recovery: KeySlot | null): Promise<Buffer> {
    const slots = recovery === null ? [] : [recovery]
    const empty: SlotFile = { format: 1, vaultId: recovery?.vaultId ?? randomUUID(), people: [], slots }
    const file = await this.#withPerson(empty, first, key)
    mkdirSync(this.#parts.folder, { recursive: true, mode: 0o700 })
    setSlotFileAside(this.#parts.folder, this.#now())
    saveSlotFileForGood(this.#parts.folder, file)
    beginThrottle(this.#throttleFile(), await this.#throttleKey(file))
    return key
  }

  async #addPerson(person: NewPerson, key: Buffer): Promise<void> {
    const before = this.#file()
    const file = await this.#withPerson(before, person, key)
    if (before.people.some((each) => each.id === person.id)) saveSlotFileForGood(this.#parts.folder, file)
    else saveSlotFile(this.#parts.folder, file)
    const throttleKey = await this.#throttleKey(file)
    if (!isThrottleSealed(this.#throttleFile(), throttleKey)) beginThrottle(this.#throttleFile(), throttleKey)
  }

  async #keepRecoveryCode(code: string, key: Buffer): Promise<void> {
    const file = this.#file()
    const slot = await this.#codeSlot(file, code, key)
    const others = file.slots.filter((each) => each.kind !== 'recovery')
    saveSlotFileForGood(this.#parts.folder, { ...file, slots: [...others, slot] })
  }

  async #codeSlot(file: SlotFile, code: string, key: Buffer): Promise<KeySlot> {
    const typed = readRecoveryCode(code)
    if (typed.kind !== 'code') throw new Error('a new recovery code does not read back')
    return this.#lock(file, { kind: 'recovery', owner: RECOVERY }, typed.letters, key)
  }

  async #signIn(personId: string, password: string): Promise<SignIn> {
    const read = readSlotFile(this.#parts.folder)
    if (read.kind !== 'ready') return { ok: false, reason: 'keySlots' }
    const deviceSecret = await this.#parts.deviceSecret()
    const slot = read.file.slots.find((each) => each.kind === 'person' && each.owner === personId)
    if (slot !== undefined && !fitsDevice(slot, deviceSecret)) return { ok: false, reason: 'device' }
    const throttle = await this.#throttle(read.file)
    const waitSeconds = throttle.waitSeconds(personId)
    if (waitSeconds > 0) return { ok: false, reason: 'wait', waitSeconds }
    const failedBefore = throttle.failures(personId)
    throttle.charge(personId)
    if (slot === undefined) return refusal('wrong', personId, throttle)
    const opening = await openSlot(slot, { password, deviceSecret })
    if (!opening.ok) return refusal(opening.reason, personId, throttle)
    throttle.clear(personId)
    const isBoundToDevice = await this.#strengthen(slot, { id: personId, password }, opening.key)
    return { ok: true, key: opening.key, isBoundToDevice, failedBefore }
  }

  /** Locks the slot anew where a keychain has appeared since, or our stretching has grown. */
  async #strengthen(slot: KeySlot, person: Omit<NewPerson, 'name'>, key: Buffer): Promise<boolean> {
    const hasDevice = (await this.#parts.deviceSecret()) !== null
    const gainsDevice = slot.deviceCheck === null && hasDevice
    if (gainsDevice || isWeaker(slot.stretching, await this.#stretching())) {
      const name = this.#file().people.find((each) => each.id === person.id)?.name ?? person.id
      await this.#addPerson({ ...person, name }, key)
    }
    return hasDevice
  }

  async #withPerson(file: SlotFile, person: NewPerson, key: Buffer): Promise<SlotFile> {
    const slot = await this.#lock(file, { kind: 'person', owner: person.id }, person.password, key)
    const named = { id: person.id, name: person.name }
    const isKnown = file.people.some((each) => each.id === person.id)
    const people = isKnown ? withName(file, named).people : [...file.people, named]
    const { slots, suspended = [] } = withoutPerson(file, person.id)
    return { ...file, people, slots: [...slots, slot], suspended }
  }

  async #lock(file: SlotFile, owner: Pick<KeySlot, 'kind' | 'owner'>, password: string, key: Buffer): Promise<KeySlot> {
    const deviceSecret = owner.kind === 'recovery' ? null : await this.#parts.deviceSecret()
    const whose = { ...owner, vaultId: file.vaultId, madeAt: this.#now() }
    return lockKey(key, whose, { password, deviceSecret }, await this.#stretching())
  }

  async #stretching(): Promise<Stretching> {
    return this.#parts.stretching ?? (await bestStretching())
  }

  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const turn = this.#turn.then(work)
    this.#turn = turn.catch(() => undefined)
    return turn
  }

  #file(): SlotFile {
    const read = readSlotFile(this.#parts.folder)
    if (read.kind !== 'ready') throw new Error(`the key slots are ${read.kind}`)
    return read.file
  }

  async #throttle(file: SlotFile): Promise<Throttle> {
    return openThrottle(this.#throttleFile(), await this.#throttleKey(file), this.#parts.clock, true)
  }

  #throttleFile(): string {
    return join(this.#parts.folder, 'throttle.txt')
  }

  /** Sealed with this computer's secret as soon as a slot needs it; before that the seal finds accidents only. */
  async #throttleKey(file: SlotFile): Promise<Buffer> {
    const isBound = file.slots.some((slot) => slot.deviceCheck !== null)
    const secret = isBound ? await this.#parts.deviceSecret() : null
    const hash = createHash('sha256').update('candor throttle v1\n').update(file.vaultId)
    return (secret === null ? hash : hash.update(secret)).digest()
  }

  #now = (): string => new Date(this.#parts.clock.wallMs()).toISOString()
}

/** Unlocks the key of a backup on a computer that has no vault: the slot comes from its manifest. */
export function openBackupByCode(recovery: unknown, typed: string): Promise<RecoveryOpening> {
  return openRecoverySlot(isKeySlot(recovery) ? recovery : null, typed)
}

async function openRecoverySlot(slot: KeySlot | null, typed: string): Promise<RecoveryOpening> {
  const code = readRecoveryCode(typed)
  if (code.kind === 'mistyped') return { ok: false, reason: 'mistyped' }
  if (slot?.kind !== 'recovery') return { ok: false, reason: 'none' }
  const opening = await openSlot(slot, { password: code.letters, deviceSecret: null })
  return opening.ok ? opening : { ok: false, reason: 'wrong' }
}

function refusal(reason: SlotRefusal, personId: string, throttle: Throttle): SignIn {
  if (reason === 'device') return { ok: false, reason }
  if (reason === 'limits') return { ok: false, reason: 'keySlots' }
  const waitSeconds = throttle.waitSeconds(personId)
  return { ok: false, reason: 'wrong', triesLeft: throttle.triesLeft(personId), waitSeconds }
}
