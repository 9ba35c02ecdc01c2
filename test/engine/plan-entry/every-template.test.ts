import { describe, expect, test } from 'vitest'
import { plainDate } from '../../../shared/dates/plain-date.ts'
import { estimate } from '../../../shared/engine/estimate/estimate.ts'
import type { BenefitPlanDraft, BenefitRule, TierLimits } from '../../../shared/model/benefit-plan.ts'
import { type Fact, known, NONE } from '../../../shared/model/fact.ts'
import type { InsuredRoute } from '../../../shared/model/route.ts'
import type { ServiceLine } from '../../../shared/model/service-line.ts'
import { type Cents, cents } from '../../../shared/money/cents.ts'
import { percent } from '../../../shared/money/rate.ts'
import { planTemplates } from '../../../shared/rules/plan-templates/template-table.ts'
import { rulesOn } from '../../../shared/rules/rule-book.ts'
import { templateText } from '../../../shared/text/templates.ts'
import { aLine, anInsuredRoute, aPrice, aQuestion, met, told } from '../sample-plan.ts'
import { planOf } from './template-sample.ts'

const TODAY = plainDate('2026-11-23')
const RULES = rulesOn(TODAY)

/** What a counselor learns of the plan itself: the template leaves it unknown. Amounts in cents, the share in percent. */
interface Learnt {
  readonly deductible?: number
  readonly copay?: number
  readonly share?: number
  readonly most?: number
}

interface Claim {
  readonly category: string
  readonly tier?: string
  readonly met?: number
  readonly familyMet?: number
  readonly paid?: number
  readonly referral?: ServiceLine['referral']
}

/** The template with its blanks filled in, as the editor does: what it says by itself stays. */
function filled(id: string, { deductible, copay, share, most }: Learnt, { category }: Claim): BenefitPlanDraft {
  const plan = planOf(id)
  const or = <V>(fact: Fact<V>, answer: Fact<V>): Fact<V> => (fact.kind === 'unknown' ? answer : fact)
  const yearly = deductible === undefined ? NONE : told(deductible)
  const limits = (one: TierLimits): TierLimits => ({
    ...one,
    deductibleIndividual: or(one.deductibleIndividual, yearly),
    deductibleFamily: or(one.deductibleFamily, NONE),
    oopIndividual: or(one.oopIndividual, told(900_000)),
    oopFamily: or(one.oopFamily, NONE),
  })
  const rule = (one: BenefitRule): BenefitRule =>
    one.category === category
      ? {
          ...one,
          covered: or(one.covered, known(true)),
          deductibleApplies: or(one.deductibleApplies, known(deductible !== undefined)),
          copay: or<Cents>(one.copay, copay === undefined ? NONE : told(copay)),
          coinsurance: or(one.coinsurance, share === undefined ? NONE : known(percent(share))),
          authorizationNeeded: or(one.authorizationNeeded, known(false)),
          referralNeeded: or(one.referralNeeded, known(false)),
        }
      : one
  const benefitMax =
    most === undefined
      ? plan.benefitMax
      : { individual: cents(most), family: null, whenExhausted: 'allowed' as const, overrides: [] }
  return { ...plan, tiers: plan.tiers.map(limits), benefits: plan.benefits.map(rule), benefitMax }
}

/** What the patient owes of a service charged at 500.00, of which the plan recognises 400.00. */
function owed(id: string, learnt: Learnt, claim: Claim) {
  const { category, tier = 'in', paid, referral = 'notNeeded' } = claim
  const route: InsuredRoute = anInsuredRoute({
    plan: filled(id, learnt, claim),
    tier,
    accumulators: [
      { ...met('member', claim.met ?? 0, 0), tier },
      { ...met('family', claim.familyMet ?? 0, 0), tier },
    ],
    counters: paid === undefined ? [] : [{ scope: 'member', kind: 'paid', name: '', used: paid }],
    prices: [aPrice('1', told(40_000))],
  })
  const lines = [aLine('1', { category, charge: told(50_000), referral })]
  return estimate(aQuestion({ lines, routes: [route] }), RULES).routes[0]?.totals.patientOwes
}

interface Case {
  readonly id: string
  readonly what: string
  readonly learnt: Learnt
  readonly claim: Claim
  readonly owed: number
}

const row = (id: string, what: string, learnt: Learnt, claim: Claim) => ({
  owes: (amount: number): Case => ({ id, what, learnt, claim, owed: amount }),
})

const CASES: readonly Case[] = [
  row('ppo', 'a scan in network', { deductible: 25_000, share: 20 }, { category: 'imaging' }).owes(28_000),
  // 250.00 and 40 % of 150.00 of what the plan recognises, and the 100.00 above it.
  row('ppo', 'a scan out of it', { deductible: 25_000, share: 40 }, { category: 'imaging', tier: 'out' }).owes(41_000),
  row('ppo', 'preventive care', { deductible: 25_000, share: 20 }, { category: 'preventive' }).owes(0),
  row('hmo', 'a referred specialist', { copay: 4_500 }, { category: 'specialist', referral: 'present' }).owes(4_500),
  row('hmo', 'a specialist without a referral', { copay: 4_500 }, { category: 'specialist', referral: 'missing' }).owes(
    0,
  ),
  row('hmo', 'a scan out of network', { deductible: 25_000, share: 20 }, { category: 'imaging', tier: 'out' }).owes(
    50_000,
  ),
  row('epo', 'a specialist', { copay: 4_500 }, { category: 'specialist' }).owes(4_500),
  row('epo', 'a scan out of network', { deductible: 25_000, share: 20 }, { category: 'imaging', tier: 'out' }).owes(
    50_000,
  ),
  row('pos', 'a referred specialist', { copay: 4_500 }, { category: 'specialist', referral: 'present' }).owes(4_500),
  row('pos', 'a scan out of network', { deductible: 25_000, share: 40 }, { category: 'imaging', tier: 'out' }).owes(
    41_000,
  ),
  // The least deductible of 2026 is 1,700.00: 200.00 are left, then 20 % of 200.00.
  row('hdhp', 'a scan', { share: 20 }, { category: 'imaging', met: 150_000 }).owes(24_000),
  row('hdhp', 'preventive care before the deductible', { share: 20 }, { category: 'preventive' }).owes(0),
  // The family's 3,400.00 in one pot: 100.00 are left, then 20 % of 300.00.
  row('hdhpFamily', 'a scan', { share: 20 }, { category: 'imaging', familyMet: 330_000 }).owes(16_000),
  row('originalMedicare', 'a scan after the deductible', {}, { category: 'imaging', met: 28_300 }).owes(8_000),
  // 283.00 and 20 % of 117.00.
  row('originalMedicare', 'the first scan of the year', {}, { category: 'imaging' }).owes(30_640),
  row('qmb', 'a scan', {}, { category: 'imaging' }).owes(0),
  row('medicareAdvantage', 'a specialist', { copay: 4_000 }, { category: 'specialist' }).owes(4_000),
  row('medicareAdvantage', 'a scan', { share: 20 }, { category: 'imaging' }).owes(8_000),
  row('medicaid', 'a specialist', { copay: 400 }, { category: 'specialist' }).owes(400),
  row('medicaid', 'an emergency', {}, { category: 'emergency' }).owes(0),
  // 50.00 of deductible and 20 % of 350.00.
  row(
    'dental',
    'a filling',
    { deductible: 5_000, share: 20, most: 100_000 },
    { category: 'dental basic', paid: 0 },
  ).owes(12_000),
  // The plan would pay 280.00, but only 100.00 of its 1,000.00 are left.
  row(
    'dental',
    'a filling near the maximum',
    { deductible: 5_000, share: 20, most: 100_000 },
    { category: 'dental basic', paid: 90_000 },
  ).owes(30_000),
  // No network: 250.00, 20 % of 150.00, and the 100.00 above what the plan recognises.
  row('indemnity', 'a scan', { deductible: 25_000, share: 20 }, { category: 'imaging', tier: 'out' }).owes(38_000),
]

describe.each(CASES)('$id: $what', ({ id, learnt, claim, owed: amount }) => {
  test('costs the patient what its plan says', () => {
    expect(owed(id, learnt, claim)).toMatchObject({ value: amount })
  })
})

describe.each(planTemplates)('the template $id', ({ id, template }) => {
  test('is dated, sourced and named in both languages', () => {
    expect(template.source.cite.length).toBeGreaterThan(5)
    expect(template.source.read).toMatch(/^\d{4}-\d{2}-\d{2}$/)
    for (const { from } of template.values) expect(from).toMatch(/^\d{4}-\d{2}-\d{2}$/)
    const [en, es] = [templateText(id, 'en'), templateText(id, 'es')]
    expect(en?.planName).toBeTruthy()
    expect(es?.planName).toBeTruthy()
  })
})

test('every plan that the clinic meets has its template', () => {
  const letters = ['A', 'B', 'C', 'D', 'F', 'FHigh', 'G', 'GHigh', 'K', 'L', 'M', 'N'].map((one) => `medigap${one}`)
  const kinds = ['ppo', 'hmo', 'epo', 'pos', 'hdhp', 'hdhpFamily', 'originalMedicare', 'medicareAdvantage']

  expect(planTemplates.map(({ id }) => id)).toEqual(
    expect.arrayContaining([...kinds, ...letters, 'medicaid', 'qmb', 'dental', 'indemnity']),
  )
})

test('each template but the supplements has a case of its own', () => {
  const tried = new Set(CASES.map(({ id }) => id))
  const own = planTemplates.map(({ id }) => id).filter((id) => !id.startsWith('medigap'))

  expect(own.filter((id) => !tried.has(id))).toEqual([])
})
