import type { FeeTerms, LateFeeTerms } from '../../../model/plan-fee.ts'
import { compareRates } from '../../../money/rate.ts'
import { allowedFees } from './allowed-fees.ts'
import type { InterestLimit } from './charge-limits.ts'
import type { Limit } from './limit.ts'
import type { PolicyLimits } from './policy-limits.ts'

/** A limit that has become stricter since a plan was signed. */
export type StricterField =
  | 'interest'
  | 'lateFee'
  | 'returnedPayment'
  | 'incomeCap'
  | 'longestMonths'
  | 'mostInstallments'
  | 'forgiveAfterPayments'
  | 'graceDays'
  | 'noticeDays'
  | 'cureDays'
  | 'collectionsDays'
  | 'suitDays'
  | 'forbids'
  | 'clauses'
  | 'duties'

/**
 * What is stricter now than under the packs that a plan was signed with. The plan keeps its own packs: each entry is a
 * task for a person, never a change by itself. Of fees only those of the agreement count: a rule fell for them where they
 * may be asked today for less than the signing edition allowed, whatever the clinic itself would like to ask.
 * Source: payment plan specification, section 13.3.
 */
export function stricterSince(signed: PolicyLimits, now: PolicyLimits, agreed: FeeTerms): readonly StricterField[] {
  const [then, today] = [allowedFees(agreed, signed).fees, allowedFees(agreed, now).fees]
  const checks: readonly (readonly [StricterField, boolean])[] = [
    ['interest', interestFell(signed.interest, now.interest)],
    [
      'lateFee',
      signed.lateFee.kind === 'upTo' &&
        lateFeeFell(signed.lateFee, now.lateFee) &&
        !isSameLateFee(then.lateFee, today.lateFee),
    ],
    [
      'returnedPayment',
      signed.returnedPayment.kind === 'upTo' &&
        returnedFell(signed.returnedPayment, now) &&
        then.returnedPayment !== today.returnedPayment,
    ],
    ['incomeCap', less(now.income.cap, signed.income.cap, (cap) => cap.amount)],
    ['longestMonths', less(now.term.longestMonths, signed.term.longestMonths, asIs)],
    ['mostInstallments', less(now.term.mostInstallments, signed.term.mostInstallments, asIs)],
    ['forgiveAfterPayments', less(now.term.forgiveAfterPayments, signed.term.forgiveAfterPayments, asIs)],
    ...(['graceDays', 'noticeDays', 'cureDays', 'collectionsDays', 'suitDays'] as const).map(
      (field) => [field, more(now.waits[field], signed.waits[field])] as const,
    ),
    ['forbids', hasNew(signed.forbids, now.forbids, (term) => term)],
    ['clauses', hasNew(signed.clauses, now.clauses, (clause) => clause.id)],
    ['duties', hasNew(signed.duties, now.duties, (duty) => duty)],
  ]
  return checks.filter(([, isStricter]) => isStricter).map(([field]) => field)
}

const asIs = (value: number): number => value

function less<V>(now: Limit<V> | null, before: Limit<V> | null, amount: (value: V) => number): boolean {
  return now !== null && (before === null || amount(now.value) < amount(before.value))
}

function more(now: Limit<number> | null, before: Limit<number> | null): boolean {
  return now !== null && (before === null || now.value > before.value)
}

/** A pack that only grew old forbids new interest, but asks nothing of a plan already signed. */
function interestFell(before: InterestLimit, now: InterestLimit): boolean {
  if (before.kind === 'no') return false
  if (now.kind === 'no') return now.because === 'forbidden'
  return compareRates(now.rate.value, before.rate.value) < 0 || more(now.freeDays, before.freeDays)
}

function lateFeeFell(
  before: Extract<PolicyLimits['lateFee'], { kind: 'upTo' }>,
  now: PolicyLimits['lateFee'],
): boolean {
  if (now.kind === 'no') return now.because === 'forbidden'
  const { mostCents, percent, graceDays } = now
  const isLowerShare =
    percent !== null && (before.percent === null || compareRates(percent.value, before.percent.value) < 0)
  return less(mostCents, before.mostCents, asIs) || isLowerShare || more(graceDays, before.graceDays)
}

function isSameLateFee(a: LateFeeTerms | null, b: LateFeeTerms | null): boolean {
  if (a === null || b === null) return a === b
  return (
    a.kind === b.kind &&
    a.flat === b.flat &&
    a.base === b.base &&
    a.graceDays === b.graceDays &&
    compareRates(a.percent, b.percent) === 0
  )
}

function returnedFell(
  before: Extract<PolicyLimits['returnedPayment'], { kind: 'upTo' }>,
  { returnedPayment: now }: PolicyLimits,
): boolean {
  if (now.kind === 'no') return now.because === 'forbidden'
  return now.mostCents.value < before.mostCents.value
}

function hasNew<V>(before: readonly Limit<V>[], now: readonly Limit<V>[], nameOf: (value: V) => string): boolean {
  const known = before.map((limit) => nameOf(limit.value))
  return now.some((limit) => !known.includes(nameOf(limit.value)))
}
