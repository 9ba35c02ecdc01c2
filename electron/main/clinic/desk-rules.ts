import type { Reader } from '../../../db/connection.ts'
import * as rules from '../../../db/repositories/desk-rules.ts'
import type { Caller, Received } from '../../../shared/contract/contract.ts'
import { type Answer, done, refused } from '../../../shared/contract/errors.ts'
import type { DeskRules } from '../../../shared/contract/people.ts'
import { DEFAULT_LIMITS, type SessionLimits } from '../../vault/session.ts'
import type { PeopleParts } from './people-parts.ts'
import { noteAct } from './session-trail.ts'

const MINUTE_MS = 60_000

/** The rules of this clinic's desk; five minutes until it locks while nobody has decided. */
export function deskRulesOf(reader: Reader): DeskRules {
  return { lockMinutes: rules.lockMinutes(reader) ?? DEFAULT_LIMITS.softAfterMs / MINUTE_MS }
}

/** When a session locks: softly after the clinic's minutes, fully after the half hour. Source: 45 CFR 164.312(a)(2)(iii). */
export function limitsOf(reader: Reader): SessionLimits {
  return { ...DEFAULT_LIMITS, softAfterMs: deskRulesOf(reader).lockMinutes * MINUTE_MS }
}

/** Changes the rules and holds to them at once, in the session of whoever changed them too. */
export function saveDeskRules(
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
