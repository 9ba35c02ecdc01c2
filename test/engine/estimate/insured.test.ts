import { describe, expect, test } from 'vitest'
import type { RouteAnswer } from '../../../shared/engine/estimate/answer.ts'
import { estimate } from '../../../shared/engine/estimate/estimate.ts'
import { type Fact, known, NONE, UNKNOWN } from '../../../shared/model/fact.ts'
import type { InsuredRoute } from '../../../shared/model/route.ts'
import type { ServiceLine } from '../../../shared/model/service-line.ts'
import { type Cents, cents } from '../../../shared/money/cents.ts'
import { percent } from '../../../shared/money/rate.ts'
import { rulesOn } from '../../../shared/rules/rule-book.ts'
import { aLevel, aLine, anInsuredRoute, aPlan, aPrice, aQuestion, aRule, met, told } from '../sample-plan.ts'

function answerFor(
  lines: readonly ServiceLine[],
  prices: readonly number[],
  over: Partial<InsuredRoute> = {},
): RouteAnswer {
  const route = anInsuredRoute({ prices: lines.map((line, at) => aPrice(line.id, told(prices[at] ?? 0))), ...over })
  const question = aQuestion({ lines: [...lines], routes: [route] })
  return estimate(question, rulesOn(question.asOf)).routes[0] as RouteAnswer
}

function owedBy(answer: RouteAnswer): readonly (number | null)[] {
  return answer.lines.map(({ parts: { patientOwes } }) =>
    patientOwes.standing === 'missing' ? null : patientOwes.value,
  )
}

describe('services of one episode', () => {
  test('see what the ones before have used of the deductible', () => {
    const answer = answerFor([aLine('1'), aLine('2')], [50_000, 50_000])

    expect(owedBy(answer)).toEqual([50_000, 21_200])
    expect(answer.lines[1]?.deductibleLeftBefore).toMatchObject({ id: 'line.deductibleLeft', value: 14_000 })
    expect(answer.lines[1]?.oopLeftBefore).toMatchObject({ id: 'line.oopLeft', value: 319_000 })
  })

  test('credit what they used to deductible and yearly limit', () => {
    const answer = answerFor([aLine('1'), aLine('2')], [50_000, 50_000])

    expect(answer.creditedToDeductible).toMatchObject({ standing: 'known', value: 64_000 })
    expect(answer.creditedToOop).toMatchObject({ standing: 'known', value: 71_200 })
  })

  test('may come in another order at the plan, and that is said', () => {
    const codes = answerFor([aLine('1'), aLine('2')], [50_000, 50_000]).notes.map((note) => note.code)

    expect(codes).toEqual(['order.mayDiffer'])
  })

  test('share the copay of one visit', () => {
    const lines = ['1', '2', '3'].map((id) => aLine(id, { category: 'office', visit: id === '3' ? null : 'v' }))

    expect(owedBy(answerFor(lines, [17_000, 9_000, 17_000]))).toEqual([4_500, 0, 4_500])
  })

  test('pay a copay for each day of the same visit name', () => {
    const lines = [
      aLine('1', { category: 'office', visit: 'v' }),
      aLine('2', { category: 'office', visit: 'v', serviceOn: '2026-12-09' as never }),
    ]

    expect(owedBy(answerFor(lines, [17_000, 17_000]))).toEqual([4_500, 4_500])
  })

  test('keep a sum that can no longer change although its parts can', () => {
    const plan = aPlan({ benefits: [aRule('imaging', { coinsurance: UNKNOWN })] })
    const answer = answerFor([aLine('1'), aLine('2')], [400_000, 400_000], {
      plan,
      accumulators: [met('member', 0, 450_000)],
    })

    expect(answer.totals.patientOwes).toMatchObject({ standing: 'known', value: 50_000 })
    expect(answer.lines.map((line) => line.range)).toEqual([
      { low: 50_000, high: 50_000 },
      { low: 0, high: 0 },
    ])
  })
})

describe('a family', () => {
  const plan = aPlan({
    memberTier: 'family',
    tiers: [
      aLevel({ deductibleIndividual: told(200_000), deductibleFamily: told(400_000), oopFamily: told(1_000_000) }),
    ],
  })

  test('stops the deductible at whichever amount has less left', () => {
    const answer = answerFor([aLine('1')], [70_000], {
      plan,
      accumulators: [met('member', 0, 0), met('family', 390_000, 390_000)],
    })

    expect(answer.lines[0]?.parts.deductible).toMatchObject({ value: 10_000, settledBy: 'line.deductibleLeft' })
    expect(answer.lines[0]?.deductibleLeftBefore?.settledBy).toBe('plan.deductible.family.in')
  })

  test('has one pot when the plan counts it so', () => {
    const aggregate = aPlan({ memberTier: 'family', tiers: [aLevel({ ...plan.tiers[0], familyRule: 'aggregate' })] })
    const answer = answerFor([aLine('1')], [70_000], {
      plan: aggregate,
      accumulators: [met('member', 200_000, 200_000), met('family', 200_000, 200_000)],
    })

    expect(answer.lines[0]?.parts.deductible).toMatchObject({ value: 70_000 })
  })

  test('needs no family amounts when one person is covered', () => {
    expect(answerFor([aLine('1')], [61_200]).openFacts).toEqual([])
  })
})

describe('a plan year', () => {
  test('that is next begins with nothing met', () => {
    const answer = answerFor([aLine('1')], [200_000], { nextPlanYear: true })

    expect(answer.lines[0]?.deductibleLeftBefore).toMatchObject({ value: 150_000 })
    expect(answer.notes.map((note) => note.code)).toEqual(['planYear.next'])
  })

  test('has the yearly maximum of its own first day', () => {
    const plan = aPlan({ tiers: [aLevel({ oopIndividual: NONE })], planYearStartMonth: 1 })
    const legal = (nextPlanYear: boolean): unknown =>
      answerFor([aLine('1')], [61_200], { plan, nextPlanYear, accumulators: [met('member', 0, 0)] }).lines[0]
        ?.oopLeftBefore

    expect(legal(false)).toMatchObject({ value: 1_060_000 })
    expect(legal(true)).toMatchObject({ value: 1_200_000 })
  })

  test('before the one that benefits were told in is not this one', () => {
    const route = anInsuredRoute({ plan: aPlan({ planYearStartMonth: 12 }) })
    const question = aQuestion({ routes: [{ ...route, prices: [aPrice('1', told(61_200))] }] })

    expect(estimate(question, rulesOn(question.asOf)).routes[0]?.notes[0]?.code).toBe('planYear.turned')
  })
})

describe('an assumption', () => {
  const assumed = (value: number): Fact<Cents> => ({ kind: 'assumed', value: cents(value), reason: 'as last year' })

  test('marks the figures that follow from it', () => {
    const answer = answerFor([aLine('1')], [61_200], {
      accumulators: [{ scope: 'member', tier: 'in', deductibleMet: assumed(150_000), oopMet: told(200_000) }],
    })

    expect(answer.totals.patientOwes).toMatchObject({ standing: 'assumed', value: 12_240 })
    expect(answer.totals.charge.standing).toBe('known')
  })

  test('marks nothing that would be the same without it', () => {
    const answer = answerFor([aLine('1')], [61_200], {
      accumulators: [{ scope: 'member', tier: 'in', deductibleMet: assumed(0), oopMet: told(500_000) }],
    })

    expect(answer.totals.patientOwes).toMatchObject({ standing: 'known', value: 0 })
  })

  test('is said aloud with its reason', () => {
    const answer = answerFor([aLine('1')], [0], { prices: [aPrice('1', assumed(61_200))] })

    expect(answer.notes).toContainEqual({ code: 'fact.assumed', lineId: null, facts: { reason: 'as last year' } })
  })
})

describe('a coverage', () => {
  test('that has ended is used anyway, and that is said', () => {
    const answer = answerFor([aLine('1')], [61_200], { effectiveTo: '2026-10-31' as never })

    expect(answer.totals.patientOwes).toMatchObject({ value: 61_200 })
    expect(answer.notes[0]).toEqual({
      code: 'coverage.ended',
      lineId: null,
      facts: { on: '2026-12-08', to: '2026-10-31' },
    })
  })

  test('that has not begun is said as well', () => {
    expect(answerFor([aLine('1')], [61_200], { effectiveFrom: '2027-01-01' as never }).notes[0]?.code).toBe(
      'coverage.notBegun',
    )
  })

  test('told long ago should be asked again', () => {
    const source = { means: 'portal', asOf: '2026-10-01' as never, by: '', reference: '' } as const

    expect(answerFor([aLine('1')], [61_200], { source }).notes[0]).toEqual({
      code: 'benefits.old',
      lineId: null,
      facts: { days: 53, asOf: '2026-10-01' },
    })
  })

  test('asks for an authorization that nobody has entered', () => {
    const plan = aPlan({
      benefits: [aRule('imaging', { authorizationNeeded: known(true), referralNeeded: known(true) })],
    })

    expect(answerFor([aLine('1')], [61_200], { plan }).notes.map((note) => note.code)).toEqual([
      'auth.needed',
      'referral.needed',
    ])
  })

  test('that needs no authorization ignores a missing one', () => {
    const plan = aPlan({ benefits: [aRule('imaging', { authorizationNeeded: known(false) })] })
    const answer = answerFor([aLine('1', { auth: 'missing' })], [61_200], { plan })

    expect(answer.totals.patientOwes).toMatchObject({ value: 61_200 })
    expect(answer.notes).toEqual([])
  })
})

describe('a kind of care that the plan has told nothing of', () => {
  test('is open from nothing to the charge', () => {
    const answer = answerFor([aLine('1', { category: 'therapy' })], [61_200])

    expect(answer.range).toEqual({ low: 0, high: 100_000 })
    expect(answer.openFacts.map((fact) => fact.factId)).toEqual(['plan.benefit.therapy.in'])
    expect(answer.notes.map((note) => note.code)).toEqual(['line.noBenefit'])
  })

  test('is not covered where it is told at another level only', () => {
    const answer = answerFor([aLine('1')], [61_200], { tier: 'out' })

    expect(answer.lines[0]?.tag).toBe('notCovered')
  })

  test('is not covered outside the network of an HMO', () => {
    const answer = answerFor([aLine('1', { category: 'therapy' })], [61_200], {
      tier: 'out',
      plan: aPlan({ type: 'HMO' }),
    })

    expect(answer.totals.patientOwes).toMatchObject({ standing: 'known', value: 100_000 })
  })

  test('is free when it is preventive and the law says so', () => {
    const answer = answerFor([aLine('1', { category: 'screening', preventive: true })], [61_200])

    expect(answer.lines[0]).toMatchObject({
      tag: 'preventive',
      parts: { patientOwes: { standing: 'known', value: 0 } },
    })
  })

  test('is open when it is preventive under a grandfathered plan', () => {
    const answer = answerFor([aLine('1', { category: 'screening', preventive: true })], [61_200], {
      plan: aPlan({ grandfathered: true }),
    })

    expect(answer.lines[0]?.tag).toBe('unknown')
  })
})

test('a price of no kind recognises the charge itself', () => {
  const answer = answerFor([aLine('1')], [0], { prices: [aPrice('1', NONE)] })

  expect(answer.lines[0]?.parts.allowed).toMatchObject({ value: 100_000, settledBy: 'line.charge' })
})

test('a copay may count toward the deductible', () => {
  const plan = aPlan({ copayCreditsDeductible: true })
  const answer = answerFor([aLine('1', { category: 'office' }), aLine('2')], [17_000, 100_000], { plan })

  expect(answer.lines[1]?.deductibleLeftBefore).toMatchObject({ value: 59_500 })
})

test('an estimate without services owes nothing', () => {
  const answer = answerFor([], [])

  expect(answer.totals.patientOwes).toMatchObject({ standing: 'known', value: 0 })
  expect(answer.range).toEqual({ low: 0, high: 0 })
})

test('a share over one hundred percent takes no more than there is', () => {
  const plan = aPlan({
    benefits: [aRule('imaging', { deductibleApplies: known(false), coinsurance: known(percent(150)) })],
  })

  expect(answerFor([aLine('1')], [61_200], { plan }).totals.patientOwes).toMatchObject({ value: 61_200 })
})
