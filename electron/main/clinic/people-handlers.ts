import type { Writer } from '../../../db/connection.ts'
import * as credentials from '../../../db/repositories/credentials.ts'
import * as people from '../../../db/repositories/people.ts'
import type { Caller, Handlers, Received } from '../../../shared/contract/contract.ts'
import { type Answer, done, refused } from '../../../shared/contract/errors.ts'
import type { PeopleCall } from '../../../shared/contract/people.ts'
import type { Person } from '../../../shared/model/clinic.ts'
import type { PersonId } from '../../../shared/model/ids.ts'
import { approvalThrottle } from '../../vault/approval-pin.ts'
import { accountHandlers, accountOf } from './account-handlers.ts'
import { deskRulesHandlers } from './desk-rules.ts'
import type { PeopleParts } from './people-parts.ts'
import { deactivate, destroyLock, losesLastAdministrator, resetPassword } from './person-lock.ts'
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

function rolesOf(person: Person): string {
  return [...person.roles].sort().join(' ')
}
