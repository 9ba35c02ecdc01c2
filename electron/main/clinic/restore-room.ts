import type { OpenStore } from '../../../db/connection.ts'
import type { Proof } from '../../../db/copy-database.ts'
import { lookIntoCopy, receiptsAfter } from '../../../db/copy-look.ts'
import { dropStaged, type Proving, type StageOutcome, stageBackup, stageSetAside } from '../../../db/restore.ts'
import type { StorePlace } from '../../../db/store-place.ts'
import type { Watch } from '../../../db/watch.ts'
import { type Answer, done, refused } from '../../../shared/contract/errors.ts'
import type { CopyList, RestorePreview } from '../../../shared/contract/restore.ts'
import type { KeySlot } from '../../vault/key-slot.ts'
import {
  type CopyFolder,
  copyRows,
  type FoundCopy,
  findCopy,
  foldersHere,
  setAsideRows,
  shownFolder,
} from './copy-rows.ts'
import { usedElsewhere } from './restore-mark.ts'
import type { ClinicRoomParts } from './room-parts.ts'

/** A copy that was opened and proven beside the clinic, and waits to be put in its place. */
export interface StagedCopy {
  readonly preview: RestorePreview
  readonly copy: FoundCopy
  /** Wiped when the copy is dropped or put in place. */
  readonly key: Buffer
  /** The slot that the recovery code opened; null where the key of this computer did. */
  readonly slot: KeySlot | null
}

/** How a copy is opened. */
export interface CopyOpening {
  readonly key: Buffer
  readonly slot: KeySlot | null
  /** The clinic that is open now, to say what the copy lacks; null where none is. */
  readonly store: OpenStore | null
  readonly watch: Watch
}

/** Copies that can be chosen, and the one that lies ready. Nothing in here touches the clinic's own file. */
export class RestoreRoom {
  readonly #parts: ClinicRoomParts
  #picked: string | null = null
  #staged: StagedCopy | null = null

  constructor(parts: ClinicRoomParts) {
    this.#parts = parts
  }

  get staged(): StagedCopy | null {
    return this.#staged
  }

  /** The copies of this computer, with what earlier restores replaced. */
  lookHere(): CopyList {
    const { places } = this.#parts
    const rows = copyRows(foldersHere(places), this.#newestSchema())
    return { folder: shownFolder(places.backupFolder), copies: [...rows, ...setAsideRows(places)] }
  }

  /** The copies of a folder that the person picked. */
  lookInto(folder: string): CopyList {
    this.#picked = folder
    return { folder: shownFolder(folder), copies: copyRows([{ path: folder, place: 'chosen' }], this.#newestSchema()) }
  }

  find(name: string): FoundCopy | null {
    const picked: readonly CopyFolder[] = this.#picked === null ? [] : [{ path: this.#picked, place: 'chosen' }]
    return findCopy(this.#parts.places, [...picked, ...foldersHere(this.#parts.places)], name)
  }

  /** Opens, proves and looks into a copy; what lay ready before is dropped. The key is kept, or wiped on a refusal. */
  async stage(name: string, opening: CopyOpening): Promise<Answer<RestorePreview>> {
    this.drop()
    const copy = this.find(name)
    if (copy === null) return wiped(opening.key, refused('NOT_FOUND'))
    const { store: place } = this.#parts.places
    const outcome = await layOut(copy, place, opening.key, proving(this.#parts, opening))
    if (!outcome.ok) {
      dropStaged(place)
      return wiped(opening.key, stageRefusal(outcome))
    }
    if (outcome.proof.schemaVersion > this.#newestSchema()) {
      dropStaged(place)
      return wiped(opening.key, refused('NEWER_DATABASE'))
    }
    const used = copy.kind === 'backup' ? usedElsewhere(this.#parts.places, copy.backup) : null
    const preview = previewOf(name, copy, { file: outcome.file, proof: outcome.proof, opening, used })
    this.#staged = { preview, copy, key: opening.key, slot: opening.slot }
    return done(preview)
  }

  /** Takes away what lies ready. */
  drop(): void {
    this.#staged?.key.fill(0)
    this.#staged = null
    dropStaged(this.#parts.places.store)
  }

  /** Hands the key over to whoever puts the copy in place. */
  take(): StagedCopy | null {
    const staged = this.#staged
    this.#staged = null
    return staged
  }

  #newestSchema(): number {
    return this.#parts.steps.at(-1)?.number ?? 0
  }
}

/** Lays a copy beside a database place and proves it there. */
export function layOut(copy: FoundCopy, place: StorePlace, key: Buffer, how: Proving): Promise<StageOutcome> {
  return copy.kind === 'backup' ? stageBackup(copy.backup, place, key, how) : stageSetAside(copy.file, place, how)
}

/** Reads a laid out copy as this computer reads any file, beside the work at the desk. */
export function proving({ prove }: ClinicRoomParts, { key, watch }: Pick<CopyOpening, 'key' | 'watch'>): Proving {
  return { prove: (file, anchors, heard) => prove({ file, key, anchors }, heard), watch }
}

/** Why a copy was not taken, in a code that the window has a sentence for. */
export function stageRefusal(outcome: Exclude<StageOutcome, { readonly ok: true }>): Answer<never> {
  switch (outcome.code) {
    case 'STOPPED':
      return refused('STOPPED')
    case 'NOT_AUTHENTIC':
      return refused('COPY_OTHER_KEY')
    case 'DAMAGED':
    case 'NOT_EQUAL':
      return refused('COPY_DAMAGED')
    case 'DISK_FULL':
    case 'DISK_FAILED':
    case 'READ_ONLY':
    case 'BUSY':
      return refused('COPY_NOT_LAID', { reason: outcome.code })
  }
}

interface Looked {
  readonly file: string
  readonly proof: Proof
  readonly opening: CopyOpening
  readonly used: string | null
}

function previewOf(name: string, copy: FoundCopy, { file, opening, used }: Looked): RestorePreview {
  const look = lookIntoCopy(file, opening.key)
  const missing = opening.store === null ? null : receiptsAfter(opening.store.reader, look.lastReceiptSeq)
  return {
    name,
    clinicName: look.clinicName,
    madeAt: copy.kind === 'backup' ? copy.backup.manifest.madeAt : copy.replacedAt,
    patients: look.rows.patients ?? 0,
    estimates: look.rows.estimates ?? 0,
    plans: look.rows.plans ?? 0,
    receipts: look.rows.receipts ?? 0,
    planLeftCents: look.planLeftCents,
    lastReceipts: look.lastReceipts,
    administrators: look.administrators,
    usedElsewhere: used,
    missing:
      missing === null
        ? null
        : {
            payments: missing.length,
            cents: missing.reduce((sum, { amountCents }) => sum + amountCents, 0),
            numbers: missing.map(({ number }) => number),
          },
  }
}

function wiped(key: Buffer, answer: Answer<never>): Answer<never> {
  key.fill(0)
  return answer
}
