import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { insuredTerms } from '../../../shared/engine/estimate/insured-terms.ts'
import { insuredTrace } from '../../../shared/engine/estimate/insured-trace.ts'
import { plainRule, readyRules } from '../../../shared/engine/estimate/ready-rules.ts'
import { settledRecords } from '../../../shared/engine/estimate/settled-records.ts'
import type { BenefitPlanDraft, BenefitRule } from '../../../shared/model/benefit-plan.ts'
import { known, NONE, UNKNOWN } from '../../../shared/model/fact.ts'
import type { InsuredRoute } from '../../../shared/model/route.ts'
import type { ServiceLine } from '../../../shared/model/service-line.ts'
import { cents } from '../../../shared/money/cents.ts'
import { smallPlan } from '../coverage/open-episodes.ts'
import { aLevel, aLine, anInsuredRoute, aPlan, aPrice, aRule, told } from '../sample-plan.ts'

/** Most services are plain; now and then one meets an exception, before or after plain ones. */
const service = fc.record({
  category: fc.constantFrom('a', 'a', 'b', 'untold'),
  charge: fc.integer({ min: 0, max: 16 }).map(told),
  units: fc.integer({ min: 1, max: 3 }),
  days: fc.constantFrom(null, null, 2),
  admitted: fc.boolean(),
  visit: fc.constantFrom(null, null, null, 'v'),
  preventive: fc.constantFrom(false, false, false, true),
  emergency: fc.constantFrom(false, false, false, true),
  nsaProtected: fc.constantFrom(false, false, false, true),
  auth: fc.constantFrom('notNeeded', 'approved', 'approved', 'missing', 'denied', 'unitsExceeded'),
  approvedUnits: fc.constantFrom(null, null, null, 1),
  referral: fc.constantFrom('notNeeded', 'present', 'present', 'missing'),
} satisfies { [K in keyof ServiceLine]?: fc.Arbitrary<ServiceLine[K]> })

const COUNTING = { firstVisits: null, limit: null, categoryDeductible: null }

/** A rule that seldom counts anything, with every way of asking for a copay. */
function calmer(rule: BenefitRule): fc.Arbitrary<BenefitRule> {
  return fc
    .record({
      counts: fc.constantFrom(false, false, false, true),
      copayPer: fc.constantFrom('visit', 'visit', 'day', 'admission', 'fill', 'unit'),
      copayMaxDays: fc.constantFrom(null, 1),
      copayWaivedIfAdmitted: fc.constantFrom(false, false, true),
      covered: fc.constantFrom(known(true), known(true), known(false)),
      coinsuranceMax: fc.constantFrom(null, null, cents(2)),
      authorizationNeeded: fc.constantFrom(known(true), known(false), NONE),
    } satisfies { [K in keyof BenefitRule | 'counts']?: unknown })
    .map(({ counts, ...over }) => ({ ...rule, ...(counts ? {} : COUNTING), ...over }))
}

const plan: fc.Arbitrary<BenefitPlanDraft> = smallPlan.chain((draft) =>
  fc
    .record({
      benefits: fc.tuple(...draft.benefits.map(calmer)),
      maximum: fc.constantFrom(null, null, draft.benefitMax),
      moves: fc.constantFrom(draft.missingReferral, 'provider' as const),
    })
    .map(({ benefits, maximum, moves }) => ({ ...draft, benefits, benefitMax: maximum, missingReferral: moves })),
)

const met = (['in', 'out'] as const).flatMap((tier) =>
  (['member', 'family'] as const).map((scope) => ({ scope, tier, deductibleMet: told(1), oopMet: told(2) })),
)
const counters = [
  ...(['visits', 'limited'] as const).map((name) => ({ scope: 'member', kind: 'counter', name, used: 1 }) as const),
  { scope: 'member', kind: 'categoryDeductible', name: 'own', used: 1 } as const,
  { scope: 'member', kind: 'paid', name: '', used: 0 } as const,
]

/** A route of which everything is told, and its services. */
interface Told {
  readonly route: InsuredRoute
  readonly lines: readonly ServiceLine[]
}

const toldRoute: fc.Arbitrary<Told> = fc
  .record({
    plan,
    services: fc.array(service, { minLength: 1, maxLength: 6 }),
    prices: fc.array(fc.integer({ min: 0, max: 14 }), { minLength: 6, maxLength: 6 }),
    tier: fc.constantFrom('in', 'in', 'out'),
    nextPlanYear: fc.boolean(),
  })
  .map(({ plan: draft, services, prices, ...rest }) => {
    const lines = services.map((over, index) => aLine(String(index + 1), over))
    const priced = lines.map(({ id }, index) => aPrice(id, told(prices[index] ?? 0)))
    return { lines, route: anInsuredRoute({ plan: draft, accumulators: met, counters, prices: priced, ...rest }) }
  })

/** The largest amount that a person pays by law, chosen so that plans meet it. */
const LEGAL_MAXIMUM = 9

describe('plain services among others', () => {
  test('have the same steps as by the full terms', () => {
    fc.assert(
      fc.property(toldRoute, ({ route, lines }) => {
        const trace = insuredTrace(insuredTerms(route, lines, LEGAL_MAXIMUM))
        const { open, assumed } = trace.terms.sheet
        const expected = open.length === 0 && assumed.length === 0 ? trace.low : null

        expect(settledRecords(route, lines, LEGAL_MAXIMUM)).toEqual(expected)
      }),
      { numRuns: 300 },
    )
  })

  test('are met by the random routes above', () => {
    const routes = fc.sample(toldRoute, { numRuns: 100, seed: 7 })
    const plain = routes.filter(({ route }) => readyRules(route.plan, route.tier).plain.length > 0)

    expect(plain.length).toBeGreaterThan(20)
  })
})

describe('a kind of care', () => {
  const plainAt = (changes: Partial<BenefitRule>, draft: Partial<BenefitPlanDraft> = {}): boolean => {
    const tiers = [aLevel({ tier: 'in' })]
    const rule = aRule('imaging', changes)
    return plainRule(readyRules(aPlan({ tiers, benefits: [rule], ...draft }), 'in'), 'imaging') !== null
  }
  const copay = told(3_000)

  test.each([
    ['no copay', { copay: NONE, copayPer: 'unit' }],
    ['a copay for a visit', { copay, copayPer: 'visit' }],
    ['a copay for an admission', { copay, copayPer: 'admission' }],
    ['no coverage at all', { covered: known(false) }],
  ] as const)('is plain with %s', (_, rule) => {
    expect(plainAt(rule)).toBe(true)
  })

  test.each([
    ['its copay depends on the units', { copay, copayPer: 'unit' }],
    ['its copay depends on the days', { copay, copayPer: 'day' }],
    ['its copay falls away on admission', { copay, copayWaivedIfAdmitted: true }],
    ['something of it is missing', { coinsurance: UNKNOWN }],
    ['visits are counted', { firstVisits: { count: 2, copay: cents(0), counter: 'visits' } }],
  ] as const)('is not plain while %s', (_, rule) => {
    expect(plainAt(rule)).toBe(false)
  })

  test('is not plain where the plan pays up to a maximum', () => {
    const benefitMax = { individual: cents(100_000), family: null, whenExhausted: 'allowed', overrides: [] } as const
    expect(plainAt({}, { benefitMax: { ...benefitMax, overrides: [] } })).toBe(false)
  })

  test('is not plain where a missing referral moves it', () => {
    expect(plainAt({}, { missingReferral: 'treatAsOutOfNetwork' })).toBe(false)
  })
})
