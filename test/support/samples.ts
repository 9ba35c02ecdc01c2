import { plainDate } from '../../shared/dates/plain-date.ts'
import type { BenefitPlanDraft, BenefitRule, TierLimits } from '../../shared/model/benefit-plan.ts'
import type { Clinic, Person, Role } from '../../shared/model/clinic.ts'
import type { CoverageDraft } from '../../shared/model/coverage.ts'
import type { EstimateDraft } from '../../shared/model/estimate.ts'
import { known, NONE, UNKNOWN } from '../../shared/model/fact.ts'
import { type PatientId, patientIdSchema, personIdSchema } from '../../shared/model/ids.ts'
import type { Patient, PatientDraft } from '../../shared/model/patient.ts'
import type { PlanDraft } from '../../shared/model/plan.ts'
import type { ServiceLine } from '../../shared/model/service-line.ts'
import { cents } from '../../shared/money/cents.ts'
import { percent } from '../../shared/money/rate.ts'

export const TODAY = plainDate('2026-11-23')
export const NOW = '2026-11-23T15:00:00.000Z'

export function aPerson(name: string, roles: readonly Role[]): Person {
  return {
    id: personIdSchema.parse(`W1-${name.replace(/[^A-Za-z0-9]+/g, '-')}`),
    name,
    roles: [...roles],
    active: true,
  }
}

export const COUNSELOR = aPerson('Counselor 1', ['counselor'])
export const SUPERVISOR = aPerson('Supervisor 1', ['supervisor'])
export const ADMINISTRATOR = aPerson('Administrator 1', ['administrator'])

export const CLINIC: Clinic = {
  name: 'Sample Clinic',
  addressLines: ['1 Sample Street', 'Columbus, OH 43004'],
  phone: '(555) 010-0100',
  npi: '1234567893',
  tin: '12-3456789',
  state: 'OH',
  contactWords: 'Ask for financial counseling.',
  selfPayDiscount: percent(40),
  smallestInstallment: cents(2_500),
  longestPlanMonths: 24,
  countsDownPayment: true,
  isCreditor: true,
}

export const PATIENT_DRAFT: PatientDraft = {
  lastName: 'Patient A',
  firstName: 'Sample',
  preferredName: '',
  bornOn: plainDate('1981-04-12'),
  phone: '(555) 010-0142',
  email: '',
  address: '2 Sample Street, Columbus, OH 43004',
  language: 'en',
  account: 'AC-1001',
}

export function aPatient(id: string, changes: Partial<PatientDraft> = {}): Patient {
  return { ...PATIENT_DRAFT, ...changes, id: patientIdSchema.parse(id) }
}

export function aTier(tier: string): TierLimits {
  return {
    tier,
    deductibleIndividual: known(cents(150_000)),
    deductibleFamily: NONE,
    familyRule: 'embedded',
    oopIndividual: { kind: 'assumed', value: cents(500_000), reason: 'last year’s card' },
    oopFamily: UNKNOWN,
  }
}

export function aRule(category: string, changes: Partial<BenefitRule> = {}): BenefitRule {
  return {
    category,
    tier: 'in',
    covered: known(true),
    deductibleApplies: known(true),
    copay: NONE,
    copayPer: 'visit',
    copayOrder: 'before',
    copayMaxDays: null,
    copayWaivedIfAdmitted: false,
    coinsurance: known(percent(20)),
    coinsuranceMax: null,
    firstVisits: null,
    limit: null,
    categoryDeductible: null,
    excludedFromOop: false,
    authorizationNeeded: known(false),
    referralNeeded: UNKNOWN,
    ...changes,
  }
}

export const BENEFIT_PLAN: BenefitPlanDraft = {
  payerName: 'Sample Health',
  planName: 'PPO 1500',
  type: 'PPO',
  memberTier: 'self-only',
  planYearStartMonth: 1,
  grandfathered: false,
  hdhp: false,
  copayCreditsDeductible: false,
  tiers: [aTier('in')],
  benefits: [aRule('imaging')],
  crossAccumulation: 'none',
  missingReferral: 'provider',
  authMissing: { action: 'deny', liability: 'provider' },
  authDenied: { action: 'deny', liability: 'patientBilled' },
  authExpired: { action: 'penaltyPercent', rate: percent(50), of: 'allowed', cap: cents(50_000) },
  unitsExceeded: { action: 'penaltyAmount', amount: cents(25_000) },
  notCoveredTo: 'patientBilled',
  benefitMax: null,
  notes: '',
}

export function aCoverage(patientId: PatientId, changes: Partial<CoverageDraft> = {}): CoverageDraft {
  return {
    patientId,
    order: 1,
    plan: BENEFIT_PLAN,
    benefitPlanId: null,
    memberId: 'SAM-0001-22',
    groupNumber: 'G1',
    subscriber: 'Sample Patient A',
    relation: 'self',
    effectiveFrom: plainDate('2026-01-01'),
    effectiveTo: null,
    clinicTier: 'in',
    payerPhone: '(555) 010-0900',
    accumulators: [{ scope: 'member', tier: 'in', deductibleMet: known(cents(86_000)), oopMet: UNKNOWN }],
    counters: [{ scope: 'member', kind: 'counter', name: 'physical therapy', used: null }],
    source: { means: 'payerCall', asOf: plainDate('2026-11-20'), by: 'Counselor 1', reference: 'call 77' },
    ...changes,
  }
}

export function aLine(id: string, changes: Partial<ServiceLine> = {}): ServiceLine {
  return {
    id,
    code: 'IM-310',
    words: 'MRI knee, no contrast',
    category: 'imaging',
    units: 1,
    days: null,
    modifiers: [],
    diagnosisCodes: ['M25.561'],
    serviceOn: null,
    visit: null,
    charge: known(cents(148_000)),
    chargeSource: { kind: 'byHand', reason: 'price list on paper', by: 'Counselor 1', on: TODAY },
    preventive: false,
    emergency: false,
    admitted: false,
    nsaProtected: false,
    referral: 'notNeeded',
    auth: 'notNeeded',
    approvedUnits: null,
    ...changes,
  }
}

export function anEstimate(patientId: PatientId | null, changes: Partial<EstimateDraft> = {}): EstimateDraft {
  return {
    patientId,
    caller: '',
    title: 'Knee MRI',
    scheduledOn: null,
    providerName: 'Provider 2',
    question: {
      asOf: TODAY,
      serviceOn: plainDate('2026-12-08'),
      lines: [aLine('l1')],
      routes: [
        {
          id: 'selfPay',
          name: 'Self-pay',
          kind: 'selfPay',
          discount: percent(40),
          promptPay: percent(0),
          cashPrices: [],
        },
      ],
    },
    chosenRouteId: 'selfPay',
    choiceReason: 'cheaper now',
    ...changes,
  }
}

/** 947.94 with 147.94 today and eight times 100.00 from December 15. */
export function aPlan(patientId: PatientId, changes: Partial<PlanDraft> = {}): PlanDraft {
  return {
    patientId,
    estimateId: null,
    routeId: null,
    owed: cents(94_794),
    isEstimate: true,
    downPayment: cents(14_794),
    size: { by: 'count', count: 8 },
    frequency: 'monthly',
    agreedOn: TODAY,
    firstDueOn: plainDate('2026-12-15'),
    roll: 'none',
    interest: null,
    steps: null,
    guarantor: {
      name: 'Sample Patient A',
      relation: 'self',
      bornOn: plainDate('1981-04-12'),
      address: '2 Sample Street, Columbus, OH 43004',
      phone: '(555) 010-0142',
    },
    language: 'en',
    ...changes,
  }
}
