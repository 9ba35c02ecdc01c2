import { plainDate } from '../../shared/dates/plain-date.ts'
import type { BenefitPlanDraft, BenefitRule, TierLimits } from '../../shared/model/benefit-plan.ts'
import type { Accumulator } from '../../shared/model/coverage.ts'
import type { EstimateQuestion } from '../../shared/model/estimate.ts'
import { type Fact, known, NONE, UNKNOWN } from '../../shared/model/fact.ts'
import type { InsuredRoute, Route } from '../../shared/model/route.ts'
import type { LinePrice, ServiceLine } from '../../shared/model/service-line.ts'
import { cents } from '../../shared/money/cents.ts'
import { percent } from '../../shared/money/rate.ts'

export const TODAY = plainDate('2026-11-23')
const PLAN_YEAR = plainDate('2026-01-01')
const KINDS = ['office', 'imaging', 'lab', 'procedure', 'therapy', 'surgery', 'equipment'] as const
type Kind = (typeof KINDS)[number]

/** Charges of one kind of care, in cents; a line adds a few cents of its own so that shares have to be rounded. */
const CHARGES: Readonly<Record<Kind, number>> = {
  office: 28_500,
  imaging: 148_000,
  lab: 6_135,
  procedure: 39_600,
  therapy: 9_600,
  surgery: 612_000,
  equipment: 18_900,
}

const COUNT = 20

/** Twenty invented services of seven kinds in turn. Each variant has charges of its own. */
function linesOf(variant: number): readonly ServiceLine[] {
  return Array.from({ length: COUNT }, (_, index): ServiceLine => {
    const category = KINDS[index % KINDS.length] ?? 'office'
    return {
      id: `L${index + 1}`,
      code: `DEMO${index + 1}`,
      words: 'Sample service',
      category,
      units: 1,
      days: null,
      modifiers: [],
      diagnosisCodes: [],
      serviceOn: null,
      visit: null,
      charge: known(cents(CHARGES[category] + index * 137 + variant * 59)),
      chargeSource: { kind: 'none' },
      preventive: false,
      emergency: false,
      admitted: false,
      nsaProtected: false,
      referral: 'notNeeded',
      auth: 'notNeeded',
      approvedUnits: null,
    }
  })
}

/** What the plan recognises: a little more than half of the charge. */
function pricesOf(lines: readonly ServiceLine[]): LinePrice[] {
  return lines.map(({ id, charge }, index) => {
    const amount = charge.kind === 'known' ? charge.value : 0
    return { lineId: id, allowed: known(cents(Math.floor(amount * 0.57) + index * 11)), source: { kind: 'none' } }
  })
}

function rule(category: Kind, tier: string, changes: Partial<BenefitRule> = {}): BenefitRule {
  return {
    category,
    tier,
    covered: known(true),
    deductibleApplies: known(true),
    copay: NONE,
    copayPer: 'visit',
    copayOrder: 'after',
    copayMaxDays: null,
    copayWaivedIfAdmitted: false,
    coinsurance: known(percent(tier === 'out' ? 40 : 20)),
    coinsuranceMax: null,
    firstVisits: null,
    limit: null,
    categoryDeductible: null,
    excludedFromOop: false,
    authorizationNeeded: known(false),
    referralNeeded: known(false),
    ...changes,
  }
}

function rulesAt(tier: string): BenefitRule[] {
  return [
    rule('office', tier, { deductibleApplies: known(false), copay: known(cents(4_500)), coinsurance: NONE }),
    rule('imaging', tier),
    rule('lab', tier, { coinsurance: known(percent(10)) }),
    rule('procedure', tier, { copay: known(cents(7_500)), copayOrder: 'before' }),
    rule('therapy', tier, { copay: known(cents(3_000)) }),
    rule('surgery', tier),
    rule('equipment', tier, { covered: known(false) }),
  ]
}

function limitsAt(tier: string, deductible: number, oop: number): TierLimits {
  return {
    tier,
    deductibleIndividual: known(cents(deductible)),
    deductibleFamily: known(cents(deductible * 2)),
    familyRule: 'embedded',
    oopIndividual: known(cents(oop)),
    oopFamily: known(cents(oop * 2)),
  }
}

const DENIED = { action: 'deny', liability: 'provider' } as const

function planOf(deductible: number, oop: number): BenefitPlanDraft {
  return {
    payerName: 'Sample Payer',
    planName: `Sample Plan ${deductible}`,
    type: 'PPO',
    memberTier: 'family',
    planYearStartMonth: 1,
    grandfathered: false,
    hdhp: false,
    copayCreditsDeductible: false,
    tiers: [limitsAt('in', deductible, oop), limitsAt('out', deductible * 3, oop * 3)],
    benefits: [...rulesAt('in'), ...rulesAt('out')],
    crossAccumulation: 'none',
    missingReferral: 'provider',
    authMissing: DENIED,
    authDenied: DENIED,
    authExpired: DENIED,
    unitsExceeded: DENIED,
    notCoveredTo: 'patientBilled',
    benefitMax: null,
    notes: '',
  }
}

function metAt(tier: string, deductible: Fact<number>, oop: Fact<number>): Accumulator[] {
  const [deductibleMet, oopMet] = [deductible, oop] as [Accumulator['deductibleMet'], Accumulator['oopMet']]
  return [
    { scope: 'member', tier, deductibleMet, oopMet },
    { scope: 'family', tier, deductibleMet, oopMet },
  ]
}

function insured(id: string, plan: BenefitPlanDraft, changes: Partial<InsuredRoute>): InsuredRoute {
  const tier = changes.tier ?? 'in'
  return {
    id,
    name: id,
    kind: 'insured',
    coverageId: null,
    plan,
    tier,
    effectiveFrom: PLAN_YEAR,
    effectiveTo: null,
    accumulators: metAt(tier, known(86_000), known(131_000)),
    counters: [],
    prices: [],
    source: { means: 'portal', asOf: plainDate('2026-11-20'), by: 'Counselor 1', reference: '' },
    nextPlanYear: false,
    ...changes,
  }
}

function asked(lines: readonly ServiceLine[], routes: readonly Route[]): EstimateQuestion {
  return { asOf: TODAY, serviceOn: plainDate('2026-12-08'), lines: [...lines], routes: [...routes] }
}

/** Twenty services on six routes, everything known: self-pay, four ways in network, one out of network. */
export function knownQuestion(variant = 0): EstimateQuestion {
  const lines = linesOf(variant)
  const prices = pricesOf(lines)
  return asked(lines, [
    { id: 'A', name: 'A', kind: 'selfPay', discount: percent(40), promptPay: percent(5), cashPrices: [] },
    insured('B', planOf(150_000, 500_000), { prices }),
    insured('C', planOf(150_000, 500_000), { prices, nextPlanYear: true }),
    insured('D', planOf(700_000, 900_000), { prices }),
    insured('E', planOf(0, 250_000), { prices }),
    insured('F', planOf(150_000, 500_000), { prices, tier: 'out' }),
  ])
}

/** The facts that `openQuestion` leaves open, as the engine names them. */
export const OPEN_FACTS = [
  'plan.copay.office.in',
  'plan.coinsurance.imaging.in',
  'plan.coinsurance.lab.in',
  'line.allowed.L1',
  'met.deductible.member.in',
] as const

/** The same services on one route of which five facts are missing: a copay, two shares, a price, what was met. */
export function openQuestion(variant = 0): EstimateQuestion {
  const lines = linesOf(variant)
  const plan = planOf(150_000, 900_000)
  const benefits = plan.benefits.map((one): BenefitRule => {
    if (one.tier !== 'in') return one
    if (one.category === 'office') return { ...one, copay: UNKNOWN }
    return one.category === 'imaging' || one.category === 'lab' ? { ...one, coinsurance: UNKNOWN } : one
  })
  const [member, family] = metAt('in', known(86_000), known(131_000))
  if (!member || !family) throw new Error('there are two accumulators')
  return asked(lines, [
    insured(
      'B',
      { ...plan, benefits },
      {
        prices: pricesOf(lines).slice(1),
        accumulators: [{ ...member, deductibleMet: UNKNOWN }, family],
      },
    ),
  ])
}
