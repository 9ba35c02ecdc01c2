import { describe, expect, test } from 'vitest'
import { plainDate } from '../../../shared/dates/plain-date.ts'
import { isNearlyUnclaimed, type UnclaimedFacts, unclaimedDuty } from '../../../shared/engine/installments/unclaimed.ts'
import { type PolicyPack, SAYS_NOTHING } from '../../../shared/rules/policy/policy-pack.ts'
import { shippedPacks } from '../../../shared/rules/policy/shipped-packs-table.ts'

function packOf(state: string, months: number | null, over: Partial<PolicyPack> = {}): PolicyPack {
  return {
    ...SAYS_NOTHING,
    id: state,
    edition: 1,
    jurisdiction: { kind: 'state', state },
    effectiveFrom: '2026-01-01',
    source: { cite: 'Sample statute', read: '2026-11-20' },
    unclaimedAfterMonths: months === null ? null : { value: months, cite: `Sample ${state}`, verified: true },
    ...over,
  }
}

function facts(over: Partial<UnclaimedFacts> = {}): UnclaimedFacts {
  return {
    cameUpOn: plainDate('2026-11-23'),
    payerState: 'OH',
    clinicState: 'NJ',
    providerKind: 'professional',
    on: plainDate('2026-11-23'),
    ...over,
  }
}

describe('the day on which a credit is unclaimed', () => {
  test.each<[string, PolicyPack[], Partial<UnclaimedFacts>, string | null]>([
    ['three years of the payer’s state', [packOf('OH', 36), packOf('NJ', 60)], {}, '2029-11-23'],
    ['five years of the payer’s state', [packOf('OH', 60)], {}, '2031-11-23'],
    [
      'the clinic’s state for an address without one',
      [packOf('OH', 36), packOf('NJ', 60)],
      { payerState: null },
      '2031-11-23',
    ],
    ['no day where no state is known', [packOf('OH', 36)], { payerState: null, clinicState: null }, null],
    ['no day where the state has no pack', [packOf('NJ', 36)], {}, null],
    ['no day where the pack says nothing', [packOf('OH', null)], {}, null],
    ['not the clinic’s rule for a payer elsewhere', [packOf('OH', null), packOf('NJ', 36)], {}, null],
    ['the last day of a shorter month', [packOf('OH', 12)], { cameUpOn: plainDate('2028-02-29') }, '2029-02-28'],
    ['a rule for hospitals leaves an office alone', [packOf('OH', 36, { providerKinds: ['hospital'] })], {}, null],
    [
      'the shorter of two rules of a state',
      [packOf('OH', 60), packOf('OH', 36, { id: 'OH-second' })],
      {},
      '2029-11-23',
    ],
    [
      'the edition that holds on the day',
      [packOf('OH', 36), packOf('OH', 24, { edition: 2, effectiveFrom: '2027-01-01' })],
      {},
      '2029-11-23',
    ],
    [
      'the newer edition once it has begun',
      [packOf('OH', 36), packOf('OH', 24, { edition: 2, effectiveFrom: '2027-01-01' })],
      { on: plainDate('2027-01-01') },
      '2028-11-23',
    ],
  ])('is %s', (_, packs, over, day) => {
    expect(unclaimedDuty(packs, facts(over))?.on ?? null).toBe(day)
  })

  test('names the state and where its rule is written', () => {
    expect(unclaimedDuty([packOf('OH', 36)], facts())).toMatchObject({ state: 'OH', cite: 'Sample OH' })
  })

  test.each<[string, Partial<PolicyPack>, boolean]>([
    ['nobody confirmed the pack', {}, false],
    ['somebody confirmed it this year', { reviewedOn: '2026-11-20', reviewedBy: 'Sample Counsel' }, true],
    ['the confirmation is too old', { reviewedOn: '2025-01-20', reviewedBy: 'Sample Counsel' }, false],
    [
      'the source was not opened',
      {
        reviewedOn: '2026-11-20',
        reviewedBy: 'Sample Counsel',
        unclaimedAfterMonths: { value: 36, cite: 'As reported', verified: false },
      },
      false,
    ],
  ])('says whether it is confirmed: %s', (_, over, isConfirmed) => {
    expect(unclaimedDuty([packOf('OH', 36, over)], facts())?.isConfirmed).toBe(isConfirmed)
  })
})

test.each([
  ['2029-11-23', '2026-11-23', false],
  ['2029-11-23', '2029-05-22', false],
  ['2029-11-23', '2029-05-23', true],
  ['2029-11-23', '2029-11-23', true],
  ['2029-11-23', '2031-01-01', true],
])('a credit due to the state on %s is near on %s: %s', (due, on, isNear) => {
  const duty = { on: plainDate(due), state: 'OH', cite: '', isConfirmed: false }

  expect(isNearlyUnclaimed(duty, plainDate(on))).toBe(isNear)
})

test('a credit without a rule is never called near', () => {
  expect(isNearlyUnclaimed(null, plainDate('2040-01-01'))).toBe(false)
})

test('every shipped rule of unclaimed property waits for somebody', () => {
  const seeds = shippedPacks.filter(({ unclaimedAfterMonths }) => unclaimedAfterMonths !== null)

  expect([...new Set(seeds.map(({ id }) => id))]).toEqual(['AZ', 'CA', 'CO', 'DE', 'MN', 'NJ', 'NY', 'WA'])
  expect(seeds.filter(({ unclaimedAfterMonths, reviewedOn }) => unclaimedAfterMonths?.verified || reviewedOn)).toEqual(
    [],
  )
})
