import { describe, expect, test } from 'vitest'
import { plainDate } from '../../../shared/dates/plain-date.ts'
import { factIds } from '../../../shared/engine/estimate/fact-ids.ts'
import {
  factFigure,
  missingFact,
  ownFigure,
  present,
  sourceRule,
  ZEROS,
} from '../../../shared/engine/estimate/facts.ts'
import { stillToAsk } from '../../../shared/engine/still-to-ask.ts'
import { known, NONE, UNKNOWN } from '../../../shared/model/fact.ts'
import { priceSourceSchema } from '../../../shared/model/service-line.ts'
import { percent } from '../../../shared/money/rate.ts'
import { told } from '../sample-plan.ts'

describe('a fact as a figure', () => {
  test('told is known with its document', () => {
    expect(factFigure('plan.copay.office.in', told(4_500), 'plan.benefit.office.in')).toEqual({
      id: 'plan.copay.office.in',
      standing: 'known',
      value: 4_500,
      from: [],
      settledBy: null,
      rule: 'plan.benefit.office.in',
    })
  })

  test('told as zero is an amount, not a gap', () => {
    expect(factFigure('line.charge.1', told(0), null)).toMatchObject({ standing: 'known', value: 0 })
  })

  test('assumed keeps its value and says that it is assumed', () => {
    const fact = { kind: 'assumed', value: percent(20), reason: 'Usual for this plan' } as const

    expect(factFigure('plan.coinsurance.imaging.in', fact, null)).toMatchObject({
      standing: 'assumed',
      value: { units: 20, places: 2 },
    })
  })

  test('not told is missing and asks for itself', () => {
    const figure = factFigure('met.deductible.member.in', UNKNOWN, null)

    expect(figure).toMatchObject({ standing: 'missing', from: [] })
    expect(figure === null ? [] : stillToAsk(figure)).toEqual(['met.deductible.member.in'])
  })

  test('that does not apply is no figure at all', () => {
    expect(factFigure('plan.copay.imaging.in', NONE, 'plan.benefit.imaging.in')).toBeNull()
  })

  test('a yes or no keeps its answer', () => {
    expect(factFigure('plan.covered.imaging.in', known(false), null)).toMatchObject({ value: false })
  })
})

describe('a number of the engine itself', () => {
  test('is known with the rule behind it', () => {
    expect(ownFigure('rule.acaMaximum', 1_060_000, 'coverage.acaMaximum')).toMatchObject({
      standing: 'known',
      value: 1_060_000,
      rule: 'coverage.acaMaximum',
    })
  })

  test('without a rule names none', () => {
    expect(ownFigure('line.deductibleUsedBefore', 12_345).rule).toBeNull()
  })
})

describe('where a price stands', () => {
  test('a schedule is named with its row', () => {
    const scheduleId = '0198c0de-0000-7000-8000-000000000001'
    const row = { kind: 'schedule', scheduleId, scheduleName: 'Charges', effectiveFrom: '2026-01-01', sourceRow: 17 }

    expect(sourceRule(priceSourceSchema.parse(row))).toBe(`schedule.${scheduleId}.17`)
  })

  test('a typed price says so', () => {
    expect(sourceRule({ kind: 'byHand', reason: 'Quoted', by: 'Counselor', on: plainDate('2026-11-20') })).toBe(
      'byHand',
    )
  })

  test('a price from nowhere names no document', () => {
    expect(sourceRule({ kind: 'none' })).toBeNull()
  })
})

describe('a fact that nobody has told', () => {
  test('ends the trace and asks for itself', () => {
    const figure = missingFact('used.paid.family')

    expect(figure).toEqual({ id: 'used.paid.family', standing: 'missing', from: [], settledBy: null, rule: null })
    expect(stillToAsk(figure)).toEqual(['used.paid.family'])
  })
})

describe('the figures that are there', () => {
  test('keep their order without the gaps', () => {
    const [charge, price] = [ownFigure('line.charge', 1), missingFact('line.allowed.1')]

    expect(present([null, charge, null, price])).toEqual([charge, price])
    expect(present([null])).toEqual([])
  })
})

describe('parts that are nothing', () => {
  test.each(Object.entries(ZEROS))('%s is known as zero with nothing behind it', (part, figure) => {
    expect(figure).toEqual({
      id: `line.${part}`,
      standing: 'known',
      value: 0,
      from: [],
      settledBy: null,
      rule: null,
    })
  })
})

describe('the names of facts', () => {
  test.each([
    ['a charge', factIds.charge('3'), 'line.charge.3'],
    ['a cash price', factIds.cashPrice('3'), 'line.cashPrice.3'],
    ['what was met by the family', factIds.oopMet('family', 'out'), 'met.oop.family.out'],
    ['a share of a kind of care', factIds.coinsurance('imaging', 'in'), 'plan.coinsurance.imaging.in'],
    ['a counter by its name', factIds.counterUsed('therapy visits'), 'used.counter.therapy visits'],
    ['a package by its id', factIds.packagePrice('K1'), 'clinic.package.K1'],
    ['the fee of a schedule', factIds.fee('2'), 'line.fee.2'],
    ['the base of a scope', factIds.baseFee('2'), 'line.baseFee.2'],
  ])('%s never change their form', (_name, id, expected) => {
    expect(id).toBe(expected)
  })
})
