import { describe, expect, test } from 'vitest'
import { isPlainDate } from '../../shared/dates/plain-date.ts'
import type { PackFact, PolicyPack } from '../../shared/rules/policy/policy-pack.ts'
import { shippedPacks } from '../../shared/rules/policy/shipped-packs-table.ts'

function factsOf(pack: PolicyPack): readonly (readonly [string, PackFact<unknown>])[] {
  return Object.entries(pack).flatMap(([field, said]: readonly [string, unknown]) => {
    const told = Array.isArray(said) ? said : [said]
    return told.flatMap((one: unknown) => (isFact(one) ? [[field, one] as const] : []))
  })
}

function isFact(said: unknown): said is PackFact<unknown> {
  return typeof said === 'object' && said !== null && 'value' in said && 'cite' in said && 'verified' in said
}

const states = shippedPacks.filter((pack) => pack.jurisdiction.kind === 'state')

test('the starter, the federal pack and nine states are shipped', () => {
  const names = states.map((pack) => (pack.jurisdiction.kind === 'state' ? pack.jurisdiction.state : ''))

  expect([...new Set(names)]).toEqual(['AZ', 'CA', 'CO', 'DE', 'MD', 'MN', 'NJ', 'NY', 'WA'])
  expect(shippedPacks.filter((pack) => pack.jurisdiction.kind !== 'state').map(({ id }) => id)).toEqual([
    'starter',
    'US',
  ])
})

describe.each(shippedPacks.map((pack) => [`${pack.id}, edition ${pack.edition}`, pack] as const))(
  'the pack %s',
  (_, pack) => {
    test('is dated and cited', () => {
      expect(isPlainDate(pack.effectiveFrom)).toBe(true)
      expect(
        pack.effectiveTo === null || (isPlainDate(pack.effectiveTo) && pack.effectiveTo > pack.effectiveFrom),
      ).toBe(true)
      expect(isPlainDate(pack.source.read)).toBe(true)
      expect(pack.source.cite).not.toBe('')
    })

    test('says where each of its statements is written', () => {
      expect(factsOf(pack).filter(([, fact]) => fact.cite === '')).toEqual([])
      expect(factsOf(pack).length).toBeGreaterThan(0)
    })

    test('names what has to be read again if a statement is not verified', () => {
      const open = factsOf(pack).filter(([, fact]) => !fact.verified)

      expect(open.length === 0 || pack.toVerify.length > 0 || pack.id === 'starter').toBe(true)
    })
  },
)

test('no id has the same edition twice', () => {
  const versions = shippedPacks.map(({ id, edition }) => `${id} ${edition}`)

  expect(new Set(versions).size).toBe(versions.length)
})

test('no seed pretends to have been reviewed', () => {
  expect(states.filter((pack) => pack.reviewedOn !== null || pack.reviewedBy !== null || !pack.needsReview)).toEqual([])
})

test.each([
  ['AZ', { maxRate: true, rateIndex: false }],
  ['CA-hospital', { maxRate: false, incomeCap: false, graceDays: false, waitDaysSuit: false }],
  ['CO', { maxRate: true }],
  ['CO-hospital', { incomeCap: true, longestMonths: false, forgiveAfterPayments: false }],
  ['DE', { maxRate: false }],
  ['MD-hospital', { interestFreeDays: true, incomeCap: true, waitDaysSuit: true, noSuitUpToCents: true }],
  ['MN', { maxRate: false }],
  ['NJ', { maxRate: true, incomeCap: true, graceDays: true, waitDaysCollections: true, noticeDays: true }],
  ['NY-hospital', { maxRate: false, incomeCap: false }],
  ['WA', { maxRate: true, waitDaysCollections: true }],
] as const)('%s marks what was not re-opened as not verified', (id, marks) => {
  const facts = new Map(factsOf(shippedPacks.find((pack) => pack.id === id) ?? never(id)))

  expect(Object.fromEntries(Object.keys(marks).map((field) => [field, facts.get(field)?.verified]))).toEqual(marks)
})

function never(id: string): PolicyPack {
  throw new Error(`no pack ${id}`)
}
