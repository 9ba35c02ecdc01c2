import * as people from '../../../db/repositories/people.ts'
import * as reviews from '../../../db/repositories/reviews.ts'
import type { Received } from '../../../shared/contract/contract.ts'
import { type Answer, done, refused } from '../../../shared/contract/errors.ts'
import type { Person } from '../../../shared/model/clinic.ts'
import { EMERGENCY_MS } from '../../services/audit/review-audit.ts'
import { cardNumberRefusal } from '../../services/card-number.ts'
import { refusalFor } from './clinic-problem.ts'
import { keyBehindCode } from './code-sign-in.ts'
import type { RecoveryParts } from './keeping-parts.ts'
import { noteAct } from './session-trail.ts'

/**
 * Opens the clinic with the code of the sealed envelope, for whoever stands in the list of people, to look at patients
 * for one hour: nothing can be changed, no lock is made, and supervisors see a banner until one of them has reviewed it.
 * Source: 45 CFR 164.312(a)(2)(ii).
 */
export async function signInForEmergency(
  parts: RecoveryParts,
  { code, personName, reason }: Received<'emergency.signIn'>,
): Promise<Answer<Person>> {
  const { room } = parts
  const card = cardNumberRefusal({ reason })
  if (card) return card
  const opened = await keyBehindCode(parts, code)
  if (!opened.ok) return opened
  const admit = (): Person | null => admitted(parts, personName, reason)
  const problem = await room.enterByCode(opened.value.key, { admit, looksForMs: EMERGENCY_MS })
  if (problem === 'noAccount') return refused('NO_PERSON')
  if (problem !== null) return refusalFor(problem, (error) => parts.log('emergency.signIn', error))
  const { actingPerson } = room
  return actingPerson === null ? refused('NO_PERSON') : done(actingPerson)
}

/** Writes down who looks, why and until when; null where nobody of that name may sign in. */
function admitted(parts: RecoveryParts, personName: string, reason: string): Person | null {
  const { room, newId } = parts
  const person = people.findByName(room.store.reader, personName)
  if (person?.active !== true) return null
  const beganAt = room.parts.now()
  const endsAt = new Date(Date.parse(beganAt) + EMERGENCY_MS).toISOString()
  noteAct(parts, { action: 'emergency.signIn', by: person, subject: person, after: { endsAt } }, (tx) =>
    reviews.addEmergency(tx, { id: newId(), personId: person.id, reason, beganAt, endsAt }),
  )
  return person
}
