import * as credentials from '../../../db/repositories/credentials.ts'
import * as people from '../../../db/repositories/people.ts'
import type { Caller, Received } from '../../../shared/contract/contract.ts'
import { type Answer, done, refused } from '../../../shared/contract/errors.ts'
import type { Person } from '../../../shared/model/clinic.ts'
import { passwordWeakness } from '../../vault/password-rules.ts'
import { bothAgree, hasApprover } from './agreed.ts'
import { addLock, type PeopleParts } from './people-parts.ts'
import { noteAct } from './session-trail.ts'

/**
 * At once: a password that somebody took along opens nothing. Their lock is destroyed only with a second person where
 * there is one; where there is none it goes now, and everybody who is told reads that it was one person's act.
 * Source: two-person rule for deleting somebody's key slot.
 */
export async function deactivate(
  parts: PeopleParts,
  { personId }: Received<'person.deactivate'>,
  caller: Caller,
): Promise<Answer<Person>> {
  const { room } = parts
  const before = people.find(room.store.reader, personId)
  if (before === null) return refused('NOT_FOUND')
  if (before.id === caller.person?.id) return refused('OWN_ACCOUNT')
  const after: Person = { ...before, active: false }
  if (losesLastAdministrator(parts, after)) return refused('LAST_ADMINISTRATOR')
  const isAlone = !hasApprover(room, [before.id, ...(caller.person === null ? [] : [caller.person.id])])
  const how = { alone: isAlone ? 1 : 0 }
  noteAct(parts, { action: 'person.deactivate', by: caller.person, subject: after, after: how }, (tx) => {
    people.save(tx, after)
    credentials.removePins(tx, personId)
    credentials.changeStanding(tx, personId, { factorSecret: null })
  })
  await (isAlone ? room.vault.removePerson(personId) : room.vault.suspendPerson(personId))
  return done(after)
}

/** The kept lock of somebody who was locked out goes for good, when two people agree. */
export async function destroyLock(
  parts: PeopleParts,
  request: Received<'person.destroyLock'>,
  caller: Caller,
): Promise<Answer<null>> {
  const { room } = parts
  const subject = people.find(room.store.reader, request.personId)
  if (subject === null || subject.active || !room.vault.isSuspended(subject.id)) return refused('NOT_FOUND')
  const both = await bothAgree(parts, request, caller)
  if (!both.ok) return both
  const { person, approver } = both.value
  noteAct(parts, { action: 'person.destroyLock', by: person, subject, after: { approver: approver.id } })
  await room.vault.removePerson(subject.id)
  return done(null)
}

/** The row comes first: an account that must change its password and cannot sign in is mended by doing it again. */
export async function resetPassword(
  parts: PeopleParts,
  { personId, password }: Received<'person.resetPassword'>,
  caller: Caller,
): Promise<Answer<Person>> {
  const { room } = parts
  const before = people.find(room.store.reader, personId)
  if (before === null) return refused('NOT_FOUND')
  if (before.id === caller.person?.id) return refused('OWN_ACCOUNT')
  const { clinicName } = room.note
  const weakness = passwordWeakness({ password, clinicName, personName: before.name, hasSecondFactor: false })
  if (weakness !== null) return refused('PASSWORD_WEAK', { reason: weakness })
  const after: Person = { ...before, active: true }
  noteAct(parts, { action: 'person.resetPassword', by: caller.person, subject: after }, (tx) => {
    people.save(tx, after)
    credentials.changeStanding(tx, personId, { mustChangePassword: true })
  })
  await addLock(room, after, password)
  await room.vault.endWaits([personId])
  return done(after)
}

/** Would nobody be left who may set up, add people and restore? */
export function losesLastAdministrator({ room }: PeopleParts, changed: Person): boolean {
  const after = people.list(room.store.reader).map((person) => (person.id === changed.id ? changed : person))
  return !after.some((person) => person.active && person.roles.includes('administrator'))
}
