import { describe, expect, test } from 'vitest'
import { plainDate } from '../../../shared/dates/plain-date.ts'
import { layered, spreadOver } from '../../../shared/engine/installments/change-amounts.ts'
import type { DatedAmount } from '../../../shared/engine/installments/micro-plan.ts'
import { heaviestMonth, monthlyLoad } from '../../../shared/engine/installments/monthly-load.ts'
import { settlementAmount } from '../../../shared/engine/installments/pay-off.ts'
import { clinicLimit, least, most, strictest } from '../../../shared/engine/installments/policy/limit.ts'
import { type Cents, cents } from '../../../shared/money/cents.ts'
import { parseRate, type Rate } from '../../../shared/money/rate.ts'

/** Demands as they are told at the desk: a day and dollars. */
function demands(...told: readonly (readonly [string, number])[]): readonly DatedAmount[] {
  return told.map(([on, dollars]) => ({ on: plainDate(on), amount: dollarsOf(dollars) }))
}

function dollarsOf(dollars: number): Cents {
  return cents(dollars * 100)
}

function percentOf(text: string): Rate {
  const rate = parseRate(text, 2)
  if (rate === null) throw new TypeError(`no percent: ${text}`)
  return rate
}

describe('what a month asks for', () => {
  const biweekly = demands(['2027-01-01', 40], ['2027-01-15', 40], ['2027-01-29', 40], ['2027-02-12', 40])

  test('is all of its payments, three in a long one', () => {
    expect(monthlyLoad(biweekly, []).map(({ month, together }) => [month, together])).toEqual([
      ['2027-01', 12_000],
      ['2027-02', 4_000],
    ])
  })

  test('is counted together with the other plans', () => {
    const others = [demands(['2027-01-20', 30]), demands(['2027-01-31', 25], ['2027-03-01', 500])]

    expect(monthlyLoad(biweekly, others)[0]).toEqual({
      month: '2027-01',
      from: '2027-01-01',
      own: 12_000,
      others: 5_500,
      together: 17_500,
    })
  })

  test('leaves out months in which this plan asks for nothing', () => {
    const months = monthlyLoad(demands(['2027-05-01', 10], ['2027-06-01', 0]), [demands(['2027-06-01', 90])])

    expect(months.map(({ month }) => month)).toEqual(['2027-05'])
  })

  test('is heaviest in the earliest of two like months', () => {
    const months = monthlyLoad(demands(['2027-02-01', 60], ['2027-01-01', 60], ['2027-03-01', 59]), [])

    expect(heaviestMonth(months)?.month).toBe('2027-01')
    expect(heaviestMonth([])).toBeNull()
  })
})

describe('an offer to settle', () => {
  test.each([
    // 20 % of 1,000.00 is 200.00.
    [100_000, '20', 80_000],
    // 12.5 % of 987.65 is 123.45625, given up to the cent.
    [98_765, '12.5', 86_419],
    // 33.3 % of 0.05 is 0.01665.
    [5, '33.3', 3],
    [100_000, '0', 100_000],
    [100_000, '100', 0],
  ] as const)('of %i cents at %s percent off asks for %i', (outstanding, discount, asked) => {
    expect(settlementAmount(cents(outstanding), percentOf(discount))).toBe(asked)
  })
})

describe('amounts on the same dates', () => {
  test('are added up, the longer list goes on alone', () => {
    const first = [cents(100), cents(100), cents(100)]

    expect(layered(first, [cents(50)])).toEqual([150, 100, 100])
    expect(layered([cents(50)], first)).toEqual([150, 100, 100])
    expect(layered([], [])).toEqual([])
  })

  test('spread a balance with the rest in the last one', () => {
    const split = { increment: 1, rounding: 'halfUp', remainder: 'last', minimum: cents(1) } as const

    expect(spreadOver(cents(10_000), 3, split)).toMatchObject({ principal: 10_000, amounts: [3333, 3333, 3334] })
    expect(spreadOver(cents(2), 3, split)).toMatchObject({ kind: 'refused' })
  })
})

describe('the strictest of several limits', () => {
  const named = (value: number, id: string) => ({
    value,
    source: { kind: 'pack' as const, id, edition: 1, cite: 'a statute' },
    verified: true,
  })

  test('is the first one on a tie', () => {
    expect(least([named(5, 'one'), named(5, 'two'), named(6, 'three')])).toMatchObject({ source: { id: 'one' } })
  })

  test('is the least or the most, as the field asks', () => {
    const limits = [clinicLimit(30), named(10, 'pack'), named(20, 'other')]

    expect([least(limits)?.value, most(limits)?.value]).toEqual([10, 30])
  })

  test('is nothing where nobody says anything', () => {
    expect(strictest([], () => true)).toBeNull()
  })
})
