import type { OpenStore } from '../../../db/connection.ts'
import * as audit from '../../../db/repositories/audit.ts'
import type { Person } from '../../../shared/model/clinic.ts'
import type { LockCause } from '../../vault/session.ts'

/** What the rows of leaving need of the computer. */
export interface LeavingParts {
  readonly workstation: string
  /** Hears why a row could not be written: a desk locks whether the disk works or not. */
  readonly failed: (error: unknown) => void
}

export interface Left {
  readonly person: Person
  /** A moment in UTC. */
  readonly at: string
  /** Is the session over, or does the same person come back by PIN? */
  readonly isEnd: boolean
  readonly why: LockCause
}

/** Writes into the trail that a desk was locked or a session ended, and why. Source: 45 CFR 164.312(b). */
export function noteLeaving({ workstation, failed }: LeavingParts, store: OpenStore, left: Left): void {
  const { person, at, isEnd, why } = left
  try {
    store.writer.transaction((tx) =>
      audit.append(tx, store.seal, {
        at,
        personId: person.id,
        workstation,
        action: isEnd ? 'session.end' : 'session.lock',
        subjectKind: 'person',
        subjectId: person.id,
        before: null,
        after: { why },
      }),
    )
  } catch (error) {
    failed(error)
  }
}
