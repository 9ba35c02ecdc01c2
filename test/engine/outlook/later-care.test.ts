import { describe, expect, test } from 'vitest'
import type { ExpectedCare } from '../../../shared/engine/outlook/expected-year.ts'
import {
  aliasOf,
  expectedIds,
  expectedLines,
  followsNumber,
  laterCare,
  openedAs,
} from '../../../shared/engine/outlook/later-care.ts'
import type { BenefitPlanDraft, BenefitRule } from '../../../shared/model/benefit-plan.ts'
import { known, NONE, UNKNOWN } from '../../../shared/model/fact.ts'
import { cents } from '../../../shared/money/cents.ts'
import { percent } from '../../../shared/money/rate.ts'
import { aPlan, aRule, told } from '../sample-plan.ts'
import { care } from './outlook-sample.ts'

const MOST = cents(60_000)
const COUNTED = { amount: 20, counter: 'therapy', excessTo: 'patientBilled' } as const
const FIRST = { count: 3, copay: cents(2_000), counter: 'first' }

test('what is asked about expected care has a name for each group', () => {
  expect(expectedIds.allowed(0)).toBe('expected.allowed.0')
  expect(expectedIds.times(3)).toBe('expected.times.3')
  expect(aliasOf(2)).toBe('expected-2')
})

describe('what the patient pays for a kind of care', () => {
  test.each<[string, Partial<BenefitRule>, boolean]>([
    ['a share of the price', {}, false],
    ['a copay of nothing', { copay: told(0) }, false],
    ['a copay', { copay: told(4_500) }, true],
    ['a copay that nobody has told', { copay: UNKNOWN }, true],
    ['a copay that is only assumed to be nothing', { copay: { kind: 'assumed', value: cents(0), reason: '' } }, true],
    ['so many dollars a year', { limit: { ...COUNTED, type: 'dollars' } }, false],
    ['so many visits a year', { limit: { ...COUNTED, type: 'visits' } }, true],
    ['so many units a year', { limit: { ...COUNTED, type: 'units' } }, true],
    ['so many days a year', { limit: { ...COUNTED, type: 'days' } }, true],
    ['first visits at another price', { firstVisits: FIRST }, true],
    ['no more than so much for each service', { coinsuranceMax: cents(15_000) }, true],
    [
      'a deductible of its own',
      { categoryDeductible: { name: 'own', amount: cents(5_000), relation: 'separate' } },
      false,
    ],
  ])('follows the number of services where it is counted: %s', (...[, over, follows]) => {
    expect(followsNumber(aRule('therapy', over))).toBe(follows)
  })
})

describe('a rule for care of which only the sum is told', () => {
  const opened = (over: Partial<BenefitRule>) => openedAs(aRule('therapy', over), 'expected-0', MOST)

  test('is the plan’s own where nothing follows the number', () => {
    expect(opened({})).toEqual(aRule('expected-0'))
  })

  test('has an open copay where one is asked for each visit', () => {
    expect(opened({ copay: told(4_500) })).toEqual(aRule('expected-0', { copay: UNKNOWN }))
  })

  test('keeps the share of the price where only the copay follows', () => {
    expect(opened({ copay: told(4_500), coinsurance: known(percent(30)) })).toMatchObject({
      coinsurance: known(percent(30)),
      deductibleApplies: known(true),
    })
  })

  test('has an open share where each service has a most of its own', () => {
    expect(opened({ coinsuranceMax: cents(15_000) })).toEqual(
      aRule('expected-0', { copay: UNKNOWN, coinsurance: UNKNOWN }),
    )
  })

  test('has everything open where the first visits cost something else', () => {
    expect(opened({ firstVisits: FIRST, copay: told(4_500) })).toEqual(
      aRule('expected-0', { copay: UNKNOWN, coinsurance: UNKNOWN, deductibleApplies: UNKNOWN }),
    )
  })

  test('covers anything up to the sum where a number of services is covered', () => {
    expect(opened({ limit: { ...COUNTED, type: 'visits' } }).limit).toEqual({
      ...COUNTED,
      type: 'dollars',
      amount: 60_000,
      counter: 'expected-0',
    })
  })

  test('keeps a limit in dollars, which needs no number', () => {
    const limit = { ...COUNTED, type: 'dollars', amount: 90_000 } as const

    expect(opened({ limit, copay: told(4_500) }).limit).toEqual(limit)
  })
})

describe('expected care as services', () => {
  const plan = aPlan()
  const of = (all: readonly ExpectedCare[], over: Partial<BenefitPlanDraft> = {}) =>
    laterCare(all, { ...plan, ...over }, 'in')

  test('is one line for each, at the least of its price', () => {
    const later = of([care('office', 2, 12_000, 15_000), care('surgery', 1, 200_000)])

    expect(later.lines.map(({ id, category, charge }) => [id, category, charge])).toEqual([
      ['expected-0-0', 'office', told(12_000)],
      ['expected-0-1', 'office', told(12_000)],
      ['expected-1-0', 'surgery', told(200_000)],
    ])
    expect(later.prices.map(({ lineId, allowed }) => [lineId, allowed])).toEqual([
      ['expected-0-0', told(12_000)],
      ['expected-0-1', told(12_000)],
      ['expected-1-0', told(200_000)],
    ])
    expect(later.spans).toEqual([
      { low: 12_000, high: 15_000, group: 0 },
      { low: 12_000, high: 15_000, group: 0 },
      { low: 200_000, high: 200_000, group: 1 },
    ])
    expect([later.rules, later.maximums, later.cut, later.names.size]).toEqual([[], [], [], 0])
  })

  test('is one line of its sum where the number is not told', () => {
    const later = of([care('surgery', null, 200_000)])

    expect(later.lines.map(({ id, category }) => [id, category])).toEqual([['expected-0-0', 'surgery']])
    expect(later.rules).toEqual([])
  })

  test('stands under a name of its own where its copay follows the number', () => {
    const later = of([care('surgery', 1, 1), care('office', null, 60_000)])

    expect(later.lines[1]?.category).toBe('expected-1')
    expect(later.rules.map(({ category, copay }) => [category, copay])).toEqual([['expected-1', UNKNOWN]])
    expect([...later.names]).toEqual([
      ['plan.covered.expected-1.in', 'expected.times.1'],
      ['plan.deductibleApplies.expected-1.in', 'expected.times.1'],
      ['plan.copay.expected-1.in', 'expected.times.1'],
      ['plan.coinsurance.expected-1.in', 'expected.times.1'],
    ])
  })

  test('keeps the name of a fact that the plan itself misses', () => {
    const benefits = [aRule('office', { copay: UNKNOWN, covered: UNKNOWN })]
    const { names } = of([care('office', null, 60_000)], { benefits })

    expect(names.get('plan.copay.expected-0.in')).toBe('plan.copay.office.in')
    expect(names.get('plan.covered.expected-0.in')).toBe('plan.covered.office.in')
    expect(names.get('plan.coinsurance.expected-0.in')).toBe('expected.times.0')
  })

  test('is cut anywhere where a number of services is covered', () => {
    const benefits = [aRule('office', { limit: { ...COUNTED, type: 'visits' } }), aRule('surgery')]

    expect(of([care('surgery', null, 1), care('office', null, 60_000)], { benefits }).cut).toEqual([1])
    expect(of([care('office', 4, 60_000)], { benefits }).cut).toEqual([])
  })

  test('takes a yearly maximum of its kind along', () => {
    const benefitMax = {
      individual: null,
      family: null,
      whenExhausted: 'allowed' as const,
      overrides: [
        { category: 'office', individual: cents(100_000) },
        { category: 'surgery', individual: cents(300_000) },
      ],
    }

    expect(of([care('office', null, 60_000)], { benefitMax }).maximums).toEqual([
      { category: 'expected-0', individual: 100_000 },
    ])
    expect(of([care('office', 2, 60_000)], { benefitMax }).maximums).toEqual([])
  })

  test('of a kind that the plan has not told stands as it is', () => {
    const later = of([care('hearing', null, 60_000)])

    expect(later.lines[0]?.category).toBe('hearing')
    expect([later.rules, later.cut, later.names.size]).toEqual([[], [], 0])
  })

  test('is looked up at the level of the route', () => {
    const benefits = [aRule('office', { tier: 'out', copay: told(4_500) }), aRule('office', { copay: NONE })]

    expect(laterCare([care('office', null, 1)], { ...plan, benefits }, 'out').rules.length).toBe(1)
    expect(laterCare([care('office', null, 1)], { ...plan, benefits }, 'in').rules.length).toBe(0)
  })

  test('is nothing where nothing is expected', () => {
    expect(of([])).toMatchObject({ lines: [], prices: [], rules: [], spans: [] })
  })
})

describe('expected services at one end of their amounts', () => {
  const all = [care('office', 2, 12_000, 15_000), care('surgery', null, 90_000)]

  test.each<['low' | 'high', readonly number[]]>([
    ['low', [12_000, 12_000, 90_000]],
    ['high', [15_000, 15_000, 90_000]],
  ])('are charged as they are recognised: %s', (end, amounts) => {
    expect(expectedLines(all, end).map(({ charge }) => charge)).toEqual(amounts.map(told))
  })

  test('are each a visit of their own, so that each asks its copay', () => {
    expect(expectedLines(all, 'low').map(({ id, visit, category }) => [id, visit, category])).toEqual([
      ['expected-0-0', 'expected-0-0', 'office'],
      ['expected-0-1', 'expected-0-1', 'office'],
      ['expected-1-0', 'expected-1-0', 'expected-1'],
    ])
  })

  test('need no referral, approval or protection', () => {
    expect(expectedLines(all, 'low')[0]).toMatchObject({
      referral: 'notNeeded',
      auth: 'notNeeded',
      units: 1,
      emergency: false,
      preventive: false,
    })
  })
})
