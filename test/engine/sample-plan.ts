import { plainDate } from '../../shared/dates/plain-date.ts'
import type { AuthOutcome, BenefitPlanDraft, BenefitRule, TierLimits } from '../../shared/model/benefit-plan.ts'
import type { EstimateQuestion } from '../../shared/model/estimate.ts'
import { type Fact, known, NONE, UNKNOWN } from '../../shared/model/fact.ts'
import type { InsuredRoute, SelfPayRoute } from '../../shared/model/route.ts'
import type { LinePrice, ServiceLine } from '../../shared/model/service-line.ts'
import { type Cents, cents } from '../../shared/money/cents.ts'
import { percent } from '../../shared/money/rate.ts'

/** An amount that somebody has told. */
export function told(amount: number): Fact<Cents> {
  return known(cents(amount))
}

const DENIED_TO_CLINIC: AuthOutcome = { action: 'deny', liability: 'provider' }

/** Kinds of care at a level: deductible first, then 20 %, unless said otherwise. */
export function aRule(category: string, over: Partial<BenefitRule> = {}): BenefitRule {
  return {
    category,
    tier: 'in',
    covered: known(true),
    deductibleApplies: known(true),
    copay: NONE,
    copayPer: 'visit',
    copayOrder: 'after',
    copayMaxDays: null,
    copayWaivedIfAdmitted: false,
    coinsurance: known(percent(20)),
    coinsuranceMax: null,
    firstVisits: null,
    limit: null,
    categoryDeductible: null,
    excludedFromOop: false,
    authorizationNeeded: UNKNOWN,
    referralNeeded: UNKNOWN,
    ...over,
  }
}

/** A level with 1,500.00 deductible and 5,000.00 at most, for one person. */
export function aLevel(over: Partial<TierLimits> = {}): TierLimits {
  return {
    tier: 'in',
    deductibleIndividual: told(150_000),
    deductibleFamily: NONE,
    familyRule: 'embedded',
    oopIndividual: told(500_000),
    oopFamily: NONE,
    ...over,
  }
}

/** A plan for one person: office visits at 45.00, imaging and surgery at 20 % after the deductible. */
export function aPlan(over: Partial<BenefitPlanDraft> = {}): BenefitPlanDraft {
  return {
    payerName: 'Sample Payer',
    planName: 'Sample Plan',
    type: 'PPO',
    memberTier: 'self-only',
    planYearStartMonth: 1,
    grandfathered: false,
    hdhp: false,
    copayCreditsDeductible: false,
    tiers: [aLevel()],
    benefits: [
      aRule('office', { deductibleApplies: known(false), copay: told(4_500), coinsurance: NONE }),
      aRule('imaging'),
      aRule('surgery'),
    ],
    crossAccumulation: 'none',
    missingReferral: 'provider',
    authMissing: DENIED_TO_CLINIC,
    authDenied: DENIED_TO_CLINIC,
    authExpired: DENIED_TO_CLINIC,
    unitsExceeded: DENIED_TO_CLINIC,
    notCoveredTo: 'patientBilled',
    benefitMax: null,
    notes: '',
    ...over,
  }
}

/** A service with nothing special about it. */
export function aLine(id: string, over: Partial<ServiceLine> = {}): ServiceLine {
  return {
    id,
    code: `X${id}`,
    words: `Service ${id}`,
    category: 'imaging',
    units: 1,
    days: null,
    modifiers: [],
    diagnosisCodes: [],
    serviceOn: null,
    visit: null,
    charge: told(100_000),
    chargeSource: { kind: 'none' },
    preventive: false,
    emergency: false,
    admitted: false,
    nsaProtected: false,
    referral: 'notNeeded',
    auth: 'notNeeded',
    approvedUnits: null,
    ...over,
  }
}

/** What the plan recognises for a line. */
export function aPrice(lineId: string, allowed: Fact<Cents>): LinePrice {
  return { lineId, allowed, source: { kind: 'none' } }
}

/** A route with the sample plan, 860.00 of the deductible and 1,310.00 of the limit met. */
export function anInsuredRoute(over: Partial<InsuredRoute> = {}): InsuredRoute {
  return {
    id: 'B',
    name: 'Insured',
    kind: 'insured',
    coverageId: null,
    plan: aPlan(),
    tier: 'in',
    effectiveFrom: null,
    effectiveTo: null,
    accumulators: [met('member', 86_000, 131_000)],
    counters: [],
    prices: [],
    source: { means: 'portal', asOf: plainDate('2026-11-20'), by: 'Counselor', reference: '' },
    nextPlanYear: false,
    ...over,
  }
}

/** What was met at the network level. */
export function met(
  scope: 'member' | 'family',
  deductible: number | null,
  oop: number | null,
): InsuredRoute['accumulators'][number] {
  const fact = (amount: number | null): Fact<Cents> => (amount === null ? UNKNOWN : told(amount))
  return { scope, tier: 'in', deductibleMet: fact(deductible), oopMet: fact(oop) }
}

/** Self-pay at 40 % off. */
export function aSelfPayRoute(over: Partial<SelfPayRoute> = {}): SelfPayRoute {
  return {
    id: 'A',
    name: 'Self-pay',
    kind: 'selfPay',
    discount: percent(40),
    promptPay: percent(0),
    cashPrices: [],
    ...over,
  }
}

/** One service on the given routes, asked in November for December. */
export function aQuestion(over: Partial<EstimateQuestion> = {}): EstimateQuestion {
  return {
    asOf: plainDate('2026-11-23'),
    serviceOn: plainDate('2026-12-08'),
    lines: [aLine('1')],
    routes: [anInsuredRoute({ prices: [aPrice('1', told(61_200))] })],
    ...over,
  }
}
