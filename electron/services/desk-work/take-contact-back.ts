import * as contacts from '../../../db/repositories/contacts.ts'
import type { Caller, Received } from '../../../shared/contract/contract.ts'
import { type Answer, done, refused } from '../../../shared/contract/errors.ts'
import type { ContactLog } from '../../../shared/model/work.ts'
import type { Desk } from '../desk.ts'
import { notPossible } from '../plan-changes/change-refusal.ts'
import { recordAct } from '../record-act.ts'
import { signedIn } from '../signed-in.ts'
import { contactLogs } from './contact-logs.ts'

const DAY_MS = 86_400_000

/**
 * Takes a talk out of the log that was logged by mistake, or lets it hold again: by who logged it, within a day. The talk
 * stays stored, and the trail names both. A promise made in it is kept or broken no more. Source: user journeys, 10.1.
 */
export function takeContactBack(
  desk: Desk,
  { planId, contactId, isTaken }: Received<'promise.takeBack'>,
  caller: Caller,
): Answer<ContactLog> {
  return desk.store.writer.transaction((tx) => {
    const contact = contacts.find(tx, contactId)
    if (contact === null || contact.planId !== planId) return refused('NOT_FOUND')
    const { id: takenBy } = signedIn(caller)
    const takenAt = desk.now()
    if (contact.loggedBy !== takenBy || Date.parse(takenAt) - Date.parse(contact.loggedAt) > DAY_MS)
      return notPossible('contactNotYours')
    contacts.takeBack(tx, { contactSeq: contact.seq, isTaken, takenAt, takenBy })
    recordAct(desk, tx, caller, {
      action: 'promise.takeBack',
      kind: 'plan',
      id: planId,
      after: { takenBack: isTaken ? 1 : 0 },
    })
    return done(contactLogs(tx, [planId], desk.today())(planId))
  })
}
