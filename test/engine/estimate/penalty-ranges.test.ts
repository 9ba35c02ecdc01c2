import { expect, test } from 'vitest'
import type { RouteAnswer } from '../../../shared/engine/estimate/answer.ts'
import type { BenefitPlanDraft, BenefitRule } from '../../../shared/model/benefit-plan.ts'
import { known, NONE, UNKNOWN } from '../../../shared/model/fact.ts'
import { cents } from '../../../shared/money/cents.ts'
import { percent } from '../../../shared/money/rate.ts'
import { routeOf } from '../cob/payers-sample.ts'
import { aLevel, aLine, anInsuredRoute, aPlan, aPrice, aQuestion, aRule, met, told } from '../sample-plan.ts'

/** Two services of 1,000.00 and 2,000.00 with 600.00 left of the yearly maximum and nothing of the deductible. */
function answered(rules: readonly BenefitRule[], over: Partial<BenefitPlanDraft>): RouteAnswer {
  const route = anInsuredRoute({
    plan: aPlan({
      tiers: [aLevel({ deductibleIndividual: NONE, oopIndividual: told(200_000) })],
      benefits: [...rules],
      ...over,
    }),
    accumulators: [met('member', 0, 140_000)],
    prices: [aPrice('1', told(100_000)), aPrice('2', told(200_000))],
  })
  const lines = [
    aLine('1', { charge: told(100_000), auth: 'missing' }),
    aLine('2', { charge: told(200_000), category: 'surgery' }),
  ]
  return routeOf(aQuestion({ lines, routes: [route] }))
}

const PENALTY = { authMissing: { action: 'penaltyAmount', amount: cents(50_000) } } as const

test('a penalty beside the yearly maximum is most with a middle share', () => {
  const { range } = answered(
    [aRule('imaging', { coinsurance: UNKNOWN, authorizationNeeded: known(true) }), aRule('surgery')],
    PENALTY,
  )

  // Share s of 1,000.00 up to 600.00; the penalty is 500.00 or what the plan pays; 20 % of 2,000.00 up to 600.00 − s.
  // s = 0: 500 + 400 = 900.00. s = 200.00: 700 + 400 = 1,100.00. s = 600.00: 1,000 + 0 = 1,000.00.
  expect(range.low).toBe(90_000)
  expect(range.high).toBeGreaterThanOrEqual(110_000)
  expect(range.high).toBeLessThanOrEqual(110_500)
})

test('without a penalty the share alone makes the range', () => {
  const { range } = answered(
    [aRule('imaging', { coinsurance: UNKNOWN, authorizationNeeded: known(false) }), aRule('surgery')],
    {},
  )

  // s = 0: 400.00; s = 200.00 and more: 600.00, the yearly maximum.
  expect(range).toEqual({ low: 40_000, high: 60_000 })
})

test('care outside the maximum takes more when the other takes less', () => {
  const imaging = aRule('imaging', {
    copay: UNKNOWN,
    coinsurance: known(percent(0)),
    authorizationNeeded: known(false),
  })
  const surgery = aRule('surgery', { excludedFromOop: true })
  const { range } = answered([imaging, surgery], {})

  // A copay of nothing up to 600.00, and 20 % of 2,000.00 whatever the maximum says.
  expect(range).toEqual({ low: 40_000, high: 100_000 })
})
