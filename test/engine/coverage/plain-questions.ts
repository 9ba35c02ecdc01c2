import fc from 'fast-check'
import type { Bearer, Ledger, PlainLimits, PlainPlan, PlainPolicy, PlainRule, PlainService } from './plain-words.ts'

/** A plan, services under it, and what was met before, told as the worked cases tell them. */
export interface PlainQuestion {
  readonly plan: PlainPlan
  readonly services: readonly PlainService[]
  readonly met: Ledger
}

/** The kinds of care that are asked for. */
export const CARE = ['office', 'therapy', 'hospital'] as const
const MEMBERS = ['self', 'spouse', 'child'] as const
const bearer = fc.constantFrom<Bearer>('provider', 'patientAllowed', 'patientBilled')
const share = fc.constantFrom(0, 100, 125, 200, 333, 500, 1000)
const flag = fc.boolean()
/** Mostly false: a rare circumstance. */
const rarely = fc.integer({ min: 0, max: 7 }).map((seventh) => seventh === 7)
/** Whole dollars and odd cents, so that sums meet limits from both sides and shares have to be rounded. */
const money = (most: number): fc.Arbitrary<number> =>
  fc.oneof(
    fc.integer({ min: 0, max: most }),
    fc.integer({ min: 0, max: most / 1000 }).map((tens) => tens * 1000),
  )

function maybe<V>(value: fc.Arbitrary<V>, weight = 3): fc.Arbitrary<V | undefined> {
  return fc.oneof({ weight, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: value })
}

/** One counter of each kind of limit, so that every rule that names it has the same amount. */
const LIMITS = [
  { type: 'visits', amount: 3, counter: 'visits' },
  { type: 'units', amount: 7, counter: 'units' },
  { type: 'days', amount: 5, counter: 'days' },
  { type: 'dollars', amount: 60_001, counter: 'dollars' },
] as const
const DEDUCTIBLES = [
  { name: 'rx', amount: 12_345, relation: 'separate' },
  { name: 'imaging', amount: 20_000, relation: 'within' },
] as const

const limit = fc.tuple(fc.constantFrom(...LIMITS), bearer).map(([one, excessTo]) => ({ ...one, excessTo }))
const firstVisits = fc.record({
  count: fc.integer({ min: 1, max: 3 }),
  copay: money(6_000),
  counter: fc.constantFrom('first', 'second'),
})

const rule: fc.Arbitrary<PlainRule> = fc
  .record({
    covered: rarely.map((isLeftOut) => !isLeftOut),
    deductible: flag,
    copay: fc.oneof(fc.constant(0), money(30_000)),
    copayPer: fc.constantFrom('visit', 'day', 'admission', 'fill', 'unit'),
    copayOrder: fc.constantFrom('before', 'after'),
    copayMaxDays: maybe(fc.integer({ min: 1, max: 4 })),
    copayWaivedIfAdmitted: rarely,
    share,
    coinsuranceMax: maybe(money(12_000)),
    firstVisits: maybe(firstVisits),
    limit: maybe(limit, 2),
    categoryDeductible: maybe(fc.constantFrom(...DEDUCTIBLES)),
    excludedFromOop: rarely,
  })
  .map(told)

const policy: fc.Arbitrary<PlainPolicy> = fc.oneof(
  bearer.map((liability): PlainPolicy => ({ action: 'deny', liability })),
  money(50_000).map((amount): PlainPolicy => ({ action: 'penaltyAmount', amount })),
  fc
    .record({ of: fc.constantFrom('planPayment', 'allowed'), share, cap: maybe(money(15_000)) })
    .map((one): PlainPolicy => told({ action: 'penaltyPercent', ...one })),
)

function limits(most: number): fc.Arbitrary<PlainLimits> {
  return fc.record({
    individual: money(most),
    family: money(most * 2),
    familyRule: fc.constantFrom('embedded', 'aggregate'),
  })
}

const benefitMax = fc
  .record({
    individual: money(120_000),
    family: money(200_000),
    whenExhausted: fc.constantFrom('allowed', 'billed'),
    own: maybe(money(60_000)),
  })
  .map(({ own, ...max }) => ({ ...max, overrides: own === undefined ? {} : { therapy: { individual: own } } }))

const levels = fc.record({ in: maybe(rule, 0), out: maybe(rule, 1) }).map(told)
const amounts = (most: number) => fc.record({ in: maybe(limits(most), 0), out: maybe(limits(most * 2), 1) }).map(told)

const plan: fc.Arbitrary<PlainPlan> = fc
  .record({
    type: fc.constantFrom('PPO', 'HMO', 'EPO', 'POS', 'HDHP'),
    tier: fc.constantFrom('self-only', 'family'),
    deductible: amounts(80_000),
    oopMax: amounts(150_000),
    benefits: fc.record({ office: levels, therapy: levels, hospital: levels }),
    missingReferral: fc.oneof(bearer, fc.constant('treatAsOutOfNetwork' as const)),
    authPolicy: fc.record({ missing: policy, denied: policy, expired: policy, unitsExceeded: policy }),
    notCoveredTo: bearer,
    benefitMax: maybe(benefitMax),
    crossAccumulation: fc.constantFrom('none', 'oonCountsToIn', 'both'),
  })
  .map(told)

const service: fc.Arbitrary<Omit<PlainService, 'id'>> = fc
  .record({
    category: fc.constantFrom(...CARE),
    network: fc.constantFrom('in', 'in', 'out'),
    member: fc.constantFrom(...MEMBERS),
    allowed: money(90_000),
    above: fc.oneof(fc.constant(0), money(40_000)),
    units: fc.integer({ min: 1, max: 6 }),
    days: fc.integer({ min: 1, max: 6 }),
    preventive: rarely,
    emergency: rarely,
    admitted: rarely,
    nsaProtected: rarely,
    referral: maybe(fc.constantFrom('present', 'missing'), 5),
    auth: maybe(fc.constantFrom('approved', 'missing', 'denied', 'expired'), 3),
    approvedUnits: maybe(fc.integer({ min: 0, max: 6 }), 6),
  })
  .map(({ above, ...one }) => told({ ...one, billed: one.allowed + above }))

/** Any plan of the worked cases' format, with up to six services for three members. */
export const plainQuestion: fc.Arbitrary<PlainQuestion> = fc
  .record({ plan, services: fc.array(service, { minLength: 1, maxLength: 6 }), deductible: money(20_000) })
  .map(({ plan: of, services, deductible }) => ({
    plan: of,
    services: services.map((one, index) => ({ ...one, id: String(index + 1) })),
    met: {
      members: { self: { deductible_in: deductible, oop_in: deductible + 999 } },
      family: { deductible_in: deductible, oop_in: deductible + 999 },
      counters: { units: 2, dollars: 10_000 },
    },
  }))

/** The record without its undefined keys: a case leaves out what it has not. */
function told<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as never
}
