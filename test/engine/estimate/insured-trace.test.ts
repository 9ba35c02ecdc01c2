import { describe, expect, test } from 'vitest'
import { type LineRecord, newLineRecord, OUTCOME } from '../../../shared/engine/coverage/line-record.ts'
import { groundOf, insuredTerms, priceOf } from '../../../shared/engine/estimate/insured-terms.ts'
import {
  type InsuredTrace,
  insuredTrace,
  lineRange,
  rangeOf,
  settledTrace,
  stepFigure,
  totalExtremes,
} from '../../../shared/engine/estimate/insured-trace.ts'
import { insuredTag } from '../../../shared/engine/estimate/line-tag.ts'
import { UNKNOWN } from '../../../shared/model/fact.ts'
import { cents } from '../../../shared/money/cents.ts'
import { aLevel, aLine, anInsuredRoute, aPlan, aPrice, aRule, met, told } from '../sample-plan.ts'
import { NO_LAW, traceOf } from './scenes.ts'

const ENDLESS = Number.POSITIVE_INFINITY
const ORIGIN = { id: 'line.deductible', from: [], settledBy: 'line.allowed', rule: 'plan.deductible' }

function record(over: Partial<LineRecord>): LineRecord {
  return { ...newLineRecord(), ...over }
}

/** One line whose steps are these at least and at most; `free` where also what is assumed is open. */
function trace(low: LineRecord, high: LineRecord, free: readonly [LineRecord, LineRecord] = [low, high]): InsuredTrace {
  const { terms } = traceOf(anInsuredRoute(), [])
  const base = settledTrace(terms, [low])
  if (low === high && free[0] === free[1]) return base
  return { ...base, high: [high], freeLow: [free[0]], freeHigh: [free[1]] }
}

describe('the price that a route has for a line', () => {
  const route = anInsuredRoute({ prices: [aPrice('2', told(200)), aPrice('1', told(100))] })

  test('is found wherever it stands', () => {
    expect(priceOf(route, aLine('1'), 0)?.allowed).toEqual(told(100))
    expect(priceOf(route, aLine('2'), 0)?.allowed).toEqual(told(200))
  })

  test('is not there for a line without one', () => {
    expect(priceOf(route, aLine('3'), 1)).toBeUndefined()
  })

  test('of no entry at all leaves the price open', () => {
    const { sheet } = insuredTerms(route, [aLine('3')], NO_LAW)

    expect(sheet.open.map(({ factIds }) => factIds)).toEqual([['line.allowed.3']])
  })
})

describe('the ground of a route', () => {
  test('keeps the law’s maximum for plans that it reaches', () => {
    expect(groundOf(anInsuredRoute(), 1_060_000).legalMaximum).toBe(1_060_000)
    expect(groundOf(anInsuredRoute({ plan: aPlan({ grandfathered: true }) }), 1_060_000).legalMaximum).toBe(ENDLESS)
    expect(groundOf(anInsuredRoute({ plan: aPlan({ type: 'dental' }) }), 1_060_000).legalMaximum).toBe(ENDLESS)
  })

  test('gives the same counters to whoever asks', () => {
    const route = anInsuredRoute({ nextPlanYear: true })
    const ground = groundOf(route, ENDLESS)

    expect(ground.accumulators('self')).toBe(route.accumulators)
    expect(ground.counters('anybody')).toBe(route.counters)
    expect(ground.nextPlanYear).toBe(true)
  })
})

describe('a step as a figure', () => {
  const same = record({ deductible: 61_200 })

  test('that is the same at both ends is known', () => {
    expect(stepFigure(trace(same, same), 0, 'deductible', ORIGIN)).toEqual({
      ...ORIGIN,
      standing: 'known',
      value: 61_200,
    })
  })

  test('that may still differ is missing and settled by nothing', () => {
    expect(stepFigure(trace(same, record({ deductible: 61_201 })), 0, 'deductible', ORIGIN)).toEqual({
      ...ORIGIN,
      standing: 'missing',
      settledBy: null,
    })
  })

  test('that the open facts do not touch stays known', () => {
    const moved = trace(same, record({ deductible: 61_200, copay: 500 }))

    expect(stepFigure(moved, 0, 'deductible', ORIGIN).standing).toBe('known')
  })

  test('that only an assumption holds is assumed', () => {
    const assumed = trace(same, same, [record({ deductible: 0 }), record({ deductible: 90_000 })])

    expect(stepFigure(assumed, 0, 'deductible', ORIGIN)).toMatchObject({ standing: 'assumed', value: 61_200 })
  })

  test('without an end is missing, not an amount', () => {
    const endless = record({ oopLeft: ENDLESS })

    expect(stepFigure(trace(endless, endless), 0, 'oopLeft', ORIGIN).standing).toBe('missing')
  })
})

describe('the range of a line', () => {
  test('reaches from the least to the most', () => {
    expect(lineRange(trace(record({ patient: 4_500 }), record({ patient: 61_200 })), 0)).toEqual({
      low: 4_500,
      high: 61_200,
    })
  })

  test('has no end where the most has none', () => {
    expect(lineRange(trace(record({ patient: 0 }), record({ patient: ENDLESS })), 0)).toEqual({ low: 0, high: null })
    expect(rangeOf({ low: ENDLESS, high: ENDLESS })).toEqual({ low: null, high: null })
  })

  test('of a line that is not there has no bounds', () => {
    expect(lineRange(trace(record({}), record({})), 7)).toEqual({ low: null, high: null })
  })
})

describe('a trace of settled records', () => {
  test('is the same list four times with one sum', () => {
    const records = [
      record({ patient: 4_500, creditDeductible: 0, creditOop: 4_500 }),
      record({ patient: 61_200, creditDeductible: 61_200, creditOop: 61_200 }),
    ]
    const { terms } = traceOf(anInsuredRoute(), [])
    const found = settledTrace(terms, records)

    expect([found.high, found.freeLow, found.freeHigh].every((one) => one === found.low)).toBe(true)
    expect(found.sums.low).toEqual({ patient: 65_700, creditDeductible: 61_200, creditOop: 65_700 })
    expect(found.total).toEqual({ low: 65_700, high: 65_700 })
  })
})

describe('a trace of an open route', () => {
  const lines = [aLine('1')]
  const route = anInsuredRoute({ accumulators: [met('member', null, 131_000)], prices: [aPrice('1', told(61_200))] })

  test('takes in everything that may be left of the deductible', () => {
    // Nothing left: 20 % of 612.00 is 122.40. All 1,500.00 left: 612.00.
    expect(insuredTrace(insuredTerms(route, lines, NO_LAW)).total).toEqual({ low: 12_240, high: 61_200 })
  })

  test('puts the searched ends into its lines', () => {
    const { low, high } = traceOf(route, lines)

    expect([low[0]?.patient, high[0]?.patient]).toEqual([12_240, 61_200])
  })

  test('opens assumptions beside what is missing', () => {
    const copay = { kind: 'assumed', value: cents(4_500), reason: 'Card' } as const
    const plan = aPlan({ benefits: [aRule('imaging', { copay })] })
    const { low, freeLow, freeHigh } = traceOf({ ...route, plan }, lines)

    expect(freeLow).not.toBe(low)
    expect([freeLow[0]?.rawCopay, freeHigh[0]?.rawCopay]).toEqual([0, 61_200])
  })

  test('of known facts is settled at once', () => {
    const known = traceOf(anInsuredRoute({ prices: [aPrice('1', told(61_200))] }), lines)

    expect(known.high).toBe(known.low)
    expect(known.total).toEqual({ low: 61_200, high: 61_200 })
  })
})

describe('the total while some cells are open', () => {
  const plan = aPlan({ tiers: [aLevel({ deductibleIndividual: UNKNOWN })] })
  const route = anInsuredRoute({ plan, accumulators: [met('member', 0, null)], prices: [aPrice('1', told(61_200))] })
  const terms = insuredTerms(route, [aLine('1')], NO_LAW)

  test('of none is a single amount', () => {
    // Every cell at its least: no deductible left, nothing left of the limit, so nothing to pay.
    expect(totalExtremes(terms, [])).toEqual({ low: 0, high: 0 })
  })

  test('of all is the range of the route', () => {
    expect(totalExtremes(terms, terms.sheet.open)).toEqual({ low: 0, high: 61_200 })
  })

  test('of one alone holds the others at their least', () => {
    const deductible = terms.sheet.open.filter(({ factIds }) => factIds.includes('plan.deductible.member.in'))

    expect(totalExtremes(terms, deductible)).toEqual({ low: 0, high: 0 })
  })
})

describe('the word for a line', () => {
  test.each<readonly [string, Partial<LineRecord>, boolean, string]>([
    ['a copay alone is a copay', { patient: 4_500, copay: 4_500 }, false, 'copay'],
    ['a deductible alone is a deductible', { patient: 61_200, deductible: 61_200 }, false, 'deductible'],
    ['a share alone is coinsurance', { patient: 12_240, coinsurance: 12_240 }, false, 'coinsurance'],
    [
      'both together are both',
      { patient: 70_000, deductible: 64_000, coinsurance: 6_000 },
      false,
      'deductibleAndCoinsurance',
    ],
    ['a copay above the rest stays a copay', { patient: 5_001, copay: 2_501, coinsurance: 2_500 }, false, 'copay'],
    [
      'a copay as large as the rest stays a copay',
      { patient: 5_000, copay: 2_500, coinsurance: 2_500 },
      false,
      'copay',
    ],
    [
      'a share above the copay takes its place',
      { patient: 5_001, copay: 2_500, coinsurance: 2_501 },
      false,
      'coinsurance',
    ],
    ['a penalty above the share is a penalty', { patient: 900, coinsurance: 400, penalty: 500 }, false, 'penalty'],
    [
      'what lies above the allowed is a balance',
      { patient: 900, penalty: 400, balanceBill: 500 },
      false,
      'balanceBill',
    ],
    ['what lies above a limit is over it', { patient: 900, copay: 300, notCovered: 600 }, false, 'overLimit'],
    ['nothing of free care is preventive', {}, true, 'preventive'],
    ['nothing of other care is nothing', {}, false, 'nothing'],
    [
      'refused at the patient’s cost is not covered',
      { patient: 9, notCovered: 9, outcome: OUTCOME.referral },
      false,
      'notCovered',
    ],
    ['refused at the clinic’s cost is a write-off', { outcome: OUTCOME.authorization }, false, 'writeOff'],
    [
      'a limit at the patient’s cost is over it',
      { patient: 9, notCovered: 9, outcome: OUTCOME.limit },
      false,
      'overLimit',
    ],
    ['a limit at the clinic’s cost is a write-off', { outcome: OUTCOME.limit }, false, 'writeOff'],
  ])('%s', (_name, over, ...[isFree, tag]) => {
    const one = record(over)

    expect(insuredTag(one, one, isFree)).toBe(tag)
  })

  test.each<readonly [string, Partial<LineRecord>, Partial<LineRecord>, string]>([
    ['is unknown while the amount is', { patient: 1, copay: 1 }, { patient: 2, copay: 2 }, 'unknown'],
    ['is unknown while the reason is', {}, { outcome: OUTCOME.notCovered }, 'unknown'],
    ['is unknown while the parts may swap', { patient: 2, copay: 2 }, { patient: 2, deductible: 2 }, 'unknown'],
    [
      'stays where only the plan’s part is open',
      { patient: 2, copay: 2 },
      { patient: 2, copay: 2, planPays: 9 },
      'copay',
    ],
  ])('%s', (_name, low, ...[high, tag]) => {
    expect(insuredTag(record(low), record(high), false)).toBe(tag)
  })
})
