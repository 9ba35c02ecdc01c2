import * as rules from '../../../db/repositories/desk-rules.ts'
import type { Caller, Handlers, Received } from '../../../shared/contract/contract.ts'
import { type Answer, done, refused } from '../../../shared/contract/errors.ts'
import type { DeskRules } from '../../../shared/contract/people.ts'
import { deskRulesOf, limitsOf } from './desk-limits.ts'
import type { PeopleParts } from './people-parts.ts'
import { noteAct } from './session-trail.ts'

/** When the desk locks by itself: what holds, and how an administrator changes it. */
export function deskRulesHandlers(parts: PeopleParts): Pick<Handlers, 'desk.rules' | 'desk.saveRules'> {
  return {
    'desk.rules': () => done(deskRulesOf(parts.room.store.reader)),
    'desk.saveRules': (request, caller) => saveDeskRules(parts, request, caller),
  }
}

/** Changes the rules and holds to them at once, in the session of whoever changed them too. */
function saveDeskRules(
  parts: PeopleParts,
  { lockMinutes }: Received<'desk.saveRules'>,
  { person }: Caller,
): Answer<DeskRules> {
  const { room } = parts
  if (person === null) return refused('NOT_FOUND')
  const before = deskRulesOf(room.store.reader)
  noteAct(
    parts,
    {
      action: 'desk.saveRules',
      by: person,
      subject: person,
      before: { lockMinutes: before.lockMinutes },
      after: { lockMinutes },
    },
    (tx) => rules.saveLockMinutes(tx, lockMinutes, { personId: person.id, at: room.parts.now() }),
  )
  room.session.changeLimits(limitsOf(room.store.reader))
  return done(deskRulesOf(room.store.reader))
}
