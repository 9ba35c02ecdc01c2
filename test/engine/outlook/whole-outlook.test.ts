import { describe, expect, test } from 'vitest'
import type { ExpectedYear } from '../../../shared/engine/outlook/expected-year.ts'
import { yearOutlook } from '../../../shared/engine/outlook/year-outlook.ts'
import { stillToAsk } from '../../../shared/engine/still-to-ask.ts'
import type { SlidingAssistance } from '../../../shared/model/assistance.ts'
import { known, NONE, UNKNOWN } from '../../../shared/model/fact.ts'
import type { InsuredRoute, Route } from '../../../shared/model/route.ts'
import type { ServiceLine } from '../../../shared/model/service-line.ts'
import { cents } from '../../../shared/money/cents.ts'
import { percent } from '../../../shared/money/rate.ts'
import { anOther, aShare, aSupplement, behind, medicareFacts, ORIGINAL_MEDICARE } from '../cob/payers-sample.ts'
import { aLine, anInsuredRoute, aPlan, aPrice, aQuestion, aRule, aSelfPayRoute, met, told } from '../sample-plan.ts'
import { care } from './outlook-sample.ts'
import { RULES } from './small-year.ts'

interface Asked {
  readonly insured?: Partial<InsuredRoute>
  readonly routes?: readonly Route[]
  readonly lines?: readonly ServiceLine[]
  readonly discount?: number
  readonly expected?: Partial<ExpectedYear>
}

/** 1,000.00 charged, 612.00 by the plan, 640.00 of its deductible left, then 20 %; 600.00 in cash unless told. */
function outlook({ insured, routes, lines, discount = 40, expected }: Asked) {
  const own = anInsuredRoute({ prices: [aPrice('1', told(61_200))], ...insured })
  return yearOutlook(
    aQuestion({
      lines: [...(lines ?? [aLine('1')])],
      routes: [...(routes ?? [aSelfPayRoute({ discount: percent(discount) }), own])],
    }),
    { care: [], cashCounts: 'nothing', breakEvenKinds: ['imaging'], most: cents(2_000_000), ...expected },
    RULES,
  )
}

function of(routeId: string, asked: Asked) {
  const found = outlook(asked).routes.find((one) => one.routeId === routeId)
  if (found === undefined) throw new Error(`no outlook of ${routeId}`)
  return found
}

const exactly = (amount: number) => ({ low: amount, high: amount })

/** A second plan without a deductible, of which so much is the patient's. */
const second = (share: number) => anOther('P2', aShare('Second', 0, share), 61_200)

describe('two payers, the second at 20 % without a deductible', () => {
  const insured = { coordination: behind(second(20)) }
  const expected = { care: [care('imaging', 1, 50_000)] }

  test('are followed through the year, each behind what it has paid', () => {
    // Today the first pays nothing of 612.00, the second 80 % of it. Later the first leaves 28.00 and 20 % of 472.00,
    // and the second would pay 400.00: nothing is left.
    const found = of('B', { insured, expected })

    expect(found.now.range).toEqual(exactly(12_240))
    expect(found.later.range).toEqual(exactly(0))
    expect(found.total.range).toEqual(exactly(12_240))
    expect(found.total.figure.standing).toBe('assumed')
    expect(found.until).toBe('2026-12-31')
  })

  test('start over after cash, which counts for nothing', () => {
    // Later the first leaves all 500.00, the second pays 80 % of it.
    const found = of('A', { insured, expected })

    expect(found.later.range).toEqual(exactly(10_000))
    expect(found.total.range).toEqual(exactly(70_000))
    expect(found.laterRouteId).toBe('B')
    expect(found.notes.map(({ code }) => code)).toContain('outlook.cashNotCounted')
  })

  test('have less of the deductible left where the plan counts the cash', () => {
    // Of 640.00 the 600.00 in cash leave 40.00: the first leaves 40.00 and 20 % of 460.00, the second pays all of it.
    const found = of('A', { insured, expected: { ...expected, cashCounts: 'deductible' } })

    expect(found.later.range).toEqual(exactly(0))
  })

  test('cost no more than cash from the start', () => {
    const [found] = outlook({ insured }).comparisons

    expect(found).toMatchObject({ outcome: 'always', insuredRouteId: 'B', breakEven: { value: 0 } })
  })

  test('are known for a year without further care', () => {
    expect(of('B', { insured }).total.figure).toMatchObject({ standing: 'known', value: 12_240 })
  })

  test('leave a range where the expected amount is a span', () => {
    // 20.00 to 40.00 later: all of the 28.00 that are left is deductible; the second pays 80 %, then all that is left.
    const found = of('B', { insured, expected: { care: [care('imaging', 1, 2_000, 50_000)] } })

    expect(found.total.range).toEqual({ low: 12_240, high: 12_640 })
    expect(stillToAsk(found.total.figure)).toContain('expected.allowed.0')
  })
})

describe('a second payer that pays nothing', () => {
  const insured = { coordination: behind(second(100)) }

  test('breaks even where the first one does', () => {
    // 300.00 in cash. Later all of x is deductible after cash; after insurance 28.00 and a fifth: even at 418.00.
    const [found] = outlook({ insured, discount: 70 }).comparisons

    expect(found).toMatchObject({ outcome: 'from', breakEven: { value: 41_800 } })
    expect(found?.range).toEqual(exactly(41_800))
  })
})

describe('a second payer that only tops up', () => {
  test('never catches up with a cash price far below', () => {
    // 50.00 in cash against 122.40; whatever follows, the patient pays a fifth of it either way.
    const other = { ...second(20), method: 'nonDuplication' as const }
    const asked = { insured: { coordination: behind(other) }, discount: 95, expected: { most: cents(100_000) } }
    const [found] = outlook(asked).comparisons

    expect(found).toMatchObject({ outcome: 'never', breakEven: null })
    expect(found?.range.low).toBeNull()
  })
})

describe('a second payer of which little is told', () => {
  const unknown = aPlan({
    planName: 'Second',
    type: 'other',
    benefits: [aRule('imaging', { coinsurance: UNKNOWN })],
  })
  const insured = { coordination: behind(anOther('P2', unknown, 61_200)) }

  test('leaves the year a range with its question', () => {
    const found = of('B', { insured, expected: { care: [care('imaging', 1, 500_000)] } })

    expect(found.total.figure.standing).toBe('missing')
    expect(stillToAsk(found.total.figure).join(' ')).toContain('payer.P2.plan.coinsurance.imaging.in')
  })
})

describe('Original Medicare', () => {
  const medicare = { plan: ORIGINAL_MEDICARE, medicare: medicareFacts(), accumulators: [met('member', 0, 0)] }
  const expected = { care: [care('imaging', 1, 20_000)] }

  test('asks its deductible once and then a fifth', () => {
    // 283.00 and 20 % of 329.00 today; 20 % of 200.00 later.
    const found = of('B', { insured: medicare, expected })

    expect(found.now.range).toEqual(exactly(34_880))
    expect(found.total.range).toEqual(exactly(38_880))
  })

  test('with supplement G leaves the deductible alone', () => {
    const found = of('B', { insured: { ...medicare, coordination: behind(aSupplement('G')) }, expected })

    expect(found.total.range).toEqual(exactly(28_300))
    expect(found.later.range).toEqual(exactly(0))
  })

  test('bills a Qualified Medicare Beneficiary nothing all year', () => {
    const qmb = { ...medicare, medicare: medicareFacts({ isQmb: known(true) }) }

    expect(of('B', { insured: qmb, expected }).total.range).toEqual(exactly(0))
  })
})

/** 20.00 a visit up to the poverty guideline, a quarter of the charge up to 133 % of it. */
const SLIDING: SlidingAssistance = {
  kind: 'sliding',
  region: 'contiguous',
  householdSize: known(1),
  annualIncome: told(1_000_000),
  classes: [
    { upTo: percent(100), pays: { kind: 'fee', amount: cents(2_000) } },
    { upTo: percent(133), pays: { kind: 'share', rate: percent(25) } },
  ],
  contractForbids: known(false),
}

describe('a sliding fee', () => {
  test('behind insurance holds for each visit of the year', () => {
    const found = of('B', { insured: { assistance: SLIDING }, expected: { care: [care('imaging', 2, 50_000)] } })

    expect(found.now.range).toEqual(exactly(2_000))
    expect(found.total.range).toEqual(exactly(6_000))
  })

  test('goes on for later care where there is no coverage', () => {
    // A quarter of 1,000.00 today and of twice 100.00 later; 20,000.00 are 125 % of the guideline.
    const assistance = { ...SLIDING, annualIncome: told(2_000_000) }
    const found = of('A', {
      routes: [aSelfPayRoute({ assistance })],
      expected: { care: [care('imaging', 2, 10_000)] },
    })

    expect(found.now.range).toEqual(exactly(25_000))
    expect(found.total.range).toEqual(exactly(30_000))
    expect(found.notes.map(({ code }) => code)).toEqual(['outlook.helpGoesOn'])
  })

  test('of an untold household leaves a range', () => {
    const assistance = { ...SLIDING, annualIncome: UNKNOWN }
    const found = of('A', {
      routes: [aSelfPayRoute({ assistance })],
      expected: { care: [care('imaging', 1, 10_000)] },
    })

    expect(found.total.range).toEqual({ low: 4_000, high: 70_000 })
    expect(stillToAsk(found.total.figure)).toContain('household.income')
  })

  test('needs no later care to be told', () => {
    const found = of('A', { routes: [aSelfPayRoute({ assistance: SLIDING })] })

    expect(found.total.figure).toMatchObject({ standing: 'known', value: 2_000 })
    expect(found.notes).toEqual([])
  })
})

describe('hospital assistance behind insurance', () => {
  test('caps each service of the year', () => {
    // The policy takes 90 % off: 100.00 of today's charge, 50.00 of 500.00 later.
    const assistance = {
      kind: 'charity' as const,
      isEligible: known(true),
      policyOff: known(percent(90)),
      generallyBilled: known(percent(40)),
      isNecessaryCare: known(true),
    }
    const found = of('B', { insured: { assistance }, expected: { care: [care('imaging', 1, 50_000)] } })

    expect(found.total.range).toEqual(exactly(15_000))
  })
})

describe('a contract for procedures', () => {
  test('reduces today’s, not the expected ones', () => {
    // 1,000.00 and half of 400.00 are 1,200.00: 640.00 and 20 % of 560.00. Later 20 % of 100.00.
    const procedure = { indicator: 2 as const, family: null, reducedPart: NONE }
    const lines = [aLine('1', { charge: told(200_000), procedure }), aLine('2', { charge: told(200_000), procedure })]
    const insured = {
      prices: [aPrice('1', told(100_000)), aPrice('2', told(40_000))],
      procedures: { ladder: null, modifiers: [] },
    }

    expect(of('B', { lines, insured, expected: { care: [care('imaging', 1, 10_000)] } }).total.range).toEqual(
      exactly(77_200),
    )
  })
})

describe('units that are not sure', () => {
  const lines = [aLine('1', { units: 2, charge: told(60_000), volume: { lowUnits: 1, highUnits: 3 } })]
  const insured = { prices: [aPrice('1', told(20_000))] }
  const expected = { care: [care('imaging', 1, 40_000)] }

  test('leave the year a range', () => {
    // 100.00 to 300.00 today; then 400.00 of the deductible, or 340.00 of it and 20 % of 60.00.
    const found = of('B', { lines, insured, expected })

    expect(found.now.range).toEqual({ low: 10_000, high: 30_000 })
    expect(found.total.range).toEqual({ low: 50_000, high: 65_200 })
  })

  test('leave cash a range too', () => {
    const found = of('A', { lines, insured, expected })

    expect(found.total.range).toEqual({ low: 18_000 + 40_000, high: 54_000 + 40_000 })
  })
})

describe('care of which only the sum is told', () => {
  test('is open where copays follow its number, whoever the payer is', () => {
    const plan = aPlan({ benefits: [aRule('imaging'), aRule('office', { copay: told(4_500), coinsurance: NONE })] })
    const insured = { plan, coordination: behind(second(20)) }
    const found = of('B', { insured, expected: { care: [care('office', null, 40_000)] } })

    expect(found.total.figure.standing).toBe('missing')
    expect(stillToAsk(found.total.figure)).toContain('expected.times.0')
    expect(found.notes.map(({ code }) => code)).toContain('outlook.numberNotTold')
  })
})
