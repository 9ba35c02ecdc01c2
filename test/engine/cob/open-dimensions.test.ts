import { describe, expect, test } from 'vitest'
import { dimensionsOf, factName, pinned } from '../../../shared/engine/cob/open-dimensions.ts'
import type { OpenCell, Sheet } from '../../../shared/engine/estimate/sheet.ts'

const OWN = { id: 'B', isOwn: true }
const SECOND = { id: 'P2', isOwn: false }

describe('the name of a fact', () => {
  test.each([
    ['plan.coinsurance.imaging.in', 'payer.P2.plan.coinsurance.imaging.in'],
    ['met.deductible.member.in', 'payer.P2.met.deductible.member.in'],
    ['used.counter.visits', 'payer.P2.used.counter.visits'],
    ['medicare.isQmb', 'payer.P2.medicare.isQmb'],
    ['rule.acaMaximum', 'payer.P2.rule.acaMaximum'],
    ['line.allowed.1', 'payer.P2.line.allowed.1'],
    ['line.charge.1', 'line.charge.1'],
    ['line.days.1', 'line.days.1'],
    ['line.allowed', 'line.allowed'],
    ['planned.visit', 'planned.visit'],
  ])('%s stands under a further payer as %s', (fact, name) => {
    expect(factName(SECOND, fact)).toBe(name)
    expect(factName(OWN, fact)).toBe(fact)
  })
})

/** A sheet of five cells: the charge of a line, a price, a share twice over, and one that is settled. */
const OPEN: readonly OpenCell[] = [
  { cell: 1, low: 0, high: 50_000, factIds: ['line.charge.1'] },
  { cell: 2, low: 0, high: 40_000, factIds: ['line.allowed.1'] },
  { cell: 3, low: 0, high: 10_000, factIds: ['plan.coinsurance.imaging.in'] },
  { cell: 4, low: 0, high: 10_000, factIds: ['plan.coinsurance.imaging.in'] },
]

function sheet(): Sheet {
  return { values: [0, 0, 0, 0, 0, 700], open: [...OPEN], assumed: [] }
}

describe('what is open on a payer’s sheet', () => {
  test('is told apart by payer, and by order where facts are the same', () => {
    expect(dimensionsOf(sheet(), SECOND).map(({ key }) => key)).toEqual([
      'line.charge.1#1',
      'P2 line.allowed.1#1',
      'P2 plan.coinsurance.imaging.in#1',
      'P2 plan.coinsurance.imaging.in#2',
    ])
  })

  test('has the charge of a service in common with every other payer', () => {
    const [own, second] = [dimensionsOf(sheet(), OWN), dimensionsOf(sheet(), SECOND)]
    const shared = own.filter(({ key }) => second.some((one) => one.key === key))

    expect(shared.map(({ key }) => key)).toEqual(['line.charge.1#1'])
  })

  test('keeps its ends and is asked by the payer’s own names', () => {
    expect(dimensionsOf(sheet(), SECOND)[1]).toEqual({
      key: 'P2 line.allowed.1#1',
      low: 0,
      high: 40_000,
      factIds: ['payer.P2.line.allowed.1'],
    })
  })

  test('is nothing where nothing is open', () => {
    expect(dimensionsOf({ open: [] }, OWN)).toEqual([])
  })
})

describe('what is supposed of an open fact', () => {
  test('settles it where one value is left', () => {
    const held = pinned(sheet(), SECOND, [{ key: 'P2 line.allowed.1#1', low: 9_000, high: 9_000 }])

    expect(held.values[2]).toBe(9_000)
    expect(held.open.map(({ cell }) => cell)).toEqual([1, 3, 4])
  })

  test('narrows it where two ends are left', () => {
    const held = pinned(sheet(), SECOND, [{ key: 'P2 line.allowed.1#1', low: 5_000, high: 9_000 }])

    expect(held.open[1]).toEqual({ cell: 2, low: 5_000, high: 9_000, factIds: ['line.allowed.1'] })
    expect(held.values[2]).toBe(5_000)
  })

  test('reaches only the one of two equal facts that it names', () => {
    const held = pinned(sheet(), SECOND, [{ key: 'P2 plan.coinsurance.imaging.in#2', low: 2_000, high: 2_000 }])

    expect(held.values.slice(3, 5)).toEqual([0, 2_000])
    expect(held.open.map(({ cell }) => cell)).toEqual([1, 2, 3])
  })

  test('of another payer changes nothing', () => {
    expect(pinned(sheet(), SECOND, [{ key: 'P3 line.allowed.1#1', low: 9_000, high: 9_000 }])).toEqual(sheet())
  })

  test('leaves the payer’s own sheet as it was', () => {
    const before = sheet()
    pinned(before, OWN, [{ key: 'line.charge.1#1', low: 20_000, high: 20_000 }])

    expect(before).toEqual(sheet())
  })
})
