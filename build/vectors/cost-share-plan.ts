import type {
  AuthOutcome,
  BenefitPlanDraft,
  BenefitRule,
  Liability,
  PlanType,
  TierLimits,
} from '../../shared/model/benefit-plan.ts'
import { type Fact, known, NONE } from '../../shared/model/fact.ts'
import { type Cents, cents } from '../../shared/money/cents.ts'
import { parseRate, type Rate } from '../../shared/money/rate.ts'
import {
  decimalAt,
  flagAt,
  isAbsent,
  isRecord,
  type Json,
  type JsonRecord,
  numberAt,
  numberOr,
  recordAt,
  textAt,
  textOr,
} from './json.ts'

const LEVELS = ['in', 'out'] as const
const PLAN_TYPES: readonly PlanType[] = [
  'PPO',
  'HMO',
  'EPO',
  'POS',
  'HDHP',
  'indemnity',
  'dental',
  'medicare',
  'medicareAdvantage',
  'medicaid',
]
/** Excepted benefits and short-term coverage: surprise-billing law does not reach them, as it does not reach dental. */
const EXCEPTED = /^(vision|hearing|excepted|short|stld)/i

/**
 * A case's plan as the app stores plans. What a case leaves out does not exist there (no deductible, no limit, no
 * benefit), while the app would call it unknown: so it is entered as not applying. The yearly maximum of the law is
 * printed in the cases' plans, therefore they are read as plans that this law does not reach.
 */
export function planOf(vector: JsonRecord, categories: readonly string[]): BenefitPlanDraft {
  const plan = recordAt(vector, 'plan')
  const policies = optional(plan, 'authPolicy')
  return {
    payerName: 'Sample Payer',
    planName: 'Sample Plan',
    type: typeOf(textOr(plan, 'type', 'PPO')),
    memberTier: textOr(plan, 'tier', 'self-only') === 'family' ? 'family' : 'self-only',
    planYearStartMonth: 1,
    grandfathered: flagAt(plan, 'grandfathered'),
    hdhp: textOr(plan, 'type', 'PPO') === 'HDHP',
    copayCreditsDeductible: flagAt(plan, 'copayCreditsDeductible'),
    tiers: LEVELS.map((level) => limitsOf(plan, level)),
    benefits: benefitsOf(plan, categories),
    crossAccumulation: pick(['none', 'oonCountsToIn', 'both'], textOr(plan, 'crossAccumulation', 'none')),
    missingReferral: pick([...LIABILITIES, 'treatAsOutOfNetwork'], textOr(plan, 'missingReferral', 'provider')),
    authMissing: outcomeOf(policies, 'missing'),
    authDenied: outcomeOf(policies, 'denied'),
    authExpired: outcomeOf(policies, 'expired'),
    unitsExceeded: outcomeOf(policies, 'unitsExceeded'),
    notCoveredTo: liability(textOr(plan, 'notCoveredTo', 'patientBilled')),
    benefitMax: maxOf(plan),
    notes: '',
  }
}

/** The kind of plan by its name in any case of letters; a name that the app does not have reads as a PPO. */
function typeOf(name: string): PlanType {
  if (EXCEPTED.test(name)) return 'dental'
  return PLAN_TYPES.find((one) => one.toLowerCase() === name.toLowerCase()) ?? 'PPO'
}

const LIABILITIES = ['provider', 'patientAllowed', 'patientBilled'] as const

function limitsOf(plan: JsonRecord, level: string): TierLimits {
  const deductible = optional(optional(plan, 'deductible'), level)
  const oop = optional(optional(plan, 'oopMax'), level)
  return {
    tier: level,
    deductibleIndividual: moneyOrNone(deductible, 'individual'),
    deductibleFamily: moneyOrNone(deductible, 'family'),
    familyRule: /^(aggregate|non-?embedded)$/i.test(textOr(deductible, 'familyRule', 'embedded'))
      ? 'aggregate'
      : 'embedded',
    oopIndividual: moneyOrNone(oop, 'individual'),
    oopFamily: moneyOrNone(oop, 'family'),
  }
}

/** A rule for each kind of care of the plan; kinds that only the services name are not covered. */
function benefitsOf(plan: JsonRecord, categories: readonly string[]): BenefitRule[] {
  const benefits = optional(plan, 'benefits')
  const told = Object.keys(benefits).flatMap((category) =>
    LEVELS.flatMap((level) => {
      const rule = optional(optional(benefits, category), level)
      return Object.keys(rule).length === 0 ? [] : [ruleOf(rule, category, level)]
    }),
  )
  const untold = categories.filter((category) => told.every((rule) => rule.category !== category))
  return [...told, ...untold.map((category) => ruleOf({ covered: false }, category, 'in'))]
}

function ruleOf(rule: JsonRecord, category: string, tier: string): BenefitRule {
  return {
    category,
    tier,
    covered: known(rule.covered !== false),
    deductibleApplies: known(flagAt(rule, 'deductible')),
    copay: moneyOrNone(rule, 'copay'),
    copayPer: pick(['visit', 'day', 'admission', 'fill', 'unit'], textOr(rule, 'copayPer', 'visit')),
    copayOrder: textOr(rule, 'copayOrder', 'after') === 'before' ? 'before' : 'after',
    copayMaxDays: isAbsent(rule, 'copayMaxDays') ? null : numberAt(rule, 'copayMaxDays'),
    copayWaivedIfAdmitted: flagAt(rule, 'copayWaivedIfAdmitted'),
    coinsurance: isAbsent(rule, 'coinsurance') ? NONE : known(fractionAt(rule, 'coinsurance')),
    coinsuranceMax: moneyOrNull(rule, 'coinsuranceMax'),
    firstVisits: firstVisitsOf(rule),
    limit: limitOf(rule),
    categoryDeductible: categoryDeductibleOf(rule),
    excludedFromOop: flagAt(rule, 'excludedFromOop'),
    authorizationNeeded: known(true),
    referralNeeded: known(true),
  }
}

function firstVisitsOf(rule: JsonRecord): BenefitRule['firstVisits'] {
  if (!isRecord(rule.firstVisits)) return null
  const first = rule.firstVisits
  return {
    count: numberAt(first, 'count'),
    copay: cents(numberOr(first, 'copay', 0)),
    counter: textOr(first, 'counter', 'firstVisits'),
  }
}

function limitOf(rule: JsonRecord): BenefitRule['limit'] {
  if (!isRecord(rule.limit)) return null
  const limit = rule.limit
  return {
    type: pick(['visits', 'units', 'days', 'dollars'], textAt(limit, 'type')),
    amount: numberAt(limit, 'amount'),
    counter: textAt(limit, 'counter'),
    excessTo: liability(textOr(limit, 'excessTo', 'patientAllowed')),
  }
}

function categoryDeductibleOf(rule: JsonRecord): BenefitRule['categoryDeductible'] {
  if (!isRecord(rule.categoryDeductible)) return null
  const own = rule.categoryDeductible
  return {
    name: textAt(own, 'name'),
    amount: cents(numberAt(own, 'amount')),
    relation: textOr(own, 'relation', 'separate') === 'within' ? 'within' : 'separate',
  }
}

function outcomeOf(policies: JsonRecord, state: string): AuthOutcome {
  const policy = optional(policies, state)
  switch (textOr(policy, 'action', 'deny')) {
    case 'penaltyPercent':
      return {
        action: 'penaltyPercent',
        rate: fractionAt(policy, 'rate'),
        of: textOr(policy, 'of', 'planPayment') === 'allowed' ? 'allowed' : 'planPayment',
        cap: moneyOrNull(policy, 'cap'),
      }
    case 'penaltyAmount':
      return { action: 'penaltyAmount', amount: cents(Math.min(numberAt(policy, 'amount'), capOf(policy))) }
    default:
      return { action: 'deny', liability: liability(textOr(policy, 'liability', 'provider')) }
  }
}

function capOf(policy: JsonRecord): number {
  return numberOr(policy, 'cap', Number.POSITIVE_INFINITY)
}

function maxOf(plan: JsonRecord): BenefitPlanDraft['benefitMax'] {
  if (!isRecord(plan.benefitMax)) return null
  const max = plan.benefitMax
  const overrides = optional(max, 'overrides')
  return {
    individual: moneyOrNull(max, 'individual'),
    family: moneyOrNull(max, 'family'),
    whenExhausted: textOr(max, 'whenExhausted', 'allowed') === 'billed' ? 'billed' : 'allowed',
    overrides: Object.keys(overrides).map((category) => ({
      category,
      individual: cents(numberAt(recordAt(overrides, category), 'individual')),
    })),
  }
}

/** The record at a key, empty when there is none. */
export function optional(from: JsonRecord, key: string): JsonRecord {
  const value: Json | undefined = from[key]
  return isRecord(value) ? value : {}
}

/** A decimal fraction of a case as an exact rate: 0.2 is 20 %. */
export function fractionAt(from: JsonRecord, key: string): Rate {
  const rate = parseRate(decimalAt(from, key))
  if (rate === null) throw new TypeError(`${key}: no plain decimal`)
  return rate
}

function moneyOrNone(from: JsonRecord, key: string): Fact<Cents> {
  return isAbsent(from, key) ? NONE : known(cents(numberAt(from, key)))
}

function moneyOrNull(from: JsonRecord, key: string): Cents | null {
  return isAbsent(from, key) ? null : cents(numberAt(from, key))
}

function liability(text: string): Liability {
  return pick(LIABILITIES, text)
}

/** The word among those allowed; a case that names another one is broken. */
export function pick<T extends string>(words: readonly T[], text: string): T {
  const found = words.find((word) => word === text)
  if (found === undefined) throw new TypeError(`unknown word: ${text}`)
  return found
}
