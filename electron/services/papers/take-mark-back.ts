import * as paperEvents from '../../../db/repositories/paper-events.ts'
import type { Caller, Received } from '../../../shared/contract/contract.ts'
import { type Answer, done, refused } from '../../../shared/contract/errors.ts'
import type { PaperEvent } from '../../../shared/model/paper-event.ts'
import type { Desk } from '../desk.ts'
import { notPossible } from '../plan-changes/change-refusal.ts'
import { recordAct } from '../record-act.ts'
import { signedIn } from '../signed-in.ts'

const DAY_MS = 86_400_000

/**
 * Takes back that a paper was delivered, refused or made void, or lets it hold again: by who recorded it, within a day.
 * The event stays stored, and the trail names both. A signature is no such mark. Source: user journeys, expectation 1.
 */
export function takeMarkBack(
  desk: Desk,
  { documentId, eventId, isTaken }: Received<'paper.takeMarkBack'>,
  caller: Caller,
): Answer<readonly PaperEvent[]> {
  return desk.store.writer.transaction((tx): Answer<readonly PaperEvent[]> => {
    const event = paperEvents.find(tx, documentId, eventId)
    if (event === null || (event.kind !== 'delivered' && event.kind !== 'voided')) return refused('NOT_FOUND')
    const { id: takenBy } = signedIn(caller)
    const takenAt = desk.now()
    const isLate = Date.parse(takenAt) - Date.parse(event.recordedAt) > DAY_MS
    if (event.recordedBy !== takenBy || isLate) return notPossible('markNotYours')
    paperEvents.takeBack(tx, { eventId, isTaken, takenAt, takenBy })
    recordAct(desk, tx, caller, {
      action: 'paper.takeMarkBack',
      kind: 'paper',
      id: documentId,
      before: { kind: event.kind, how: event.how },
      after: { takenBack: isTaken ? 1 : 0 },
    })
    return done(paperEvents.listOf(tx, documentId))
  })
}
