import { describe, expect, test } from 'vitest'
import { selfPayLines } from '../../../shared/engine/estimate/self-pay.ts'
import { selfPayAnswer } from '../../../shared/engine/estimate/self-pay-answer.ts'
import {
  priceRange,
  type SelfPayPrice,
  selfPayPrices,
  selfPayRange,
} from '../../../shared/engine/estimate/self-pay-prices.ts'
import { settledSelfPay } from '../../../shared/engine/estimate/settled-totals.ts'
import { stillToAsk } from '../../../shared/engine/still-to-ask.ts'
import { type Fact, NONE, UNKNOWN } from '../../../shared/model/fact.ts'
import type { SelfPayRoute } from '../../../shared/model/route.ts'
import { type Cents, cents } from '../../../shared/money/cents.ts'
import { percent } from '../../../shared/money/rate.ts'
import { aLine, anInsuredRoute, aPlan, aPrice, aQuestion, aSelfPayRoute, told } from '../sample-plan.ts'
import { asks, shown } from './scenes.ts'

const ASSUMED = { kind: 'assumed', value: cents(80_000), reason: 'Last year’s list' } as const

function priced(charge: Fact<Cents>, over: Partial<SelfPayRoute> = {}): SelfPayPrice {
  return selfPayPrices(aSelfPayRoute(over), [aLine('1', { charge })])[0] as SelfPayPrice
}

describe('the price of one service', () => {
  test.each<readonly [string, Fact<Cents>, Partial<SelfPayRoute>, number | null, number | null]>([
    // 1,000.00 less 40 %
    ['takes the discount off the charge', told(100_000), {}, 60_000, 60_000],
    // 600.00 less 5 %
    ['takes the prompt discount off the rest', told(100_000), { promptPay: percent(5) }, 60_000, 57_000],
    // 60 % of 0.01 is 0.006, which is a cent
    ['rounds a part of a cent up from half', told(1), {}, 1, 1],
    // 60 % of 0.03 is 0.018: 2 cents; 50 % of 2 cents is a cent
    ['rounds after each discount by itself', told(3), { promptPay: percent(50) }, 2, 1],
    ['is nothing with everything off', told(100_000), { discount: percent(100) }, 0, 0],
    ['is nothing with everything off an untold charge', UNKNOWN, { discount: percent(100) }, 0, 0],
    ['is not told without a charge', UNKNOWN, {}, null, null],
    ['is nothing where no charge applies', NONE, {}, 0, 0],
    [
      'is the cash price without a further discount',
      told(100_000),
      { cashPrices: [aPrice('1', told(45_000))] },
      45_000,
      45_000,
    ],
    [
      'is never a cash price above the charge',
      told(40_000),
      { cashPrices: [aPrice('1', told(45_000))] },
      40_000,
      40_000,
    ],
    [
      'takes the discount where no cash price applies',
      told(100_000),
      { cashPrices: [aPrice('1', NONE)] },
      60_000,
      60_000,
    ],
    ['waits for a cash price that is asked for', told(100_000), { cashPrices: [aPrice('1', UNKNOWN)] }, null, null],
  ])('%s', (_name, charge, over, ...[listed, due]) => {
    expect(priced(charge, over)).toMatchObject({ listed, due })
  })

  test('finds its cash price wherever it stands', () => {
    const route = aSelfPayRoute({ cashPrices: [aPrice('2', told(700)), aPrice('1', told(500))] })
    const found = selfPayPrices(route, [aLine('1'), aLine('2'), aLine('3')])

    expect(found.map(({ due }) => due)).toEqual([500, 700, 60_000])
  })

  test.each<readonly [string, Fact<Cents>, Partial<SelfPayRoute>, boolean, boolean]>([
    ['an assumed charge makes it assumed', ASSUMED, {}, true, true],
    [
      'an assumed cash price leaves the charge known',
      told(90_000),
      { cashPrices: [aPrice('1', ASSUMED)] },
      false,
      true,
    ],
    ['nothing is nothing whatever is assumed', ASSUMED, { discount: percent(100) }, true, false],
    ['told prices rest on nothing', told(90_000), {}, false, false],
  ])('%s', (_name, charge, over, ...[isChargeAssumed, isAssumed]) => {
    expect(priced(charge, over)).toMatchObject({ isChargeAssumed, isAssumed })
  })
})

describe('the range of one service', () => {
  test.each<readonly [string, SelfPayPrice, number | null, number | null]>([
    ['is one amount with a price', priced(told(100_000)), 60_000, 60_000],
    ['reaches up to the charge without a price', priced(told(900), { cashPrices: [aPrice('1', UNKNOWN)] }), 0, 900],
    ['has no end without a charge either', priced(UNKNOWN), 0, null],
  ])('%s', (_name, price, low, high) => {
    expect(priceRange(price)).toEqual({ low, high })
  })
})

describe('the range of several services', () => {
  const open = priced(told(900), { cashPrices: [aPrice('1', UNKNOWN)] })

  test('of none is nothing', () => {
    expect(selfPayRange([])).toEqual({ low: 0, high: 0 })
  })

  test('adds settled prices at both ends', () => {
    expect(selfPayRange([priced(told(100_000)), priced(told(50_000))])).toEqual({ low: 90_000, high: 90_000 })
  })

  test('adds a charge to the top only', () => {
    expect(selfPayRange([priced(told(100_000)), open])).toEqual({ low: 60_000, high: 60_900 })
  })

  test('loses its end with a single untold charge', () => {
    expect(selfPayRange([priced(told(100_000)), priced(UNKNOWN), open])).toEqual({ low: 60_000, high: null })
  })
})

describe('the sums of told prices', () => {
  test('tie charge, discount and price to the cent', () => {
    // 0.01 less 40 % is 0.01 and 0.03 less 40 % is 0.02: 0.04 charged, 0.03 paid, 0.01 off.
    const sums = settledSelfPay([priced(told(1)), priced(told(3))])

    expect([sums.charge, sums.allowed, sums.discount, sums.selfPayPrice, sums.patientOwes].map(shown)).toEqual([
      4, 3, 1, 3, 3,
    ])
    expect([sums.planPays, sums.deductible, sums.balanceBill].map(shown)).toEqual([0, 0, 0])
  })

  test('name only the lines that add something', () => {
    const sums = settledSelfPay([priced(told(0)), priced(told(1)), priced(told(3))])

    expect(sums.charge.from.map((one) => [one.id, shown(one as typeof sums.charge)])).toEqual([
      ['line.charge', 1],
      ['line.charge', 3],
    ])
    expect(sums.discount.from).toHaveLength(1)
  })

  test('rest on an assumption when a line does', () => {
    const sums = settledSelfPay([priced(told(100)), priced(ASSUMED)])

    expect([sums.charge.standing, sums.patientOwes.standing]).toEqual(['assumed', 'assumed'])
  })

  test('leave the charges known beside an assumed price', () => {
    const sums = settledSelfPay([priced(told(90_000), { cashPrices: [aPrice('1', ASSUMED)] })])

    expect([sums.charge.standing, sums.patientOwes.standing]).toEqual(['known', 'assumed'])
  })
})

describe('the lines of a self-pay route', () => {
  const route = aSelfPayRoute({ promptPay: percent(10), cashPrices: [aPrice('2', told(70_000))] })
  const lines = [aLine('1'), aLine('2', { charge: told(50_000) }), aLine('3', { charge: UNKNOWN })]
  const [first, second, third] = selfPayLines(route, lines, selfPayPrices(route, lines))

  test('say what each part of a discounted charge is', () => {
    // 1,000.00 less 40 % is 600.00; less 10 % is 540.00; 460.00 nobody pays.
    const { parts, tag } = first ?? { parts: null, tag: null }

    expect(tag).toBe('selfPay')
    expect([parts?.charge, parts?.allowed, parts?.discount, parts?.patientOwes].map(shown)).toEqual([
      100_000, 54_000, 46_000, 54_000,
    ])
    expect(parts?.selfPayPrice).toMatchObject({ rule: 'clinic.promptPay' })
    expect(parts?.selfPayPrice.from.map(({ id }) => id)).toEqual(['line.listedPrice', 'clinic.promptPay'])
  })

  test('hold a cash price down to the charge', () => {
    // The charge of 500.00 is below the published 700.00; 10 % off leaves 450.00.
    expect(shown(second?.parts.patientOwes)).toBe(45_000)
    expect(second?.parts.selfPayPrice.from[0]).toMatchObject({ value: 50_000, settledBy: 'line.charge' })
  })

  test('ask for what an untold line is missing', () => {
    expect(third).toMatchObject({ tag: 'unknown', range: { low: 0, high: null } })
    expect(third === undefined ? [] : stillToAsk(third.parts.patientOwes)).toEqual(['line.charge.3'])
  })

  test('know of no deductible and no yearly limit', () => {
    expect([first, second, third].map((line) => [line?.deductibleLeftBefore, line?.oopLeftBefore])).toEqual([
      [null, null],
      [null, null],
      [null, null],
    ])
  })

  test('of nothing are tagged as nothing owed', () => {
    const free = aSelfPayRoute({ discount: percent(100) })

    expect(selfPayLines(free, [aLine('1')], selfPayPrices(free, [aLine('1')]))[0]?.tag).toBe('nothing')
  })
})

describe('the answer of a self-pay route', () => {
  test('earns no credit toward any coverage', () => {
    const answer = selfPayAnswer(aQuestion(), aSelfPayRoute())

    expect(answer).toMatchObject({ kind: 'selfPay', creditedToDeductible: null, creditedToOop: null })
    expect(answer.range).toEqual({ low: 60_000, high: 60_000 })
    expect(answer.openFacts).toEqual([])
  })

  test('asks for every price that is not told', () => {
    const lines = [aLine('1', { charge: UNKNOWN }), aLine('2', { charge: told(300) })]
    const answer = selfPayAnswer(aQuestion({ lines }), aSelfPayRoute({ cashPrices: [aPrice('2', UNKNOWN)] }))

    expect(answer.openFacts).toEqual([asks('line.charge.1', null), asks('line.cashPrice.2', 300)])
    expect(answer.range).toEqual({ low: 0, high: null })
    expect(shown(answer.totals.patientOwes)).toBe('?')
  })

  test('of no services costs nothing', () => {
    const answer = selfPayAnswer(aQuestion({ lines: [], routes: [] }), aSelfPayRoute())

    expect([answer.lines, answer.notes, shown(answer.totals.patientOwes)]).toEqual([[], [], 0])
  })

  test('says beside a coverage that it earns nothing there', () => {
    const plan = aPlan({ type: 'medicare', planName: 'Original Medicare' })
    const routes = [aSelfPayRoute(), anInsuredRoute({ plan })]
    const answer = selfPayAnswer(aQuestion({ routes }), aSelfPayRoute())

    expect(answer.notes).toEqual([
      { code: 'selfPay.noCredit', lineId: null, facts: {} },
      { code: 'selfPay.notForFederal', lineId: null, facts: { plan: 'Original Medicare' } },
    ])
  })
})
