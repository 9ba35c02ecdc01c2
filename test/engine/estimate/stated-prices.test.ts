import { describe, expect, test } from 'vitest'
import { packageAnswer } from '../../../shared/engine/estimate/package-answer.ts'
import { type PricedGroup, statedPrices } from '../../../shared/engine/estimate/stated-prices.ts'
import { stillToAsk } from '../../../shared/engine/still-to-ask.ts'
import { type Fact, NONE, UNKNOWN } from '../../../shared/model/fact.ts'
import type { SelfPayRoute } from '../../../shared/model/route.ts'
import { type Cents, cents } from '../../../shared/money/cents.ts'
import { percent } from '../../../shared/money/rate.ts'
import { aLine, aPrice, aQuestion, aSelfPayRoute, told } from '../sample-plan.ts'
import { asks, shown } from './scenes.ts'

const NOTHING_OFF = percent(0)
const FACT = 'clinic.package.K1'

function group(price: Fact<Cents>, ...lineIds: readonly string[]): PricedGroup {
  return { factId: FACT, lineIds, price }
}

function services(...charges: readonly Fact<Cents>[]) {
  return charges.map((charge, at) => aLine(String(at + 1), { charge }))
}

/** What each service of a group is priced at; `?` while that is not told. */
function spread(stated: ReturnType<typeof statedPrices>): readonly (number | string)[] {
  return (stated?.prices ?? []).map(({ allowed }) => ('value' in allowed ? allowed.value : '?'))
}

describe('a price for several services', () => {
  test('is spread in proportion to the charges', () => {
    // 300.00 over 400.00 and 200.00: two thirds and one third.
    const stated = statedPrices(group(told(30_000), '1', '2'), services(told(40_000), told(20_000)), NOTHING_OFF)

    expect(spread(stated)).toEqual([20_000, 10_000])
    expect(stated).toMatchObject({ span: { low: 30_000, high: 30_000 }, missingCharges: [] })
  })

  test('loses no cent and gives the odd one to the first', () => {
    // 1.00 over three equal charges: 33, 33, 33 and one cent left.
    const equal = [told(500), told(500), told(500)]

    expect(spread(statedPrices(group(told(100), '1', '2', '3'), services(...equal), NOTHING_OFF))).toEqual([34, 33, 33])
  })

  test('gives odd cents to the largest remainders', () => {
    // 1.00 over 1.00, 2.00 and 3.00: 16.67, 33.33 and 50 cents; the rest of a cent is largest with the first.
    const charges = [told(100), told(200), told(300)]
    const stated = statedPrices(group(told(100), '1', '2', '3'), services(...charges), NOTHING_OFF)

    expect(spread(stated)).toEqual([17, 33, 50])
  })

  test('takes the prompt discount off before it is spread', () => {
    // 300.00 less 10 % is 270.00: 180.00 and 90.00.
    const stated = statedPrices(group(told(30_000), '1', '2'), services(told(40_000), told(20_000)), percent(10))

    expect(spread(stated)).toEqual([18_000, 9_000])
  })

  test('takes the prompt discount off the charges where they are less', () => {
    // Charges of 600.00 bound a price of 900.00; less 5 % 570.00.
    const stated = statedPrices(group(told(90_000), '1', '2'), services(told(40_000), told(20_000)), percent(5))

    expect(stated?.span).toEqual({ low: 57_000, high: 57_000 })
    expect(spread(stated)).toEqual([38_000, 19_000])
  })

  test('that is not told reaches up to the charges', () => {
    const stated = statedPrices(group(UNKNOWN, '1', '2'), services(told(40_000), told(20_000)), NOTHING_OFF)

    expect(stated?.span).toEqual({ low: 0, high: 60_000 })
    expect(spread(stated)).toEqual(['?', '?'])
  })

  test('still bounds its services while a charge is missing', () => {
    // Charges of at least 400.00 reach the price of 300.00 in any case.
    const stated = statedPrices(group(told(30_000), '1', '2'), services(told(40_000), UNKNOWN), NOTHING_OFF)

    expect(stated).toMatchObject({ span: { low: 30_000, high: 30_000 }, missingCharges: ['2'] })
    expect(spread(stated)).toEqual(['?', '?'])
  })

  test('is open where told charges do not reach it', () => {
    const stated = statedPrices(group(told(30_000), '1', '2'), services(told(10_000), UNKNOWN), NOTHING_OFF)

    expect(stated?.span).toEqual({ low: 10_000, high: 30_000 })
  })

  test('of nothing is nothing of each without any charge', () => {
    const stated = statedPrices(group(told(0), '1', '2'), services(UNKNOWN, UNKNOWN), NOTHING_OFF)

    expect(spread(stated)).toEqual([0, 0])
  })

  test('keeps its assumption on each of its services', () => {
    const price = { kind: 'assumed', value: cents(30_000), reason: 'Offer' } as const
    const stated = statedPrices(group(price, '1', '2'), services(told(40_000), told(20_000)), NOTHING_OFF)

    expect(stated?.prices.map(({ allowed }) => allowed)).toEqual([
      { kind: 'assumed', value: 20_000, reason: 'Offer' },
      { kind: 'assumed', value: 10_000, reason: 'Offer' },
    ])
  })

  test('that does not apply makes no group', () => {
    expect(statedPrices(group(NONE, '1'), services(told(1)), NOTHING_OFF)).toBeNull()
  })

  test('for services that are not there makes no group', () => {
    expect(statedPrices(group(told(100), '7', '8'), services(told(1)), NOTHING_OFF)).toBeNull()
  })

  test('counts only the services that are there', () => {
    expect(spread(statedPrices(group(told(100), '1', '9'), services(told(500), told(500)), NOTHING_OFF))).toEqual([100])
  })
})

describe('a route with packages', () => {
  function answered(groups: readonly PricedGroup[], charges: readonly Fact<Cents>[], over: Partial<SelfPayRoute> = {}) {
    const pricing = { groups, rule: 'clinic.package', note: 'selfPay.package' } as const
    return packageAnswer(aQuestion({ lines: services(...charges), routes: [] }), aSelfPayRoute(over), pricing)
  }

  test('prices the package and discounts the rest', () => {
    // Package 300.00 for the first two; the third is 100.00 less 40 %.
    const answer = answered([group(told(30_000), '1', '2')], [told(40_000), told(20_000), told(10_000)])

    expect(answer.lines.map(({ parts }) => shown(parts.patientOwes))).toEqual([20_000, 10_000, 6_000])
    expect(answer.range).toEqual({ low: 36_000, high: 36_000 })
    expect(answer.notes).toEqual([{ code: 'selfPay.package', lineId: null, facts: { price: 30_000, count: 2 } }])
  })

  test('names the package behind the price of its services', () => {
    const answer = answered([group(told(30_000), '1', '2')], [told(40_000), told(20_000), told(10_000)])

    expect(answer.lines.map(({ parts }) => parts.selfPayPrice.rule)).toEqual([
      'clinic.package',
      'clinic.package',
      'clinic.selfPayDiscount',
    ])
  })

  test('takes the prompt discount off package and rest alike', () => {
    // 300.00 less 10 % is 270.00; 60.00 less 10 % is 54.00.
    const charges = [told(40_000), told(20_000), told(10_000)]
    const answer = answered([group(told(30_000), '1', '2')], charges, { promptPay: percent(10) })

    expect(answer.lines.map(({ parts }) => shown(parts.patientOwes))).toEqual([18_000, 9_000, 5_400])
  })

  test('gives a service in two packages to the first', () => {
    const groups = [
      group(told(30_000), '1', '2'),
      { factId: 'clinic.package.K2', lineIds: ['2', '3'], price: told(5_000) },
    ]
    const answer = answered(groups, [told(40_000), told(20_000), told(10_000)])

    expect(answer.lines.map(({ parts }) => shown(parts.patientOwes))).toEqual([20_000, 10_000, 5_000])
  })

  test('asks for a package price and bounds each service', () => {
    const answer = answered([group(UNKNOWN, '1', '2')], [told(40_000), told(20_000), told(10_000)])

    expect(answer.range).toEqual({ low: 6_000, high: 66_000 })
    expect(answer.openFacts).toEqual([asks(FACT, 60_000)])
    expect(answer.lines.map(({ range }) => range.high)).toEqual([40_000, 20_000, 6_000])
    expect(answer.lines[0] === undefined ? [] : stillToAsk(answer.lines[0].parts.patientOwes)).toEqual([FACT])
    expect(answer.notes).toEqual([])
  })

  test('knows the sum though a charge is missing inside', () => {
    // The package costs 300.00 whatever the second charge is; its share of it is up to 300.00.
    const answer = answered([group(told(30_000), '1', '2')], [told(40_000), UNKNOWN])

    expect(answer.range).toEqual({ low: 30_000, high: 30_000 })
    expect(shown(answer.totals.patientOwes)).toBe(30_000)
    expect(answer.lines.map(({ range }) => range)).toEqual([
      { low: 0, high: 30_000 },
      { low: 0, high: 30_000 },
    ])
    expect(answer.openFacts).toEqual([])
  })

  test('leaves a published cash price to services outside', () => {
    const charges = [told(40_000), told(20_000)]
    const cashPrices = [aPrice('1', told(1)), aPrice('2', told(15_000))]
    const answer = answered([group(told(30_000), '1')], charges, { cashPrices })

    expect(answer.lines.map(({ parts }) => shown(parts.patientOwes))).toEqual([30_000, 15_000])
  })
})
