import fc from 'fast-check'
import { expect, test } from 'vitest'
import { estimateModel } from '../../electron/services/estimate-model.ts'
import { answerTo } from '../../electron/services/estimate-summary.ts'
import { plainDate } from '../../shared/dates/plain-date.ts'
import { flatText } from '../../shared/documents/flat-text.ts'
import { missingForIssue } from '../../shared/engine/gfe/missing-for-issue.ts'
import type { EstimateDraft } from '../../shared/model/estimate.ts'
import { type Fact, known, NONE, UNKNOWN } from '../../shared/model/fact.ts'
import { NO_EXTRAS } from '../../shared/model/good-faith-extras.ts'
import { patientIdSchema } from '../../shared/model/ids.ts'
import type { Route } from '../../shared/model/route.ts'
import { cents } from '../../shared/money/cents.ts'
import { percent } from '../../shared/money/rate.ts'
import {
  aCoverage,
  aLine,
  anEstimate,
  aPatient,
  aRule,
  aTier,
  BENEFIT_PLAN,
  CLINIC,
  TODAY,
} from '../support/samples.ts'

const PATIENT = { ...aPatient('W1-p'), bornOn: plainDate('1981-04-12') }

function factOf<V>(value: fc.Arbitrary<V>): fc.Arbitrary<Fact<V>> {
  return fc.oneof(
    value.map((each) => known(each)),
    value.map((each): Fact<V> => ({ kind: 'assumed', value: each, reason: 'told by the patient' })),
    fc.constant(UNKNOWN),
    fc.constant(NONE),
  )
}

const amount = factOf(fc.integer({ min: 0, max: 300_000 }).map(cents))
const told = fc.record({
  deductible: amount,
  oop: amount,
  deductibleMet: amount,
  oopMet: amount,
  copay: amount,
  coinsurance: factOf(fc.integer({ min: 0, max: 100 }).map(percent)),
  covered: factOf(fc.boolean()),
  applies: factOf(fc.boolean()),
  charges: fc.array(amount, { minLength: 1, maxLength: 3 }),
  allowed: amount,
  tier: fc.constantFrom('in', 'out'),
  auth: fc.constantFrom('approved', 'missing', 'denied', 'unknown' as const),
  chosen: fc.constantFrom('R1', 'R2'),
})
type Told = typeof told extends fc.Arbitrary<infer T> ? T : never

function draftOf(each: Told): EstimateDraft {
  const base = anEstimate(patientIdSchema.parse(PATIENT.id))
  const lines = each.charges.map((charge, k) => aLine(`l${k}`, { charge, auth: each.auth as 'approved' }))
  return { ...base, question: { ...base.question, lines, routes: routesOf(each) }, chosenRouteId: each.chosen }
}

function routesOf(each: Told): Route[] {
  const tiers = ['in', 'out'].map((tier) => ({
    ...aTier(tier),
    deductibleIndividual: each.deductible,
    oopIndividual: each.oop,
  }))
  const { copay, coinsurance, covered, applies: deductibleApplies, tier } = each
  const benefits = ['in', 'out'].map((of) =>
    aRule('imaging', { tier: of, copay, coinsurance, covered, deductibleApplies }),
  )
  const coverage = aCoverage(PATIENT.id)
  const accumulators = [{ scope: 'member' as const, tier, deductibleMet: each.deductibleMet, oopMet: each.oopMet }]
  const prices = each.charges.map((_, k) => ({
    lineId: `l${k}`,
    allowed: each.allowed,
    source: { kind: 'none' as const },
  }))
  const selfPay = { id: 'R1', name: 'Self-pay', kind: 'selfPay' as const, discount: percent(35), promptPay: percent(0) }
  return [
    { ...selfPay, cashPrices: [] },
    {
      id: 'R2',
      name: 'Insured',
      kind: 'insured',
      coverageId: null,
      plan: { ...BENEFIT_PLAN, tiers, benefits },
      tier,
      effectiveFrom: null,
      effectiveTo: null,
      accumulators,
      counters: [],
      prices,
      source: coverage.source,
      nextPlanYear: false,
    },
  ]
}

const FILED = { clinic: CLINIC, patient: PATIENT, coverages: [], extras: NO_EXTRAS }

test('whatever is known or not, a complete estimate can be put on paper', () => {
  let drawn = 0
  fc.assert(
    fc.property(told, fc.constantFrom('en' as const, 'es' as const), (each, language) => {
      const draft = draftOf(each)
      const route = answerTo(draft).routes.find(({ routeId }) => routeId === draft.chosenRouteId) ?? null
      if (route === null || missingForIssue({ draft, patient: PATIENT, clinic: CLINIC, route }).length > 0) return
      const made = { language, number: 'E-2026-0001', version: 2, issuedOn: TODAY, preparedBy: 'Counselor 1' }

      const text = flatText(estimateModel({ made, ...FILED, draft, route }))

      drawn += 1
      const { patientOwes } = route.totals
      if (patientOwes.standing === 'missing') expect(text).not.toMatch(/\{estimate\.patientOwes: \$/)
      else expect(text).toMatch(/\{estimate\.patientOwes: \$[\d,.]+\*?\}/)
    }),
    { numRuns: 400, seed: 20_261_123 },
  )
  expect(drawn).toBeGreaterThan(150)
})
