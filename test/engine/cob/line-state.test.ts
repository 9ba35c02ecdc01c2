import { describe, expect, test } from 'vitest'
import { firstState, leftOf, nextState, settledLines } from '../../../shared/engine/cob/line-state.ts'
import { aloneLine, type LineWords, lineState, partSpans, partsTold, spanOf, type Told, toldOf } from './line-scenes.ts'

describe('a line once the first payer has answered', () => {
  test('owes what that payer leaves, by the same parts', () => {
    const alone = aloneLine({ pays: 60_000, deductible: 10_000, coinsurance: 30_000 })
    const state = firstState(alone)

    expect(toldOf(state.owed)).toBe(40_000)
    expect(toldOf(state.paid)).toBe(60_000)
    expect(toldOf(state.counted)).toBe(100_000)
    expect(state.parts).toBe(alone.parts)
  })

  test('does not count what the contract writes off', () => {
    const state = firstState(aloneLine({ charge: 150_000, allowed: 100_000, pays: 60_000, coinsurance: 40_000 }))

    expect(toldOf(state.counted)).toBe(100_000)
  })

  test('keeps both ends of what is not told', () => {
    const state = firstState(aloneLine({ pays: [40_000, 60_000], deductible: [40_000, 60_000] }))

    expect(toldOf(state.owed)).toEqual([40_000, 60_000])
    expect(toldOf(state.paid)).toEqual([40_000, 60_000])
  })
})

interface Taken {
  readonly before: Omit<LineWords, 'charge' | 'allowed' | 'isCovered' | 'isAssumed'>
  readonly owed: Told
  readonly left: Readonly<Record<string, Told>>
}

const ALL = { coinsurance: 5_000, copay: 3_000, deductible: 20_000, notCovered: 1_000, penalty: 700, balanceBill: 300 }

describe('what a further payer takes over', () => {
  test.each<[string, Taken]>([
    [
      'begins with the coinsurance, which is applied last',
      { before: ALL, owed: 26_000, left: { ...ALL, coinsurance: 1_000 } },
    ],
    [
      'ends the coinsurance and goes on to the copay',
      { before: ALL, owed: 24_000, left: { ...without(ALL, 'coinsurance'), copay: 2_000 } },
    ],
    [
      'reaches the deductible after share and copay',
      // 30,000 - 21,999 = 8,001 taken: 5,000 + 3,000 and one cent of the deductible
      { before: ALL, owed: 21_999, left: { ...without(ALL, 'coinsurance', 'copay'), deductible: 19_999 } },
    ],
    [
      'comes to care that is not covered only then',
      { before: ALL, owed: 1_500, left: { notCovered: 500, penalty: 700, balanceBill: 300 } },
    ],
    ['leaves a balance bill to the very end', { before: ALL, owed: 1, left: { balanceBill: 1 } }],
    ['leaves nothing where nothing is owed', { before: ALL, owed: 0, left: {} }],
    ['takes nothing where all of it is still owed', { before: ALL, owed: 30_000, left: ALL }],
  ])('%s', (_title, { before, owed, left }) => {
    expect(partsTold(leftOf(lineState(before), spanOf(owed)))).toEqual(left)
  })

  test('may be any part while the rest is open', () => {
    const left = leftOf(lineState({ coinsurance: 5_000, deductible: 20_000 }), spanOf([0, 8_000]))

    expect(partsTold(left)).toEqual({ coinsurance: [0, 5_000], deductible: [0, 8_000] })
  })

  test('may be any part while one part is open', () => {
    const left = leftOf(lineState({ coinsurance: [0, 5_000], deductible: 20_000 }), spanOf(12_000))

    expect(partsTold(left)).toEqual({ coinsurance: [0, 5_000], deductible: [0, 12_000] })
  })

  test('is everything once nothing can be owed any more', () => {
    expect(partsTold(leftOf(lineState({ coinsurance: [0, 5_000], deductible: 20_000 }), spanOf(0)))).toEqual({})
  })
})

function without(parts: typeof ALL, ...names: readonly (keyof typeof ALL)[]): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(parts).filter(([name]) => !names.includes(name as keyof typeof ALL)))
}

describe('a line once the next payer has answered', () => {
  const before = lineState({ pays: 60_000, coinsurance: 30_000, deductible: 10_000 })
  const by = (pays: Told, owed: Told) =>
    nextState(before, { pays: spanOf(pays), owed: spanOf(owed), parts: null, rule: 'cob.standard' })

  test('adds what that payer pays to what was paid', () => {
    const after = by(25_000, 15_000)

    expect(toldOf(after.paid)).toBe(85_000)
    expect(toldOf(after.owed)).toBe(15_000)
    expect(toldOf(after.counted)).toBe(100_000)
    expect(partsTold(after.parts)).toEqual({ coinsurance: 5_000, deductible: 10_000 })
  })

  test('no longer counts what a payer forgives the patient', () => {
    // Medicaid pays 50.00 of the 400.00 that are left, and nobody is asked for the other 350.00
    const after = by(5_000, 0)

    expect(toldOf(after.paid)).toBe(65_000)
    expect(toldOf(after.counted)).toBe(65_000)
    expect(partsTold(after.parts)).toEqual({})
  })

  test('takes the parts that the payer names itself', () => {
    const parts = partSpans({ deductible: 10_000, coinsurance: 5_000 })
    const after = nextState(before, {
      pays: spanOf(25_000),
      owed: spanOf(15_000),
      parts,
      rule: 'medicare.medigapTable',
    })

    expect(after.parts).toBe(parts)
  })

  test('may have forgiven something while both are open', () => {
    const after = by([20_000, 40_000], [0, 10_000])

    expect(toldOf(after.paid)).toEqual([80_000, 100_000])
    expect(toldOf(after.counted)).toEqual([80_000, 100_000])
    expect(toldOf(after.owed)).toEqual([0, 10_000])
  })

  test('never counts more than before though both payments are open', () => {
    // 1,000.00 in all: the first pays 400.00 to 600.00, the next one whatever is left
    const open = { ...lineState({ pays: [40_000, 60_000], coinsurance: [40_000, 60_000] }), counted: spanOf(100_000) }
    const after = nextState(open, {
      pays: spanOf([40_000, 60_000]),
      owed: spanOf(0),
      parts: null,
      rule: 'cob.standard',
    })

    expect(toldOf(after.paid)).toEqual([80_000, 100_000])
    expect(toldOf(after.owed)).toBe(0)
  })
})

describe('all lines after a payer', () => {
  const states = [lineState({ pays: 8_000, coinsurance: 2_000 }), lineState({ copay: 4_500 })]
  const settled = [
    { pays: spanOf(2_000), owed: spanOf(0), parts: null, rule: 'cob.standard' },
    { pays: spanOf(500), owed: spanOf(4_000), parts: null, rule: 'cob.standard' },
  ]

  test('are paid and left each by itself', () => {
    const { pays, after, rule } = settledLines(states, settled)

    expect(pays.map(toldOf)).toEqual([2_000, 500])
    expect(after.map(({ owed }) => toldOf(owed))).toEqual([0, 4_000])
    expect(after.map(({ paid }) => toldOf(paid))).toEqual([10_000, 500])
    expect(rule).toBe('cob.standard')
  })

  test('name no rule where there are none', () => {
    expect(settledLines([], [])).toEqual({ pays: [], rule: null, after: [] })
  })
})
