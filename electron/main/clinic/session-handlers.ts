import * as people from '../../../db/repositories/people.ts'
import type { Call, Handlers, Received } from '../../../shared/contract/contract.ts'
import { type Answer, done, refused } from '../../../shared/contract/errors.ts'
import type { PeopleCall } from '../../../shared/contract/people.ts'
import type { AppStatus } from '../../../shared/contract/session.ts'
import type { Person } from '../../../shared/model/clinic.ts'
import { type PersonId, personIdSchema } from '../../../shared/model/ids.ts'
import { passwordWeakness } from '../../vault/password-rules.ts'
import type { SignIn } from '../../vault/vault.ts'
import { addPerson } from './add-person.ts'
import { asksOf } from './asks.ts'
import { type ClinicProblem, refusalFor } from './clinic-problem.ts'
import type { ClinicRoom } from './clinic-room.ts'
import { noteClockSetBack } from './clock-back.ts'
import { peopleHandlers } from './people-handlers.ts'
import type { SecondFactorRefusal } from './second-factor.ts'
import { FailedTries, noteAct, noteEarlierTries } from './session-trail.ts'

export type SessionCall = 'app.status' | 'setup.create' | 'session.signIn' | 'session.lock' | 'person.add' | PeopleCall

export interface SessionParts {
  readonly room: ClinicRoom
  readonly newId: () => string
  readonly workstation: string
  /** Writes an error into the log without any value and gives the ticket that finds it there. */
  readonly log: (call: Call, error: unknown) => string
}

/** The calls that open and close the clinic. They need the vault, which no service sees. */
export function sessionHandlers(parts: SessionParts): Pick<Handlers, SessionCall> {
  const { room } = parts
  const failed = new FailedTries()
  return {
    ...peopleHandlers({ room, workstation: parts.workstation, failed }),
    'app.status': () => done(statusOf(room)),
    'setup.create': (request) => createClinic(parts, request),
    'session.signIn': (request) => signIn(parts, failed, request),
    'session.lock': (_request, caller) => {
      if (caller.person !== null) noteAct(parts, { action: 'session.lock', by: caller.person, subject: caller.person })
      room.session.softLock()
      return done(null)
    },
    'person.add': (request, caller) => addPerson(parts, request, caller),
  }
}

function statusOf(room: ClinicRoom): AppStatus {
  const { clinicName, draftCount, backupProvenAt } = room.note
  const isOpen = room.session.state === 'open'
  const problem = room.person === null ? room.problem() : null
  const closed = room.isFirstRun() ? 'firstRun' : problem !== null ? 'recovery' : room.session.state
  return {
    state: isOpen ? 'open' : closed,
    version: room.parts.appVersion,
    clinicName,
    people: room.vault.people(),
    draftCount,
    backupProvenAt,
    person: isOpen ? room.actingPerson : null,
    asks: isOpen ? asksOf(room) : null,
    locked: room.session.state === 'softLocked' ? lockedOf(room) : null,
    problem,
    found: problem === null ? [] : room.found,
  }
}

function lockedOf({ person, session }: ClinicRoom): AppStatus['locked'] {
  return person === null ? null : { personId: person.id, byPin: session.hasUnlockPin }
}

async function createClinic(parts: SessionParts, request: Received<'setup.create'>): Promise<Answer<Person>> {
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
  if (problem !== null) return unreachable(parts, 'setup.create', problem)
  noteAct(parts, { action: 'setup.create', by: person, subject: person })
  return done(person)
}

async function signIn(
  parts: SessionParts,
  failed: FailedTries,
  request: Received<'session.signIn'>,
): Promise<Answer<Person>> {
  const { room } = parts
  const standing = room.person === null ? room.problem() : null
  if (standing !== null) return unreachable(parts, 'session.signIn', standing)
  const opened = await room.vault.signIn(request.personId, request.password)
  if (!opened.ok) {
    failed.add(request.personId, room.parts.now())
    return wrongSignIn(parts, opened)
  }
  const problem = await room.enter(request.personId, opened.key, request.code ?? null)
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
