import { describe, expect, test } from 'vitest'
import {
  isNothing,
  isRefused,
  levelOf,
  push,
  pushGates,
  pushOpen,
  pushOpenFacts,
  pushOpenMax,
  step,
} from '../../../shared/engine/estimate/line-scene.ts'
import type { Figure } from '../../../shared/engine/figure.ts'
import type { BenefitPlanDraft } from '../../../shared/model/benefit-plan.ts'
import { known, NONE, UNKNOWN } from '../../../shared/model/fact.ts'
import { cents } from '../../../shared/money/cents.ts'
import { aLevel, aLine, anInsuredRoute, aPlan, aPrice, aRule, met, told } from '../sample-plan.ts'
import { FREE_OF_LIMITS, type OneService, sceneOf } from './line-scenes.ts'
import { sure, traceOf, untold } from './scenes.ts'

/** The names that a way of adding sources adds. */
function added(add: (from: Figure<unknown>[]) => void): readonly string[] {
  const from: Figure<unknown>[] = []
  add(from)
  return from.map(({ id }) => id)
}

describe('what the plan tells of a kind of care', () => {
  test('is each of its facts under its own name', () => {
    const { told: said } = sceneOf({ rule: { copay: told(4_500) } })

    expect(said.covered).toMatchObject({ id: 'plan.covered.imaging.in', value: true, rule: 'plan.benefit.imaging.in' })
    expect(said.copay).toMatchObject({ id: 'plan.copay.imaging.in', value: 4_500 })
    expect(said.coinsurance).toMatchObject({ value: { units: 20, places: 2 } })
  })

  test('leaves out what does not apply', () => {
    const { told: said } = sceneOf({ rule: { coinsurance: NONE, deductibleApplies: NONE } })

    expect([said.coinsurance, said.deductibleApplies, said.copay]).toEqual([null, null, null])
  })

  test('of nothing told is one missing fact', () => {
    const { told: said } = sceneOf({ line: { category: 'therapy' } })

    expect(said.rule).toBeUndefined()
    expect(said.covered).toMatchObject({ id: 'plan.benefit.therapy.in', standing: 'missing' })
    expect([said.copay, said.coinsurance, said.deductibleApplies]).toEqual([said.covered, said.covered, said.covered])
  })

  test('told at another level only is not covered here', () => {
    const plan = { benefits: [aRule('imaging', { tier: 'out' })] }

    expect(sceneOf({ plan }).told.covered).toMatchObject({ standing: 'known', value: false })
  })
})

describe('a refused line', () => {
  test.each<readonly [string, OneService, boolean]>([
    ['is one that the plan does not cover', { rule: { covered: known(false) } }, true],
    ['is one without its authorization', { line: { auth: 'missing' } }, true],
    ['is one without its referral', { line: { referral: 'missing' } }, true],
    ['is not one that is covered', {}, false],
    ['is not yet one that may be covered', { rule: { covered: UNKNOWN } }, false],
    ['is one that is refused either way', { rule: { covered: UNKNOWN }, line: { auth: 'denied' } }, true],
  ])('%s', (_name, service, refused) => {
    expect(isRefused(sceneOf(service))).toBe(refused)
  })
})

describe('the level of a line', () => {
  const plan: BenefitPlanDraft = aPlan({
    tiers: [aLevel(), aLevel({ tier: 'out' })],
    benefits: [aRule('imaging'), aRule('imaging', { tier: 'out' })],
    missingReferral: 'treatAsOutOfNetwork',
  })
  const at = (over: Parameters<typeof aLine>[1], tier = 'in') => {
    const line = aLine('1', over)
    return levelOf(traceOf(anInsuredRoute({ plan, tier, prices: [aPrice('1', told(100))] }), [line]), line, 0)
  }

  test('is the route’s own', () => {
    expect(at({})).toBe('in')
    expect(at({}, 'out')).toBe('out')
  })

  test('is outside once a missing referral moved it', () => {
    expect(at({ referral: 'missing' })).toBe('out')
  })

  test('stays inside while the referral is not known', () => {
    expect(at({ referral: 'unknown' })).toBe('in')
  })

  test('is the network’s for protected care', () => {
    expect(at({ nsaProtected: true }, 'out')).toBe('in')
  })
})

describe('a step that is nothing', () => {
  test('by itself has nothing behind it', () => {
    expect(isNothing(sceneOf({}), 'copay')).toBe(true)
    expect(isNothing(sceneOf({}), 'deductible')).toBe(false)
  })

  test('that the deductible leaves no room for is nothing', () => {
    // 640.00 left of it takes all of 612.00, whatever the copay is.
    expect(isNothing(sceneOf({ rule: { copay: UNKNOWN } }), 'copay')).toBe(true)
  })

  test('while it may be something is not nothing', () => {
    expect(isNothing(sceneOf({ rule: { copay: UNKNOWN }, plan: FREE_OF_LIMITS }), 'copay')).toBe(false)
  })

  test('that only an assumption makes so is not nothing', () => {
    const copay = { kind: 'assumed', value: cents(0), reason: 'Card' } as const

    expect(isNothing(sceneOf({ rule: { copay }, plan: FREE_OF_LIMITS }), 'copay')).toBe(false)
  })

  test('beside an assumption that does not touch it is nothing', () => {
    const coinsurance = { kind: 'assumed', value: { units: 20, places: 2 }, reason: 'Card' } as const

    expect(isNothing(sceneOf({ rule: { coinsurance }, plan: FREE_OF_LIMITS }), 'copay')).toBe(true)
  })

  test('is shown as its amount with its sources', () => {
    const origin = {
      id: 'line.deductible',
      from: [sure('line.allowed', 61_200)],
      settledBy: 'line.allowed',
      rule: null,
    }

    expect(step(sceneOf({}), 'deductible', origin)).toEqual({ ...origin, standing: 'known', value: 61_200 })
  })
})

describe('sources', () => {
  test('are added where they are there', () => {
    expect(added((from) => push(from, sure('line.charge', 1)))).toEqual(['line.charge'])
    expect(added((from) => push(from, null))).toEqual([])
  })

  test('that only matter while open are added while open', () => {
    expect(added((from) => pushOpen(from, untold('plan.copay.imaging.in')))).toEqual(['plan.copay.imaging.in'])
    expect(added((from) => pushOpen(from, sure('plan.copay.imaging.in', 0)))).toEqual([])
    expect(added((from) => pushOpen(from, null))).toEqual([])
  })

  test('of a cell are the facts that it waits for', () => {
    const scene = sceneOf({ rule: { copay: UNKNOWN } })

    expect(added((from) => pushOpenFacts(from, scene, scene.terms.rule?.copay ?? -1))).toEqual([
      'plan.copay.imaging.in',
    ])
    expect(added((from) => pushOpenFacts(from, scene, scene.terms.charge))).toEqual([])
    expect(added((from) => pushOpenFacts(from, scene, -1))).toEqual([])
  })

  test('of a cell for two facts are both', () => {
    const tiers = [aLevel({ deductibleIndividual: UNKNOWN })]
    const scene = sceneOf({ plan: { tiers }, route: { accumulators: [met('member', null, 0)] } })

    expect(added((from) => pushOpenFacts(from, scene, scene.terms.level.deductible))).toEqual([
      'plan.deductible.member.in',
      'met.deductible.member.in',
    ])
  })
})

describe('what decides how much is covered at all', () => {
  const limit = { type: 'units', amount: 20, counter: 'therapy', excessTo: 'patientAllowed' } as const
  const gates = (service: OneService) => added((from) => pushGates(from, sceneOf(service)))

  test('is asked in the order of the steps', () => {
    const line = { auth: 'unknown', referral: 'unknown' } as const

    expect(gates({ line, rule: { covered: UNKNOWN, limit } })).toEqual([
      'line.auth.1',
      'line.referral.1',
      'plan.covered.imaging.in',
      'used.counter.therapy',
    ])
  })

  test('is nothing to ask on a route without gaps', () => {
    expect(gates({})).toEqual([])
  })

  test('is nothing to ask where other facts are missing', () => {
    expect(gates({ rule: { copay: UNKNOWN } })).toEqual([])
  })

  test('is the permission alone where no rule holds', () => {
    expect(gates({ line: { auth: 'unknown' }, plan: { benefits: [aRule('imaging', { tier: 'out' })] } })).toEqual([
      'line.auth.1',
    ])
  })
})

describe('what is open of the plan’s maximum', () => {
  const benefitMax = {
    individual: cents(150_000),
    family: cents(200_000),
    whenExhausted: 'allowed',
    overrides: [],
  } as const
  const open = (plan: Partial<BenefitPlanDraft>, used: number | null) =>
    added((from) => {
      const counters = [{ scope: 'member', kind: 'paid', name: '', used } as const]
      pushOpenMax(from, sceneOf({ plan, route: { counters } }))
    })

  test('is asked for member and family', () => {
    expect(open({ benefitMax: { ...benefitMax, overrides: [] } }, null)).toEqual([
      'used.paid.member',
      'used.paid.family',
    ])
  })

  test('is the family’s alone once the member’s is told', () => {
    expect(open({ benefitMax: { ...benefitMax, overrides: [] } }, 0)).toEqual(['used.paid.family'])
  })

  test('is nothing without a maximum', () => {
    expect(open({}, null)).toEqual([])
  })
})
