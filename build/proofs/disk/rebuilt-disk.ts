import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { DiskStep } from './disk-log.ts'

/**
 * What the power cut took of all that was not flushed: everything; a part of it, in any order; or the end of the last
 * write, while what came before it is there.
 */
export type Loss = 'allUnflushed' | 'anySubset' | 'tornLastWrite'

type Change = Extract<DiskStep, { kind: 'write' | 'truncate' }>

interface StoredFile {
  flushed: Buffer
  readonly pending: Change[]
}

type NameStep = Extract<DiskStep, { kind: 'create' | 'unlink' | 'rename' }>

interface NameChange {
  readonly step: NameStep
  readonly file: StoredFile | null
}

const SECTOR = 512

/**
 * A disk that remembers only what was flushed, fed with the steps of a program. A new name counts as kept once its file
 * or its folder was flushed; a removed or changed name once its folder was.
 */
export class RebuiltDisk {
  readonly #folder: string
  /** Names as the program sees them. */
  readonly #live = new Map<string, StoredFile>()
  /** Names that a power cut leaves in any case. */
  readonly #kept = new Map<string, StoredFile>()
  #namesPending: NameChange[] = []

  /** Starts with what lies in the folder, all of it flushed. */
  constructor(folder: string) {
    this.#folder = folder
    for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
      if (!entry.isFile()) continue
      const path = join(entry.parentPath, entry.name)
      const file: StoredFile = { flushed: readFileSync(path), pending: [] }
      this.#live.set(path, file)
      this.#kept.set(path, file)
    }
  }

  take(step: DiskStep): void {
    if (step.kind === 'say') return
    if (step.kind === 'sync') this.#sync(step.path)
    else if (step.kind === 'write' || step.kind === 'truncate') this.#live.get(step.path)?.pending.push(step)
    else this.#rename(step)
  }

  /** Writes the disk as a power cut now would leave it into an empty folder. */
  writeTo(target: string, loss: Loss, random: () => number): void {
    const names = new Map(this.#kept)
    for (const change of this.#namesPending) if (loss !== 'allUnflushed' && random() < 0.5) applyName(names, change)
    for (const [path, file] of names) {
      const to = target + path.slice(this.#folder.length)
      mkdirSync(dirname(to), { recursive: true })
      // The index of the log is shared memory, which no power cut leaves behind.
      if (!basename(path).endsWith('-shm')) writeFileSync(to, leftOf(file, loss, random))
    }
  }

  #sync(path: string): void {
    const file = this.#live.get(path)
    if (file) {
      file.flushed = change(file.flushed, file.pending)
      file.pending.length = 0
    }
    const isKept = (change: NameChange): boolean =>
      dirname(change.step.path) === path ||
      (file !== undefined && change.file === file && change.step.kind === 'create')
    for (const change of this.#namesPending.filter(isKept)) applyName(this.#kept, change)
    this.#namesPending = this.#namesPending.filter((change) => !isKept(change))
  }

  #rename(step: NameStep): void {
    const file =
      step.kind === 'create' ? { flushed: Buffer.alloc(0), pending: [] } : (this.#live.get(step.path) ?? null)
    const change = { step, file }
    applyName(this.#live, change)
    this.#namesPending.push(change)
  }
}

function applyName(names: Map<string, StoredFile>, { step, file }: NameChange): void {
  if (step.kind === 'create' && file) names.set(step.path, file)
  if (step.kind === 'unlink') names.delete(step.path)
  if (step.kind === 'rename' && file && names.delete(step.path)) names.set(step.to, file)
}

function leftOf(file: StoredFile, loss: Loss, random: () => number): Buffer {
  if (loss === 'allUnflushed') return file.flushed
  if (loss === 'anySubset') {
    const kept = file.pending.filter(() => random() < 0.5)
    return changed(file.flushed, kept)
  }
  const last = file.pending.at(-1)
  const before = changed(file.flushed, file.pending.slice(0, -1))
  if (last === undefined || last.kind === 'truncate') return before
  const sectors = Math.floor(random() * Math.ceil(last.bytes.length / SECTOR))
  return changed(before, [{ ...last, bytes: last.bytes.subarray(0, sectors * SECTOR) }])
}

/** The bytes after these changes; the bytes themselves stay as they were. */
function changed(bytes: Buffer, changes: readonly Change[]): Buffer {
  return change(Buffer.from(bytes), changes)
}

/** Makes the changes in the bytes, one after another, or in larger ones where they do not suffice. Gives those. */
function change(bytes: Buffer, changes: readonly Change[]): Buffer {
  let out = bytes
  for (const [index, each] of changes.entries()) {
    if (each.kind === 'truncate') out = resized(out, each.size)
    else {
      if (each.at + each.bytes.length > out.length) out = resized(out, endOfWrites(changes.slice(index)))
      each.bytes.copy(out, each.at)
    }
  }
  return out
}

/** How far the writes go that come before the next change of the length. */
function endOfWrites(changes: readonly Change[]): number {
  let end = 0
  for (const each of changes) {
    if (each.kind === 'truncate') break
    end = Math.max(end, each.at + each.bytes.length)
  }
  return end
}

/** A copy of this size; what is new in it is zeros. */
function resized(bytes: Buffer, size: number): Buffer {
  const out = Buffer.alloc(size)
  bytes.copy(out, 0, 0, Math.min(size, bytes.length))
  return out
}
