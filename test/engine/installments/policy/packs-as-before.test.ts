import { expect, test } from 'vitest'
import { editionInForce } from '../../../../shared/engine/installments/policy/choose-packs.ts'
import { packsAsBefore } from '../../../../shared/engine/installments/policy/packs-as-before.ts'
import { type PolicyPack, SAYS_NOTHING } from '../../../../shared/rules/policy/policy-pack.ts'

const DAYS = ['2026-01-15', '2026-03-01', '2026-06-30', '2026-07-01', '2026-12-31', '2027-06-01']

/** An edition whose source tells it apart. */
function edition(number: number, cite: string, effectiveFrom: string, effectiveTo: string | null = null): PolicyPack {
  const jurisdiction = { kind: 'state', state: 'XX' } as const
  const source = { cite, read: '2026-01-01' }
  return { ...SAYS_NOTHING, id: 'XX', edition: number, jurisdiction, effectiveFrom, effectiveTo, source }
}

const held = (all: readonly PolicyPack[]) => DAYS.map((on) => editionInForce(all, on)?.source.cite)

test.each<[string, readonly PolicyPack[], readonly PolicyPack[]]>([
  ['an edition from a later day', [edition(1, 'a', '2026-01-01')], [edition(2, 'b', '2026-07-01')]],
  ['one from the same day', [edition(1, 'a', '2026-01-01')], [edition(2, 'b', '2026-01-01')]],
  ['one over rules that end', [edition(1, 'a', '2026-01-01', '2026-12-31')], [edition(2, 'b', '2026-03-01')]],
  ['one over rules that ended', [edition(1, 'a', '2026-01-01', '2026-02-01')], [edition(2, 'b', '2026-03-01')]],
  [
    'one between two others',
    [edition(1, 'a', '2026-01-01'), edition(2, 'b', '2026-07-01')],
    [edition(3, 'c', '2026-03-01')],
  ],
  ['two', [edition(1, 'a', '2026-01-01')], [edition(2, 'b', '2026-03-01'), edition(3, 'c', '2026-07-01')]],
])('%s that is taken back leaves the rules of every day as before', (_what, before, added) => {
  const now = [...before, ...added]
  expect(held(now)).not.toEqual(held(before))

  const further = packsAsBefore(before, now)

  expect(further[0]?.edition).toBe(now.length + 1)
  expect(held([...now, ...further])).toEqual(held(before))
  expect(packsAsBefore(before, [...now, ...further])).toEqual([])
})

test('the first rules of a state have nothing to go back to', () => {
  expect(packsAsBefore([], [edition(1, 'a', '2026-01-01')])).toEqual([])
})
