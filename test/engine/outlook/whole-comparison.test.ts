import { describe, expect, test } from 'vitest'
import { cashComparison } from '../../../shared/engine/outlook/cash-comparison.ts'
import { wholeComparison } from '../../../shared/engine/outlook/whole-comparison.ts'
import { stillToAsk } from '../../../shared/engine/still-to-ask.ts'
import { NONE, UNKNOWN } from '../../../shared/model/fact.ts'
import type { InsuredRoute } from '../../../shared/model/route.ts'
import { cents } from '../../../shared/money/cents.ts'
import { percent } from '../../../shared/money/rate.ts'
import { anOther, aShare, behind } from '../cob/payers-sample.ts'
import { aLevel, aPlan, aPrice, aRule } from '../sample-plan.ts'
import { care } from './outlook-sample.ts'
import { type Changed, exactly, scene } from './year-sample.ts'

/** A second payer at 20 % without a deductible, which tells of imaging alone. */
const SECOND: Partial<InsuredRoute> = { coordination: behind(anOther('P2', aShare('Second', 0, 20), 61_200)) }

describe('from which further imaging a coverage costs no more than cash', () => {
  const whole = (changed: Changed) => {
    const asked = scene(changed)
    return wholeComparison(asked, 'imaging', asked)
  }

  test('is the same by the whole estimate as from the terms of one plan', () => {
    // 34.40 ÷ 80 %.
    const asked = scene({ care: [care('imaging', 1, 2_000_000)] })

    expect(whole({}).range).toEqual(exactly(4_300))
    expect(cashComparison({ ...asked, category: 'imaging' }).range).toEqual(exactly(4_300))
  })

  test('is at once where the payers leave less than cash', () => {
    expect(whole({ route: SECOND })).toMatchObject({
      cashRouteId: 'A',
      insuredRouteId: 'B',
      category: 'imaging',
      outcome: 'always',
      breakEven: { standing: 'known', value: 0 },
    })
  })

  test('is nowhere where cash is free and the plan never catches up', () => {
    const plan = aPlan({ tiers: [aLevel({ oopIndividual: NONE })], grandfathered: true })
    const never = whole({ route: { plan }, selfPay: { discount: percent(100) }, expected: { most: cents(500_000) } })

    expect(never).toMatchObject({ outcome: 'never', breakEven: null, most: 500_000 })
  })

  test('is only assumed where other care is expected too', () => {
    const plan = { ...aShare('Second', 0, 20), benefits: [aRule('imaging'), aRule('surgery')] }
    const both = { coordination: behind(anOther('P2', plan, 61_200)) }

    expect(whole({ route: both, care: [care('surgery', 1, 10_000)] }).breakEven).toMatchObject({
      standing: 'assumed',
      value: 0,
    })
    // What the second plan pays for surgery is not told: then it is open.
    expect(whole({ route: SECOND, care: [care('surgery', 1, 10_000)] }).breakEven).toMatchObject({
      standing: 'missing',
    })
  })

  test('is open while the cash price is', () => {
    const open = whole({ route: SECOND, selfPay: { cashPrices: [aPrice('1', UNKNOWN)] } })

    expect(open.outcome).toBe('open')
    expect(open.breakEven === null ? [] : stillToAsk(open.breakEven)).toContain('line.cashPrice.1')
  })
})
