import { describe, expect, test } from 'vitest'
import { addDays, plainDate } from '../../../shared/dates/plain-date.ts'
import { authorizationStanding } from '../../../shared/engine/authorization/standing.ts'
import type { Authorization } from '../../../shared/model/authorization.ts'
import { patientIdSchema } from '../../../shared/model/ids.ts'

const TODAY = plainDate('2026-11-23')

/** Twelve visits of therapy, approved for the last quarter of the year. */
function therapy(changes: Partial<Authorization> = {}): Authorization {
  return {
    id: 'W1-1',
    patientId: patientIdSchema.parse('W1-p'),
    kind: 'priorAuthorization',
    payer: 'Sample Payer',
    number: 'A 1042 77',
    services: ['PT-010'],
    state: 'approved',
    approved: 12,
    unit: 'visits',
    from: plainDate('2026-10-01'),
    to: plainDate('2026-12-31'),
    requestedOn: plainDate('2026-09-28'),
    contact: '',
    note: '',
    uses: [],
    savedAt: '2026-10-01T09:00:00.000Z',
    savedBy: 'Counselor 1',
    ...changes,
  }
}

const visits = (...units: readonly number[]): Authorization['uses'] =>
  units.map((each, index) => ({ id: `u${index}`, on: TODAY, units: each, by: 'Counselor 1' }))

describe('what is left of an authorization', () => {
  test.each([
    ['nothing was used', visits(), 12],
    ['three single visits', visits(1, 1, 1), 9],
    ['a day of four units and a single one', visits(4, 1), 7],
    ['all of it', visits(6, 6), 0],
    ['more than all of it is still nothing left', visits(6, 6, 1), 0],
  ])('after %s', (_what, uses, left) => {
    expect(authorizationStanding(therapy({ uses }), TODAY).left).toBe(left)
  })

  test('units that nobody told us are never taken for none', () => {
    const standing = authorizationStanding(therapy({ approved: null, uses: visits(3) }), TODAY)

    expect(standing).toMatchObject({ used: 3, left: null, need: null })
  })

  test('zero approved units are used up from the start', () => {
    expect(authorizationStanding(therapy({ approved: 0 }), TODAY)).toMatchObject({ left: 0, need: 'usedUp' })
  })
})

describe('how long an authorization holds', () => {
  test.each([
    ['on its last day it still holds', '2026-12-31', 0, 'ending'],
    ['a week before its end it ends soon', '2026-12-24', 7, 'ending'],
    ['eight days before its end nothing is asked', '2026-12-23', 8, null],
    ['the day after it has ended', '2027-01-01', -1, 'ended'],
  ] as const)('%s', (_what, on, daysLeft, need) => {
    expect(authorizationStanding(therapy(), plainDate(on))).toMatchObject({ daysLeft, need })
  })

  test('without a last day it does not end by itself', () => {
    const standing = authorizationStanding(therapy({ to: null }), plainDate('2030-01-01'))

    expect(standing).toMatchObject({ daysLeft: null, need: null })
  })
})

describe('which need is named when there are two', () => {
  test('few visits left come before an end that is near', () => {
    const standing = authorizationStanding(therapy({ uses: visits(10) }), plainDate('2026-12-28'))

    expect(standing).toMatchObject({ left: 2, daysLeft: 3, need: 'fewLeft' })
  })

  test('a span that is over comes before visits that are left', () => {
    expect(authorizationStanding(therapy({ uses: visits(11) }), plainDate('2027-01-02')).need).toBe('ended')
  })

  test('used up comes before ending', () => {
    expect(authorizationStanding(therapy({ uses: visits(12) }), plainDate('2026-12-30')).need).toBe('usedUp')
  })

  test('three left is not few', () => {
    expect(authorizationStanding(therapy({ uses: visits(9) }), TODAY)).toMatchObject({ left: 3, need: null })
  })
})

describe('an answer that does not come', () => {
  const asked = (days: number, state: Authorization['state'] = 'requested') =>
    authorizationStanding(therapy({ state, requestedOn: addDays(TODAY, -days) }), TODAY)

  test.each([
    [0, null],
    [7, null],
    [8, 'noAnswer'],
    [40, 'noAnswer'],
  ] as const)('after %d days', (days, need) => {
    expect(asked(days)).toMatchObject({ waitingDays: days, need })
  })

  test.each(['pended', 'appealed'] as const)('is missed while it is %s as well', (state) => {
    expect(asked(8, state).need).toBe('noAnswer')
  })

  test('is not counted where nobody wrote the day of asking', () => {
    const standing = authorizationStanding(therapy({ state: 'requested', requestedOn: null }), TODAY)

    expect(standing).toMatchObject({ waitingDays: null, need: null })
  })

  test('is over with the approval', () => {
    expect(asked(40, 'approved')).toMatchObject({ waitingDays: null, need: null })
  })
})

describe('what needs nobody, and what does at once', () => {
  test('an authorization that is not required asks for nothing', () => {
    const standing = authorizationStanding(therapy({ state: 'notRequired', to: plainDate('2026-01-01') }), TODAY)

    expect(standing.need).toBeNull()
  })

  test('a denial asks for an appeal whatever is left', () => {
    expect(authorizationStanding(therapy({ state: 'denied' }), TODAY).need).toBe('denied')
  })

  test('a part that was approved is watched like a whole', () => {
    const standing = authorizationStanding(therapy({ state: 'partlyApproved', approved: 4, uses: visits(2) }), TODAY)

    expect(standing).toMatchObject({ left: 2, need: 'fewLeft' })
  })
})
