import * as audit from '../../../db/repositories/audit.ts'
import { newestAt } from '../../../db/repositories/audit-head.ts'
import type { Person } from '../../../shared/model/clinic.ts'
import type { TrailParts } from './session-trail.ts'

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
