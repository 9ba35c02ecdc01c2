import * as people from '../../../db/repositories/people.ts'
import type { Call, Handlers, Received } from '../../../shared/contract/contract.ts'
import { type Answer, done, refused } from '../../../shared/contract/errors.ts'
import type { PeopleCall } from '../../../shared/contract/people.ts'
import type { Person } from '../../../shared/model/clinic.ts'
import type { PersonId } from '../../../shared/model/ids.ts'
import type { SignIn } from '../../vault/vault.ts'
import { addPerson } from './add-person.ts'
import { statusOf } from './app-status.ts'
import { type ClinicProblem, refusalFor } from './clinic-problem.ts'
import { createClinic } from './create-clinic.ts'
import { peopleHandlers } from './people-handlers.ts'
import type { SecondFactorRefusal } from './second-factor.ts'
import type { SessionParts } from './session-parts.ts'
import { FailedTries, noteAct, noteClockRight, noteClockSetBack, noteEarlierTries } from './session-trail.ts'

export type SessionCall =
  | 'app.status'
  | 'setup.create'
  | 'session.signIn'
  | 'session.lock'
  | 'session.clockRight'
  | 'person.add'
  | PeopleCall

/** The calls that open and close the clinic. They need the vault, which no service sees. */
export function sessionHandlers(parts: SessionParts): Pick<Handlers, SessionCall> {
  const { room } = parts
  const failed = new FailedTries()
  return {
    ...peopleHandlers({ room, workstation: parts.workstation, failed }),
    'app.status': () => done(statusOf(room)),
    'setup.create': (request) => createClinic(parts, request),
    'session.signIn': (request) => signIn(parts, failed, request),
    'session.lock': () => {
      room.session.softLock('asked')
      return done(null)
    },
    'session.clockRight': (_request, { person }) => {
      if (person === null) return refused('NOT_FOUND')
      noteClockRight(parts, person)
      return done(null)
    },
    'person.add': (request, caller) => addPerson(parts, request, caller),
  }
}

async function signIn(
  parts: SessionParts,
  failed: FailedTries,
  request: Received<'session.signIn'>,
): Promise<Answer<Person>> {
  const { room } = parts
  await room.settled()
  const standing = room.person === null ? room.problem() : null
  // A disk that failed may answer again: whoever signs in tries it.
  const looks = standing === 'readOnly' && request.looking === true
  if (standing !== null && standing !== 'diskFailed' && !looks) return unreachable(parts, 'session.signIn', standing)
  const opened = await room.vault.signIn(request.personId, request.password)
  if (!opened.ok) {
    failed.add(request.personId, room.parts.now())
    return wrongSignIn(parts, opened)
  }
  const problem = await room.enter(request.personId, opened.key, { code: request.code ?? null, looks })
  if (problem === 'noAccount') return refused('SIGN_IN_WRONG', { triesLeft: 0, waitSeconds: 0 })
  if (isFactorRefusal(problem)) return wrongFactor(parts, failed, request.personId, problem)
  if (problem !== null) return unreachable(parts, 'session.signIn', problem)
  const person = people.get(room.store.reader, request.personId)
  noteEarlierTries(parts, person, opened.failedBefore - failed.countOf(person.id))
  noteClockSetBack(parts, person)
  failed.writeDown(parts)
  noteAct(parts, { action: 'session.signIn', by: person, subject: person })
  return done(person)
}

function isFactorRefusal(problem: unknown): problem is SecondFactorRefusal {
  return typeof problem === 'object' && problem !== null && 'factor' in problem
}

function wrongFactor(
  { room }: SessionParts,
  failed: FailedTries,
  personId: PersonId,
  refusal: SecondFactorRefusal,
): Answer<never> {
  if (refusal.factor === 'needed') return refused('FACTOR_NEEDED')
  failed.add(personId, room.parts.now(), 'session.factorFailed')
  return refused('FACTOR_WRONG', { triesLeft: refusal.triesLeft, waitSeconds: refusal.waitSeconds })
}

function wrongSignIn(parts: SessionParts, outcome: Exclude<SignIn, { readonly ok: true }>): Answer<never> {
  switch (outcome.reason) {
    case 'wrong':
      return refused('SIGN_IN_WRONG', { triesLeft: outcome.triesLeft, waitSeconds: outcome.waitSeconds })
    case 'wait':
      return refused('SIGN_IN_WRONG', { triesLeft: 0, waitSeconds: outcome.waitSeconds })
    case 'device':
      return refused('DEVICE_LOST')
    case 'keySlots':
      return unreachable(parts, 'session.signIn', 'keySlots')
  }
}

function unreachable(parts: SessionParts, call: Call, problem: ClinicProblem): Answer<never> {
  return refusalFor(problem, (error) => parts.log(call, error))
}
