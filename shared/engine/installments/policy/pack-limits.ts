import { compareRates, type Rate } from '../../../money/rate.ts'
import type { MaybeFact, PackFact, PolicyPack } from '../../../rules/policy/policy-pack.ts'

/**
 * The limits of a pack that a clinic may set to a value of its own, in the order in which they are shown.
 * Source: payment plan specification, section 13.3.
 */
export const PACK_LIMITS = [
  'maxRate',
  'interestFreeDays',
  'lateFeeMost',
  'lateFeeShare',
  'lateFeeGrace',
  'returnedPayment',
  'facilityCap',
  'professionalCap',
  'offerLeastMonths',
  'offerUpToMonths',
  'longestMonths',
  'mostInstallments',
  'forgiveAfterPayments',
  'graceDays',
  'noticeDays',
  'cureDays',
  'waitDaysCollections',
  'waitDaysSuit',
  'noSuitUpTo',
  'unclaimedAfterMonths',
] as const
export type PackLimit = (typeof PACK_LIMITS)[number]

/** What a limit counts: a share, cents, days, months, or payments. */
export type LimitUnit = 'rate' | 'money' | 'days' | 'months' | 'count'

/** A limit as a number in its unit, or as a rate. */
export type LimitValue = number | Rate

/** How a limit lies in a pack, and which way is stricter. */
interface LimitPlace {
  readonly unit: LimitUnit
  readonly stricter: 'less' | 'more'
  readonly get: (pack: PolicyPack) => MaybeFact<LimitValue>
  readonly set: (pack: PolicyPack, fact: MaybeFact<LimitValue>) => PolicyPack
}

type PlainField =
  | 'interestFreeDays'
  | 'returnedPaymentCents'
  | 'offerLeastMonths'
  | 'offerUpToMonths'
  | 'longestMonths'
  | 'mostInstallments'
  | 'forgiveAfterPayments'
  | 'graceDays'
  | 'noticeDays'
  | 'cureDays'
  | 'waitDaysCollections'
  | 'waitDaysSuit'
  | 'noSuitUpToCents'
  | 'unclaimedAfterMonths'

function plain(field: PlainField, unit: LimitUnit, stricter: LimitPlace['stricter']): LimitPlace {
  return {
    unit,
    stricter,
    get: (pack) => pack[field],
    set: (pack, fact) => ({ ...pack, [field]: fact === null || !isNumber(fact.value) ? null : fact }),
  }
}

const PLACES: { readonly [L in PackLimit]: LimitPlace } = {
  maxRate: {
    unit: 'rate',
    stricter: 'less',
    get: ({ maxRate }) => maxRate,
    set: (pack, fact) => ({ ...pack, maxRate: rateFact(fact) }),
  },
  interestFreeDays: plain('interestFreeDays', 'days', 'more'),
  lateFeeMost: {
    unit: 'money',
    stricter: 'less',
    get: ({ lateFee }) => partOf(lateFee, (fee) => (fee.allowed ? fee.mostCents : 0)),
    set: (pack, fact) => withFee(pack, fact, (value) => ({ allowed: value !== 0, mostCents: numberOf(value) })),
  },
  lateFeeShare: {
    unit: 'rate',
    stricter: 'less',
    get: ({ lateFee }) => partOf(lateFee, (fee) => fee.percent),
    set: (pack, fact) => withFee(pack, fact, (value) => ({ percent: rateOf(value) })),
  },
  lateFeeGrace: {
    unit: 'days',
    stricter: 'more',
    get: ({ lateFee }) => partOf(lateFee, (fee) => (fee.allowed ? fee.graceDays : null)),
    set: (pack, fact) => withFee(pack, fact, (value) => ({ graceDays: numberOf(value) ?? NO_GRACE })),
  },
  returnedPayment: plain('returnedPaymentCents', 'money', 'less'),
  facilityCap: cap('facility'),
  professionalCap: cap('professional'),
  offerLeastMonths: plain('offerLeastMonths', 'months', 'more'),
  offerUpToMonths: plain('offerUpToMonths', 'months', 'more'),
  longestMonths: plain('longestMonths', 'months', 'less'),
  mostInstallments: plain('mostInstallments', 'count', 'less'),
  forgiveAfterPayments: plain('forgiveAfterPayments', 'count', 'less'),
  graceDays: plain('graceDays', 'days', 'more'),
  noticeDays: plain('noticeDays', 'days', 'more'),
  cureDays: plain('cureDays', 'days', 'more'),
  waitDaysCollections: plain('waitDaysCollections', 'days', 'more'),
  waitDaysSuit: plain('waitDaysSuit', 'days', 'more'),
  noSuitUpTo: plain('noSuitUpToCents', 'money', 'more'),
  unclaimedAfterMonths: plain('unclaimedAfterMonths', 'months', 'less'),
}

/** What a limit counts. */
export function unitOf(limit: PackLimit): LimitUnit {
  return PLACES[limit].unit
}

/** What a pack says about a limit and where it is written; null where it says nothing. */
export function limitIn(pack: PolicyPack, limit: PackLimit): MaybeFact<LimitValue> {
  return PLACES[limit].get(pack)
}

/** The pack with another statement about a limit; null takes the statement out. */
export function withLimit(pack: PolicyPack, limit: PackLimit, fact: MaybeFact<LimitValue>): PolicyPack {
  return PLACES[limit].set(pack, fact)
}

/** How a value stands to the one before it: stricter for the clinic, looser, or the same. Silence is the loosest. */
export function strictnessOf(
  limit: PackLimit,
  before: LimitValue | null,
  after: LimitValue | null,
): 'stricter' | 'looser' | 'same' {
  const order = compareLimits(before, after)
  if (order === 0) return 'same'
  if (before === null) return 'stricter'
  if (after === null) return 'looser'
  const isLess = order > 0
  return (PLACES[limit].stricter === 'less') === isLess ? 'stricter' : 'looser'
}

/** Above zero when the first is larger; zero when both say the same. */
function compareLimits(a: LimitValue | null, b: LimitValue | null): number {
  if (a === null || b === null) return a === b ? 0 : 1
  if (isNumber(a) || isNumber(b)) return isNumber(a) && isNumber(b) ? a - b : 1
  return compareRates(a, b)
}

function cap(bill: 'facility' | 'professional'): LimitPlace {
  return {
    unit: 'rate',
    stricter: 'less',
    get: ({ incomeCap }) => partOf(incomeCap, (value) => value[bill]),
    set(pack, fact) {
      const before = pack.incomeCap?.value ?? { facility: null, professional: null, basis: 'grossMonthly' as const }
      const value = { ...before, [bill]: fact === null ? null : rateOf(fact.value) }
      if (value.facility === null && value.professional === null) return { ...pack, incomeCap: null }
      return { ...pack, incomeCap: { ...signOf(fact ?? pack.incomeCap), value } }
    },
  }
}

type Fee = NonNullable<PolicyPack['lateFee']>['value']

const NO_GRACE = 0

function withFee(pack: PolicyPack, fact: MaybeFact<LimitValue>, change: (value: LimitValue | null) => Partial<Fee>) {
  const before: Fee = pack.lateFee?.value ?? { allowed: true, mostCents: null, percent: null, graceDays: NO_GRACE }
  const value = { ...before, ...change(fact?.value ?? null) }
  return { ...pack, lateFee: { ...signOf(fact ?? pack.lateFee), value } }
}

/** Where a statement is written and whether somebody read it there. */
function signOf(fact: MaybeFact<unknown>): Omit<PackFact<unknown>, 'value'> {
  return { cite: fact?.cite ?? '', verified: fact?.verified ?? false }
}

function partOf<V>(fact: MaybeFact<V>, pick: (value: V) => LimitValue | null): MaybeFact<LimitValue> {
  const value = fact === null ? null : pick(fact.value)
  return fact === null || value === null ? null : { ...fact, value }
}

function rateFact(fact: MaybeFact<LimitValue>): MaybeFact<Rate> {
  const rate = fact === null ? null : rateOf(fact.value)
  return fact === null || rate === null ? null : { ...fact, value: rate }
}

function isNumber(value: LimitValue | null): value is number {
  return typeof value === 'number'
}

function numberOf(value: LimitValue | null): number | null {
  return isNumber(value) ? value : null
}

function rateOf(value: LimitValue | null): Rate | null {
  return isNumber(value) ? null : value
}
