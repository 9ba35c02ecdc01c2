import { describe, expect, test } from 'vitest'
import { insuredTrace } from '../../../shared/engine/estimate/insured-trace.ts'
import { cashComparison } from '../../../shared/engine/outlook/cash-comparison.ts'
import type { ExpectedCare } from '../../../shared/engine/outlook/expected-year.ts'
import { cashOutlook, insuredOutlook, uninsuredOutlook } from '../../../shared/engine/outlook/route-outlook.ts'
import { stillToAsk } from '../../../shared/engine/still-to-ask.ts'
import { known, NONE, UNKNOWN } from '../../../shared/model/fact.ts'
import { cents } from '../../../shared/money/cents.ts'
import { percent } from '../../../shared/money/rate.ts'
import { aLevel, aLine, aPlan, aPrice, aRule, met, told } from '../sample-plan.ts'
import { care } from './outlook-sample.ts'
import { type Changed, exactly, scene } from './year-sample.ts'

const insured = (changed: Changed) => {
  const asked = scene(changed)
  return insuredOutlook(asked, asked.insured)
}
const cash = (changed: Changed) => {
  const asked = scene(changed)
  return cashOutlook(asked, asked.cash)
}
const amounts = ({ now, later, total }: ReturnType<typeof insured>) => [now.range, later.range, total.range]

describe('the terms of a year', () => {
  test('hold the services of today, then the expected ones', () => {
    const { terms } = scene({ care: [care('office', 2, 12_000), care('surgery', 1, 200_000)] })

    expect([terms.countNow, terms.terms.episode.lines.length, terms.later.episode.lines.length]).toEqual([1, 4, 3])
    expect([...terms.priceCells.keys()]).toEqual([0, 1])
  })

  test('hold the price of one kind of care in one cell', () => {
    const { terms } = scene({ care: [care('office', 2, 12_000), care('office', 1, 12_000)] })
    const cells = terms.later.episode.lines.map(({ price, charge }) => [price, charge])

    expect(cells[0]).toEqual(cells[1])
    expect(cells[0]).not.toEqual(cells[2])
    expect(cells.map(([price]) => price)).toEqual([
      terms.priceCells.get(0),
      terms.priceCells.get(0),
      terms.priceCells.get(1),
    ])
    expect(cells.every(([price, charge]) => price === charge)).toBe(true)
  })

  test('leave a price open that is a span, and name it', () => {
    const { terms } = scene({ care: [care('surgery', 1, 100_000, 200_000), care('office', 1, 12_000)] })

    expect(terms.terms.sheet.open).toEqual([
      { cell: terms.priceCells.get(0), low: 100_000, high: 200_000, factIds: ['expected.allowed.0'] },
    ])
  })

  test('leave open how much was used up where a number of visits is covered', () => {
    const limit = { type: 'visits', amount: 20, counter: 'therapy', excessTo: 'patientBilled' } as const
    const plan = aPlan({ benefits: [aRule('imaging'), aRule('office', { limit })] })
    const { terms } = scene({ route: { plan }, care: [care('office', null, 60_000)] })
    const cut = terms.terms.sheet.open.find(
      ({ factIds }) => factIds.join() === 'expected.times.0' && factIds.length === 1,
    )

    expect(terms.terms.sheet.open.map(({ low, high }) => [low, high])).toContainEqual([0, 60_000])
    expect(cut).toBeDefined()
  })

  test('name an opened copay by the number that is missing', () => {
    const { terms } = scene({ care: [care('office', null, 60_000)] })

    expect(terms.terms.sheet.open.flatMap(({ factIds }) => factIds)).toEqual(['expected.times.0'])
  })

  test('say of the expected services alone what they cost as if today had been paid otherwise', () => {
    // 640.00 of the deductible and 20 % of 1,360.00.
    const { terms } = scene({ care: [care('surgery', 1, 200_000)] })

    expect(insuredTrace(terms.later).total).toEqual(exactly(64_000 + 27_200))
  })
})

describe('insurance now and for the rest of the year', () => {
  test.each<[string, readonly ExpectedCare[], number]>([
    // 28.00 of the deductible are left after today.
    ['nothing', [], 0],
    ['28.00, all of it deductible', [care('imaging', 1, 2_800)], 2_800],
    ['28.05, of which 20 % of 0.05', [care('imaging', 1, 2_805)], 2_801],
    ['500.00: 28.00 and 20 % of 472.00', [care('imaging', 1, 50_000)], 2_800 + 9_440],
    ['500.00 twice: 122.40 and 100.00', [care('imaging', 2, 50_000)], 12_240 + 10_000],
    ['three visits at 45.00', [care('office', 3, 12_000)], 13_500],
    ['a visit that costs less than its copay', [care('office', 1, 3_000)], 3_000],
    ['none of a kind', [care('imaging', 0, 50_000)], 0],
    ['100,000.00: what is left of the yearly limit', [care('surgery', 1, 10_000_000)], 369_000 - 61_200],
  ])('costs what the plan leaves after today: %s', (...[, all, later]) => {
    expect(amounts(insured({ care: all }))).toEqual([exactly(61_200), exactly(later), exactly(61_200 + later)])
  })

  test('is known only while nothing is expected', () => {
    expect(insured({}).total.figure.standing).toBe('known')
    expect(insured({ care: [care('imaging', 1, 0)] }).total.figure.standing).toBe('assumed')
  })

  test('is assumed where a fact of the plan is', () => {
    const assumed = { kind: 'assumed', value: cents(150_000), reason: 'Card' } as const
    const plan = aPlan({ tiers: [aLevel({ deductibleIndividual: assumed })] })

    expect(insured({ route: { plan } }).total.figure).toMatchObject({ standing: 'assumed', value: 61_200 })
  })

  test('follows one missing fact on both sides of today', () => {
    // All 1,500.00 left: 612.00 and 500.00. None left: 20 % of both. The total is 222.40 to 1,112.00.
    const year = insured({
      route: { accumulators: [met('member', null, 131_000)] },
      care: [care('imaging', 1, 50_000)],
    })

    expect(year.now.range).toEqual({ low: 12_240, high: 61_200 })
    expect(year.total.range).toEqual({ low: 22_240, high: 111_200 })
    expect(stillToAsk(year.total.figure)).toEqual(['met.deductible.member.in'])
  })

  test('takes later care together: its parts do not all fall at once', () => {
    // A visit at 45.00 today. 0.00 to 1,000.00, then 500.00: together 500.00, or 640.00 and 20 % of 860.00.
    const year = insured({
      lines: [aLine('1', { category: 'office' })],
      care: [care('imaging', 1, 0, 100_000), care('imaging', 1, 50_000)],
    })

    expect(year.now.range).toEqual(exactly(4_500))
    expect(year.later.range).toEqual({ low: 50_000, high: 64_000 + 17_200 })
    expect(year.total.range).toEqual({ low: 54_500, high: 85_700 })
  })

  test('has no end where today has none', () => {
    const year = insured({ lines: [aLine('1', { charge: UNKNOWN })], route: { prices: [] } })

    expect(year.now.range.low).toBe(0)
    expect(year.total.figure.standing).toBe('missing')
  })

  test('begins anew with a plan year that begins later', () => {
    // 1,500.00 of the deductible are left again: 612.00 today, 500.00 later.
    const year = insured({ route: { nextPlanYear: true }, care: [care('imaging', 1, 50_000)] })

    expect(year.total.range).toEqual(exactly(111_200))
    expect(year.until).toBe('2027-12-31')
  })
})

describe('cash now and the plan for the rest of the year', () => {
  const further = [care('imaging', 1, 100_000)]

  test('meets the whole deductible later', () => {
    // 640.00 and 20 % of 360.00.
    expect(amounts(cash({ care: further }))).toEqual([exactly(60_000), exactly(71_200), exactly(131_200)])
  })

  test('meets less where the plan counts it toward the deductible', () => {
    // 40.00 are left, and 20 % of 960.00.
    expect(cash({ care: further, expected: { cashCounts: 'deductible' } }).total.range).toEqual(
      exactly(60_000 + 23_200),
    )
  })

  test('meets the yearly limit sooner where the plan counts it toward that too', () => {
    // 3,690.00 of the limit are left, 3,090.00 after 600.00.
    const much = [care('surgery', 1, 10_000_000)]

    expect(cash({ care: much, expected: { cashCounts: 'deductible' } }).later.range).toEqual(exactly(369_000))
    expect(cash({ care: much, expected: { cashCounts: 'deductibleAndOop' } }).later.range).toEqual(exactly(309_000))
  })

  test('stays open while the cash price is', () => {
    const year = cash({ selfPay: { cashPrices: [aPrice('1', UNKNOWN)] }, care: further })

    expect(year.later.figure).toMatchObject({ standing: 'assumed', value: 71_200 })
    expect(year.total.figure.standing).toBe('missing')
    expect(stillToAsk(year.total.figure)).toEqual(['line.cashPrice.1'])
  })

  test('names the coverage that pays later', () => {
    expect(cash({ care: further })).toMatchObject({ routeId: 'A', laterRouteId: 'B', until: '2026-12-31' })
  })
})

describe('cash with no coverage behind it', () => {
  const alone = (changed: Changed) => {
    const asked = scene(changed)
    return uninsuredOutlook(asked.expected, asked.cash)
  }

  test('costs what today costs while nothing is expected', () => {
    const year = alone({})

    expect(amounts(year)).toEqual([exactly(60_000), exactly(0), exactly(60_000)])
    expect([year.total.figure.standing, year.laterRouteId, year.until, year.notes]).toEqual(['known', null, null, []])
  })

  test('has no end as soon as something is expected', () => {
    const year = alone({ care: [care('imaging', 1, 1)] })

    expect(year.total.range).toEqual({ low: 60_000, high: null })
    expect(stillToAsk(year.later.figure)).toEqual(['expected.coverage'])
    expect(year.notes.map(({ code }) => code)).toEqual(['outlook.noCoverage'])
  })

  test('is only as sure as the price of today', () => {
    const assumed = { kind: 'assumed', value: cents(60_000), reason: 'List' } as const

    expect(alone({ selfPay: { cashPrices: [aPrice('1', assumed)] } }).total.figure.standing).toBe('assumed')
  })
})

describe('from which further imaging on insurance costs no more', () => {
  const compared = (changed: Changed) => {
    const most = changed.expected?.most ?? cents(2_000_000)
    const others = changed.care ?? []
    const asked = scene({ ...changed, care: [...others, care('imaging', 1, most)] })
    return cashComparison({ ...asked, category: 'imaging' })
  }
  const off = (whole: number): Changed => ({ selfPay: { discount: percent(whole) } })

  test('is 43.00 where cash is 12.00 less', () => {
    // From 28.00 on insurance asks 640.00 and 20 % of what is more, cash 600.00 and all of it: 34.40 ÷ 80 %.
    expect(compared(off(40))).toMatchObject({ outcome: 'from', range: exactly(4_300), breakEven: { value: 4_300 } })
  })

  test('is nothing at all where cash is no less', () => {
    // 38.8 % off are the 612.00 of the plan.
    const same = compared({ selfPay: { discount: { units: 388, places: 3 } } })

    expect(same).toMatchObject({ outcome: 'always', breakEven: { value: 0, standing: 'known' } })
    expect(compared(off(38)).outcome).toBe('always')
  })

  test('is where cash meets the yearly limit too, if it is free', () => {
    // 640.00 and 20 % of 15,249.98 are 3,049.996, so 3,690.00: all that the limit leaves on both sides.
    expect(compared(off(100))).toMatchObject({ outcome: 'from', range: exactly(1_588_998) })
  })

  test('is nowhere up to the most that is looked at', () => {
    const near = compared({ ...off(100), expected: { most: cents(1_588_997) } })

    expect(near).toMatchObject({ outcome: 'never', breakEven: null, range: { low: null, high: null } })
    expect(compared({ ...off(100), expected: { most: cents(1_588_998) } }).outcome).toBe('from')
  })

  test('is nowhere where a plan without a limit never catches up', () => {
    const plan = aPlan({ tiers: [aLevel({ oopIndividual: NONE })], grandfathered: true })

    expect(compared({ ...off(100), route: { plan } }).outcome).toBe('never')
  })

  test('is sooner after other care that uses the deductible', () => {
    // Surgery of 600.00 leaves 40.00 of it after cash and none after insurance, which paid 28.00 and 114.40:
    // 754.40 against 1,200.00, so insurance costs no more from the start.
    expect(compared({ ...off(40), care: [care('surgery', 1, 60_000)] })).toMatchObject({
      outcome: 'always',
      breakEven: { standing: 'assumed' },
    })
  })

  test('is open while a fact of the plan is missing', () => {
    const open = compared({ ...off(40), route: { accumulators: [met('member', null, 131_000)] } })

    // Nothing left: 122.40 against 600.00. 612.00 and more left: 12.00 too much until 20 % begin.
    expect(open.outcome).toBe('open')
    expect(open.range.low).toBe(0)
    expect(open.breakEven === null ? [] : stillToAsk(open.breakEven)).toContain('met.deductible.member.in')
  })

  test('is settled by a copay alone', () => {
    // 45.00 now and for the further visit by insurance; cash pays 40.00 now, and the same visit later.
    const plan = aPlan({
      benefits: [aRule('imaging', { deductibleApplies: known(false), copay: told(4_500), coinsurance: NONE })],
    })
    const never = compared({ route: { plan }, selfPay: { discount: percent(96) } })

    expect(never).toMatchObject({ outcome: 'never', breakEven: null })
  })
})
