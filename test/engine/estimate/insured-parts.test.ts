import { describe, expect, test } from 'vitest'
import { insuredParts } from '../../../shared/engine/estimate/insured-parts.ts'
import { notCoveredFigure, penaltyFigure } from '../../../shared/engine/estimate/refusal-figures.ts'
import { stillToAsk } from '../../../shared/engine/still-to-ask.ts'
import type { AuthOutcome, Liability } from '../../../shared/model/benefit-plan.ts'
import { known, NONE, UNKNOWN } from '../../../shared/model/fact.ts'
import type { ServiceLine } from '../../../shared/model/service-line.ts'
import { cents } from '../../../shared/money/cents.ts'
import { percent } from '../../../shared/money/rate.ts'
import { aLevel, aRule, met, told } from '../sample-plan.ts'
import { FREE_OF_LIMITS, type OneService, sceneOf, sourcesOf } from './line-scenes.ts'
import { shown, sure } from './scenes.ts'

function partsOf(service: OneService) {
  return insuredParts(sceneOf(service))
}

const OUT = {
  plan: {
    tiers: [aLevel({ tier: 'out', deductibleIndividual: NONE, oopIndividual: NONE })],
    benefits: [aRule('imaging', { tier: 'out', coinsurance: known(percent(40)) })],
  },
  route: { tier: 'out', accumulators: [] },
} satisfies OneService

describe('the parts of a covered line', () => {
  test('tie to the charge to the cent', () => {
    // 640.00 left of the deductible: all 612.00 is deductible, 388.00 nobody pays.
    const parts = partsOf({})

    expect([parts.charge, parts.allowed, parts.discount, parts.planPays, parts.patientOwes].map(shown)).toEqual([
      100_000, 61_200, 38_800, 0, 61_200,
    ])
    expect(sourcesOf(parts.charge)).toEqual(['line.charge.1'])
    expect(parts.patientOwes.settledBy).toBe('line.deductible')
  })

  test('name the price that decides the allowed amount', () => {
    expect(partsOf({}).allowed).toMatchObject({ settledBy: 'line.allowed.1', rule: 'plan.price' })
    expect(partsOf({ price: told(120_000) }).allowed).toMatchObject({ value: 100_000, settledBy: 'line.charge' })
    expect(partsOf({ price: NONE }).allowed).toMatchObject({ value: 100_000, settledBy: 'line.charge' })
  })

  test('say whether the price or the deductible ended', () => {
    // 1,500.00 − 1,400.00: 100.00 left, less than the price.
    expect(partsOf({}).deductible.settledBy).toBe('line.allowed')
    expect(partsOf({ route: { accumulators: [met('member', 140_000, 0)] } }).deductible).toMatchObject({
      value: 10_000,
      settledBy: 'line.deductibleLeft',
    })
  })

  test('take the share of what copay and deductible leave', () => {
    // 612.00 − 100.00 deductible − 45.00 copay = 467.00; 20 % is 93.40.
    const parts = partsOf({ rule: { copay: told(4_500) }, route: { accumulators: [met('member', 140_000, 0)] } })

    expect([parts.deductible, parts.copay, parts.coinsurance, parts.patientOwes].map(shown)).toEqual([
      10_000, 4_500, 9_340, 23_840,
    ])
    expect(parts.coinsurance.from.find(({ id }) => id === 'line.afterDeductible')).toMatchObject({ value: 46_700 })
    expect(parts.patientOwes.settledBy).toBeNull()
  })

  test('list the copay first where it comes first', () => {
    const accumulators = [met('member', 140_000, 0)]
    const before = partsOf({ rule: { copay: told(4_500), copayOrder: 'before' }, route: { accumulators } })
    const after = partsOf({ rule: { copay: told(4_500) }, route: { accumulators } })

    expect(sourcesOf(before.patientOwes)).toEqual(['line.allowed', 'line.copay', 'line.deductible', 'line.coinsurance'])
    expect(sourcesOf(after.patientOwes)).toEqual(['line.allowed', 'line.deductible', 'line.copay', 'line.coinsurance'])
  })

  test('hold a copay to the price', () => {
    const parts = partsOf({ rule: { copay: told(4_500) }, price: told(3_000), plan: FREE_OF_LIMITS })

    expect(parts.copay).toMatchObject({ value: 3_000, settledBy: 'line.allowed' })
  })

  test('name a first visit by its own rule', () => {
    const firstVisits = { count: 3, copay: cents(1_000), counter: 'three' }
    const counters = [{ scope: 'member', kind: 'counter', name: 'three', used: 2 } as const]

    expect(partsOf({ rule: { firstVisits }, route: { counters } }).copay).toMatchObject({
      value: 1_000,
      rule: 'plan.firstVisits',
    })
  })

  test('say that the yearly limit took something away', () => {
    // 50.00 left of the limit cuts 612.00 of deductible.
    const parts = partsOf({ route: { accumulators: [met('member', 86_000, 495_000)] } })

    expect(parts.patientOwes).toMatchObject({ value: 5_000, settledBy: 'line.oopLeft', rule: 'plan.oop' })
    expect(shown(parts.planPays)).toBe(56_200)
  })

  test('leave nothing behind parts that are nothing', () => {
    const parts = partsOf({})

    expect([parts.copay, parts.penalty, parts.balanceBill, parts.notCovered].map(sourcesOf)).toEqual([[], [], [], []])
  })
})

describe('the parts of a line out of network', () => {
  test('add what lies above the allowed amount', () => {
    // 40 % of 612.00 is 244.80; 388.00 above it.
    const parts = partsOf(OUT)

    expect([parts.coinsurance, parts.balanceBill, parts.patientOwes, parts.discount].map(shown)).toEqual([
      24_480, 38_800, 63_280, 0,
    ])
    expect(parts.balanceBill).toMatchObject({ rule: 'plan.outOfNetwork' })
    expect(sourcesOf(parts.balanceBill)).toEqual(['line.charge', 'line.allowed'])
  })

  test('of an untold price ask for it in both', () => {
    const { coinsurance, balanceBill } = partsOf({ ...OUT, price: UNKNOWN })

    expect([stillToAsk(coinsurance), stillToAsk(balanceBill)]).toEqual([['line.allowed.1'], ['line.allowed.1']])
  })
})

describe('the parts of a line with gaps', () => {
  test('ask for the deductible that nobody told', () => {
    const parts = partsOf({ route: { accumulators: [met('member', null, 131_000)] } })

    expect(stillToAsk(parts.deductible)).toEqual(['met.deductible.member.in'])
    expect(stillToAsk(parts.patientOwes)).toEqual(['met.deductible.member.in'])
    expect(shown(parts.allowed)).toBe(61_200)
  })

  test('know a copay that is asked whatever is open', () => {
    const parts = partsOf({ rule: { copay: told(4_500), coinsurance: UNKNOWN }, plan: FREE_OF_LIMITS })

    expect(shown(parts.copay)).toBe(4_500)
    expect(stillToAsk(parts.coinsurance)).toEqual(['plan.coinsurance.imaging.in'])
  })

  test('leave the plan’s part open as long as a penalty is', () => {
    const authMissing: AuthOutcome = { action: 'penaltyAmount', amount: cents(50_000) }
    const parts = partsOf({ line: { auth: 'unknown' }, plan: { ...FREE_OF_LIMITS, authMissing } })

    expect([parts.penalty, parts.planPays].map(shown)).toEqual(['?', '?'])
    expect(stillToAsk(parts.penalty)).toEqual(['line.auth.1'])
  })
})

describe('what is not covered', () => {
  const figure = (service: OneService) => {
    const scene = sceneOf(service)
    return notCoveredFigure(scene, sure('line.allowed', 61_200), sure('line.charge', 100_000), [])
  }

  test.each<readonly [Liability, number, string]>([
    ['patientBilled', 100_000, 'line.charge'],
    ['patientAllowed', 61_200, 'line.allowed'],
  ])('by the plan and falls to %s is %i', (notCoveredTo, amount, source) => {
    const found = figure({
      rule: { covered: known(false) },
      plan: { benefits: [aRule('imaging', { covered: known(false) })], notCoveredTo },
    })

    expect(found).toMatchObject({ value: amount, settledBy: 'plan.covered.imaging.in', rule: 'plan.covered' })
    expect(sourcesOf(found)).toEqual(['plan.covered.imaging.in', source])
  })

  test('at the clinic’s cost is nothing', () => {
    const benefits = [aRule('imaging', { covered: known(false) })]

    expect(sourcesOf(figure({ plan: { benefits, notCoveredTo: 'provider' } }))).toEqual([])
  })

  test.each<readonly [string, Partial<ServiceLine>, string, string]>([
    ['referral', { referral: 'missing' }, 'line.referral.1', 'plan.referral'],
    ['authorization', { auth: 'denied' }, 'line.auth.1', 'plan.authorization'],
  ])('without %s names what is missing', (_name, line, ...[settledBy, rule]) => {
    const denied = { action: 'deny', liability: 'patientAllowed' } as const
    const found = figure({ line, plan: { missingReferral: 'patientAllowed', authDenied: denied } })

    expect(found).toMatchObject({ value: 61_200, settledBy, rule })
  })

  test.each<readonly [Liability, number, string]>([
    // 4 units of a charge of 1,000.00 and a price of 612.00 with 1 unit left: 3/4 of either.
    ['patientAllowed', 45_900, 'line.allowed'],
    ['patientBilled', 75_000, 'line.allowed'],
  ])('beyond a limit and falls to %s is %i', (excessTo, amount, source) => {
    const limit = { type: 'units', amount: 20, counter: 'therapy', excessTo } as const
    const counters = [{ scope: 'member', kind: 'counter', name: 'therapy', used: 19 } as const]
    const found = figure({ line: { units: 4 }, rule: { limit }, route: { counters } })

    // A part of the line is covered, so nothing alone has decided.
    expect(found).toMatchObject({ value: amount, settledBy: null, rule: 'plan.limit' })
    expect(sourcesOf(found)).toEqual(['used.counter.therapy', source])
  })

  test('above the plan’s maximum names the maximum', () => {
    // 80 % of 612.00 is 489.60; 100.00 left of the maximum: 389.60 fall on the patient.
    const benefitMax = { individual: cents(150_000), family: null, whenExhausted: 'allowed' as const, overrides: [] }
    const counters = [{ scope: 'member', kind: 'paid', name: '', used: 140_000 } as const]
    const found = figure({ plan: { ...FREE_OF_LIMITS, benefitMax }, route: { counters } })

    expect(found).toMatchObject({ value: 38_960, rule: 'plan.benefitMax' })
  })

  test('asks what was paid while nobody told', () => {
    const benefitMax = { individual: cents(150_000), family: null, whenExhausted: 'allowed' as const, overrides: [] }

    expect(stillToAsk(figure({ plan: { ...FREE_OF_LIMITS, benefitMax } }))).toEqual(['used.paid.member'])
  })
})

describe('a penalty', () => {
  const figure = (auth: ServiceLine['auth'], authMissing: AuthOutcome) =>
    penaltyFigure(
      sceneOf({ line: { auth }, plan: { ...FREE_OF_LIMITS, authMissing } }),
      sure('line.allowed', 61_200),
      [],
    )

  test.each<readonly [string, AuthOutcome, number]>([
    // The plan would pay 80 % of 612.00: 489.60.
    ['of an amount is that amount', { action: 'penaltyAmount', amount: cents(25_000) }, 25_000],
    ['is never more than the plan pays', { action: 'penaltyAmount', amount: cents(50_000) }, 48_960],
    [
      'of half the payment is half',
      { action: 'penaltyPercent', rate: percent(50), of: 'planPayment', cap: null },
      24_480,
    ],
    ['of half the allowed is half', { action: 'penaltyPercent', rate: percent(50), of: 'allowed', cap: null }, 30_600],
    ['stops at its cap', { action: 'penaltyPercent', rate: percent(50), of: 'allowed', cap: cents(10_000) }, 10_000],
  ])('%s', (_name, outcome, amount) => {
    expect(figure('missing', outcome)).toMatchObject({
      value: amount,
      settledBy: 'line.auth.1',
      rule: 'plan.authorization',
    })
  })

  test('is nothing with an authorization', () => {
    expect(figure('approved', { action: 'penaltyAmount', amount: cents(25_000) })).toMatchObject({ value: 0, from: [] })
  })

  test('is nothing where the service is denied', () => {
    expect(shown(figure('missing', { action: 'deny', liability: 'patientAllowed' }))).toBe(0)
  })
})
