import { describe, expect, test } from 'vitest'
import { aloneAnswer } from '../../../shared/engine/cob/alone.ts'
import { looseTrace } from '../../../shared/engine/cob/loose-trace.ts'
import { insuredTerms } from '../../../shared/engine/estimate/insured-terms.ts'
import { type Fact, known, NONE, UNKNOWN } from '../../../shared/model/fact.ts'
import type { InsuredRoute } from '../../../shared/model/route.ts'
import { type Cents, cents } from '../../../shared/money/cents.ts'
import { percent } from '../../../shared/money/rate.ts'
import { rulesOn } from '../../../shared/rules/rule-book.ts'
import { aLevel, aLine, anInsuredRoute, aPlan, aPrice, aQuestion, aRule, met, told } from '../sample-plan.ts'
import { aloneOf, ownPayer, sceneFor } from './chain-scenes.ts'
import { partsTold, toldOf } from './line-scenes.ts'

/** 1,200.00 charged, 1,000.00 allowed: 300.00 of the deductible are left, then 20 % is the patient's. */
function route(
  over: Partial<InsuredRoute> = {},
  coinsurance: Fact<{ units: number; places: number }> = known(percent(20)),
) {
  return anInsuredRoute({
    plan: aPlan({
      tiers: [aLevel({ deductibleIndividual: told(30_000), oopIndividual: NONE })],
      benefits: [aRule('imaging', { coinsurance })],
    }),
    accumulators: [met('member', 0, 0)],
    prices: [aPrice('1', told(100_000))],
    ...over,
  })
}

const LINES = { lines: [aLine('1', { charge: told(120_000) })] }

describe('a plan alone', () => {
  const alone = aloneOf(route(), LINES)
  const [line] = alone.lines

  test('pays what it would pay with no other coverage', () => {
    // 300.00 + 20 % of 700.00 = 440.00 are the patient's
    expect(line && toldOf(line.pays)).toBe(56_000)
    expect(line && toldOf(line.patient)).toBe(44_000)
    expect(line && partsTold(line.parts)).toEqual({ deductible: 30_000, coinsurance: 14_000 })
  })

  test('counts the charge without what its contract writes off', () => {
    expect(line && toldOf(line.charge)).toBe(120_000)
    expect(line && toldOf(line.allowed)).toBe(100_000)
    expect(line && toldOf(line.counted)).toBe(100_000)
    expect(line?.isCovered).toBe(true)
  })

  test('has a trace and nothing to ask', () => {
    expect(alone.trace).not.toBeNull()
    expect(alone.asks).toEqual([])
    expect(alone.dimensions).toEqual([])
    expect(line?.figures.deductibleLeft).toMatchObject({ value: 30_000 })
    expect(line?.isAssumed).toBe(false)
  })
})

describe('a plan alone with a fact missing', () => {
  const alone = aloneOf(route({}, UNKNOWN), LINES)

  test('asks for it by its name on the route', () => {
    expect(alone.asks).toEqual(['plan.coinsurance.imaging.in'])
    expect(alone.dimensions).toMatchObject([{ key: 'B plan.coinsurance.imaging.in#1', low: 0, high: 10_000 }])
  })

  test('pays between nothing and all above the deductible', () => {
    const [line] = alone.lines

    expect(line && toldOf(line.pays)).toEqual([0, 70_000])
    expect(line && toldOf(line.patient)).toEqual([30_000, 100_000])
    expect(line && toldOf(line.parts.deductible)).toBe(30_000)
    expect(line?.figures.patient.standing).toBe('missing')
  })

  test('pays a certain amount once the fact is supposed', () => {
    const asked = aQuestion({ ...LINES, routes: [route({}, UNKNOWN)] })
    const held = [{ key: 'B plan.coinsurance.imaging.in#1', low: 3_000, high: 3_000 }]
    const found = aloneAnswer(ownPayer(route({}, UNKNOWN)), sceneFor(asked, { held }))
    const [line] = found.lines

    // 30 % of 700.00 are 210.00
    expect(line && toldOf(line.patient)).toBe(30_000 + 21_000)
    expect(found.trace).toBeNull()
    expect(found.asks).toEqual(['plan.coinsurance.imaging.in'])
  })
})

describe('a plan behind another, alone', () => {
  const payer = { ...ownPayer(route({}, UNKNOWN)), id: 'P2', isOwn: false }
  const asked = aQuestion({ ...LINES, routes: [route()] })
  const alone = aloneAnswer(payer, sceneFor(asked))

  test('asks for its facts under its own id', () => {
    expect(alone.asks).toEqual(['payer.P2.plan.coinsurance.imaging.in'])
  })

  test('names the facts of its trace by itself', () => {
    const ids = alone.lines[0]?.figures.parts.coinsurance.from.map(({ id }) => id) ?? []

    expect(ids).toContain('payer.P2.plan.coinsurance.imaging.in')
    expect(ids).not.toContain('plan.coinsurance.imaging.in')
  })
})

describe('care that a plan leaves out', () => {
  const bare = route({ plan: aPlan({ benefits: [aRule('imaging', { covered: known(false) })] }) })

  test('is not covered, and is the patient’s at the charge', () => {
    const [line] = aloneOf(bare, LINES).lines

    expect(line?.isCovered).toBe(false)
    expect(line && partsTold(line.parts)).toEqual({ notCovered: 120_000 })
  })

  test('may be covered or not while nobody tells', () => {
    const open = route({ plan: aPlan({ benefits: [aRule('imaging', { covered: UNKNOWN })] }) })

    expect(aloneOf(open, LINES).lines[0]?.isCovered).toBeNull()
  })
})

test('an assumed price makes the line an assumption', () => {
  const price: Fact<Cents> = { kind: 'assumed', value: cents(100_000), reason: 'as last year' }
  const [line] = aloneOf(route({ prices: [aPrice('1', price)] }), LINES).lines

  expect(line?.isAssumed).toBe(true)
  expect(line?.figures.patient).toMatchObject({ standing: 'assumed', value: 44_000 })
})

describe('the ends of each step without a search', () => {
  const termsOf = (one: InsuredRoute, lines = LINES.lines) => insuredTerms(one, lines, Number.POSITIVE_INFINITY)

  test('are one and the same where nothing is open', () => {
    const { low, high } = looseTrace(termsOf(route()))

    expect(low).toBe(high)
    expect(low[0]).toMatchObject({ deductible: 30_000, coinsurance: 14_000, planPays: 56_000 })
  })

  test('hold every value of a missing share', () => {
    const { low, high } = looseTrace(termsOf(route({}, UNKNOWN)))

    expect([low[0]?.coinsurance, high[0]?.coinsurance]).toEqual([0, 70_000])
    expect([low[0]?.planPays, high[0]?.planPays]).toEqual([0, 70_000])
  })

  test('go on from line to line with what the one before may have used', () => {
    const lines = ['1', '2'].map((id) => aLine(id, { charge: told(120_000) }))
    const open = route({ prices: [aPrice('1', UNKNOWN), aPrice('2', told(10_000))] })
    const { low, high } = looseTrace(termsOf(open, lines))

    // the first one may use nothing of the deductible or all of it
    expect([low[1]?.deductibleLeft, high[1]?.deductibleLeft]).toEqual([0, 30_000])
    expect([low[1]?.deductible, high[1]?.deductible]).toEqual([0, 10_000])
  })

  test('write nothing to the sheet that they are made from', () => {
    const terms = termsOf(route())
    const before = terms.sheet.values.slice()
    looseTrace(terms)

    expect(terms.sheet.values).toEqual(before)
    expect(rulesOn(aQuestion().asOf).partBShares).not.toBeNull()
  })
})
