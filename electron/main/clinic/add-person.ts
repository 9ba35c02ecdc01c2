import * as credentials from '../../../db/repositories/credentials.ts'
import * as people from '../../../db/repositories/people.ts'
import type { Caller, Received } from '../../../shared/contract/contract.ts'
import { type Answer, done, refused } from '../../../shared/contract/errors.ts'
import type { Person } from '../../../shared/model/clinic.ts'
import { personIdSchema } from '../../../shared/model/ids.ts'
import { passwordWeakness } from '../../vault/password-rules.ts'
import type { ClinicRoom } from './clinic-room.ts'
import { addLock } from './people-parts.ts'
import { noteAct } from './session-trail.ts'

export interface AddPersonParts {
  readonly room: ClinicRoom
  readonly newId: () => string
  readonly workstation: string
}

/** The first password is handed over by somebody, so it has to be changed at the first sign-in. */
export async function addPerson(
  parts: AddPersonParts,
  request: Received<'person.add'>,
  caller: Caller,
): Promise<Answer<Person>> {
  const { room } = parts
  const { name, password } = request
  if (people.findByName(room.store.reader, name) !== null) return refused('NAME_TAKEN')
  const { clinicName } = room.note
  const weakness = passwordWeakness({ password, clinicName, personName: name, hasSecondFactor: false })
  if (weakness !== null) return refused('PASSWORD_WEAK', { reason: weakness })
  const id = personIdSchema.parse(parts.newId())
  const person: Person = { id, name, roles: [...new Set(request.roles)], active: true }
  await addLock(room, person, password)
  try {
    noteAct(parts, { action: 'person.add', by: caller.person, subject: person }, (tx) => {
      people.add(tx, person, room.parts.now())
      credentials.changeStanding(tx, id, { mustChangePassword: true })
    })
  } catch (error) {
    await room.vault.removePerson(id)
    throw error
  }
  return done(person)
}
