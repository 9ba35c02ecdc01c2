import { describe, expect, test } from 'vitest'
import type { RouteAnswer } from '../../../shared/engine/estimate/answer.ts'
import { estimate } from '../../../shared/engine/estimate/estimate.ts'
import { stillToAsk } from '../../../shared/engine/still-to-ask.ts'
import type { BenefitRule, TierLimits } from '../../../shared/model/benefit-plan.ts'
import type { Accumulator, Counter } from '../../../shared/model/coverage.ts'
import { NONE, UNKNOWN } from '../../../shared/model/fact.ts'
import type { InsuredRoute } from '../../../shared/model/route.ts'
import type { ServiceLine } from '../../../shared/model/service-line.ts'
import { cents } from '../../../shared/money/cents.ts'
import { rulesOn } from '../../../shared/rules/rule-book.ts'
import { aLevel, aLine, anInsuredRoute, aPlan, aPrice, aQuestion, aRule, told } from '../sample-plan.ts'

/** A visit, a scan and therapy under a family plan in which every kind of fact matters. */
const LINES: readonly ServiceLine[] = [
  aLine('1', { category: 'office', charge: told(28_500), auth: 'approved' }),
  aLine('2', { category: 'imaging', charge: told(148_000), referral: 'present' }),
  aLine('3', { category: 'therapy', charge: told(60_000) }),
]

const RULES: readonly BenefitRule[] = [
  aRule('office', { copay: told(4_500), copayOrder: 'before' }),
  aRule('imaging', { copay: told(1_000) }),
  aRule('therapy', {
    copay: told(500),
    limit: { type: 'visits', amount: 20, counter: 'therapy', excessTo: 'patientAllowed' },
    categoryDeductible: { name: 'therapy', amount: cents(10_000), relation: 'separate' },
    firstVisits: null,
  }),
]

const LEVEL = aLevel({
  deductibleIndividual: told(120_000),
  deductibleFamily: told(240_000),
  oopIndividual: told(170_000),
  oopFamily: told(340_000),
})

const MET: readonly Accumulator[] = [
  { scope: 'member', tier: 'in', deductibleMet: told(90_000), oopMet: told(100_000) },
  { scope: 'family', tier: 'in', deductibleMet: told(210_000), oopMet: told(270_000) },
]

const USED: readonly Counter[] = [
  { scope: 'member', kind: 'counter', name: 'therapy', used: 3 },
  { scope: 'member', kind: 'categoryDeductible', name: 'therapy', used: 2_000 },
  { scope: 'member', kind: 'paid', name: '', used: 0 },
  { scope: 'family', kind: 'paid', name: '', used: 0 },
]

interface Situation {
  readonly lines?: readonly ServiceLine[]
  readonly rules?: readonly BenefitRule[]
  readonly level?: Partial<TierLimits>
  readonly met?: readonly Accumulator[]
  readonly used?: readonly Counter[]
  readonly unpriced?: string
}

function answerIn(situation: Situation): RouteAnswer {
  const lines = situation.lines ?? LINES
  const route: InsuredRoute = anInsuredRoute({
    plan: aPlan({
      memberTier: 'family',
      tiers: [{ ...LEVEL, ...situation.level }],
      benefits: [...(situation.rules ?? RULES)],
      benefitMax: { individual: cents(90_000), family: cents(95_000), whenExhausted: 'allowed', overrides: [] },
    }),
    accumulators: [...(situation.met ?? MET)],
    counters: [...(situation.used ?? USED)],
    prices: lines
      .filter((line) => line.id !== situation.unpriced)
      .map((line, index) => aPrice(line.id, told([17_000, 61_200, 40_000][index] ?? 0))),
  })
  const question = aQuestion({ lines: [...lines], routes: [route] })
  return estimate(question, rulesOn(question.asOf)).routes[0] as RouteAnswer
}

function without<T>(list: readonly T[], at: number, over: Partial<T>): readonly T[] {
  return list.map((one, index) => (index === at ? { ...one, ...over } : one))
}

const LEFT_OUT: readonly (readonly [factId: string, situation: Situation])[] = [
  ['line.charge.2', { lines: without(LINES, 1, { charge: UNKNOWN }) }],
  ['line.allowed.2', { unpriced: '2' }],
  ['line.auth.1', { lines: without(LINES, 0, { auth: 'unknown' }) }],
  ['line.referral.2', { lines: without(LINES, 1, { referral: 'unknown' }) }],
  ['plan.benefit.imaging.in', { rules: RULES.filter((rule) => rule.category !== 'imaging') }],
  ['plan.covered.therapy.in', { rules: without(RULES, 2, { covered: UNKNOWN }) }],
  ['plan.deductibleApplies.imaging.in', { rules: without(RULES, 1, { deductibleApplies: UNKNOWN }) }],
  ['plan.copay.office.in', { rules: without(RULES, 0, { copay: UNKNOWN }) }],
  ['plan.coinsurance.imaging.in', { rules: without(RULES, 1, { coinsurance: UNKNOWN }) }],
  ['plan.deductible.member.in', { level: { deductibleIndividual: UNKNOWN } }],
  ['plan.deductible.family.in', { level: { deductibleFamily: UNKNOWN } }],
  ['plan.oop.member.in', { level: { oopIndividual: UNKNOWN } }],
  ['plan.oop.family.in', { level: { oopFamily: UNKNOWN } }],
  ['met.deductible.member.in', { met: without(MET, 0, { deductibleMet: UNKNOWN }) }],
  ['met.deductible.family.in', { met: without(MET, 1, { deductibleMet: UNKNOWN }) }],
  ['met.oop.member.in', { met: without(MET, 0, { oopMet: UNKNOWN }) }],
  ['met.oop.family.in', { met: without(MET, 1, { oopMet: UNKNOWN }) }],
  ['used.counter.therapy', { used: without(USED, 0, { used: null }) }],
  ['used.categoryDeductible.therapy', { used: without(USED, 1, { used: null }) }],
  ['used.paid.member', { used: without(USED, 2, { used: null }) }],
  ['used.paid.family', { used: without(USED, 3, { used: null }) }],
]

describe('with every fact told', () => {
  test('all figures are known', () => {
    const { totals, lines, range } = answerIn({})

    expect(Object.values(totals).map((figure) => figure.standing)).toEqual(Array(12).fill('known'))
    expect(lines.flatMap((line) => Object.values(line.parts)).every((figure) => figure.standing === 'known')).toBe(true)
    expect(range.low).toBe(range.high)
  })
})

describe.each(LEFT_OUT)('without %s', (factId, situation) => {
  const answer = answerIn(situation)

  test('the total says just what to ask', () => {
    expect(stillToAsk(answer.totals.patientOwes)).toEqual([factId])
  })

  test('each missing part of a line asks for it alone', () => {
    const asked = answer.lines.flatMap((line) =>
      Object.values(line.parts).flatMap((part) => (part.standing === 'missing' ? [stillToAsk(part)] : [])),
    )

    expect(asked.length).toBeGreaterThan(0)
    expect(asked.filter((ids) => ids.join() !== factId)).toEqual([])
  })

  test('it is the one open fact and closes the whole range', () => {
    const { low, high } = answer.range

    expect(answer.openFacts.map((fact) => fact.factId)).toEqual([factId])
    expect(low).toBeLessThan(high ?? Number.POSITIVE_INFINITY)
  })
})

describe('a figure that can no longer change', () => {
  test('is known although the coinsurance is not', () => {
    const full = without(MET, 0, { oopMet: told(170_000) })
    const answer = answerIn({ met: full, rules: without(RULES, 1, { coinsurance: UNKNOWN, copay: UNKNOWN }) })

    expect(answer.lines[1]?.parts.coinsurance).toMatchObject({ standing: 'known', value: 0 })
    expect(answer.lines[1]?.parts.copay).toMatchObject({ standing: 'known', value: 0 })
  })

  test('is nothing once the yearly limit is met and the plan pays without end', () => {
    const route = anInsuredRoute({
      plan: aPlan({
        benefits: [aRule('imaging', { coinsurance: UNKNOWN, copay: UNKNOWN, deductibleApplies: UNKNOWN })],
      }),
      accumulators: [{ scope: 'member', tier: 'in', deductibleMet: UNKNOWN, oopMet: told(500_000) }],
      prices: [aPrice('1', told(61_200))],
    })
    const question = aQuestion({ routes: [route] })
    const [answer] = estimate(question, rulesOn(question.asOf)).routes

    expect(answer?.totals.patientOwes).toMatchObject({ standing: 'known', value: 0 })
    expect(answer?.lines[0]?.tag).toBe('nothing')
    expect(answer?.openFacts).toEqual([])
  })

  test('is the deductible when it does not apply at all', () => {
    const rules = without(RULES, 0, { deductibleApplies: NONE })
    const answer = answerIn({ rules, met: without(MET, 0, { deductibleMet: UNKNOWN }) })

    expect(answer.lines[0]?.parts.deductible).toMatchObject({ standing: 'known', value: 0 })
  })
})
