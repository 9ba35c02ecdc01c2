import { describe, expect, test } from 'vitest'
import { lowered, type OwedPart, spreadOver, trimmed } from '../../../shared/engine/estimate/help-cap.ts'
import { loweredAnswer, remarked, sumOfLines } from '../../../shared/engine/estimate/lowered-answer.ts'
import { largestFirst } from '../../../shared/engine/estimate/open-order.ts'
import { exactly } from '../../../shared/engine/estimate/span.ts'
import type { Figure } from '../../../shared/engine/figure.ts'
import { cents } from '../../../shared/money/cents.ts'
import { asks, openLine, shown, someLine, someNote, someParts, someRoute, supposedly, sure, untold } from './scenes.ts'

const FEE: Figure = sure('sliding.fee', 2_500)
const RULE = 'assistance.sliding'

const NOTHING: Readonly<Record<OwedPart, number>> = {
  coinsurance: 0,
  copay: 0,
  deductible: 0,
  notCovered: 0,
  penalty: 0,
  balanceBill: 0,
  selfPayPrice: 0,
}

/** Deductible 100.00, copay 45.00, share 93.40 of a charge of 1,000.00; the plan pays 373.60, nobody 388.00. */
const INSURED = someLine('1', 23_840, {
  tag: 'deductible',
  parts: someParts({
    charge: sure('line.charge', 100_000),
    discount: sure('line.discount', 38_800),
    planPays: sure('line.planPays', 37_360),
    deductible: sure('line.deductible', 10_000),
    copay: sure('line.copay', 4_500),
    coinsurance: sure('line.coinsurance', 9_340),
    patientOwes: sure('line.patientOwes', 23_840),
  }),
})

describe('what help takes away first', () => {
  const owed = { ...NOTHING, coinsurance: 9_340, copay: 4_500, deductible: 10_000, notCovered: 700 }

  test.each<readonly [string, number, Partial<Record<OwedPart, number>>]>([
    ['is nothing of nothing', 0, owed],
    ['is the share', 9_339, { coinsurance: 1, copay: 4_500, deductible: 10_000 }],
    ['is then the copay', 9_341, { coinsurance: 0, copay: 4_499, deductible: 10_000 }],
    ['is then the deductible', 13_841, { coinsurance: 0, copay: 0, deductible: 9_999, notCovered: 700 }],
    ['is then what is not covered', 23_841, { deductible: 0, notCovered: 699 }],
    ['is never more than there is', 99_999, NOTHING],
  ])('%s', (_name, off, left) => {
    expect(trimmed(owed, off)).toMatchObject(left)
  })
})

describe('a line with help', () => {
  test('moves what is taken off to nobody', () => {
    // 238.40 down to 25.00: 213.40 off; 93.40 share, 45.00 copay, then 75.00 of the deductible.
    const line = lowered(INSURED, { span: exactly(2_500), by: FEE, rule: RULE })

    expect(line.range).toEqual({ low: 2_500, high: 2_500 })
    expect([line.parts.coinsurance, line.parts.copay, line.parts.deductible].map(shown)).toEqual([0, 0, 2_500])
    expect([line.parts.discount, line.parts.planPays, line.parts.patientOwes].map(shown)).toEqual([
      60_140, 37_360, 2_500,
    ])
  })

  test('keeps what was owed before in the trace', () => {
    const { patientOwes } = lowered(INSURED, { span: exactly(2_500), by: FEE, rule: RULE }).parts

    expect(patientOwes).toMatchObject({ settledBy: 'sliding.fee', rule: RULE })
    expect(patientOwes.from).toMatchObject([{ id: 'line.owesBeforeHelp', value: 23_840 }, { id: 'sliding.fee' }])
  })

  test('that changes nothing stays the line that it was', () => {
    expect(lowered(INSURED, { span: exactly(23_840), by: FEE, rule: RULE })).toBe(INSURED)
  })

  test('of nothing is tagged as nothing and owes nothing', () => {
    const line = lowered(INSURED, { span: exactly(0), by: FEE, rule: RULE })

    expect([line.tag, shown(line.parts.patientOwes), shown(line.parts.discount)]).toEqual(['nothing', 0, 62_640])
  })

  test('that stays open has open parts and no word', () => {
    const line = lowered(INSURED, {
      span: { low: 0, high: 2_500 },
      by: untold('sliding.fee', 'household.size'),
      rule: RULE,
    })

    expect([line.parts.patientOwes, line.parts.deductible, line.parts.discount].map(shown)).toEqual(['?', '?', '?'])
    expect([line.tag, line.parts.penalty.standing]).toEqual(['unknown', 'known'])
  })

  test('settles an open line where the help is free', () => {
    const line = lowered(openLine('1', 50_000, 'line.charge.1'), { span: exactly(0), by: FEE, rule: RULE })

    expect([line.parts.patientOwes, line.parts.selfPayPrice].map(shown)).toEqual([0, 0])
    expect(shown(line.parts.discount)).toBe('?')
  })

  test('rests on an assumed fee', () => {
    const line = lowered(INSURED, { span: exactly(2_500), by: supposedly('sliding.fee', 2_500), rule: RULE })

    expect([line.parts.patientOwes.standing, line.parts.discount.standing]).toEqual(['assumed', 'assumed'])
  })
})

describe('one fee over several services', () => {
  test('is spread by what each would cost', () => {
    // 25.00 over 300.00 and 100.00.
    expect(spreadOver(cents(2_500), [someLine('1', 30_000), someLine('2', 10_000)])).toEqual([1_875, 625])
  })

  test('gives nothing to a service that costs nothing', () => {
    expect(spreadOver(cents(2_500), [someLine('1', 30_000), someLine('2', 0)])).toEqual([2_500, 0])
  })

  test('cannot be spread while one of them is open', () => {
    expect(spreadOver(cents(2_500), [someLine('1', 30_000), openLine('2', 9, 'line.charge.2')])).toBeNull()
  })
})

describe('the sum of services', () => {
  test('of none is nothing', () => {
    expect(sumOfLines([])).toEqual({ low: 0, high: 0 })
  })

  test('adds the ends of each', () => {
    expect(sumOfLines([someLine('1', 30_000), openLine('2', 5_000, 'x')])).toEqual({ low: 30_000, high: 35_000 })
  })

  test('has no end where one has none', () => {
    expect(sumOfLines([someLine('1', 1), openLine('2', null, 'x')]).high).toBe(Number.POSITIVE_INFINITY)
  })
})

describe('the order of open facts', () => {
  test('puts what closes most first', () => {
    expect(largestFirst([asks('a', 5), asks('b', 500), asks('c', 50)]).map(({ factId }) => factId)).toEqual([
      'b',
      'c',
      'a',
    ])
  })

  test('puts what ends an endless range before all', () => {
    expect(largestFirst([asks('a', 90_000_000_000), asks('b', null)]).map(({ factId }) => factId)).toEqual(['b', 'a'])
  })

  test('keeps the order of facts that close as much', () => {
    expect(largestFirst([asks('a', 5), asks('b', 5), asks('c', 5)]).map(({ factId }) => factId)).toEqual([
      'a',
      'b',
      'c',
    ])
  })
})

describe('a route with remarks', () => {
  test('is the same with one more', () => {
    const before = someRoute([someLine('1', 30_000)], { notes: [someNote('network.out')] })
    const after = remarked(before, [someNote('charity.notEligible')])

    expect(after.notes.map(({ code }) => code)).toEqual(['network.out', 'charity.notEligible'])
    expect({ ...after, notes: before.notes }).toEqual(before)
  })
})

describe('a route with lowered lines', () => {
  const before = someRoute([someLine('1', 30_000), openLine('2', 20_000, 'line.charge.2')], {
    range: { low: cents(30_000), high: cents(50_000) },
    openFacts: [asks('line.charge.2', 20_000)],
    notes: [someNote('selfPay.noCredit')],
  })

  test('adds its remarks and its sums', () => {
    const lines = [someLine('1', 2_500), someLine('2', 0)]
    const after = loweredAnswer(before, { lines, span: sumOfLines(lines), notes: [someNote('sliding.class')] })

    expect(after.range).toEqual({ low: 2_500, high: 2_500 })
    expect(shown(after.totals.patientOwes)).toBe(2_500)
    expect(after.notes.map(({ code }) => code)).toEqual(['selfPay.noCredit', 'sliding.class'])
  })

  test('asks nothing more once its sum is told', () => {
    const lines = [someLine('1', 2_500), openLine('2', 0, 'line.charge.2')]

    expect(loweredAnswer(before, { lines, span: exactly(2_500), notes: [] }).openFacts).toEqual([])
  })

  test('closes no more than what is open now', () => {
    const lines = [someLine('1', 2_500), openLine('2', 1_000, 'line.charge.2')]
    const after = loweredAnswer(before, { lines, span: { low: 2_500, high: 3_500 }, notes: [] })

    expect(after.openFacts).toEqual([asks('line.charge.2', 1_000)])
  })

  test('is never dearer than the route was', () => {
    const lines = [someLine('1', 40_000), openLine('2', 20_000, 'line.charge.2')]

    expect(loweredAnswer(before, { lines, span: { low: 40_000, high: 60_000 }, notes: [] }).range.high).toBe(50_000)
  })

  test('asks a fact of its own for the whole width', () => {
    const lines = [someLine('1', 2_500), openLine('2', 1_000, 'household.size')]
    const after = loweredAnswer(before, { lines, span: { low: 2_500, high: 3_500 }, notes: [] })

    expect(after.openFacts).toEqual([asks('household.size', 1_000)])
  })
})
