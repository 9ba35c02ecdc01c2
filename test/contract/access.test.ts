import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { answerCall, type Serving } from '../../electron/main/ipc/answer-call.ts'
import type { LockState } from '../../electron/vault/session.ts'
import { callNames } from '../../shared/contract/call-names.ts'
import { type Call, contract, type Handlers } from '../../shared/contract/contract.ts'
import { type Person, type Role, roleSchema } from '../../shared/model/clinic.ts'
import { aPerson } from '../support/samples.ts'

/** One column of the table: who asks, and how the desk is locked. */
interface Asker {
  readonly name: string
  readonly state: LockState
  readonly person: Person | null
}

const ROLES: readonly Role[] = roleSchema.options
const ASKERS: readonly Asker[] = [
  { name: 'nobody', state: 'signedOut', person: null },
  ...ROLES.map((role): Asker => ({ name: `${role}, locked`, state: 'softLocked', person: aPerson(role, [role]) })),
  ...ROLES.map((role): Asker => ({ name: role, state: 'open', person: aPerson(role, [role]) })),
]
/** The lines below the head, which says how to read them. */
const TABLE = readFileSync(join(import.meta.dirname, 'access-table.txt'), 'utf8')
  .trimEnd()
  .split('\n')
  .slice(6)

function servingFor({ state, person }: Asker): Serving {
  const reached = Object.fromEntries(callNames.map((call) => [call, () => ({ ok: true, value: null })]))
  return {
    handlers: reached as unknown as Handlers,
    session: { state: () => state, person: () => person, touch: () => undefined },
    isInPace: () => true,
    log: () => 'P-1',
  }
}

/** A request that no schema takes: who gets as far as the schema was let through. */
async function cellOf(call: Call, asker: Asker): Promise<string> {
  const answer = await answerCall(servingFor(asker), call, { junk: 1 })
  if (answer.ok || answer.error.kind === 'refused' || answer.error.kind === 'broken') return 'REACHED'
  return answer.error.kind === 'invalid' ? 'may' : answer.error.code
}

const SIGNS: Readonly<Record<string, string>> = { may: '+', LOCKED: 'L', DENIED: '-', REACHED: '!' }

/** One line for each call, in the order of their names, and one sign for each who asks. */
async function computed(): Promise<readonly string[]> {
  return Promise.all(
    callNames.toSorted().map(async (call) => {
      const cells = await Promise.all(ASKERS.map((asker) => cellOf(call, asker)))
      const signs = cells.map((cell) => SIGNS[cell] ?? '?').join('')
      return `${call.padEnd(24)}${signs[0]}  ${signs.slice(1, 6)}  ${signs.slice(6)}`
    }),
  )
}

/** The calls that the table lets through for one who asks: 0 is nobody, then the roles locked, then the roles open. */
function letThrough(asker: number): readonly string[] {
  const lines = TABLE.filter((line) => line.slice(24).replaceAll(' ', '')[asker] === '+')
  return lines.map((line) => line.split(' ')[0] ?? '')
}

const OPEN = 1 + ROLES.length
const openAs = (role: Role): readonly string[] => letThrough(OPEN + ROLES.indexOf(role))

test('who may call what, in which lock state, is as the table says', async () => {
  expect(await computed()).toEqual(TABLE)
})

test('the roles of the table are those of the model, in its order', () => {
  expect(ROLES).toEqual(['counselor', 'lead', 'supervisor', 'administrator', 'reader'])
})

/** Their handlers ask by themselves whether the clinic is out of reach, or an administrator is in. */
const WAYS_BACK = [
  'emergency.signIn',
  'export.rescue',
  'recovery.signIn',
  'restore.finish',
  'restore.leave',
  'restore.look',
  'restore.preview',
  'sample.leave',
  'sample.open',
]

test('nothing is answered while nobody is signed in, but what opens the clinic', () => {
  expect(letThrough(0)).toEqual(['app.status', ...WAYS_BACK, 'session.signIn', 'setup.create', 'window.failed'])
})

test.each(ROLES)('while the desk of a %s is locked only the door and the lock answer', (role) => {
  expect(letThrough(1 + ROLES.indexOf(role))).toEqual(
    [
      'account.newPassword',
      'app.status',
      ...WAYS_BACK,
      'factor.begin',
      'factor.confirm',
      'session.lock',
      'session.signIn',
      'session.unlock',
      'setup.create',
      'window.failed',
    ].sort(),
  )
})

test('an administrator alone touches no patient and no money', () => {
  expect(
    openAs('administrator').filter((call) => /^(patient|coverage|estimate|plan|payment|paper)\./.test(call)),
  ).toEqual([])
})

test('a reader changes nothing', () => {
  const CHANGES = /\.(save|saveDraft|issue|start|create|sign|post|reverse|import|add|print|discard)$/

  expect(openAs('reader').filter((call) => CHANGES.test(call))).toEqual(['setup.create'])
})

test('only a supervisor takes back what was posted', () => {
  expect(ROLES.filter((role) => openAs(role).includes('payment.reverse'))).toEqual(['supervisor'])
})

test('a person with several roles may do what any of them may', async () => {
  const person = aPerson('Sample Person A', ['reader', 'administrator'])
  const asker: Asker = { name: 'both', state: 'open', person }

  const cells = [
    await cellOf('patient.get', asker),
    await cellOf('person.add', asker),
    await cellOf('plan.sign', asker),
  ]

  expect(cells).toEqual(['may', 'may', 'DENIED'])
})

test('the lock is asked before the role, and the role before the pace', async () => {
  const locked: Serving = { ...servingFor({ name: '', state: 'softLocked', person: null }), isInPace: () => false }
  const denied: Serving = { ...servingFor({ name: '', state: 'open', person: null }), isInPace: () => false }
  const fast: Serving = {
    ...servingFor({ name: '', state: 'open', person: aPerson('x', ['counselor']) }),
    isInPace: () => false,
  }

  const answers = await Promise.all(
    [locked, denied, fast].map((serving) => answerCall(serving, 'patient.get', Symbol('x'))),
  )

  expect(answers.map((answer) => !answer.ok && 'code' in answer.error && answer.error.code)).toEqual([
    'LOCKED',
    'DENIED',
    'TOO_FAST',
  ])
})

test('only what an open desk may do keeps it open', async () => {
  const touched: string[] = []
  const asker: Asker = { name: '', state: 'open', person: aPerson('x', ['counselor']) }
  const serving = (call: Call): Serving => ({
    ...servingFor(asker),
    session: { state: () => 'open', person: () => asker.person, touch: () => touched.push(call) },
  })

  for (const call of callNames) await answerCall(serving(call), call, {})

  const own = callNames.filter((call) => contract[call].lock === 'none')
  expect(touched.filter((call) => !own.some((name) => name === call))).toEqual([])
  expect(touched).toContain('patient.get')
  expect(touched).not.toContain('app.status')
})
