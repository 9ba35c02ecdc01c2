import type { BenefitPlanDraft, BenefitRule, TierLimits } from '../../shared/model/benefit-plan.ts'
import { UNKNOWN } from '../../shared/model/fact.ts'

/** A network level of which nothing has been told. */
export function unknownTier(tier: string): TierLimits {
  return {
    tier,
    deductibleIndividual: UNKNOWN,
    deductibleFamily: UNKNOWN,
    familyRule: 'embedded',
    oopIndividual: UNKNOWN,
    oopFamily: UNKNOWN,
  }
}

/** A plan of which only the name will be known. Every benefit is unknown; refused care falls to nobody but the clinic. */
export const UNKNOWN_PLAN: BenefitPlanDraft = {
  payerName: '',
  planName: '',
  type: 'PPO',
  memberTier: 'self-only',
  planYearStartMonth: 1,
  grandfathered: false,
  hdhp: false,
  copayCreditsDeductible: false,
  tiers: [unknownTier('in'), unknownTier('out')],
  benefits: [],
  crossAccumulation: 'none',
  missingReferral: 'provider',
  authMissing: { action: 'deny', liability: 'provider' },
  authDenied: { action: 'deny', liability: 'provider' },
  authExpired: { action: 'deny', liability: 'provider' },
  unitsExceeded: { action: 'deny', liability: 'provider' },
  notCoveredTo: 'patientBilled',
  benefitMax: null,
  notes: '',
}

/** A kind of care of which nothing has been told at this network level. */
export function unknownRule(category: string, tier: string): BenefitRule {
  return {
    category,
    tier,
    covered: UNKNOWN,
    deductibleApplies: UNKNOWN,
    copay: UNKNOWN,
    copayPer: 'visit',
    copayOrder: 'before',
    copayMaxDays: null,
    copayWaivedIfAdmitted: false,
    coinsurance: UNKNOWN,
    coinsuranceMax: null,
    firstVisits: null,
    limit: null,
    categoryDeductible: null,
    excludedFromOop: false,
    authorizationNeeded: UNKNOWN,
    referralNeeded: UNKNOWN,
  }
}
