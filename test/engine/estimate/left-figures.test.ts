import { describe, expect, test } from 'vitest'
import { insuredLines } from '../../../shared/engine/estimate/insured-line.ts'
import { addUsed, leftFigures, levelFigures, nothingEarlier } from '../../../shared/engine/estimate/left-figures.ts'
import { levelFacts } from '../../../shared/engine/estimate/levels.ts'
import type { Figure } from '../../../shared/engine/figure.ts'
import { stillToAsk } from '../../../shared/engine/still-to-ask.ts'
import type { TierLimits } from '../../../shared/model/benefit-plan.ts'
import type { Accumulator } from '../../../shared/model/coverage.ts'
import { NONE, UNKNOWN } from '../../../shared/model/fact.ts'
import type { InsuredRoute } from '../../../shared/model/route.ts'
import { aLevel, aLine, anInsuredRoute, aPlan, aPrice, aRule, met, told } from '../sample-plan.ts'
import { NO_LAW, shown, someParts, sure, traceOf, untold } from './scenes.ts'

const FAMILY: Partial<TierLimits> = { deductibleFamily: told(300_000), oopFamily: told(1_000_000) }

function facts(level: Partial<TierLimits>, accumulators: readonly Accumulator[], legalMaximum = NO_LAW) {
  const isFamily = level.deductibleFamily !== undefined
  const plan = aPlan({ tiers: [aLevel(level)], memberTier: isFamily ? 'family' : 'self-only' })
  return levelFacts({ plan, nextPlanYear: false, legalMaximum }, accumulators, 'in')
}

function idsOf(figure: { readonly from: readonly Figure<unknown>[] } | null): readonly string[] {
  return figure === null ? [] : figure.from.map(({ id }) => id)
}

/** Two services under one plan, the first at 300.00, the second at 612.00. */
function answered(route: Partial<InsuredRoute>) {
  const prices = [aPrice('1', told(30_000)), aPrice('2', told(61_200))]
  const lines = [aLine('1'), aLine('2', { category: 'surgery' })]
  return insuredLines(traceOf(anInsuredRoute({ prices, ...route }), lines), lines)
}

describe('the facts behind what is left', () => {
  test('are the amount and what was met of it', () => {
    const { deductible, oop } = levelFigures(facts({}, [met('member', 86_000, 131_000)]))

    expect(idsOf(deductible)).toEqual(['plan.deductible.member.in', 'met.deductible.member.in'])
    expect(idsOf(oop)).toEqual(['plan.oop.member.in', 'met.oop.member.in'])
    expect([deductible?.settledBy, oop.settledBy]).toEqual(['plan.deductible.member.in', 'plan.oop.member.in'])
  })

  test('are nothing where the plan has no deductible', () => {
    expect(levelFigures(facts({ deductibleIndividual: NONE }, [])).deductible).toBeNull()
  })

  test('are both pairs of an embedded family', () => {
    const { deductible } = levelFigures(facts(FAMILY, [met('member', 86_000, 0), met('family', 290_000, 0)]))

    // 640.00 are left for the member, 100.00 for the family.
    expect(idsOf(deductible)).toHaveLength(4)
    expect(deductible?.settledBy).toBe('plan.deductible.family.in')
  })

  test('are settled by the member where less is left', () => {
    const { deductible } = levelFigures(facts(FAMILY, [met('member', 149_999, 0), met('family', 0, 0)]))

    expect(deductible?.settledBy).toBe('plan.deductible.member.in')
  })

  test('are settled by the member where both leave as much', () => {
    const { deductible } = levelFigures(facts(FAMILY, [met('member', 50_000, 0), met('family', 200_000, 0)]))

    expect(deductible?.settledBy).toBe('plan.deductible.member.in')
  })

  test('are the family’s alone in one pot', () => {
    const { deductible } = levelFigures(facts({ ...FAMILY, familyRule: 'aggregate' }, [met('family', 0, 0)]))

    expect(idsOf(deductible)).toEqual(['plan.deductible.family.in', 'met.deductible.family.in'])
  })

  test('settle nothing while one of them is missing', () => {
    expect(levelFigures(facts({}, [met('member', null, 131_000)])).deductible?.settledBy).toBeNull()
    expect(levelFigures(facts(FAMILY, [met('member', 0, 0)])).deductible?.settledBy).toBeNull()
  })

  test('name the law beside the plan’s own limit', () => {
    const { oop } = levelFigures(facts({}, [met('member', 0, 0)], 1_060_000))

    expect(oop.from.at(-1)).toMatchObject({ id: 'rule.acaMaximum', value: 1_060_000, rule: 'coverage.acaMaximum' })
  })

  test('name the law alone where the plan has no limit', () => {
    expect(idsOf(levelFigures(facts({ oopIndividual: NONE }, [met('member', 0, 0)], 1_060_000)).oop)).toEqual([
      'met.oop.member.in',
      'rule.acaMaximum',
    ])
  })
})

describe('what earlier services have used', () => {
  test('is nothing before the first', () => {
    expect(nothingEarlier()).toMatchObject({ index: 0, deductible: { low: 0, high: 0 }, oop: { low: 0, high: 0 } })
  })

  test('is a fresh count each time', () => {
    const first = nothingEarlier()
    first.deductible.asks.add('x')

    expect(nothingEarlier().deductible.asks.size).toBe(0)
  })

  test('grows by what a service was credited', () => {
    const lines = [aLine('1')]
    const trace = traceOf(anInsuredRoute({ prices: [aPrice('1', told(30_000))] }), lines)
    const earlier = nothingEarlier()
    addUsed(earlier, trace, someParts())

    expect(earlier).toMatchObject({ index: 1, deductible: { low: 30_000, high: 30_000 }, oop: { low: 30_000 } })
    expect([...earlier.deductible.asks]).toEqual([])
  })

  test('keeps what an open service waits for', () => {
    const lines = [aLine('1')]
    const trace = traceOf(
      anInsuredRoute({ accumulators: [met('member', null, 0)], prices: [aPrice('1', told(30_000))] }),
      lines,
    )
    const earlier = nothingEarlier()
    addUsed(
      earlier,
      trace,
      someParts({ deductible: untold('line.deductible', 'met'), patientOwes: sure('line.patientOwes', 1) }),
    )

    expect([...earlier.deductible.asks]).toEqual(['met'])
    expect([...earlier.oop.asks]).toEqual([])
    expect([earlier.deductible.low, earlier.deductible.high]).toEqual([0, 30_000])
  })
})

describe('what is left before a service', () => {
  test('is less what the one before has used', () => {
    // 640.00 left, 300.00 used by the first; 3,690.00 left of the limit.
    const [first, second] = answered({})

    expect([first?.deductibleLeftBefore, second?.deductibleLeftBefore].map(shown)).toEqual([64_000, 34_000])
    expect([first?.oopLeftBefore, second?.oopLeftBefore].map(shown)).toEqual([369_000, 339_000])
    expect(second?.deductibleLeftBefore?.from.at(-1)).toMatchObject({ id: 'line.deductibleUsedBefore', value: 30_000 })
  })

  test('makes the second service cross the deductible', () => {
    // 340.00 of 612.00, then 20 % of 272.00 is 54.40.
    const [, second] = answered({})

    expect([second?.parts.deductible, second?.parts.coinsurance].map(shown)).toEqual([34_000, 5_440])
  })

  test('is nothing to show without a deductible or limit', () => {
    const plan = aPlan({ tiers: [aLevel({ deductibleIndividual: NONE, oopIndividual: NONE })] })
    const [first] = answered({ plan })

    expect([first?.deductibleLeftBefore, first?.oopLeftBefore]).toEqual([null, null])
  })

  test('asks what the first service still waits for', () => {
    // The price of the first is not told: the second does not know how much of 640.00 it will find.
    const [, second] = answered({ prices: [aPrice('1', UNKNOWN), aPrice('2', told(61_200))] })

    expect(second?.deductibleLeftBefore?.standing).toBe('missing')
    expect(second?.deductibleLeftBefore ? stillToAsk(second.deductibleLeftBefore) : []).toEqual(['line.allowed.1'])
  })

  test('keeps the limit known where only the order is open', () => {
    const lines = [aLine('1')]
    const trace = traceOf(anInsuredRoute({ prices: [aPrice('1', told(1))] }), lines)
    const left = leftFigures(trace, levelFigures(facts({}, [met('member', 86_000, 131_000)])), nothingEarlier())

    expect(left.oop).toMatchObject({ id: 'line.oopLeft', standing: 'known', value: 369_000, rule: 'plan.oop' })
    expect(left.deductible?.from.map(({ id }) => id)).not.toContain('line.deductibleUsedBefore')
  })

  test('counts copays toward the limit and not the deductible', () => {
    const plan = aPlan({
      benefits: [aRule('imaging', { copay: told(5_000), deductibleApplies: NONE }), aRule('surgery')],
    })
    // The first: copay 50.00 and 20 % of 250.00 is 50.00: 100.00 to the limit, nothing to the deductible.
    const [, second] = answered({ plan })

    expect([second?.deductibleLeftBefore, second?.oopLeftBefore].map(shown)).toEqual([64_000, 359_000])
  })
})
