import { describe, expect, test } from 'vitest'
import { plainDate } from '../../../shared/dates/plain-date.ts'
import { authorizationForLine } from '../../../shared/engine/authorization/for-line.ts'
import type { Authorization } from '../../../shared/model/authorization.ts'
import { patientIdSchema } from '../../../shared/model/ids.ts'

const TODAY = plainDate('2026-11-23')
const VISIT = plainDate('2026-12-08')

function anAuthorization(changes: Partial<Authorization> = {}): Authorization {
  return {
    id: 'W1-1',
    patientId: patientIdSchema.parse('W1-p'),
    kind: 'priorAuthorization',
    payer: 'Sample Payer',
    number: 'A1',
    services: ['PT-010'],
    state: 'approved',
    approved: 12,
    unit: 'visits',
    from: plainDate('2026-10-01'),
    to: plainDate('2026-12-31'),
    requestedOn: null,
    contact: '',
    note: '',
    uses: [],
    savedAt: '2026-10-01T09:00:00.000Z',
    savedBy: 'Counselor 1',
    ...changes,
  }
}

const used = (units: number): Authorization['uses'] => [{ id: 'u', on: TODAY, units, by: 'Counselor 1' }]
const THERAPY = { code: 'PT-010', units: 2 }

const standing = (changes: Partial<Authorization>, line = THERAPY, on: typeof VISIT | null = VISIT) =>
  authorizationForLine([anAuthorization(changes)], line, on, TODAY)

describe('one word of a payer on file', () => {
  test.each([
    ['an approval with room approves the line', {}, 'approved', null],
    ['an approval without a number approves the line', { approved: null }, 'approved', null],
    ['one visit left approves one of two', { uses: used(11) }, 'approved', 1],
    ['exactly enough left needs no limit', { uses: used(10) }, 'approved', null],
    ['nothing left goes beyond the approved units', { uses: used(12) }, 'unitsExceeded', null],
    ['a span that ends before the visit has ended', { to: plainDate('2026-12-07') }, 'expired', null],
    ['a span that ends on the visit still holds', { to: VISIT }, 'approved', null],
    ['a span that begins after the visit is missing', { from: plainDate('2026-12-09') }, 'missing', null],
    ['a span that begins on the visit holds', { from: VISIT }, 'approved', null],
    ['a denial denies', { state: 'denied' }, 'denied', null],
    ['a request without an answer is unknown', { state: 'requested' }, 'unknown', null],
    ['a pended request is unknown', { state: 'pended' }, 'unknown', null],
    ['an appeal that runs is unknown', { state: 'appealed' }, 'unknown', null],
    ['what the payer does not require is not needed', { state: 'notRequired' }, 'notNeeded', null],
    ['a part that was approved holds for that part', { state: 'partlyApproved', approved: 1 }, 'approved', 1],
  ] as const)('%s', (_what, changes, auth, approvedUnits) => {
    expect(standing(changes)).toEqual({ auth, approvedUnits, authorizationId: 'W1-1' })
  })
})

describe('which services an authorization is about', () => {
  test.each([
    ['another service is not covered by it', ['IM-310'], null],
    ['one of several services is', ['IM-310', 'PT-010'], 'approved'],
    ['without services it is about any', [], 'approved'],
    ['spaces, hyphens and small letters do not matter', ['pt 010'], 'approved'],
    ['the beginning of a code is not the code', ['PT-01'], null],
  ])('%s', (_what, services, auth) => {
    expect(standing({ services })?.auth ?? null).toBe(auth)
  })

  test.each(['referral', 'preDetermination'] as const)('a %s is no prior authorization', (kind) => {
    expect(standing({ kind })).toBeNull()
  })
})

describe('several words on file', () => {
  const choose = (...found: readonly Authorization[]) => authorizationForLine(found, THERAPY, VISIT, TODAY)

  test('an approval that fits comes before a denial', () => {
    const chosen = choose(anAuthorization({ id: 'W1-no', state: 'denied' }), anAuthorization({ id: 'W1-yes' }))

    expect(chosen).toMatchObject({ auth: 'approved', authorizationId: 'W1-yes' })
  })

  test('one with visits left comes before one that is used up', () => {
    const chosen = choose(anAuthorization({ id: 'W1-old', uses: used(12) }), anAuthorization({ id: 'W1-new' }))

    expect(chosen?.authorizationId).toBe('W1-new')
  })

  test('of two that serve alike the newest saved is taken', () => {
    expect(choose(anAuthorization({ id: 'W1-b' }), anAuthorization({ id: 'W1-a' }))?.authorizationId).toBe('W1-b')
  })

  test('a request that runs says more than an approval that ended', () => {
    const ended = anAuthorization({ id: 'W1-old', to: plainDate('2026-11-30') })

    expect(choose(ended, anAuthorization({ id: 'W1-new', state: 'requested' }))).toMatchObject({
      auth: 'unknown',
      authorizationId: 'W1-new',
    })
  })

  test('nothing on file leaves the line as it was entered', () => {
    expect(choose()).toBeNull()
  })
})

describe('a visit that is not scheduled', () => {
  test('is looked at as of today', () => {
    expect(standing({ to: plainDate('2026-11-22') }, THERAPY, null)?.auth).toBe('expired')
    expect(standing({ to: TODAY }, THERAPY, null)?.auth).toBe('approved')
  })
})
