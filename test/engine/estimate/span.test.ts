import { describe, expect, test } from 'vitest'
import {
  ANY_AMOUNT,
  asRange,
  asSpan,
  either,
  exactly,
  greater,
  isClosed,
  lesser,
  NOTHING_OWED,
  plus,
  type Span,
  spanFigure,
  without,
} from '../../../shared/engine/estimate/span.ts'
import { cents } from '../../../shared/money/cents.ts'

const ENDLESS = Number.POSITIVE_INFINITY
const FROM_TEN: Span = { low: 1_000, high: ENDLESS }
const TEN_TO_TWENTY: Span = { low: 1_000, high: 2_000 }

describe('the lesser of two amounts', () => {
  test.each<readonly [string, Span, Span, Span]>([
    ['settled both is the smaller', exactly(800), exactly(1_000), exactly(800)],
    ['settled below an open one is the settled', exactly(800), TEN_TO_TWENTY, exactly(800)],
    ['settled inside an open one cuts its top', exactly(1_500), TEN_TO_TWENTY, { low: 1_000, high: 1_500 }],
    ['settled above an open one changes nothing', exactly(2_500), TEN_TO_TWENTY, TEN_TO_TWENTY],
    ['with no end is bounded by the other', FROM_TEN, { low: 500, high: 1_200 }, { low: 500, high: 1_200 }],
    ['with no end twice has no end', FROM_TEN, ANY_AMOUNT, ANY_AMOUNT],
    ['with nothing owed is nothing', NOTHING_OWED, FROM_TEN, NOTHING_OWED],
  ])('%s', (_name, a, b, expected) => {
    expect(lesser(a, b)).toEqual(expected)
    expect(lesser(b, a)).toEqual(expected)
  })
})

describe('the greater of two amounts', () => {
  test.each<readonly [string, Span, Span, Span]>([
    ['settled both is the larger', exactly(800), exactly(1_000), exactly(1_000)],
    ['settled inside an open one lifts its bottom', exactly(1_500), TEN_TO_TWENTY, { low: 1_500, high: 2_000 }],
    ['with no end has no end', exactly(1_500), FROM_TEN, { low: 1_500, high: ENDLESS }],
  ])('%s', (_name, a, b, expected) => {
    expect(greater(a, b)).toEqual(expected)
    expect(greater(b, a)).toEqual(expected)
  })
})

describe('one amount or the other', () => {
  test.each<readonly [string, Span, Span, Span]>([
    ['takes in both and all between', exactly(800), exactly(1_000), { low: 800, high: 1_000 }],
    ['that is the same twice stays settled', exactly(800), exactly(800), exactly(800)],
    ['reaches from the lowest to the highest', TEN_TO_TWENTY, { low: 500, high: 1_500 }, { low: 500, high: 2_000 }],
    ['has no end when one has none', exactly(0), FROM_TEN, ANY_AMOUNT],
  ])('%s', (_name, a, b, expected) => {
    expect(either(a, b)).toEqual(expected)
  })
})

describe('two amounts together', () => {
  test.each<readonly [string, Span, Span, Span]>([
    ['add up at both ends', TEN_TO_TWENTY, { low: 1, high: 2 }, { low: 1_001, high: 2_002 }],
    ['have no end when one has none', TEN_TO_TWENTY, FROM_TEN, { low: 2_000, high: ENDLESS }],
    ['with nothing stay as they are', TEN_TO_TWENTY, NOTHING_OWED, TEN_TO_TWENTY],
  ])('%s', (_name, a, b, expected) => {
    expect(plus(a, b)).toEqual(expected)
  })
})

describe('what is left after taking off', () => {
  test.each<readonly [string, Span, Span, Span]>([
    ['a settled amount is settled', exactly(1_000), exactly(300), exactly(700)],
    ['more than there is is nothing', exactly(300), exactly(1_000), exactly(0)],
    ['an open amount is least after the most', exactly(1_500), TEN_TO_TWENTY, { low: 0, high: 500 }],
    ['an endless amount may leave nothing', exactly(1_500), FROM_TEN, { low: 0, high: 500 }],
    ['from something endless has no end', FROM_TEN, exactly(200), { low: 800, high: ENDLESS }],
    ['endless from endless is anything', ANY_AMOUNT, ANY_AMOUNT, ANY_AMOUNT],
    ['something without end less anything may be nothing', { low: ENDLESS, high: ENDLESS }, ANY_AMOUNT, ANY_AMOUNT],
  ])('%s', (_name, amount, off, expected) => {
    expect(without(amount, off)).toEqual(expected)
  })
})

describe('a span as the range of an answer', () => {
  test.each<readonly [string, Span, { low: number | null; high: number | null }]>([
    ['keeps its ends', TEN_TO_TWENTY, { low: 1_000, high: 2_000 }],
    ['shows no end as null', FROM_TEN, { low: 1_000, high: null }],
    ['that begins without end has no bound at all', { low: ENDLESS, high: ENDLESS }, { low: null, high: null }],
  ])('%s', (_name, span, range) => {
    expect(asRange(span)).toEqual(range)
    expect(asSpan(asRange(span))).toEqual(span)
  })
})

describe('can the amount be told', () => {
  test.each<readonly [string, Span, boolean]>([
    ['when both ends are one', exactly(0), true],
    ['not a cent apart', { low: 999, high: 1_000 }, false],
    ['not when both ends are endless', { low: ENDLESS, high: ENDLESS }, false],
  ])('%s', (_name, span, isTold) => {
    expect(isClosed(span)).toBe(isTold)
  })
})

describe('a span as a figure', () => {
  const origin = { id: 'line.slidingAmount', from: [], settledBy: 'sliding.fee', rule: 'assistance.sliding' }

  test('is known when both ends are one', () => {
    expect(spanFigure(exactly(2_500), origin, false)).toEqual({ ...origin, standing: 'known', value: cents(2_500) })
  })

  test('rests on an assumption when told so', () => {
    expect(spanFigure(exactly(0), origin, true)).toMatchObject({ standing: 'assumed', value: 0 })
  })

  test('is missing and settled by nothing while open', () => {
    expect(spanFigure(TEN_TO_TWENTY, origin, true)).toEqual({ ...origin, standing: 'missing', settledBy: null })
  })

  test('without any end is never an amount', () => {
    expect(spanFigure({ low: ENDLESS, high: ENDLESS }, origin, false).standing).toBe('missing')
  })
})
