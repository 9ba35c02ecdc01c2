import { existsSync, readFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { writeDurably } from '../../db/durable-file.ts'
import type { Stretching } from './kdf.ts'
import type { KeySlot } from './key-slot.ts'

/** Somebody who may sign in here. The name is what the sign-in screen shows; nothing vouches for it. */
export interface VaultPerson {
  readonly id: string
  readonly name: string
}

/** `keyslots.json`: the store's key, locked once for each person and once for the recovery code. */
export interface SlotFile {
  readonly format: 1
  readonly vaultId: string
  readonly people: readonly VaultPerson[]
  readonly slots: readonly KeySlot[]
  /** Slots of people who were locked out. They open nothing; destroying one takes a second person. Absent in old files. */
  readonly suspended?: readonly KeySlot[]
}

export type SlotFileState =
  | { readonly kind: 'none' }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'ready'; readonly file: SlotFile }

/** Reads the newest generation that is whole: the second one is there for the day on which the first is damaged. */
export function readSlotFile(folder: string): SlotFileState {
  const [newest, previous] = generations(folder)
  const file = readWhole(newest) ?? readWhole(previous)
  if (file !== null) return { kind: 'ready', file }
  return { kind: existsSync(newest) || existsSync(previous) ? 'unreadable' : 'none' }
}

/** Keeps what was there as the second generation and writes the first. */
export function saveSlotFile(folder: string, file: SlotFile): void {
  const [newest, previous] = generations(folder)
  if (readWhole(newest) !== null) writeDurably(previous, readFileSync(newest, 'utf8'))
  writeDurably(newest, textOf(file))
}

/** Writes both generations: an old password, or a person who left, must not open the other one. */
export function saveSlotFileForGood(folder: string, file: SlotFile): void {
  for (const generation of generations(folder)) writeDurably(generation, textOf(file))
}

/** Renames the key slots of an earlier vault, where there are any. `now` is ISO and becomes part of the name. */
export function setSlotFileAside(folder: string, now: string): void {
  const [newest, previous] = generations(folder)
  const kept = [newest, previous].find((path) => readWhole(path) !== null)
  if (kept !== undefined) renameSync(kept, join(folder, `keyslots.replaced-${now.replaceAll(/[:.]/g, '-')}.json`))
}

function generations(folder: string): readonly [string, string] {
  return [join(folder, 'keyslots.json'), join(folder, 'keyslots.previous.json')]
}

function textOf(file: SlotFile): string {
  return `${JSON.stringify(file, null, 2)}\n`
}

function readWhole(path: string): SlotFile | null {
  if (!existsSync(path)) return null
  try {
    const read: unknown = JSON.parse(readFileSync(path, 'utf8'))
    return isSlotFile(read) ? read : null
  } catch {
    return null
  }
}

/** Is it whole: every slot of this vault, nothing left out? */
export function isSlotFile(read: unknown): read is SlotFile {
  return (
    isRecord(read) &&
    read.format === 1 &&
    typeof read.vaultId === 'string' &&
    Array.isArray(read.people) &&
    read.people.every((person) => isRecord(person) && hasTexts(person, ['id', 'name'])) &&
    areSlotsOf(read.vaultId, read.slots) &&
    (read.suspended === undefined || areSlotsOf(read.vaultId, read.suspended))
  )
}

function areSlotsOf(vaultId: string, read: unknown): boolean {
  return Array.isArray(read) && read.every((slot) => isKeySlot(slot) && slot.vaultId === vaultId)
}

/** The file in which the sign-in screen calls somebody by another name. */
export function withName(file: SlotFile, named: VaultPerson): SlotFile {
  return { ...file, people: file.people.map((person) => (person.id === named.id ? named : person)) }
}

/** The file without a person: nothing of theirs is left, what was suspended neither. */
export function withoutPerson(file: SlotFile, personId: string): SlotFile {
  const people = file.people.filter((person) => person.id !== personId)
  const [slots] = splitSlots(file.slots, personId)
  const [suspended] = splitSlots(file.suspended ?? [], personId)
  return { ...file, people, slots, suspended }
}

/** The file in which a person's slot opens nothing, and is kept aside. */
export function withSuspended(file: SlotFile, personId: string): SlotFile {
  const [, theirs] = splitSlots(file.slots, personId)
  return { ...withoutPerson(file, personId), suspended: [...(file.suspended ?? []), ...theirs] }
}

function splitSlots(slots: readonly KeySlot[], personId: string): readonly [KeySlot[], KeySlot[]] {
  const isTheirs = (slot: KeySlot): boolean => slot.kind === 'person' && slot.owner === personId
  return [slots.filter((slot) => !isTheirs(slot)), slots.filter(isTheirs)]
}

/** Used for the slot in a backup's manifest too. */
export function isKeySlot(read: unknown): read is KeySlot {
  return (
    isRecord(read) &&
    hasTexts(read, ['vaultId', 'owner', 'salt', 'madeAt', 'iv', 'ct', 'tag']) &&
    (read.kind === 'person' || read.kind === 'recovery') &&
    (read.deviceCheck === null || typeof read.deviceCheck === 'string') &&
    isStretching(read.stretching)
  )
}

function isStretching(read: unknown): read is Stretching {
  if (!isRecord(read)) return false
  if (read.kdf === 'argon2id') return hasNumbers(read, ['m', 't', 'p'])
  return read.kdf === 'scrypt' && hasNumbers(read, ['n', 'r', 'p'])
}

function isRecord(read: unknown): read is Readonly<Record<string, unknown>> {
  return typeof read === 'object' && read !== null && !Array.isArray(read)
}

function hasTexts(record: Readonly<Record<string, unknown>>, names: readonly string[]): boolean {
  return names.every((name) => typeof record[name] === 'string')
}

function hasNumbers(record: Readonly<Record<string, unknown>>, names: readonly string[]): boolean {
  return names.every((name) => Number.isSafeInteger(record[name]))
}
