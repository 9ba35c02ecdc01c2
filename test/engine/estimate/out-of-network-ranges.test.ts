import { describe, expect, test } from 'vitest'
import type { RouteAnswer } from '../../../shared/engine/estimate/answer.ts'
import type { AuthOutcome, BenefitPlanDraft, BenefitRule } from '../../../shared/model/benefit-plan.ts'
import { type Fact, known, NONE, UNKNOWN } from '../../../shared/model/fact.ts'
import { type Cents, cents } from '../../../shared/money/cents.ts'
import { percent } from '../../../shared/money/rate.ts'
import { routeOf } from '../cob/payers-sample.ts'
import { aLevel, aLine, anInsuredRoute, aPlan, aPrice, aQuestion, aRule, told } from '../sample-plan.ts'

/** Care out of network without an authorization: the share, the penalty, and what is left of the yearly amounts. */
interface Scene {
  readonly share: number
  readonly penalty: AuthOutcome
  readonly charges: readonly number[]
  readonly rule?: Partial<BenefitRule>
  readonly plan?: Partial<BenefitPlanDraft>
  readonly tier?: 'in'
}

function ofAllowed(rate: number, cap: number | null = null): AuthOutcome {
  return { action: 'penaltyPercent', rate: percent(rate), of: 'allowed', cap: cap === null ? null : cents(cap) }
}

function ofPayment(rate: number): AuthOutcome {
  return { action: 'penaltyPercent', rate: percent(rate), of: 'planPayment', cap: null }
}

function answered(scene: Scene, prices: readonly Fact<Cents>[]): RouteAnswer {
  const { share, penalty, charges, rule = {}, plan = {}, tier = 'out' } = scene
  const route = anInsuredRoute({
    tier,
    plan: aPlan({
      tiers: [aLevel({ tier, deductibleIndividual: NONE, oopIndividual: NONE })],
      benefits: [aRule('imaging', { tier, coinsurance: known(percent(share)), ...rule })],
      authMissing: penalty,
      grandfathered: true,
      ...plan,
    }),
    accumulators: [],
    counters: [{ scope: 'member', kind: 'paid', name: '', used: 0 }],
    prices: prices.map((price, at) => aPrice(String(at + 1), price)),
  })
  const lines = charges.map((charge, at) => aLine(String(at + 1), { charge: told(charge), auth: 'missing' }))
  return routeOf(aQuestion({ lines, routes: [route] }))
}

type Ends = readonly [number | null, number | null]

/** The ends of every line and of all together. */
function endsOf({ lines, range }: RouteAnswer): readonly Ends[] {
  return [...lines.map((line) => line.range), range].map(({ low, high }): Ends => [low, high])
}

/** The least and the most of every line and of all together, with every plan price of the first line in its turn. */
function tried(scene: Scene): readonly Ends[] {
  const [first = 0, ...others] = scene.charges
  const seen = Array.from({ length: first + 1 }, (_, price) =>
    endsOf(answered(scene, [told(price), ...others.map((other) => told(other))])),
  )
  return (seen[0] ?? []).map((_, at): Ends => {
    const amounts = seen.map((ends) => ends[at]?.[0] ?? Number.NaN)
    return [Math.min(...amounts), Math.max(...amounts)]
  })
}

/** The same from the ranges of the answer while that price is not told. */
function shown(scene: Scene): readonly Ends[] {
  return endsOf(answered(scene, [UNKNOWN, ...scene.charges.slice(1).map((other) => told(other))]))
}

test('share and penalty may both round up on one cent', () => {
  // 20 % share and 20 % penalty of the allowed amount, charge 0.03. Allowed 0.02: 0.00 + 0.00 + 0.01 above it.
  // Allowed 0.03: 0.01 (0.006) + 0.01 (0.006) + nothing above it: dearer by a cent, though more is recognised.
  const scene = { share: 20, penalty: ofAllowed(20), charges: [3] }

  expect(answered(scene, [told(2)]).range).toEqual({ low: 1, high: 1 })
  expect(answered(scene, [told(3)]).range).toEqual({ low: 2, high: 2 })
  expect(answered(scene, [UNKNOWN]).range).toEqual({ low: 1, high: 3 })
})

test('an amount that is the same at both ends may differ between', () => {
  // 30 % and 30 % of a charge of 0.02: recognising 0.00 or all of it leaves 0.02 to the patient, 0.01 only one cent.
  const answer = answered({ share: 30, penalty: ofAllowed(30), charges: [2] }, [UNKNOWN])

  expect(answer.range).toEqual({ low: 1, high: 2 })
  expect(answer.lines[0]?.parts.patientOwes.standing).toBe('missing')
})

const RATES = [10, 20, 30, 40, 50, 60] as const

describe.each(RATES)('a share of %i %', (share) => {
  test.each(RATES)('with a penalty of %i percent of the allowed amount is exact', (rate) => {
    for (let charge = 1; charge <= 24; charge += 1) {
      const scene = { share, penalty: ofAllowed(rate), charges: [charge] }

      expect([charge, shown(scene)]).toEqual([charge, tried(scene)])
    }
  })
})

test.each<readonly [string, Scene]>([
  ['a penalty with a cap', { share: 20, penalty: ofAllowed(30, 4), charges: [23] }],
  ['a penalty of the payment', { share: 30, penalty: ofPayment(30), charges: [23] }],
  [
    'a copay first',
    { share: 20, penalty: ofAllowed(20), charges: [19], rule: { copay: told(3), copayOrder: 'before' } },
  ],
  ['a copay after it', { share: 30, penalty: ofAllowed(30), charges: [21], rule: { copay: told(2) } }],
  ['a ceiling of the share', { share: 60, penalty: ofAllowed(30), charges: [24], rule: { coinsuranceMax: cents(3) } }],
])('the range with %s is what every plan price gives', (_name, scene) => {
  expect(shown(scene)).toEqual(tried(scene))
})

test.each([20, 30])('two services with %i percent twice hold every price', (rate) => {
  for (let charge = 2; charge <= 14; charge += 3) {
    const scene = { share: rate, penalty: ofAllowed(rate), charges: [charge, 7] }

    expect([charge, shown(scene)]).toEqual([charge, tried(scene)])
  }
})

describe.each(['in', 'out'] as const)('under a maximum %s network', (tier) => {
  test.each([2, 3, 5, 9])('what %i cents of it leave to the next holds every price', (most) => {
    const benefitMax = { individual: cents(most), family: null, whenExhausted: 'allowed' as const, overrides: [] }
    for (const charge of [2, 3, 8, 13, 22]) {
      const scene: Scene = {
        ...{ share: 30, penalty: ofAllowed(30), charges: [charge, 6], plan: { benefitMax } },
        ...(tier === 'in' ? { tier } : {}),
      }

      expect([charge, shown(scene)]).toEqual([charge, tried(scene)])
    }
  })
})
