import { describe, expect, test } from 'vitest'
import { plainDate } from '../../../shared/dates/plain-date.ts'
import type { Extremes } from '../../../shared/engine/coverage/extremes.ts'
import { ENDLESS } from '../../../shared/engine/coverage/terms.ts'
import type { Figure } from '../../../shared/engine/figure.ts'
import type { CashCounts, ExpectedYear } from '../../../shared/engine/outlook/expected-year.ts'
import { isOnePlan, otherCoverages, tellableCoverages } from '../../../shared/engine/outlook/one-plan.ts'
import { extremesOf, outlookAmount } from '../../../shared/engine/outlook/outlook-figures.ts'
import { cashNotes, outlookNote, outlookNotes } from '../../../shared/engine/outlook/outlook-notes.ts'
import { stillToAsk } from '../../../shared/engine/still-to-ask.ts'
import { UNKNOWN } from '../../../shared/model/fact.ts'
import type { InsuredRoute } from '../../../shared/model/route.ts'
import { cents } from '../../../shared/money/cents.ts'
import { anOther, aShare, behind, medicareFacts } from '../cob/payers-sample.ts'
import { aLine, anInsuredRoute, aPlan, aQuestion, aRule, aSelfPayRoute, told } from '../sample-plan.ts'
import { care } from './outlook-sample.ts'

const known = (id: string, value: number): Figure => {
  return { id, standing: 'known', value: cents(value), from: [], settledBy: null, rule: null }
}
const missing = (id: string): Figure => ({ id, standing: 'missing', from: [], settledBy: null, rule: null })

describe('an amount of the year', () => {
  const origin = (over: object = {}) => ({ id: 'outlook.total', from: [], isKnown: true, openIds: [], ...over })
  const span = (low: number, high: number): Extremes => ({ low, high })

  test('is settled as soon as its ends meet', () => {
    expect(outlookAmount(span(61_200, 61_200), origin())).toEqual({
      figure: { ...known('outlook.total', 61_200), from: [] },
      range: { low: 61_200, high: 61_200 },
    })
    expect(outlookAmount(span(0, 0), origin()).figure).toMatchObject({ standing: 'known', value: 0 })
  })

  test('is only assumed where something in it is', () => {
    expect(outlookAmount(span(5, 5), origin({ isKnown: false })).figure).toMatchObject({
      standing: 'assumed',
      value: 5,
    })
  })

  test('is missing while its ends part, with what to ask, each once', () => {
    const { figure, range } = outlookAmount(span(0, 5), origin({ openIds: ['b', 'a', 'b'] }))

    expect(figure.standing).toBe('missing')
    expect(stillToAsk(figure)).toEqual(['b', 'a'])
    expect(range).toEqual({ low: 0, high: 5 })
  })

  test('asks for what its parts miss where nothing else is named', () => {
    const { figure } = outlookAmount(span(0, 5), origin({ from: [known('now', 3), missing('later')] }))

    expect(stillToAsk(figure)).toEqual(['later'])
  })

  test('never is an amount where there is no most', () => {
    expect(outlookAmount(span(ENDLESS, ENDLESS), origin({ openIds: ['a'] }))).toMatchObject({
      figure: { standing: 'missing' },
      range: { low: null, high: null },
    })
    expect(outlookAmount(span(7, ENDLESS), origin()).range).toEqual({ low: 7, high: null })
  })

  test.each<[number | null, number | null, Extremes]>([
    [null, null, { low: 0, high: ENDLESS }],
    [5, null, { low: 5, high: ENDLESS }],
    [null, 5, { low: 0, high: 5 }],
    [0, 0, { low: 0, high: 0 }],
  ])('has ends in numbers: %s to %s', (low, high, ends) => {
    const range = { low: low === null ? null : cents(low), high: high === null ? null : cents(high) }

    expect(extremesOf(range)).toEqual(ends)
  })
})

const UNTIL = plainDate('2026-12-31')
const expecting = (...all: ExpectedYear['care']): ExpectedYear => {
  return { care: all, cashCounts: 'nothing', breakEvenKinds: [], most: cents(1) }
}

describe('remarks about the rest of a year', () => {
  const codes = (route: Partial<InsuredRoute>, ...all: ExpectedYear['care']) =>
    outlookNotes(anInsuredRoute(route), expecting(...all), UNTIL).map(({ code, kind }) => [code, kind])

  test('are none where everything is told', () => {
    expect(codes({}, care('imaging', null, 5), care('office', 2, 5))).toEqual([])
    expect(codes({})).toEqual([])
  })

  test('say on which day a coverage ends before its year', () => {
    const ends = (day: string) => outlookNotes(anInsuredRoute({ effectiveTo: plainDate(day) }), expecting(), UNTIL)

    expect(ends('2026-12-30')).toEqual([outlookNote('outlook.coverageEnds', null, plainDate('2026-12-30'))])
    expect(ends('2026-12-31')).toEqual([])
    expect(ends('2027-06-30')).toEqual([])
  })

  test('name each kind of care by itself', () => {
    expect(codes({}, care('hearing', 1, 5), care('office', null, 5), care('imaging', 1, 5))).toEqual([
      ['outlook.kindNotTold', 'hearing'],
      ['outlook.numberNotTold', 'office'],
    ])
  })

  test('say where care may be charged above its price', () => {
    const out = aPlan({ benefits: [aRule('imaging', { tier: 'out' })] })
    const uncovered = aPlan({ benefits: [aRule('imaging', { covered: { kind: 'known', value: false } })] })
    const assumed = aPlan({ benefits: [aRule('imaging', { covered: { kind: 'assumed', value: true, reason: '' } })] })

    for (const route of [{ plan: out, tier: 'out' }, { plan: uncovered }, { plan: assumed }])
      expect(codes(route, care('imaging', 1, 5))).toEqual([['outlook.chargedAsAllowed', 'imaging']])
  })

  test('say both where both are so', () => {
    const plan = aPlan({ benefits: [aRule('office', { copay: told(4_500), covered: UNKNOWN })] })

    expect(codes({ plan }, care('office', null, 5))).toEqual([
      ['outlook.numberNotTold', 'office'],
      ['outlook.chargedAsAllowed', 'office'],
    ])
  })

  test.each<[CashCounts, string]>([
    ['nothing', 'outlook.cashNotCounted'],
    ['deductible', 'outlook.cashCounted'],
    ['deductibleAndOop', 'outlook.cashCounted'],
  ])('say whether the plan counts cash: %s', (cashCounts, code) => {
    expect(cashNotes({ ...expecting(), cashCounts })).toEqual([{ code, kind: null, on: null }])
  })
})

describe('a route that one plan settles', () => {
  const other = anOther('P2', aShare('Second', 0, 20), 61_200)

  test.each<[string, Partial<InsuredRoute>, boolean]>([
    ['a plan alone', {}, true],
    ['a coordination without others', { coordination: behind() }, true],
    ['two payers', { coordination: behind(other) }, false],
    ['Medicare’s own rules', { medicare: medicareFacts() }, false],
    ['reductions of a contract', { procedures: { ladder: null, modifiers: [] } }, false],
    ['a supposition', { whatIf: 'deductibleMet' }, false],
    ['another year of the plan', { nextPlanYear: true }, true],
  ])('has nothing beside its own prices: %s', (...[, over, isOne]) => {
    expect(isOnePlan(anInsuredRoute(over))).toBe(isOne)
  })

  test('is told from its terms, the others by the whole estimate', () => {
    const [plain, two] = [anInsuredRoute(), anInsuredRoute({ id: 'C', coordination: behind(other) })]
    const question = aQuestion({ routes: [aSelfPayRoute(), plain, two] })

    expect(tellableCoverages(question).map(({ id }) => id)).toEqual(['B'])
    expect(otherCoverages(question).map(({ id }) => id)).toEqual(['C'])
  })

  test('is told by the whole estimate while it is open how much there will be', () => {
    for (const open of [{ mayHappen: true }, { volume: { lowUnits: 1, highUnits: 2 } }]) {
      const question = aQuestion({ lines: [aLine('1', open)], routes: [aSelfPayRoute(), anInsuredRoute()] })

      expect(tellableCoverages(question)).toEqual([])
      expect(otherCoverages(question).map(({ id }) => id)).toEqual(['B'])
    }
  })
})
