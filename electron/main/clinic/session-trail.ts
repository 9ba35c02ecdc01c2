import type { OpenStore, Writer } from '../../../db/connection.ts'
import * as audit from '../../../db/repositories/audit.ts'
import { newestAt, newestEntryAt } from '../../../db/repositories/audit-head.ts'
import type { PeopleCall } from '../../../shared/contract/people.ts'
import type { Person } from '../../../shared/model/clinic.ts'
import type { PersonId } from '../../../shared/model/ids.ts'

/** What the rows of the trail need of the room. */
export interface TrailParts {
  readonly room: { readonly store: OpenStore; readonly parts: { readonly now: () => string } }
  readonly workstation: string
}

export interface SessionAct {
  readonly action:
    | 'setup.create'
    | 'session.signIn'
    | 'session.lock'
    | 'session.clockRight'
    | 'person.add'
    | 'emergency.signIn'
    | PeopleCall
  readonly by: Person | null
  readonly subject: Person
  readonly before?: audit.AuditRow['before']
  readonly after?: audit.AuditRow['after']
}

/** A try that did not open anything. */
export type FailedAct = 'session.signInFailed' | 'session.unlockFailed' | 'session.factorFailed'

const MOST_KEPT = 200

/** Writes the act into the audit trail, together with what it does, in one transaction. */
export function noteAct(parts: TrailParts, done: SessionAct, act?: (tx: Writer) => void): void {
  const { action, by, subject, before = null, after = null } = done
  const { store, parts: clock } = parts.room
  store.writer.transaction((tx) => {
    act?.(tx)
    append(parts, tx, { at: clock.now(), personId: by?.id ?? null, action, subjectId: subject.id, before, after })
  })
}

/** Wrong passwords, PINs and codes of this run. The trail lies behind the lock, so they wait until somebody comes in. */
export class FailedTries {
  readonly #tries: { readonly subjectId: PersonId; readonly at: string; readonly action: FailedAct }[] = []

  add(subjectId: PersonId, at: string, action: FailedAct = 'session.signInFailed'): void {
    if (this.#tries.length < MOST_KEPT) this.#tries.push({ subjectId, at, action })
  }

  /** Wrong passwords for one person in this run that are not in the trail yet. */
  countOf(subjectId: PersonId): number {
    return this.#tries.filter((one) => one.subjectId === subjectId && one.action === 'session.signInFailed').length
  }

  /** Adds one row for each, with nobody as who did it: that is what is not known. */
  writeDown(parts: TrailParts): void {
    parts.room.store.writer.transaction((tx) => {
      for (const { subjectId, at, action } of this.#tries) {
        append(parts, tx, { at, personId: null, action, subjectId, before: null, after: null })
      }
    })
    this.#tries.length = 0
  }
}

/** Wrong passwords before the app was started: how many is known, when is not. */
export function noteEarlierTries(parts: TrailParts, subject: Person, times: number): void {
  if (times <= 0) return
  const { store, parts: clock } = parts.room
  const row = { at: clock.now(), personId: null, action: 'session.signInFailed', subjectId: subject.id, before: null }
  store.writer.transaction((tx) => append(parts, tx, { ...row, after: { times } }))
}

function append(
  { room, workstation }: TrailParts,
  tx: Writer,
  row: Omit<audit.AuditRow, 'workstation' | 'subjectKind'>,
): void {
  audit.append(tx, room.store.seal, { ...row, workstation, subjectKind: 'person' })
}

const FORGIVEN_MS = 120_000

/**
 * Was the clock set back since the newest row of the trail? Then whoever comes in now leaves a row that says by how much:
 * the order of entries is that of their numbers, and their times are no longer to be trusted by themselves.
 */
export function noteClockSetBack({ room, workstation }: TrailParts, by: Person): void {
  const { store, parts } = room
  const [before, now] = [newestAt(store.reader), parts.now()]
  const seconds = before === null ? 0 : Math.round((Date.parse(before) - Date.parse(now)) / 1_000)
  if (seconds * 1_000 <= FORGIVEN_MS) return
  store.writer.transaction((tx) =>
    audit.append(tx, store.seal, {
      at: now,
      personId: by.id,
      workstation,
      action: 'clock.setBack',
      subjectKind: 'clock',
      subjectId: '',
      before: { at: before },
      after: { at: now, seconds },
    }),
  )
}

/** Somebody says that the clock is right though the last entry of money is later; it is asked about at later ones again. */
export function noteClockRight(parts: TrailParts, by: Person): void {
  const entryAt = newestEntryAt(parts.room.store.reader)
  noteAct(parts, { action: 'session.clockRight', by, subject: by, after: { entryAt } })
}
