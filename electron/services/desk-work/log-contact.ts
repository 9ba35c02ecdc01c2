import type { Writer } from '../../../db/connection.ts'
import * as contacts from '../../../db/repositories/contacts.ts'
import * as plans from '../../../db/repositories/plans.ts'
import type { Caller, Received } from '../../../shared/contract/contract.ts'
import { type Answer, done, refused } from '../../../shared/contract/errors.ts'
import type { ContactLog } from '../../../shared/model/work.ts'
import { cardNumberRefusal } from '../card-number.ts'
import type { Desk } from '../desk.ts'
import { notPossible } from '../plan-changes/change-refusal.ts'
import { recordAct } from '../record-act.ts'
import { signedIn } from '../signed-in.ts'
import { contactLogs } from './contact-logs.ts'

type Request = Received<'promise.log'>

/**
 * Logs a talk about a plan, or the try at one, with what was promised in it. Nothing of it changes a balance; a
 * promise's state follows from the money that comes. Source: user journey J7, "chase it".
 */
export function logContact(desk: Desk, request: Request, caller: Caller): Answer<ContactLog> {
  const card = cardNumberRefusal({ note: request.note })
  return card ?? desk.store.writer.transaction((tx) => log(desk, tx, request, caller))
}

function log(desk: Desk, tx: Writer, request: Request, caller: Caller): Answer<ContactLog> {
  const { planId, contactedOn, outcome, promise, callAgainOn, note } = request
  const plan = plans.find(tx, planId)
  if (plan === null) return refused('NOT_FOUND')
  const today = desk.today()
  if (contactedOn > today) return notPossible('contactInFuture')
  if ((outcome === 'promised') !== (promise !== null)) return notPossible('promiseIncomplete')
  if (outcome === 'note' && note === '') return notPossible('noteEmpty')
  const days = [promise?.on, callAgainOn].filter((day) => day !== null && day !== undefined)
  if (days.some((day) => day < contactedOn)) return notPossible('dayBeforeContact')
  contacts.add(tx, {
    id: desk.newId(),
    planId,
    contactedOn,
    outcome,
    promisedCents: promise?.amount ?? null,
    promisedOn: promise?.on ?? null,
    callAgainOn,
    note,
    loggedAt: desk.now(),
    loggedBy: signedIn(caller).id,
  })
  const after = { outcome, promisedCents: promise?.amount ?? null, promisedOn: promise?.on ?? null, callAgainOn }
  recordAct(desk, tx, caller, { action: 'promise.log', kind: 'plan', id: planId, after })
  return done(contactLogs(tx, [planId], today)(planId))
}
