import { deskHandlers } from '../../electron/services/handlers.ts'
import { type Call, contract } from '../../shared/contract/contract.ts'
import { type Answer, done, refused } from '../../shared/contract/errors.ts'
import type { Bridge } from '../../shared/contract/events.ts'
import type { AppStatus } from '../../shared/contract/session.ts'
import type { Person } from '../../shared/model/clinic.ts'
import type { TestDesk } from './desk.ts'
import { fakePeople, PIN } from './fake-people.ts'
import { NOW } from './samples.ts'

/** The only password that the fake door takes. */
export const PASSWORD = 'four unrelated words here'

export interface FakeBridge extends Bridge {
  /** Every call so far by its name, in order. */
  readonly asked: string[]
  /** Says something of its own accord, as main does. */
  readonly tell: (event: string, content: unknown) => void
  /** The next answer of a call is this one, or comes when it is there. */
  readonly answerNext: (call: Call, answer: Answer<unknown> | Promise<Answer<unknown>>) => void
  readonly status: () => AppStatus
}

export interface FakeStart {
  readonly people: readonly Person[]
  /** Who is signed in; null stands before the door. */
  readonly person: Person | null
  readonly state?: AppStatus['state']
  /** Why the data cannot be opened, and what was found in it. */
  readonly problem?: AppStatus['problem']
  readonly found?: AppStatus['found']
  readonly worries?: NonNullable<AppStatus['worries']>
  readonly looking?: NonNullable<AppStatus['looking']>
  readonly asks?: AppStatus['asks']
  /** The last end was a crash. */
  readonly wasCutOff?: boolean
  /** What other calls give, each time; the desk answers the rest. */
  readonly answers?: Readonly<Partial<Record<Call, Answer<unknown>>>>
  /** The person has an unlock PIN. */
  readonly unlocksByPin?: boolean
}

type Answers = Readonly<Record<string, (request: never, caller: { readonly person: Person | null }) => unknown>>

/**
 * `window.candor` over the real services and a store in memory: requests are parsed and roles asked as main does it.
 * Only the vault is made up: one password opens for everybody.
 */
export function fakeBridge(desk: TestDesk, start: FakeStart): FakeBridge {
  let status: AppStatus = statusOf(start)
  const asked: string[] = []
  const next = new Map<string, Answer<unknown> | Promise<Answer<unknown>>>()
  const listeners = new Map<string, Set<(content: unknown) => void>>()
  const answers = {
    ...deskHandlers(desk),
    ...fakePeople(desk, PASSWORD),
    ...doorAnswers(
      start,
      () => status,
      (changed) => (status = changed),
    ),
  } as Answers
  async function call(name: string, request: unknown): Promise<unknown> {
    asked.push(name)
    const given = next.get(name)
    if (given) {
      next.delete(name)
      return given
    }
    const answer = start.answers?.[name as Call] ?? (await answerTo(name as Call, request, status.person, answers))
    const isEnrolled = name === 'factor.confirm' && (answer as Answer<unknown>).ok
    if (isEnrolled && status.asks === 'secondFactor') status = { ...status, asks: null }
    return answer
  }
  return {
    asked,
    call,
    on(name, listener) {
      listeners.set(name, (listeners.get(name) ?? new Set()).add(listener))
      return () => listeners.get(name)?.delete(listener)
    },
    tell(event, content) {
      for (const listener of listeners.get(event) ?? []) listener(content)
    },
    answerNext: (name, answer) => void next.set(name, answer),
    status: () => status,
  }
}

async function answerTo(call: Call, request: unknown, person: Person | null, answers: Answers): Promise<unknown> {
  const entry = contract[call]
  if (entry.lock === 'none' && person === null) return { ok: false, error: { kind: 'denied', code: 'LOCKED' } }
  const roles: readonly string[] | 'everyone' = entry.roles
  if (roles !== 'everyone' && !person?.roles.some((role) => roles.includes(role)))
    return { ok: false, error: { kind: 'denied', code: 'DENIED' } }
  const parsed = entry.takes.safeParse(request)
  if (!parsed.success) {
    const fields = Object.fromEntries(parsed.error.issues.map((issue) => [issue.path.join('.'), issue.message]))
    return { ok: false, error: { kind: 'invalid', fields } }
  }
  return answers[call]?.(parsed.data as never, { person })
}

function statusOf(start: FakeStart): AppStatus {
  const { people, person, state } = start
  return {
    state: state ?? (person === null ? 'signedOut' : 'open'),
    version: '0.1.0',
    clinicName: 'Sample Family Clinic',
    people: people.map(({ id, name }) => ({ id, name })),
    draftCount: 3,
    openDay: '2026-11-20',
    backupProvenAt: NOW,
    person,
    asks: start.asks ?? null,
    locked: null,
    problem: start.problem ?? null,
    found: start.found ?? [],
    worries: start.worries ?? [],
    looking: start.looking ?? null,
    mayTakeOver: start.looking?.at === 'second',
    wasCutOff: start.wasCutOff ?? false,
  }
}

/** Sign-in, lock and first run, as far as the window can see them. */
function doorAnswers(start: FakeStart, status: () => AppStatus, change: (status: AppStatus) => void) {
  const open = (person: Person) => {
    change({ ...status(), state: 'open', person, locked: null })
    return done(person)
  }
  return {
    'app.status': () => done(status()),
    'window.failed': () => done({ ticket: 'P-A1B2C3' }),
    'patientView.show': () => done('none'),
    'patientView.hide': () => done(null),
    'session.signIn': ({ personId, password }: { personId: string; password: string }) => {
      const person = start.people.find((one) => one.id === personId)
      return person && password === PASSWORD ? open(person) : refused('SIGN_IN_WRONG', { triesLeft: 4 })
    },
    'session.unlock': ({ pin }: { pin: string }) => {
      const { person } = status()
      return pin === PIN && person ? open(person) : refused('PIN_WRONG', { triesLeft: 4, waitSeconds: 0 })
    },
    'account.newPassword': ({ current }: { current: string }) => {
      if (current !== PASSWORD) return refused('SIGN_IN_WRONG', { triesLeft: 4 })
      change({ ...status(), asks: null })
      return done(null)
    },
    'session.clockRight': () => {
      change({ ...status(), worries: [] })
      return done(null)
    },
    'session.lock': () => {
      const personId = status().person?.id
      const byPin = start.unlocksByPin ?? false
      change({ ...status(), state: 'softLocked', locked: personId ? { personId, byPin } : null })
      return done(null)
    },
    'setup.create': ({ password }: { password: string }) => {
      const person = start.people[0]
      return person && password.length >= 12 ? open(person) : refused('PASSWORD_WEAK', { reason: 'short' })
    },
    'person.add': () => refused('NAME_TAKEN'),
  }
}
