import * as rules from '../../../db/repositories/desk-rules.ts'
import type { Caller, Handlers, Received } from '../../../shared/contract/contract.ts'
import { type Answer, done, refused } from '../../../shared/contract/errors.ts'
import type { DeskRules } from '../../../shared/contract/people.ts'
import { deskRulesOf, limitsOf } from './desk-limits.ts'
import type { PeopleParts } from './people-parts.ts'
import { noteAct } from './session-trail.ts'

/** When the desk locks by itself and who needs an authenticator: what holds, and how an administrator changes it. */
export function deskRulesHandlers(
  parts: PeopleParts,
): Pick<Handlers, 'desk.rules' | 'desk.saveRules' | 'desk.requireFactor'> {
  return {
    'desk.rules': () => done(deskRulesOf(parts.room.store.reader)),
    'desk.saveRules': (request, caller) => saveDeskRules(parts, request, caller),
    'desk.requireFactor': (request, caller) => requireFactor(parts, request, caller),
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

/** Decides which roles need the second factor. It holds from everybody's next sign-in, and every supervisor reads of it. */
function requireFactor(
  { room, ...parts }: PeopleParts,
  { roles }: Received<'desk.requireFactor'>,
  { person }: Caller,
): Answer<DeskRules> {
  if (person === null) return refused('NOT_FOUND')
  const was = rules.rolesWithFactor(room.store.reader).join(' ')
  const is = [...new Set(roles)].sort().join(' ')
  if (was === is) return done(deskRulesOf(room.store.reader))
  noteAct(
    { room, ...parts },
    { action: 'desk.requireFactor', by: person, subject: person, before: { roles: was }, after: { roles: is } },
    (tx) => rules.saveRolesWithFactor(tx, roles, { personId: person.id, at: room.parts.now() }),
  )
  return done(deskRulesOf(room.store.reader))
}
