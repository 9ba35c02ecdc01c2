import { describe, expect, test } from 'vitest'
import { notCoveredFigure, penaltyFigure } from '../../../shared/engine/estimate/refusal-figures.ts'
import { sayingOf, type WhySaying } from '../../../shared/engine/estimate/why-saying.ts'
import { type Figure, isSettled, type Settled } from '../../../shared/engine/figure.ts'
import type { BenefitPlanDraft } from '../../../shared/model/benefit-plan.ts'
import { cents } from '../../../shared/money/cents.ts'
import { percent, type Rate } from '../../../shared/money/rate.ts'
import { FREE_OF_LIMITS, sceneOf } from './line-scenes.ts'
import { someLine, sure } from './scenes.ts'

const LINE = someLine('1', 0)

/** A settled step with what stands behind it. */
function stepOf(id: string, amount: number, over: Partial<Pick<Settled, 'from' | 'rule'>>): Settled {
  return { id, standing: 'known', value: cents(amount), from: [], settledBy: null, rule: null, ...over }
}

describe('what a penalty says', () => {
  const share: Settled<Rate> = { ...stepOf('plan.penaltyRate', 0, {}), value: percent(50) }
  const cap = sure('plan.penaltyCap', 15_000)

  test.each<readonly [string, readonly Figure<unknown>[], WhySaying]>([
    [
      'is the share of what the plan would pay',
      [share, sure('penaltyBase.planPayment', 64_000)],
      {
        code: 'penaltyShare',
        rate: percent(50),
        of: { kind: 'planPayment', amount: cents(64_000) },
        cap: null,
      },
    ],
    [
      'is the share of what is allowed, with its cap',
      [share, sure('penaltyBase.allowed', 80_000), cap],
      {
        code: 'penaltyShare',
        rate: percent(50),
        of: { kind: 'allowed', amount: cents(80_000) },
        cap: cents(15_000),
      },
    ],
    ['is no share of an amount that is not there', [share], { code: 'penalty' }],
    ['is no share without a rate', [sure('penaltyBase.allowed', 80_000)], { code: 'penalty' }],
  ])('%s', (_name, from, saying) => {
    expect(sayingOf(stepOf('line.penalty', 15_000, { from }), LINE)).toEqual(saying)
  })
})

describe('what care above a maximum says', () => {
  const over = (from: readonly Figure<unknown>[], rule = 'plan.benefitMax') =>
    sayingOf(stepOf('line.notCovered', 34_000, { from, rule }), LINE)

  test('is which kind of care has used its own up', () => {
    expect(over([sure('maximum.imaging', 100_000)])).toEqual({
      code: 'overMaximumOf',
      kind: 'imaging',
      most: 100_000,
    })
  })

  test('is that the general one of the plan is used up', () => {
    expect(over([sure('plan.maximum', 200_000)])).toEqual({ code: 'overMaximumOf', kind: null, most: 200_000 })
  })

  test('is nothing of a maximum that did not decide', () => {
    expect(over([sure('maximum.imaging', 100_000)], 'plan.limit')).toEqual({ code: 'overLimit' })
  })
})

describe('a scan with a plan price of 612.00 says', () => {
  const said = (figure: Figure) => (isSettled(figure) ? sayingOf(figure, LINE) : null)
  const [allowed, charge] = [sure('line.allowed', 61_200), sure('line.charge', 100_000)]
  const half = { action: 'penaltyPercent', rate: percent(50), of: 'planPayment', cap: null } as const

  // 20 % of 612.00 is the patient's: the plan would pay the other 489.60.
  test.each<readonly [string, BenefitPlanDraft['authMissing'], object]>([
    ['that the penalty is half of the payment', half, { of: { kind: 'planPayment', amount: 48_960 }, cap: null }],
    [
      'that the penalty is half of the allowed',
      { ...half, of: 'allowed', cap: cents(20_000) },
      { of: { kind: 'allowed', amount: 61_200 }, cap: 20_000 },
    ],
    ['nothing more of a penalty that is an amount', { action: 'penaltyAmount', amount: cents(5_000) }, {}],
  ])('%s', (_name, authMissing, expected) => {
    const scene = sceneOf({ line: { auth: 'missing' }, plan: { ...FREE_OF_LIMITS, authMissing } })
    const code = authMissing.action === 'penaltyPercent' ? 'penaltyShare' : 'penalty'

    expect(said(penaltyFigure(scene, allowed, []))).toMatchObject({ code, ...expected })
  })

  test.each<readonly [string, NonNullable<BenefitPlanDraft['benefitMax']>, string | null]>([
    ['that imaging has used up its own maximum', maximum({ overrides: [own('imaging')] }), 'imaging'],
    ['that the general maximum is used up', maximum({ individual: cents(30_000) }), null],
  ])('%s', (_name, benefitMax, kind) => {
    const counters = [{ scope: 'member' as const, kind: 'paid' as const, name: kind ?? '', used: 0 }]
    const scene = sceneOf({ plan: { ...FREE_OF_LIMITS, benefitMax }, route: { counters } })
    const figure = notCoveredFigure(scene, allowed, charge, [])

    // 489.60 less the 300.00 that the plan pays at most.
    expect(figure).toMatchObject({ value: 18_960 })
    expect(said(figure)).toEqual({ code: 'overMaximumOf', kind, most: 30_000 })
  })
})

function maximum(
  over: Partial<NonNullable<BenefitPlanDraft['benefitMax']>>,
): NonNullable<BenefitPlanDraft['benefitMax']> {
  return { individual: null, family: null, whenExhausted: 'allowed', overrides: [], ...over }
}

function own(category: string) {
  return { category, individual: cents(30_000) }
}
