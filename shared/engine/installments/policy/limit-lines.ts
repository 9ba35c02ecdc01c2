import { type Rate, shownPercent } from '../../../money/rate.ts'
import type { InterestLimit, LateFeeCap, NotAllowed, ReturnedCap } from './charge-limits.ts'
import type { Limit } from './limit.ts'
import type { PolicyLimits } from './policy-limits.ts'

/** The field that a limit stands beside. */
export type LimitField = 'payment' | 'count' | 'amount' | 'paysToday' | 'rate' | 'lateFee' | 'returnedPayment' | 'late'

/** A limit in one line, before anything breaks it. Facts are amounts in cents, days, counts and percent texts. */
export interface LimitLine {
  readonly code: string
  readonly field: LimitField
  readonly source: string
  readonly verified: boolean
  readonly facts: Readonly<Record<string, number | string>>
}

/**
 * Every limit of a plan as lines, each beside its field. The income itself is in none of them.
 * Source: payment plan specification, section 13.3.
 */
export function limitLines(limits: PolicyLimits): readonly LimitLine[] {
  const { term, waits } = limits
  return [
    ...line('minimumPayment', 'payment', limits.minimumPayment, (minimum) => ({ minimum })),
    ...line('monthlyCap', 'payment', limits.income.cap, (cap) => ({ cap: cap.amount })),
    ...limits.income.notAsked.flatMap((limit) =>
      line('incomeNotAsked', 'payment', limit, ({ share, basis }) => ({ share: shownPercent(share), basis })),
    ),
    ...line('longestTerm', 'count', term.longestMonths, (months) => ({ months })),
    ...line('offerLeast', 'count', term.offerLeastMonths, (months) => ({ months })),
    ...line('mostInstallments', 'count', term.mostInstallments, (count) => ({ count })),
    ...line('forgiveness', 'count', term.forgiveAfterPayments, (payments) => ({ payments })),
    ...line('largestPlan', 'amount', limits.largestWithoutApproval, (largest) => ({ largest })),
    ...line('leastDownPayment', 'paysToday', limits.leastDownPayment, (least) => ({ least })),
    ...interestLines(limits.interest),
    ...lateFeeLines(limits.lateFee),
    ...returnedLines(limits.returnedPayment),
    ...line('grace', 'late', waits.graceDays, (days) => ({ days })),
    ...line('notice', 'late', waits.noticeDays, (days) => ({ days })),
    ...line('cure', 'late', waits.cureDays, (days) => ({ days })),
    ...line('collections', 'late', waits.collectionsDays, (days) => ({ days, ...day(waits.collectionsFrom) })),
    ...line('suit', 'late', waits.suitDays, (days) => ({ days, ...day(waits.suitFrom) })),
    ...line('smallSuit', 'late', waits.noSuitUpToCents, (amount) => ({ amount })),
  ]
}

function line<V>(
  code: string,
  field: LimitField,
  limit: Limit<V> | null,
  facts: (value: V) => LimitLine['facts'],
): readonly LimitLine[] {
  if (limit === null) return []
  const source = limit.source.kind === 'clinic' ? 'clinic' : limit.source.id
  return [{ code, field, source, verified: limit.verified, facts: facts(limit.value) }]
}

function day(on: string | null): LimitLine['facts'] {
  return on === null ? {} : { from: on }
}

function interestLines(interest: InterestLimit): readonly LimitLine[] {
  if (interest.kind === 'no') return [notAllowed('noInterest', 'rate', interest)]
  return [
    ...line('interest', 'rate', interest.rate, (rate) => ({ most: shownPercent(rate) })),
    ...line('rateIndex', 'rate', interest.index, (index) => ({ index })),
    ...line('interestFree', 'rate', interest.freeDays, (days) => ({ days, ...day(interest.from) })),
  ]
}

function lateFeeLines(fee: LateFeeCap): readonly LimitLine[] {
  if (fee.kind === 'no') return [notAllowed('noLateFee', 'lateFee', fee)]
  return [
    ...line('lateFeeAmount', 'lateFee', fee.mostCents, (most) => ({ most })),
    ...line('lateFeeShare', 'lateFee', fee.percent, (most: Rate) => ({ most: shownPercent(most) })),
    ...line('lateFeeGrace', 'lateFee', fee.graceDays, (days) => ({ days })),
  ]
}

function returnedLines(fee: ReturnedCap): readonly LimitLine[] {
  if (fee.kind === 'no') return [notAllowed('noReturnedFee', 'returnedPayment', fee)]
  return line('returnedFee', 'returnedPayment', fee.mostCents, (most) => ({ most }))
}

function notAllowed(code: string, field: LimitField, { because, pack }: NotAllowed): LimitLine {
  const source = pack === null ? 'clinic' : pack
  return { code, field, source, verified: true, facts: { because, ...(pack === null ? {} : { pack }) } }
}
