import { describe, expect, test } from 'vitest'
import { plainDate } from '../../../shared/dates/plain-date.ts'
import { partAShare, partBShare, paysPartBDeductible } from '../../../shared/engine/plan-entry/medicare-parts.ts'
import { type AmountContext, amountFact, answerFact } from '../../../shared/engine/plan-entry/template-facts.ts'
import { yearFigures } from '../../../shared/engine/plan-entry/year-figures.ts'
import { known, NONE, UNKNOWN } from '../../../shared/model/fact.ts'
import { cents } from '../../../shared/money/cents.ts'
import { percent } from '../../../shared/money/rate.ts'
import type { MedigapLetter } from '../../../shared/rules/medicare/medigap-table.ts'
import type { TemplateAmount, TemplateSupplement } from '../../../shared/rules/plan-templates/plan-template.ts'
import { told } from '../sample-plan.ts'
import { Y2026 } from './findings-sample.ts'

const Y2027 = yearFigures(plainDate('2027-01-01'))
/** Before any rule of Part B was known. */
const LONG_AGO = yearFigures(plainDate('1970-01-01'))
const REASONS = { usual: 'usual here', leastByLaw: 'least by law', mostByLaw: 'most by law' }

function supplement(letter: MedigapLetter, pays: TemplateSupplement['pays'] = 'atOnce'): TemplateSupplement {
  return { letter, pays }
}

describe('a yes or no of a template', () => {
  test.each([
    ['yes', known(true)],
    ['no', known(false)],
    ['usuallyYes', { kind: 'assumed', value: true, reason: 'usual here' }],
    ['usuallyNo', { kind: 'assumed', value: false, reason: 'usual here' }],
    ['ask', UNKNOWN],
  ] as const)('%s is the fact that it stands for', (answer, fact) => {
    expect(answerFact(answer, REASONS)).toEqual(fact)
  })
})

describe('an amount of a template', () => {
  const fact = (amount: TemplateAmount, over: Partial<AmountContext> = {}) =>
    amountFact(amount, { figures: Y2026, reasons: REASONS, supplement: null, ...over })
  const figure = (
    name: Exclude<TemplateAmount, string>['figure'],
    holds: 'exactly' | 'atLeast' | 'atMost' = 'exactly',
  ) => ({ figure: name, holds }) as const

  test('that a plan of the kind does not have applies to nobody', () => {
    expect(fact('none')).toEqual(NONE)
  })

  test('that is the plan’s own has to be asked', () => {
    expect(fact('ask')).toEqual(UNKNOWN)
  })

  test.each([
    ['partBDeductible', 28_300],
    ['hdhpDeductibleSelfOnly', 170_000],
    ['hdhpDeductibleFamily', 340_000],
    ['hdhpMaximumSelfOnly', 850_000],
    ['hdhpMaximumFamily', 1_700_000],
    ['medigapHighDeductible', 295_000],
  ] as const)('that is %s is that of 2026', (name, amount) => {
    expect(fact(figure(name))).toEqual(told(amount))
  })

  test('that the law only bounds is assumed at its bound', () => {
    expect(fact(figure('hdhpDeductibleSelfOnly', 'atLeast'))).toEqual({
      kind: 'assumed',
      value: 170_000,
      reason: 'least by law',
    })
    expect(fact(figure('hdhpMaximumSelfOnly', 'atMost'))).toEqual({
      kind: 'assumed',
      value: 850_000,
      reason: 'most by law',
    })
  })

  test('is unknown in a year that is not announced', () => {
    expect(fact(figure('partBDeductible'), { figures: Y2027 })).toEqual(UNKNOWN)
    expect(fact(figure('medigapHighDeductible', 'atMost'), { figures: Y2027 })).toEqual(UNKNOWN)
    // the health savings figures of 2027 are out
    expect(fact(figure('hdhpDeductibleFamily'), { figures: Y2027 })).toEqual(told(350_000))
  })

  test.each([
    ['K', told(800_000)],
    ['L', told(400_000)],
    ['G', UNKNOWN],
  ] as const)('that limits supplement %s is its own', (letter, expected) => {
    expect(fact(figure('medigapYearlyLimit'), { supplement: supplement(letter) })).toEqual(expected)
  })

  test('that limits a supplement needs one', () => {
    expect(fact(figure('medigapYearlyLimit'))).toEqual(UNKNOWN)
    expect(fact(figure('medigapYearlyLimit'), { supplement: supplement('K'), figures: Y2027 })).toEqual(UNKNOWN)
  })
})

describe('Medicare’s share of medical care after a supplement', () => {
  test.each<[string, TemplateSupplement | null, 'office' | 'emergency' | null, ReturnType<typeof partBShare>]>([
    ['is a fifth without one', null, 'office', { coinsurance: known(percent(20)), most: null }],
    ['is nothing by plan G', supplement('G'), 'office', { coinsurance: NONE, most: null }],
    // half of 20 % and a quarter of 20 %
    ['is a tenth by plan K', supplement('K'), 'office', { coinsurance: known({ units: 1, places: 1 }), most: null }],
    ['is a twentieth by plan L', supplement('L'), null, { coinsurance: known({ units: 5, places: 2 }), most: null }],
    [
      'is a fifth up to 20.00 by plan N in the office',
      supplement('N'),
      'office',
      { coinsurance: known(percent(20)), most: cents(2_000) },
    ],
    ['is nothing by plan N elsewhere', supplement('N'), null, { coinsurance: NONE, most: null }],
    [
      'is a fifth before a high deductible',
      supplement('G', 'afterHighDeductible'),
      'office',
      { coinsurance: known(percent(20)), most: null },
    ],
  ])('%s', (_title, of, visit, expected) => {
    expect(partBShare(Y2026, of, visit)).toEqual(expected)
  })

  test('is capped at 50.00 by plan N in an emergency', () => {
    expect(partBShare(Y2026, supplement('N'), 'emergency').most).toBe(5_000)
  })

  test('is unknown where no rule is known', () => {
    expect(partBShare(LONG_AGO, null, 'office')).toEqual({ coinsurance: UNKNOWN, most: null })
    expect(partBShare({ ...Y2026, medigap: null }, supplement('G'), 'office')).toEqual({
      coinsurance: UNKNOWN,
      most: null,
    })
  })
})

describe('the hospital deductible after a supplement', () => {
  test.each<[string, TemplateSupplement | null, ReturnType<typeof partAShare>]>([
    ['is all of 1,736.00 without one', null, told(173_600)],
    ['is all of it by plan A', supplement('A'), told(173_600)],
    ['is half of it by plan K', supplement('K'), told(86_800)],
    ['is a quarter of it by plan L', supplement('L'), told(43_400)],
    ['is half of it by plan M', supplement('M'), told(86_800)],
    ['is nothing by plan N', supplement('N'), NONE],
    ['is all of it before a high deductible', supplement('F', 'afterHighDeductible'), told(173_600)],
  ])('%s', (_title, of, expected) => {
    expect(partAShare(Y2026, of)).toEqual(expected)
  })

  test('is unknown while the year is not announced', () => {
    expect(partAShare(Y2027, null)).toEqual(UNKNOWN)
    expect(partAShare(Y2027, supplement('N'))).toEqual(UNKNOWN)
  })

  test('is unknown where the table of supplements is', () => {
    expect(partAShare({ ...Y2026, medigap: null }, supplement('G'))).toEqual(UNKNOWN)
  })
})

describe('the deductible for medical care', () => {
  test.each<[string, TemplateSupplement | null, boolean]>([
    ['is paid by plan C', supplement('C'), true],
    ['is paid by plan F', supplement('F'), true],
    ['is not paid by plan G', supplement('G'), false],
    ['is not paid without a supplement', null, false],
    ['is not paid before a high deductible', supplement('F', 'afterHighDeductible'), false],
  ])('%s', (_title, of, pays) => {
    expect(paysPartBDeductible(Y2026, of)).toBe(pays)
  })

  test('is not said to be paid where the table is not known', () => {
    expect(paysPartBDeductible({ ...Y2026, medigap: null }, supplement('F'))).toBe(false)
  })
})
