import * as audit from '../../../db/repositories/audit.ts'
import * as people from '../../../db/repositories/people.ts'
import type { Call, Caller, Handlers, Received } from '../../../shared/contract/contract.ts'
import { type Answer, done, type RefusalCode, refused } from '../../../shared/contract/errors.ts'
import type { AppStatus } from '../../../shared/contract/session.ts'
import type { Person } from '../../../shared/model/clinic.ts'
import { personIdSchema } from '../../../shared/model/ids.ts'
import { passwordWeakness } from '../../vault/password-rules.ts'
import type { SignIn } from '../../vault/vault.ts'
import type { ClinicProblem, ClinicRoom } from './clinic-room.ts'

export type SessionCall = 'app.status' | 'setup.create' | 'session.signIn' | 'session.lock' | 'person.add'

export interface SessionParts {
  readonly room: ClinicRoom
  readonly newId: () => string
  readonly workstation: string
}

/** The calls that open and close the clinic. They need the vault, which no service sees. */
export function sessionHandlers(parts: SessionParts): Pick<Handlers, SessionCall> {
  const { room } = parts
  return {
    'app.status': () => done(statusOf(room)),
    'setup.create': (request) => createClinic(parts, request),
    'session.signIn': (request) => signIn(parts, request),
    'session.lock': (_request, caller) => {
      note(parts, 'session.lock', caller.person)
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
    person: isOpen ? room.person : null,
    problem,
  }
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
  if (problem !== null) return refused(refusalOf(problem), { reason: problem })
  note(parts, 'setup.create', person)
  return done(person)
}

async function signIn(parts: SessionParts, request: Received<'session.signIn'>): Promise<Answer<Person>> {
  const { room } = parts
  const opened = await room.vault.signIn(request.personId, request.password)
  if (!opened.ok) return wrongSignIn(opened)
  const problem = await room.enter(request.personId, opened.key)
  if (problem !== null) return refused(refusalOf(problem), { reason: problem })
  const { person } = room
  if (person?.active !== true) {
    room.session.fullLock()
    return refused('SIGN_IN_WRONG', { triesLeft: 0 })
  }
  note(parts, 'session.signIn', person)
  return done(person)
}

async function addPerson(
  parts: SessionParts,
  request: Received<'person.add'>,
  caller: Caller,
): Promise<Answer<Person>> {
  const { room } = parts
  const { name, password } = request
  if (people.findByName(room.store.reader, name) !== null) return refused('NAME_TAKEN')
  const weakness = passwordWeakness({
    password,
    clinicName: room.note.clinicName,
    personName: name,
    hasSecondFactor: false,
  })
  if (weakness !== null) return refused('PASSWORD_WEAK', { reason: weakness })
  const person: Person = {
    id: personIdSchema.parse(parts.newId()),
    name,
    roles: [...new Set(request.roles)],
    active: true,
  }
  room.store.writer.transaction((tx) => {
    people.add(tx, person, room.parts.now())
    appendNote(parts, tx, { action: 'person.add', by: caller.person, subjectId: person.id })
  })
  await room.vault.addPerson({ id: person.id, name, password }, room.session.key())
  return done(person)
}

function wrongSignIn(outcome: Exclude<SignIn, { readonly ok: true }>): Answer<never> {
  switch (outcome.reason) {
    case 'wrong':
      return refused('SIGN_IN_WRONG', { triesLeft: outcome.triesLeft, waitSeconds: outcome.waitSeconds })
    case 'wait':
      return refused('SIGN_IN_WRONG', { triesLeft: 0, waitSeconds: outcome.waitSeconds })
    case 'device':
    case 'keySlots':
      return refused('NOT_FOUND', { reason: outcome.reason })
  }
}

function refusalOf(problem: ClinicProblem): RefusalCode {
  if (problem === 'newer') return 'NEWER_DATABASE'
  return problem === 'readOnly' || problem === 'busy' ? 'READ_ONLY' : 'NOT_FOUND'
}

interface Note {
  readonly action: Call
  readonly by: Person | null
  readonly subjectId: string
}

function note(parts: SessionParts, action: Call, person: Person | null): void {
  const { room } = parts
  if (room.person === null) return
  room.store.writer.transaction((tx) => appendNote(parts, tx, { action, by: person, subjectId: person?.id ?? '' }))
}

function appendNote({ room, workstation }: SessionParts, tx: Parameters<typeof audit.append>[0], about: Note): void {
  audit.append(tx, room.store.seal, {
    at: room.parts.now(),
    personId: about.by?.id ?? null,
    workstation,
    action: about.action,
    subjectKind: 'person',
    subjectId: about.subjectId,
    before: null,
    after: null,
  })
}
