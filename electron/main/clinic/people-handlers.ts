import type { Writer } from '../../../db/connection.ts'
import * as credentials from '../../../db/repositories/credentials.ts'
import * as people from '../../../db/repositories/people.ts'
import type { Caller, Handlers, Received } from '../../../shared/contract/contract.ts'
import { type Answer, done, refused } from '../../../shared/contract/errors.ts'
import type { PeopleCall } from '../../../shared/contract/people.ts'
import type { Person } from '../../../shared/model/clinic.ts'
import type { PersonId } from '../../../shared/model/ids.ts'
import { approvalThrottle } from '../../vault/approval-pin.ts'
import { passwordWeakness } from '../../vault/password-rules.ts'
import { accountHandlers, accountOf } from './account-handlers.ts'
import { bothAgree, hasApprover } from './agreed.ts'
import { deskRulesHandlers } from './desk-rules.ts'
import { addLock, type PeopleParts } from './people-parts.ts'
import { factorThrottle } from './second-factor.ts'
import { noteAct, type SessionAct } from './session-trail.ts'

/** What an administrator does with accounts, and everybody with their own. They need the vault, which no service sees. */
export function peopleHandlers(parts: PeopleParts): Pick<Handlers, PeopleCall> {
  return {
    ...accountHandlers(parts),
    ...deskRulesHandlers(parts),
    'person.accounts': async () => {
      const { room } = parts
      return done(await Promise.all(people.list(room.store.reader).map((person) => accountOf(room, person))))
    },
    'person.save': (request, caller) => savePerson(parts, request, caller),
    'person.deactivate': (request, caller) => deactivate(parts, request, caller),
    'person.destroyLock': (request, caller) => destroyLock(parts, request, caller),
    'person.resetPassword': (request, caller) => resetPassword(parts, request, caller),
    'person.resetPins': ({ personId }, caller) =>
      changeSignIn(parts, { personId, action: 'person.resetPins', caller }, (tx) =>
        credentials.removePins(tx, personId),
      ),
    'person.resetFactor': ({ personId }, caller) =>
      changeSignIn(parts, { personId, action: 'person.resetFactor', caller }, (tx) =>
        credentials.changeStanding(tx, personId, { factorSecret: null, mustChangePassword: true }),
      ),
    'person.endWait': async ({ personId }, caller) => {
      await parts.room.vault.endWaits([personId, factorThrottle(personId), approvalThrottle(personId)])
      return changeSignIn(parts, { personId, action: 'person.endWait', caller }, () => undefined)
    },
  }
}

async function savePerson(
  parts: PeopleParts,
  request: Received<'person.save'>,
  caller: Caller,
): Promise<Answer<Person>> {
  const { room } = parts
  const before = people.find(room.store.reader, request.personId)
  if (before === null) return refused('NOT_FOUND')
  const namesake = people.findByName(room.store.reader, request.name)
  if (namesake !== null && namesake.id !== before.id) return refused('NAME_TAKEN')
  const after: Person = { ...before, name: request.name, roles: [...new Set(request.roles)] }
  if (losesLastAdministrator(parts, after)) return refused('LAST_ADMINISTRATOR')
  const [was, is] = [rolesOf(before), rolesOf(after)]
  const renamed = before.name === after.name ? 0 : 1
  noteAct(
    parts,
    { action: 'person.save', by: caller.person, subject: after, before: { roles: was }, after: { roles: is, renamed } },
    (tx) => people.save(tx, after),
  )
  room.refreshPerson()
  if (renamed === 1) await room.vault.renamePerson(after.id, after.name)
  return done(after)
}

/**
 * At once: a password that somebody took along opens nothing. Their lock is destroyed only with a second person where
 * there is one; where there is none it goes now, and everybody who is told reads that it was one person's act.
 * Source: two-person rule for deleting somebody's key slot.
 */
async function deactivate(
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
async function destroyLock(
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
async function resetPassword(
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

interface SignInChange {
  readonly personId: PersonId
  readonly action: SessionAct['action']
  readonly caller: Caller
}

function changeSignIn(
  parts: PeopleParts,
  { personId, action, caller }: SignInChange,
  act: (tx: Writer) => void,
): Answer<null> {
  const subject = people.find(parts.room.store.reader, personId)
  if (subject === null) return refused('NOT_FOUND')
  if (subject.id === caller.person?.id) return refused('OWN_ACCOUNT')
  noteAct(parts, { action, by: caller.person, subject }, act)
  return done(null)
}

/** Would nobody be left who may set up, add people and restore? */
function losesLastAdministrator({ room }: PeopleParts, changed: Person): boolean {
  const after = people.list(room.store.reader).map((person) => (person.id === changed.id ? changed : person))
  return !after.some((person) => person.active && person.roles.includes('administrator'))
}

function rolesOf(person: Person): string {
  return [...person.roles].sort().join(' ')
}
