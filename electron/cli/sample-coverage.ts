import type { PlainDate } from '../../shared/dates/plain-date.ts'
import type { BenefitPlanDraft, BenefitRule } from '../../shared/model/benefit-plan.ts'
import type { CoverageDraft } from '../../shared/model/coverage.ts'
import { known, NONE } from '../../shared/model/fact.ts'
import type { PatientId } from '../../shared/model/ids.ts'
import { cents } from '../../shared/money/cents.ts'
import { percent } from '../../shared/money/rate.ts'

/** Kinds of care of the sample plan, and the ones that its lines are put into. */
export const SAMPLE_KINDS = ['imaging', 'laboratory', 'drugs'] as const
export type SampleKind = (typeof SAMPLE_KINDS)[number]

function rule(category: SampleKind, tier: 'in' | 'out', patientPercent: number): BenefitRule {
  return {
    category,
    tier,
    covered: known(true),
    deductibleApplies: known(category !== 'drugs' || tier === 'out'),
    copay: NONE,
    copayPer: 'visit',
    copayOrder: 'before',
    copayMaxDays: null,
    copayWaivedIfAdmitted: true,
    coinsurance: known(percent(patientPercent)),
    coinsuranceMax: null,
    firstVisits: null,
    limit: null,
    categoryDeductible: null,
    excludedFromOop: false,
    authorizationNeeded: known(false),
    referralNeeded: known(false),
  }
}

const samplePlan: BenefitPlanDraft = {
  payerName: 'Platform Health Insurance',
  planName: 'PPO',
  type: 'PPO',
  memberTier: 'self-only',
  planYearStartMonth: 1,
  grandfathered: false,
  hdhp: false,
  copayCreditsDeductible: false,
  tiers: [
    {
      tier: 'in',
      deductibleIndividual: known(cents(150_000)),
      deductibleFamily: NONE,
      familyRule: 'embedded',
      oopIndividual: known(cents(500_000)),
      oopFamily: NONE,
    },
    {
      tier: 'out',
      deductibleIndividual: known(cents(300_000)),
      deductibleFamily: NONE,
      familyRule: 'embedded',
      oopIndividual: known(cents(1_000_000)),
      oopFamily: NONE,
    },
  ],
  benefits: SAMPLE_KINDS.flatMap((kind) => [rule(kind, 'in', 20), rule(kind, 'out', 40)]),
  crossAccumulation: 'none',
  missingReferral: 'provider',
  authMissing: { action: 'deny', liability: 'provider' },
  authDenied: { action: 'deny', liability: 'patientBilled' },
  authExpired: { action: 'deny', liability: 'provider' },
  unitsExceeded: { action: 'deny', liability: 'patientAllowed' },
  notCoveredTo: 'patientBilled',
  benefitMax: null,
  notes: 'Sample plan of the demonstration. Benefits are invented.',
}

/** A coverage whose deductible is partly met: $860.00 of $1,500.00, $1,310.00 of $5,000.00 out of pocket. */
export function sampleCoverage(patientId: PatientId, today: PlainDate): CoverageDraft {
  return {
    patientId,
    order: 1,
    plan: samplePlan,
    benefitPlanId: null,
    memberId: 'SAMPLE-0001',
    groupNumber: 'DEMO',
    subscriber: 'Sample Patient A',
    relation: 'self',
    effectiveFrom: null,
    effectiveTo: null,
    clinicTier: 'in',
    payerPhone: '',
    accumulators: [
      { scope: 'member', tier: 'in', deductibleMet: known(cents(86_000)), oopMet: known(cents(131_000)) },
      { scope: 'member', tier: 'out', deductibleMet: known(cents(0)), oopMet: known(cents(0)) },
    ],
    counters: [],
    source: { means: 'portal', asOf: today, by: 'Demonstration', reference: '' },
  }
}
