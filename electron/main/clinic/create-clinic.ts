import type { Received } from '../../../shared/contract/contract.ts'
import { type Answer, done, refused } from '../../../shared/contract/errors.ts'
import type { Person } from '../../../shared/model/clinic.ts'
import { personIdSchema } from '../../../shared/model/ids.ts'
import { passwordWeakness } from '../../vault/password-rules.ts'
import { refusalFor } from './clinic-problem.ts'
import type { SessionParts } from './session-parts.ts'
import { noteAct } from './session-trail.ts'

/** The first start: the clinic's file, its first person and their lock. */
export async function createClinic(parts: SessionParts, request: Received<'setup.create'>): Promise<Answer<Person>> {
  const { room } = parts
  if (!room.isFirstRun()) return refused('ALREADY_SET_UP')
  const { clinicName, personName, password } = request
  const weakness = passwordWeakness({ password, clinicName, personName, hasSecondFactor: false })
  if (weakness !== null) return refused('PASSWORD_WEAK', { reason: weakness })
  const person: Person = {
    id: personIdSchema.parse(parts.newId()),
    name: personName,
    roles: request.worksAtDesk ? ['administrator', 'counselor'] : ['administrator'],
    active: true,
  }
  const problem = await room.create(person, password, clinicName)
  if (problem === 'alreadySetUp') return refused('ALREADY_SET_UP')
  if (problem !== null) return refusalFor(problem, (error) => parts.log('setup.create', error))
  noteAct(parts, { action: 'setup.create', by: person, subject: person })
  return done(person)
}
