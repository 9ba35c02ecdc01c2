import { describe, expect, test } from 'vitest'
import { type FactDifference, factDifferences } from '../../../shared/engine/compare/differences.ts'
import type { Figure } from '../../../shared/engine/figure.ts'
import { cents } from '../../../shared/money/cents.ts'
import { percent, type Rate } from '../../../shared/money/rate.ts'

/** A fact that somebody told. */
function fact<V>(id: string, value: V, standing: 'known' | 'assumed' = 'known'): Figure<V> {
  return { id, standing, value, from: [], settledBy: null, rule: null }
}

function missing(id: string): Figure<unknown> {
  return { id, standing: 'missing', from: [], settledBy: null, rule: null }
}

/** An amount that was computed from others. */
function made(id: string, value: number, ...from: readonly Figure<unknown>[]): Figure<unknown> {
  return { id, standing: 'known', value: cents(value), from, settledBy: null, rule: null }
}

/** What stands on either side of a difference: a value, `?` for missing, `-` where the fact plays no role. */
function shown(found: readonly FactDifference[]): readonly unknown[] {
  const of = (figure: Figure<unknown> | null): unknown => {
    if (figure === null) return '-'
    return figure.standing === 'missing' ? '?' : figure.value
  }
  return found.map(({ factId, here, there }) => [factId, of(here), of(there)])
}

const PRICE = fact('line.allowed.1', cents(100_000))
const DEDUCTIBLE = fact('plan.deductible.member.in', cents(150_000))
const MET = (amount: number) => fact('met.deductible.member.in', cents(amount))

describe('the facts behind two amounts', () => {
  test('that are the same part nothing', () => {
    const one = made('line.deductible', 64_000, PRICE, made('line.deductibleLeft', 64_000, DEDUCTIBLE, MET(86_000)))

    expect(factDifferences(one, one)).toEqual([])
  })

  test('that differ in one fact name that one alone', () => {
    const here = made('line.deductible', 64_000, PRICE, made('line.deductibleLeft', 64_000, DEDUCTIBLE, MET(86_000)))
    const there = made('line.deductible', 100_000, PRICE, made('line.deductibleLeft', 150_000, DEDUCTIBLE, MET(0)))

    expect(shown(factDifferences(here, there))).toEqual([['met.deductible.member.in', 86_000, 0]])
  })

  test('name a fact that plays a role on one side only', () => {
    const copay = fact('plan.copay.office.in', cents(4_500))

    expect(shown(factDifferences(made('line.patientOwes', 4_500, copay), made('line.patientOwes', 0, PRICE)))).toEqual([
      ['plan.copay.office.in', 4_500, '-'],
      ['line.allowed.1', '-', 100_000],
    ])
  })

  test('stand in the order in which they are read', () => {
    const here = made('a', 1, fact('one', 1), made('b', 2, fact('two', 2), fact('three', 3)))
    const there = made('a', 1, fact('three', 30), fact('two', 20), fact('one', 10))

    expect(factDifferences(here, there).map(({ factId }) => factId)).toEqual(['one', 'two', 'three'])
  })

  test('are named once though several steps rest on them', () => {
    const here = made('a', 1, MET(1), made('b', 2, MET(1)), made('c', 3, MET(1)))
    const there = made('a', 1, MET(2), made('b', 2, MET(2)))

    expect(factDifferences(here, there)).toHaveLength(1)
  })
})

describe('one fact on two sides', () => {
  const between = (here: Figure<unknown>, there: Figure<unknown>) => shown(factDifferences(here, there))

  test('is the same share however it is held', () => {
    const rate = (units: number): Figure<Rate> => fact('plan.coinsurance.imaging.in', percent(units))

    expect(between(rate(20), rate(20))).toEqual([])
    expect(between(rate(20), rate(30))).toEqual([['plan.coinsurance.imaging.in', percent(20), percent(30)]])
  })

  test('is the same yes or the same no', () => {
    const answer = (value: boolean) => fact('plan.covered.imaging.in', value)

    expect(between(answer(false), answer(false))).toEqual([])
    expect(between(answer(true), answer(false))).toHaveLength(1)
  })

  test('is not the same when one of them is only assumed', () => {
    expect(between(MET(500), fact('met.deductible.member.in', cents(500), 'assumed'))).toHaveLength(1)
  })

  test('is not the same when one of them is missing', () => {
    expect(between(MET(500), missing('met.deductible.member.in'))).toEqual([['met.deductible.member.in', 500, '?']])
  })

  test('is the same when it is missing on both', () => {
    expect(between(missing('met.deductible.member.in'), missing('met.deductible.member.in'))).toEqual([])
  })

  test('is not the same as another of the same amount', () => {
    expect(between(fact('one', cents(5)), fact('two', cents(5)))).toEqual([
      ['one', 5, '-'],
      ['two', '-', 5],
    ])
  })
})
