import type { EstimateRecord, PriceHit } from '../../shared/contract/estimate.ts'
import { plainDate } from '../../shared/dates/plain-date.ts'
import type { BenefitPlanDraft, BenefitRule } from '../../shared/model/benefit-plan.ts'
import type { Coverage } from '../../shared/model/coverage.ts'
import type { EstimateDraft, EstimateRow } from '../../shared/model/estimate.ts'
import { known, NONE, UNKNOWN } from '../../shared/model/fact.ts'
import {
  benefitPlanIdSchema,
  coverageIdSchema,
  estimateIdSchema,
  feeScheduleIdSchema,
  patientIdSchema,
} from '../../shared/model/ids.ts'
import type { Route } from '../../shared/model/route.ts'
import type { ServiceLine } from '../../shared/model/service-line.ts'
import { cents } from '../../shared/money/cents.ts'
import { percent } from '../../shared/money/rate.ts'
import { aRule, PATIENT_DRAFT, TODAY } from './samples.ts'

const SCHEDULE = feeScheduleIdSchema.parse('S-2026')
export const KNEE_ID = estimateIdSchema.parse('W1-E1')
const SERVICE_ON = plainDate('2026-12-08')
const NOTHING = known(cents(0))
const BEGINS = plainDate('2026-01-01')

interface Service {
  readonly code: string
  readonly words: string
  readonly category: string
  readonly units: number
  /** Charge and plan price for one unit. */
  readonly charge: number
  readonly allowed: number | null
}

/** The seven services of the knee visit: charge and contract price of one unit, in cents. */
export const KNEE_SERVICES: readonly Service[] = [
  {
    code: 'V-204',
    words: 'Specialist visit, established',
    category: 'specialist',
    units: 1,
    charge: 28_500,
    allowed: 16_420,
  },
  { code: 'IM-118', words: 'X-ray knee, 3 views', category: 'imaging', units: 1, charge: 14_200, allowed: 6_135 },
  {
    code: 'IM-310',
    words: 'MRI knee, no contrast',
    category: 'advancedImaging',
    units: 1,
    charge: 148_000,
    allowed: 61_200,
  },
  { code: 'PR-061', words: 'Knee joint injection', category: 'procedure', units: 1, charge: 39_600, allowed: 14_875 },
  { code: 'DR-114', words: 'Injection drug, per 10 mg', category: 'drug', units: 4, charge: 1_800, allowed: 940 },
  {
    code: 'PT-010',
    words: 'Therapeutic exercise, 15 min',
    category: 'therapy',
    units: 2,
    charge: 9_600,
    allowed: 4_130,
  },
  { code: 'SU-027', words: 'Knee brace, hinged', category: 'equipment', units: 1, charge: 18_900, allowed: null },
]

function rule(category: string, changes: Partial<BenefitRule>): BenefitRule {
  return aRule(category, { copay: NONE, coinsurance: known(percent(20)), ...changes })
}

/** A sample plan: 1,500.00 deductible, then 20 %, set fees for visits and therapy, no equipment. */
export const PPO_PLAN: BenefitPlanDraft = {
  payerName: 'Sample Payer',
  planName: 'Sample Plan PPO 1500',
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
  benefits: [
    rule('specialist', { deductibleApplies: known(false), copay: known(cents(4_500)), coinsurance: NONE }),
    rule('imaging', {}),
    rule('advancedImaging', { authorizationNeeded: known(true) }),
    rule('procedure', {}),
    rule('drug', {}),
    rule('therapy', {
      deductibleApplies: known(false),
      copay: known(cents(3_000)),
      coinsurance: NONE,
      limit: { type: 'visits', amount: 20, counter: 'therapy', excessTo: 'patientAllowed' },
    }),
    rule('equipment', { covered: known(false) }),
  ],
  crossAccumulation: 'none',
  missingReferral: 'provider',
  authMissing: { action: 'deny', liability: 'provider' },
  authDenied: { action: 'deny', liability: 'patientBilled' },
  authExpired: { action: 'deny', liability: 'provider' },
  unitsExceeded: { action: 'deny', liability: 'provider' },
  notCoveredTo: 'patientBilled',
  benefitMax: null,
  notes: '',
}

export const KNEE_PATIENT = { ...PATIENT_DRAFT, account: '000-1042', id: patientIdSchema.parse('W1-P1') }

export const PPO_COVERAGE: Coverage = {
  id: coverageIdSchema.parse('W1-C1'),
  benefitPlanId: benefitPlanIdSchema.parse('W1-B1'),
  savedAt: '2026-11-20T15:00:00Z',
  patientId: KNEE_PATIENT.id,
  order: 1,
  plan: PPO_PLAN,
  memberId: 'SMP0001',
  groupNumber: '100',
  subscriber: '',
  relation: 'self',
  effectiveFrom: BEGINS,
  effectiveTo: null,
  clinicTier: 'in',
  payerPhone: '(555) 010-0199',
  accumulators: [
    { scope: 'member', tier: 'in', deductibleMet: known(cents(86_000)), oopMet: known(cents(131_000)) },
    { scope: 'member', tier: 'out', deductibleMet: UNKNOWN, oopMet: UNKNOWN },
  ],
  counters: [{ scope: 'member', kind: 'counter', name: 'therapy', used: 8 }],
  source: { means: 'portal', asOf: plainDate('2026-11-20'), by: 'Counselor 1', reference: '' },
}

function source() {
  return {
    kind: 'schedule' as const,
    scheduleId: SCHEDULE,
    scheduleName: '2026 fee schedule',
    effectiveFrom: BEGINS,
    sourceRow: 87,
  }
}

/** The fee list knows the seven services. */
export const PRICE_HITS: readonly PriceHit[] = KNEE_SERVICES.map((service) => priceHit(service))

function priceHit({ code, words, category, charge, allowed }: Service): PriceHit {
  const common = {
    scheduleId: SCHEDULE,
    code,
    modifier: '',
    setting: 'any' as const,
    effectiveFrom: BEGINS,
    sourceRow: 87,
  }
  return {
    fee: { ...common, codeType: 'LOCAL', words, category, charge: cents(charge), cashPrice: null },
    scheduleName: '2026 fee schedule',
    payerPrices:
      allowed === null
        ? []
        : [
            {
              ...common,
              payerName: PPO_PLAN.payerName,
              planName: PPO_PLAN.planName,
              amount: cents(allowed),
              percentOfCharge: null,
              methodology: '',
            },
          ],
  }
}

export function kneeLines(): ServiceLine[] {
  return KNEE_SERVICES.map(({ code, words, category, units, charge }, index) => ({
    id: `L${index + 1}`,
    code,
    words,
    category,
    units,
    days: null,
    modifiers: [],
    diagnosisCodes: [],
    serviceOn: null,
    visit: `visit-${category}`,
    charge: known(cents(charge * units)),
    chargeSource: source(),
    preventive: false,
    emergency: false,
    admitted: false,
    nsaProtected: false,
    referral: 'notNeeded',
    auth: 'notNeeded',
    approvedUnits: null,
  }))
}

/** Self-pay, the plan as it stands, and the same plan in January, of a coverage that has this id at the desk. */
export function kneeRoutes(coverageId = PPO_COVERAGE.id): Route[] {
  const prices = KNEE_SERVICES.flatMap(({ allowed, units }, index) =>
    allowed === null ? [] : [{ lineId: `L${index + 1}`, allowed: known(cents(allowed * units)), source: source() }],
  )
  const insured = {
    kind: 'insured' as const,
    coverageId,
    plan: PPO_PLAN,
    tier: 'in',
    effectiveFrom: BEGINS,
    effectiveTo: null,
    prices,
    source: PPO_COVERAGE.source,
  }
  return [
    { id: 'R1', name: 'Self-pay price', kind: 'selfPay', discount: percent(40), promptPay: percent(0), cashPrices: [] },
    {
      ...insured,
      id: 'R2',
      name: 'Insured, in network',
      accumulators: PPO_COVERAGE.accumulators,
      counters: PPO_COVERAGE.counters,
      nextPlanYear: false,
    },
    {
      ...insured,
      id: 'R3',
      name: 'Same plan, January',
      accumulators: ['in', 'out'].map((tier) => ({ scope: 'member', tier, deductibleMet: NOTHING, oopMet: NOTHING })),
      counters: [{ scope: 'member', kind: 'counter', name: 'therapy', used: 0 }],
      nextPlanYear: true,
    },
  ]
}

export function kneeDraft(coverageId = PPO_COVERAGE.id): EstimateDraft {
  return {
    patientId: KNEE_PATIENT.id,
    caller: '',
    title: 'Knee evaluation and MRI',
    scheduledOn: TODAY,
    providerName: 'Provider 2',
    question: { asOf: TODAY, serviceOn: SERVICE_ON, lines: kneeLines(), routes: kneeRoutes(coverageId) },
    chosenRouteId: null,
    choiceReason: '',
  }
}

export function estimateRow(changes: Partial<EstimateRow> = {}): EstimateRow {
  return {
    id: KNEE_ID,
    number: '',
    version: 1,
    title: 'Knee evaluation and MRI',
    state: 'draft',
    patientId: KNEE_PATIENT.id,
    patientName: 'Sample Patient A',
    serviceOn: SERVICE_ON,
    changedAt: '2026-11-23T15:42:00Z',
    chosenRouteName: '',
    patientOwesCents: null,
    documentIds: [],
    ...changes,
  }
}

export function kneeRecord(draft: EstimateDraft = kneeDraft()): EstimateRecord {
  return {
    row: estimateRow({ patientId: draft.patientId }),
    draft,
    answer: null,
    issuedAt: null,
    patient: draft.patientId === null ? null : KNEE_PATIENT,
    coverages: draft.patientId === null ? [] : [PPO_COVERAGE],
    papers: [],
    providers: [],
  }
}
