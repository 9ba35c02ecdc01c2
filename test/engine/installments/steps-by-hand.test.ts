import { describe, expect, test } from 'vitest'
import { rowsOfSteps } from '../../../shared/engine/installments/stepped-rows.ts'
import { type PlanTerms, plainTerms } from '../../../shared/engine/installments/terms.ts'
import { cents } from '../../../shared/money/cents.ts'
import { percent } from '../../../shared/money/rate.ts'
import { day, monthlyFrom } from './by-hand.ts'

const INTEREST = {
  rate: percent(12),
  method: 'period',
  startsOn: day('2027-01-01'),
  oddFirstPeriod: 'free',
  delayedUntil: null,
} as const

/** Steps as they are written here: `2 x 100.00, 2 x ?` is two payments of 100.00 and two that are solved. */
function stepsOf(text: string) {
  return text.split(', ').map((step) => {
    const [count = '', amount = ''] = step.split(' x ')
    return { count: Number(count), amount: amount === '?' ? null : cents(Math.round(Number(amount) * 100)) }
  })
}

/** 1,000.00 from February 1 on, in these steps. */
function made(steps: string, over: Partial<PlanTerms> = {}) {
  const parts = stepsOf(steps)
  const count = parts.reduce((sum, step) => sum + step.count, 0)
  return rowsOfSteps(
    cents(100_000),
    { ...plainTerms(monthlyFrom('2027-02-01'), { by: 'count', count }), ...over },
    parts,
  )
}

function amountsOf(steps: string, over: Partial<PlanTerms> = {}) {
  const answer = made(steps, over)
  return answer.kind === 'refused' ? answer.code : answer.dated.installments.map(({ amount }) => amount)
}

describe('payments in steps on their dates', () => {
  test.each<[string, readonly number[]]>([
    ['2 x 100.00, 2 x ?', [10_000, 10_000, 40_000, 40_000]],
    ['1 x ?, 2 x 100.00', [80_000, 10_000, 10_000]],
    ['1 x 100.00, 1 x ?, 1 x 300.00', [10_000, 60_000, 30_000]],
    ['1 x 100.00, 7 x ?', [10_000, 12_857, 12_857, 12_857, 12_857, 12_857, 12_857, 12_858]],
    ['2 x 300.00, 1 x 300.00', [30_000, 30_000, 40_000]],
    ['1 x ?', [100_000]],
    ['1 x 999.99, 1 x ?', [99_999, 1]],
  ])('pay 1,000.00 to the cent: %s', (steps, amounts) => {
    // 900.00 in seven is 128.571…; the last payment takes the cent.
    expect(amountsOf(steps)).toEqual(amounts)
  })

  test('fall on the dates of the plan, numbered through', () => {
    const answer = made('1 x 100.00, 2 x ?')

    expect(
      answer.kind === 'refused' ? answer : answer.dated.installments.map((row) => [row.number, row.contractOn]),
    ).toEqual([
      [1, '2027-02-01'],
      [2, '2027-03-01'],
      [3, '2027-04-01'],
    ])
  })

  test('call the amount usual that most payments have', () => {
    expect(made('1 x 100.00, 3 x ?')).toMatchObject({ usual: 30_000, unrounded: '300' })
    expect(made('2 x 123.45, 1 x ?')).toMatchObject({ usual: 12_345, unrounded: '123.45' })
  })

  test('call the earlier amount usual on a tie', () => {
    expect(made('2 x 100.00, 2 x ?')).toMatchObject({ usual: 10_000, unrounded: '100' })
    expect(made('2 x ?, 2 x 100.00')).toMatchObject({ usual: 40_000 })
  })

  test('bear interest of equal periods', () => {
    // 1 % of 1,000.00; 505.00 pays 495.00. 1 % of 505.00 is 5.05.
    const answer = made('1 x 505.00, 1 x ?', { interest: INTEREST })

    expect(answer).toMatchObject({ dated: { totalInterest: 1_000 + 505 } })
    expect(amountsOf('1 x 505.00, 1 x ?', { interest: INTEREST })).toEqual([50_500, 51_005])
  })

  test('ask odd days with the first payment where that was agreed', () => {
    // From December 15 to February 1 is one month and 17 of 31 days: 1 % of them is 5.48.
    const interest = { ...INTEREST, startsOn: day('2026-12-15'), oddFirstPeriod: 'withFirstPayment' } as const

    expect(amountsOf('1 x 505.00, 1 x ?', { interest })).toEqual([50_500 + 548, 51_005])
  })

  test('bear nothing before interest begins', () => {
    // The first row is free: 495.00 are left and bear 4.95.
    const interest = { ...INTEREST, delayedUntil: day('2027-03-01') }

    expect(amountsOf('1 x 505.00, 1 x ?', { interest })).toEqual([50_500, 49_995])
  })

  test.each<[string, string, Partial<PlanTerms>, string]>([
    ['the others pay all of it already', '2 x 500.00, 1 x ?', {}, 'stepsDoNotFit'],
    ['two steps are left open', '1 x ?, 1 x ?', {}, 'stepsDoNotFit'],
    ['it is paid before the last step', '1 x 1000.00, 1 x 50.00', {}, 'stepsDoNotFit'],
    [
      'the first payment is its interest alone',
      '1 x 10.00, 1 x ?',
      { interest: INTEREST },
      'paymentDoesNotCoverInterest',
    ],
    ['the rate is too fine', '2 x ?', { interest: { ...INTEREST, rate: { units: 1, places: 9 } } }, 'rateTooFine'],
    ['the rate is below zero', '2 x ?', { interest: { ...INTEREST, rate: percent(-1) } }, 'rateTooFine'],
    [
      'the first date is before interest begins',
      '2 x ?',
      { interest: { ...INTEREST, startsOn: day('2027-02-02') } },
      'firstDueTooEarly',
    ],
    [
      'equal periods are asked for on dates of one’s own',
      '2 x ?',
      {
        interest: INTEREST,
        due: { ...monthlyFrom('2027-02-01'), every: 'custom', dates: [day('2027-02-01'), day('2027-05-01')] },
      },
      'methodNeedsRhythm',
    ],
  ])('are refused where %s', (...[, steps, over, code]) => {
    expect(amountsOf(steps, over)).toBe(code)
  })

  test('name the least first payment that would do', () => {
    expect(made('1 x 10.00, 1 x ?', { interest: INTEREST })).toMatchObject({
      facts: { firstPeriodInterest: 1_000, minimumPayment: 1_001 },
    })
    // 999.99 are left and bear 9.9999.
    expect(amountsOf('1 x 10.01, 1 x ?', { interest: INTEREST })).toEqual([1_001, 99_999 + 1_000])
  })
})
