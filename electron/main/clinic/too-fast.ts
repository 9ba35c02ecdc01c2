import * as audit from '../../../db/repositories/audit.ts'
import type { Call } from '../../../shared/contract/contract.ts'
import type { Person } from '../../../shared/model/clinic.ts'
import type { TrailParts } from './session-trail.ts'

const ONCE_IN_MS = 60_000

export interface TooFastParts extends TrailParts {
  readonly sinceBootMs: () => number
  readonly failed: (error: unknown) => void
}

/**
 * Writes down that a window asked faster than a person works, once a minute for each call: every supervisor reads of it.
 * A page that was taken over and reads out the clinic is slow that way, and loud. Source: security page, section 7.
 */
export function tooFastTrail(parts: TooFastParts): (call: Call, person: Person | null) => void {
  const noted = new Map<Call, number>()
  return (call, person) => {
    const [now, last] = [parts.sinceBootMs(), noted.get(call)]
    if (person === null || (last !== undefined && now - last < ONCE_IN_MS)) return
    noted.set(call, now)
    try {
      note(parts, call, person)
    } catch (error) {
      parts.failed(error)
    }
  }
}

function note({ room, workstation }: TooFastParts, call: Call, person: Person): void {
  const { store, parts } = room
  store.writer.transaction((tx) =>
    audit.append(tx, store.seal, {
      at: parts.now(),
      personId: person.id,
      workstation,
      action: 'desk.tooFast',
      subjectKind: 'person',
      subjectId: person.id,
      before: null,
      after: { call },
    }),
  )
}
