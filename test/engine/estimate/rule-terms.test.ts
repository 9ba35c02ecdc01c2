import { describe, expect, test } from 'vitest'
import { once, type RuleReading, ruleTerms, termsOf, unknownRule } from '../../../shared/engine/estimate/rule-terms.ts'
import { emptySheet, settledCell } from '../../../shared/engine/estimate/sheet.ts'
import type { BenefitRule } from '../../../shared/model/benefit-plan.ts'
import type { Counter } from '../../../shared/model/coverage.ts'
import { NONE, UNKNOWN } from '../../../shared/model/fact.ts'
import { cents } from '../../../shared/money/cents.ts'
import { aRule, told } from '../sample-plan.ts'

const ENDLESS = Number.POSITIVE_INFINITY
const NO_CELL = -1

function reading(over: Partial<RuleReading> = {}): RuleReading {
  return {
    sheet: emptySheet(),
    ready: new Map(),
    member: 'self',
    counters: [],
    benefits: [],
    nextPlanYear: false,
    cells: new Map(),
    ...over,
  }
}

function counter(kind: Counter['kind'], name: string, used: number | null): Counter {
  return { scope: 'member', kind, name, used }
}

/** The terms of a rule with the values that its cells hold. */
function read(rule: BenefitRule, over: Partial<RuleReading> = {}) {
  const from = reading({ benefits: [rule], ...over })
  const terms = ruleTerms(from, rule)
  const value = (cell: number): number | null => (cell === NO_CELL ? null : (from.sheet.values[cell] as number))
  return { from, terms, value, open: from.sheet.open.map(({ low, high, factIds }) => [...factIds, low, high]) }
}

describe('a rule of which all is told', () => {
  const { terms, value, open } = read(aRule('office', { copay: told(4_500), copayOrder: 'before', copayPer: 'day' }))

  test('holds its facts as plain numbers', () => {
    expect([terms.covered, terms.deductibleApplies, terms.copay, terms.coinsurance].map(value)).toEqual([
      1, 1, 4_500, 20,
    ])
    expect(terms.coinsuranceScale).toBe(100)
    expect(open).toEqual([])
  })

  test('keeps the basis and the order of its copay', () => {
    expect(terms).toMatchObject({ copayFirst: true, copayPer: 'day', copayMaxDays: ENDLESS, coinsuranceMax: ENDLESS })
  })

  test('counts nothing and has no deductible of its own', () => {
    expect(terms).toMatchObject({
      firstUsed: NO_CELL,
      limit: null,
      categoryLeft: NO_CELL,
      categoryCredit: NO_CELL,
      categorySeparate: false,
      countsToOop: true,
    })
  })
})

describe('a rule with gaps', () => {
  test('asks for each of them by name', () => {
    const rule = aRule('imaging', {
      covered: UNKNOWN,
      deductibleApplies: UNKNOWN,
      copay: UNKNOWN,
      coinsurance: UNKNOWN,
    })

    expect(read(rule).open).toEqual([
      ['plan.covered.imaging.in', 0, 1],
      ['plan.deductibleApplies.imaging.in', 0, 1],
      ['plan.copay.imaging.in', 0, ENDLESS],
      ['plan.coinsurance.imaging.in', 0, 10_000],
    ])
  })

  test('reads what does not apply as no and nothing', () => {
    const { terms, value, open } = read(aRule('imaging', { covered: NONE, deductibleApplies: NONE, coinsurance: NONE }))

    expect([terms.covered, terms.deductibleApplies, terms.copay, terms.coinsurance].map(value)).toEqual([0, 0, 0, 0])
    expect(open).toEqual([])
  })
})

describe('limits of one rule', () => {
  test('stop a copay after its days', () => {
    expect(read(aRule('stay', { copayMaxDays: 5, coinsuranceMax: cents(15_000) })).terms).toMatchObject({
      copayMaxDays: 5,
      coinsuranceMax: 15_000,
    })
  })

  test.each([
    ['visits', 0],
    ['units', 1],
    ['days', 2],
    ['dollars', 3],
  ] as const)('of %s carry the number of their kind', (type, kind) => {
    const limit = { type, amount: 20, counter: 'therapy', excessTo: 'patientAllowed' } as const
    const { terms, value } = read(aRule('therapy', { limit }), { counters: [counter('counter', 'therapy', 18)] })

    expect(terms.limit).toMatchObject({ kind, amount: 20, excessTo: 'patientAllowed' })
    expect(value(terms.limit?.used ?? NO_CELL)).toBe(18)
  })

  test('wait for a counter that is not listed', () => {
    const limit = { type: 'visits', amount: 20, counter: 'therapy', excessTo: 'provider' } as const

    expect(read(aRule('therapy', { limit })).open).toEqual([['used.counter.therapy', 0, 20]])
  })

  test('wait for a counter that is listed as unknown', () => {
    const limit = { type: 'visits', amount: 20, counter: 'therapy', excessTo: 'provider' } as const
    const counters = [counter('counter', 'therapy', null)]

    expect(read(aRule('therapy', { limit }), { counters }).open).toEqual([['used.counter.therapy', 0, 20]])
  })

  test('take no counter of the family or another kind', () => {
    const limit = { type: 'visits', amount: 20, counter: 'therapy', excessTo: 'provider' } as const
    const counters = [{ ...counter('counter', 'therapy', 3), scope: 'family' } as const, counter('paid', 'therapy', 4)]

    expect(read(aRule('therapy', { limit }), { counters }).open).toHaveLength(1)
  })

  test('of the next plan year begin unused', () => {
    const limit = { type: 'visits', amount: 20, counter: 'therapy', excessTo: 'provider' } as const
    const counters = [counter('counter', 'therapy', 19)]
    const { terms, value, open } = read(aRule('therapy', { limit }), { counters, nextPlanYear: true })

    expect([value(terms.limit?.used ?? NO_CELL), open]).toEqual([0, []])
  })
})

describe('first visits at a copay of their own', () => {
  const firstVisits = { count: 3, copay: cents(1_000), counter: 'first three' }

  test('know how many were used', () => {
    const { terms, value } = read(aRule('office', { firstVisits }), {
      counters: [counter('counter', 'first three', 2)],
    })

    expect(terms).toMatchObject({ firstCount: 3, firstCopay: 1_000 })
    expect(value(terms.firstUsed)).toBe(2)
  })

  test('share their counter between kinds of care', () => {
    const [office, specialist] = [aRule('office', { firstVisits }), aRule('specialist', { firstVisits })]
    const from = reading({ benefits: [office, specialist] })

    expect(ruleTerms(from, specialist).firstUsed).toBe(ruleTerms(from, office).firstUsed)
    expect(from.sheet.open.filter(({ factIds }) => factIds.includes('used.counter.first three'))).toHaveLength(1)
  })
})

describe('a deductible of one kind of care', () => {
  const drugs = (amount: number, relation: 'separate' | 'within' = 'separate') =>
    aRule(`drugs at ${amount}`, { categoryDeductible: { name: 'rx', amount: cents(amount), relation } })

  test('is what is left of it', () => {
    // 300.00 less 120.00 used
    const { terms, value } = read(drugs(30_000), { counters: [counter('categoryDeductible', 'rx', 12_000)] })

    expect([value(terms.categoryLeft), terms.categoryShort, terms.categorySeparate]).toEqual([18_000, 0, true])
  })

  test('inside the plan’s own is not separate', () => {
    expect(read(drugs(30_000, 'within')).terms.categorySeparate).toBe(false)
  })

  test('used above its amount leaves nothing', () => {
    const { terms, value } = read(drugs(30_000), { counters: [counter('categoryDeductible', 'rx', 30_001)] })

    expect(value(terms.categoryLeft)).toBe(0)
  })

  test('waits up to its amount while nobody told', () => {
    expect(read(drugs(30_000)).open).toEqual([['used.categoryDeductible.rx', 0, 30_000]])
  })

  test('is whole again in the next plan year', () => {
    const counters = [counter('categoryDeductible', 'rx', 30_000)]
    const { terms, value } = read(drugs(30_000), { counters, nextPlanYear: true })

    expect(value(terms.categoryLeft)).toBe(30_000)
  })

  test('of two amounts under one name is left of the larger', () => {
    // Used 100.00 of the larger, 300.00: 200.00 are left of it, and the rule with 200.00 asks 100.00 less than that.
    const rules = [drugs(20_000), drugs(30_000)]
    const from = reading({ benefits: rules, counters: [counter('categoryDeductible', 'rx', 10_000)] })
    const [small, large] = rules.map((rule) => ruleTerms(from, rule))

    expect(from.sheet.values[small?.categoryLeft ?? 0]).toBe(20_000)
    expect([small?.categoryShort, large?.categoryShort]).toEqual([10_000, 0])
    expect(small?.categoryCredit).toBe(large?.categoryCredit)
  })

  test('is counted for each member apart', () => {
    const cells = new Map<string, number>()
    const sheet = emptySheet()
    const [self, child] = ['self', 'child'].map((member) =>
      ruleTerms(reading({ sheet, cells, member, benefits: [drugs(30_000)] }), drugs(30_000)),
    )

    expect(self?.categoryLeft).not.toBe(child?.categoryLeft)
  })
})

describe('terms that stand ready', () => {
  test('are taken and not made again', () => {
    const rule = aRule('office')
    const terms = ruleTerms(reading(), rule)
    const from = reading({ ready: new Map([[rule, terms]]) })

    expect(termsOf(from, rule)).toBe(terms)
    expect(from.sheet.values).toEqual([0])
  })

  test('are made where they are not there', () => {
    const from = reading()

    expect(termsOf(from, aRule('office')).copayPer).toBe('visit')
    expect(from.sheet.values.length).toBeGreaterThan(1)
  })

  test('have each cell of a name once', () => {
    const from = reading()
    const [first, second] = [1, 2].map((value) => once(from, 'used visits', () => settledCell(from.sheet, value)))

    expect([first, second, from.sheet.values]).toEqual([1, 1, [0, 1]])
  })
})

describe('care of which nothing is told', () => {
  test('is open in everything under one name', () => {
    const sheet = emptySheet()
    const terms = unknownRule(sheet, { category: 'imaging', tier: 'in', isKnownCovered: false })

    expect(sheet.open.map(({ high, factIds }) => [...factIds, high])).toEqual([
      ['plan.benefit.imaging.in', 1],
      ['plan.benefit.imaging.in', 1],
      ['plan.benefit.imaging.in', ENDLESS],
      ['plan.benefit.imaging.in', 10_000],
    ])
    expect(terms).toMatchObject({ coinsuranceScale: 10_000, limit: null, countsToOop: true })
  })

  test('is not asked whether it is covered where the law says so', () => {
    const sheet = emptySheet()
    const terms = unknownRule(sheet, { category: 'screening', tier: 'in', isKnownCovered: true })

    expect([sheet.values[terms.covered], sheet.open.length]).toEqual([1, 3])
  })
})
