import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { JUNK } from '../../build/audit/expected.ts'
import { answerCall, type Serving } from '../../electron/main/ipc/answer-call.ts'
import { callNames } from '../../shared/contract/call-names.ts'
import { type Call, contract, type Handlers } from '../../shared/contract/contract.ts'
import type { Answer } from '../../shared/contract/errors.ts'
import { roleSchema } from '../../shared/model/clinic.ts'
import { aPerson } from '../support/samples.ts'

const EVERYBODY = aPerson('Sample Person A', roleSchema.options)
/** Calls that take nothing accept an empty object; everything else is junk for them too. */
const TAKES_NOTHING = callNames.filter((call) => contract[call].takes.safeParse({}).success)

function serving(act: () => unknown, logged: unknown[] = []): Serving {
  return {
    handlers: Object.fromEntries(callNames.map((call) => [call, act])) as unknown as Handlers,
    session: { state: () => 'open', person: () => EVERYBODY, touch: () => undefined },
    isInPace: () => true,
    log: (call, error) => {
      logged.push([call, error])
      return 'P-1A2B3C'
    },
  }
}

const REACHED = serving(() => ({ ok: true, value: 'reached' }))

async function kindOf(call: Call, request: unknown): Promise<string> {
  const answer: Answer<unknown> = await answerCall(REACHED, call, request)
  return answer.ok ? 'reached' : answer.error.kind
}

describe('every call answers junk with what is wrong', () => {
  test.each(callNames)('%s', async (call) => {
    const kinds = await Promise.all(JUNK.map((junk) => kindOf(call, junk)))

    expect(kinds.filter((kind) => kind !== 'invalid')).toEqual([])
  })
})

describe('every call refuses a field that it does not know', () => {
  test.each(callNames)('%s', async (call) => {
    expect(await kindOf(call, { isAdmin: true })).toBe('invalid')
  })
})

test('an empty request reaches only calls that take nothing', async () => {
  const kinds = await Promise.all(callNames.map(async (call) => [call, await kindOf(call, {})] as const))

  expect(kinds.filter(([, kind]) => kind === 'reached').map(([call]) => call)).toEqual(TAKES_NOTHING)
  expect(TAKES_NOTHING).toContain('app.status')
  expect(TAKES_NOTHING).not.toContain('patient.get')
})

test('whatever a page makes up, a call answers and never throws', async () => {
  const call = fc.constantFrom(...callNames)
  const request = fc.oneof(
    fc.anything({ withBigInt: true, withDate: true, withMap: true, withTypedArray: true }),
    fc.object(),
  )

  await fc.assert(
    fc.asyncProperty(call, request, async (name, made) => {
      const kind = await kindOf(name, made)
      return kind === 'invalid' || (kind === 'reached' && TAKES_NOTHING.includes(name))
    }),
    { numRuns: 2_000, seed: 20_261_121 },
  )
})

test('what is wrong is named by field and key, and what was typed is not repeated', async () => {
  const request = { patientId: "x'; DROP TABLE patients; --" }

  const answer = await answerCall(REACHED, 'patient.get', request)

  expect(answer).toEqual({ ok: false, error: { kind: 'invalid', fields: { patientId: 'id.malformed' } } })
})

test('an error of ours goes out as a ticket, and only the log sees it', async () => {
  const logged: unknown[] = []
  const error = Object.assign(new Error('no patient Markername'), { code: 'SQLITE_FULL' })
  const throwing = serving(() => {
    throw error
  }, logged)

  const answer = await answerCall(throwing, 'app.status', {})

  expect(answer).toEqual({ ok: false, error: { kind: 'broken', ticket: 'P-1A2B3C', cause: 'diskFull' } })
  expect(logged).toEqual([['app.status', error]])
})

test('a promise that fails goes out as a ticket too', async () => {
  const failing = serving(() => Promise.reject(new Error('Markername')))

  const answer = await answerCall(failing, 'app.status', {})

  expect(answer).toEqual({ ok: false, error: { kind: 'broken', ticket: 'P-1A2B3C', cause: 'bug' } })
})
