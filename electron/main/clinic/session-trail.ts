import type { OpenStore, Writer } from '../../../db/connection.ts'
import * as audit from '../../../db/repositories/audit.ts'
import type { Person } from '../../../shared/model/clinic.ts'
import type { PersonId } from '../../../shared/model/ids.ts'

/** What the rows of the trail need of the room. */
export interface TrailParts {
  readonly room: { readonly store: OpenStore; readonly parts: { readonly now: () => string } }
  readonly workstation: string
}

export interface SessionAct {
  readonly action: 'setup.create' | 'session.signIn' | 'session.lock' | 'person.add'
  readonly by: Person | null
  readonly subject: Person
}

const MOST_KEPT = 200

/** Writes the act into the audit trail, together with what it does, in one transaction. */
export function noteAct(parts: TrailParts, { action, by, subject }: SessionAct, act?: (tx: Writer) => void): void {
  const { store, parts: clock } = parts.room
  store.writer.transaction((tx) => {
    act?.(tx)
    append(parts, tx, { at: clock.now(), personId: by?.id ?? null, action, subjectId: subject.id })
  })
}

/** Wrong passwords of this run. The trail lies behind the lock, so they wait until somebody has come in. */
export class FailedTries {
  readonly #tries: { readonly subjectId: PersonId; readonly at: string }[] = []

  add(subjectId: PersonId, at: string): void {
    if (this.#tries.length < MOST_KEPT) this.#tries.push({ subjectId, at })
  }

  /** Adds one row for each, with nobody as who did it: that is what is not known. */
  writeDown(parts: TrailParts): void {
    parts.room.store.writer.transaction((tx) => {
      for (const { subjectId, at } of this.#tries) {
        append(parts, tx, { at, personId: null, action: 'session.signInFailed', subjectId })
      }
    })
    this.#tries.length = 0
  }
}

function append(
  { room, workstation }: TrailParts,
  tx: Writer,
  row: Pick<audit.AuditRow, 'at' | 'personId' | 'action' | 'subjectId'>,
): void {
  audit.append(tx, room.store.seal, { ...row, workstation, subjectKind: 'person', before: null, after: null })
}
