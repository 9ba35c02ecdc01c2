import { describe, expect, test } from 'vitest'
import { plainDate } from '../../../shared/dates/plain-date.ts'
import { insuredAnswer } from '../../../shared/engine/estimate/insured-answer.ts'
import { procedureAnswer } from '../../../shared/engine/estimate/procedure-answer.ts'
import { feeLines, modified, pricedAt } from '../../../shared/engine/estimate/procedure-fees.ts'
import { adjustedFees, type Guess } from '../../../shared/engine/estimate/procedure-prices.ts'
import { type Fact, known, NONE, UNKNOWN } from '../../../shared/model/fact.ts'
import type { ProcedurePricing } from '../../../shared/model/route.ts'
import type { LinePrice, ProcedureFacts, ServiceLine } from '../../../shared/model/service-line.ts'
import { type Cents, cents } from '../../../shared/money/cents.ts'
import { percent } from '../../../shared/money/rate.ts'
import { aLine, anInsuredRoute, aPlan, aPrice, aQuestion, aRule, told } from '../sample-plan.ts'
import { FREE_OF_LIMITS } from './line-scenes.ts'
import { RULES } from './scenes.ts'

const MEDICARE: ProcedurePricing = { ladder: null, modifiers: [] }
const SURE: Guess = { isUntoldFirst: false, isPartWhole: false }

function surgery(id: string, over: Partial<ServiceLine> = {}, facts: Partial<ProcedureFacts> = {}): ServiceLine {
  return aLine(id, {
    charge: told(500_000),
    procedure: { indicator: 2, family: null, reducedPart: NONE, ...facts },
    ...over,
  })
}

function adjusted(lines: readonly ServiceLine[], fees: readonly Fact<Cents>[], pricing = MEDICARE, guess = SURE) {
  const prices = lines.map(({ id }, at) => aPrice(id, fees[at] ?? UNKNOWN))
  return adjustedFees(feeLines(lines, prices), pricing, RULES, guess)
}

function amounts(...asked: Parameters<typeof adjusted>): readonly (number | null)[] {
  return adjusted(...asked).map(({ price }) => price)
}

describe('the fees of lines', () => {
  test('are those of lines with a price on the route', () => {
    const fees = feeLines([aLine('1'), aLine('2'), aLine('3')], [aPrice('3', told(7)), aPrice('1', UNKNOWN)])

    expect(fees.map(({ line, fee }) => [line.id, fee])).toEqual([
      ['1', null],
      ['3', 7],
    ])
  })

  test('are not told where none applies', () => {
    expect(feeLines([aLine('1')], [aPrice('1', NONE)])[0]?.fee).toBeNull()
  })

  test('of a row for both sides are not raised again', () => {
    const price: LinePrice = { ...aPrice('1', told(75_000)), forModifiers: ['50'] }

    expect(feeLines([aLine('1', { modifiers: ['50', '59'] })], [price])[0]?.line.modifiers).toEqual(['59'])
    expect(feeLines([aLine('1', { modifiers: ['50'] })], [aPrice('1', told(50_000))])[0]?.line.modifiers).toEqual([
      '50',
    ])
  })
})

describe('modifiers of a fee', () => {
  const modifiedBy = (modifiers: readonly string[], pricing = MEDICARE, forModifiers: readonly string[] = []) => {
    const price: LinePrice = { ...aPrice('1', told(100_000)), forModifiers: [...forModifiers] }
    return modified(100_000, { line: aLine('1', { modifiers: [...modifiers] }), price, fee: 100_000 }, pricing, RULES)
  }

  test.each<readonly [string, readonly string[], number | null]>([
    ['none leaves the fee', [], 100_000],
    ['an assistant surgeon gets 16 %', ['80'], 16_000],
    ['an assistant at surgery gets 13.6 %', ['AS'], 13_600],
    ['each of two surgeons gets 62.5 %', ['62'], 62_500],
    // 62.5 % of 16 %
    ['two of them multiply', ['80', '62'], 10_000],
    ['both sides count elsewhere', ['50'], 100_000],
    ['one without a percent is priced by report', ['66'], null],
    ['one that nobody knows changes nothing', ['59'], 100_000],
  ])('%s', (_name, modifiers, price) => {
    expect(modifiedBy(modifiers).price).toBe(price)
  })

  test('follow the contract before the general table', () => {
    const contract: ProcedurePricing = {
      ladder: null,
      modifiers: [
        { modifier: '80', percent: percent(20) },
        { modifier: '52', percent: percent(50) },
      ],
    }

    expect([modifiedBy(['80'], contract).price, modifiedBy(['52'], contract).price]).toEqual([20_000, 50_000])
  })

  test('that the row is priced for take nothing more', () => {
    expect(modifiedBy(['80'], MEDICARE, ['80'])).toEqual({ price: 100_000, steps: [] })
  })
})

describe('a price with its reduction', () => {
  const fee = (allowed: Fact<Cents>) => ({ line: aLine('1'), price: aPrice('1', allowed), fee: 100 })

  test('keeps what kind of fact it was', () => {
    const assumed = { kind: 'assumed', value: cents(100), reason: 'Contract of last year' } as const

    expect(pricedAt(fee(assumed), 50).allowed).toEqual({ ...assumed, value: 50 })
    expect(pricedAt(fee(told(100)), 50).allowed).toEqual(told(50))
  })

  test('is unknown where it is priced by report', () => {
    expect(pricedAt(fee(told(100)), null).allowed).toEqual(UNKNOWN)
  })

  test('of an untold fee stays untold', () => {
    expect(pricedAt(fee(UNKNOWN), 50).allowed).toEqual(UNKNOWN)
  })
})

describe('procedures done together', () => {
  test('are ranked by fee and not by claim', () => {
    expect(amounts([surgery('1'), surgery('2')], [told(40_000), told(90_000)])).toEqual([20_000, 90_000])
  })

  test('of two days are each the first of its day', () => {
    const [monday, tuesday] = ['2026-12-07', '2026-12-08'].map(plainDate)
    const lines = [surgery('1', { serviceOn: monday ?? null }), surgery('2', { serviceOn: tuesday ?? null })]

    expect(amounts(lines, [told(40_000), told(90_000)])).toEqual([40_000, 90_000])
  })

  test('count both sides before they are ranked', () => {
    // 150 % of 500.00 is 750.00 and the dearest; half of 600.00.
    const lines = [surgery('1', { modifiers: ['50'] }), surgery('2')]

    expect(amounts(lines, [told(50_000), told(60_000)])).toEqual([75_000, 30_000])
  })

  test('take the steps of their contract', () => {
    const lines = [surgery('1'), surgery('2'), surgery('3')]
    const ladder: ProcedurePricing = { ladder: [100, 50, 25], modifiers: [] }

    expect(amounts(lines, [told(90_000), told(40_000), told(20_000)], ladder)).toEqual([90_000, 20_000, 5_000])
  })

  test('behind the last step are priced by report', () => {
    const lines = [1, 2, 3, 4, 5, 6].map((id) => surgery(String(id)))
    const fees = [6, 5, 4, 3, 2, 1].map((fee) => told(fee * 1_000))

    expect(amounts(lines, fees)).toEqual([6_000, 2_500, 2_000, 1_500, 1_000, null])
    expect(adjusted(lines, fees).at(-1)?.steps).toEqual([{ code: 'price.byReport' }])
  })

  test('say what was reduced and why', () => {
    const lines = [surgery('1', { modifiers: ['50'] }), surgery('2'), aLine('3')]
    const steps = adjusted(lines, [told(50_000), told(60_000), told(70_000)]).map((one) =>
      one.steps.map(({ code }) => code),
    )

    expect(steps).toEqual([['price.bilateral'], ['price.rank'], []])
  })

  test('of one scope family add what is above the base', () => {
    // Base 200.00: the dearest in full, the other 350.00 − 200.00.
    const family = { base: 'B1', baseFee: told(20_000) }
    const lines = [surgery('1', {}, { indicator: 3, family }), surgery('2', {}, { indicator: 3, family })]

    expect(amounts(lines, [told(35_000), told(45_000)])).toEqual([15_000, 45_000])
  })

  test('leave a fee out that nobody told', () => {
    const lines = [surgery('1'), surgery('2')]

    expect(amounts(lines, [UNKNOWN, told(40_000)])).toEqual([40_000])
    expect(amounts(lines, [UNKNOWN, told(40_000)], MEDICARE, { ...SURE, isUntoldFirst: true })).toEqual([20_000])
  })
})

describe('a route with a contract for procedures', () => {
  const plan = aPlan({
    ...FREE_OF_LIMITS,
    grandfathered: true,
    benefits: [aRule('imaging', { coinsurance: known(percent(100)) })],
  })

  function answered(lines: readonly ServiceLine[], fees: readonly Fact<Cents>[]) {
    const prices = lines.map(({ id }, at) => aPrice(id, fees[at] ?? UNKNOWN))
    const route = { ...anInsuredRoute({ plan, prices }), procedures: MEDICARE }
    const question = aQuestion({ lines: [...lines], routes: [route] })
    return procedureAnswer(question, route, RULES, (plain) => insuredAnswer(question, plain, RULES))
  }

  test('costs the reduced prices and says so', () => {
    const answer = answered([surgery('1'), surgery('2')], [told(40_000), told(90_000)])

    expect(answer.range).toEqual({ low: 110_000, high: 110_000 })
    expect(answer.notes.filter(({ code }) => code.startsWith('price.'))).toEqual([
      { code: 'price.rank', lineId: '1', facts: { code: 'X1', words: 'Service 1' } },
    ])
  })

  test('traces a reduced price to its fee', () => {
    const [first] = answered([surgery('1'), surgery('2')], [told(40_000), told(90_000)]).lines
    const reduced = first?.parts.allowed.from.find(({ id }) => id === 'line.reducedPrice')

    expect(reduced).toMatchObject({ value: 20_000, rule: 'coverage.procedureLadder' })
    expect(reduced?.from).toMatchObject([{ id: 'line.fee.1', value: 40_000 }])
  })

  test('holds both ranks while a fee is not told', () => {
    // The told 400.00 is 400.00 or half of it; the untold is up to its charge of 5,000.00, halved or not.
    const answer = answered([surgery('1'), surgery('2')], [UNKNOWN, told(40_000)])

    expect(answer.range).toEqual({ low: 20_000, high: 540_000 })
    expect(answer.openFacts.map(({ factId }) => factId)).toEqual(['line.allowed.1'])
  })

  test('holds all parts while the reduced one is not told', () => {
    // Two scans of 500.00; of the second from 475.00 (all reading) down to 250.00 (all technical).
    const scan = { indicator: 4, family: { base: 'S', baseFee: NONE }, reducedPart: UNKNOWN } as const
    const answer = answered([surgery('1', {}, scan), surgery('2', {}, scan)], [told(50_000), told(50_000)])

    expect(answer.range).toEqual({ low: 75_000, high: 97_500 })
    expect(answer.openFacts.map(({ factId }) => factId)).toEqual(['line.reducedPart.1', 'line.reducedPart.2'])
  })
})
