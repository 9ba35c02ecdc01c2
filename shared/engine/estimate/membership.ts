import type { EstimateQuestion } from '../../model/estimate.ts'
import type { Fact } from '../../model/fact.ts'
import type { SelfPayRoute } from '../../model/route.ts'
import type { SelfPayPricing } from '../../model/self-pay-pricing.ts'
import { type Cents, ZERO } from '../../money/cents.ts'
import { ENDLESS } from '../coverage/terms.ts'
import { type Figure, isSettled } from '../figure.ts'
import { stillToAsk } from '../still-to-ask.ts'
import type { OpenFact, RouteAnswer } from './answer.ts'
import { factIds } from './fact-ids.ts'
import { factFigure, ownFigure, present } from './facts.ts'
import { note } from './notes.ts'
import { relabelled } from './relabelled.ts'
import type { MembershipAnswer } from './route-extras.ts'
import { selfPayAnswer } from './self-pay-answer.ts'
import { asRange, asSpan, exactly, plus, type Span, spanFigure } from './span.ts'

type Membership = Extract<SelfPayPricing, { method: 'membership' }>

/**
 * What the services cost at the clinic's member prices. The fee stands beside the care, because it buys more than this
 * visit; somebody who is a member anyway pays nothing more for these prices. It is no insurance and earns no credit.
 */
export function membershipAnswer(question: EstimateQuestion, route: SelfPayRoute, membership: Membership): RouteAnswer {
  const plain = selfPayAnswer(question, {
    ...route,
    discount: membership.memberOff,
    cashPrices: membership.memberPrices,
  })
  const fee = feeFigure(membership)
  const labels = { 'clinic.selfPayDiscount': 'clinic.memberDiscount', 'clinic.cashPrice': 'clinic.memberPrice' }
  const named = relabelled(plain, labels, [note('selfPay.membership', null, { months: membership.months })])
  return {
    ...named,
    openFacts: [...named.openFacts, ...openFee(fee)],
    membership: beside(named, fee, feeSpan(membership)),
  }
}

function beside(answer: RouteAnswer, fee: Figure, span: Span): MembershipAnswer {
  const owes = answer.totals.patientOwes
  const whole = plus(asSpan(answer.range), span)
  const origin = { id: 'estimate.withMembershipFee', from: [owes, fee], settledBy: null, rule: null }
  const isAssumed = owes.standing === 'assumed' || fee.standing === 'assumed'
  return {
    fee,
    withFee: spanFigure(whole, origin, isAssumed),
    feeRange: { low: span.low, high: asRange(span).high },
  }
}

/** Nothing for a member; else the joining fee and so many months. Not told whether: from nothing to all of it. */
function feeSpan({ isMember, monthlyFee, joiningFee, months }: Membership): Span {
  const [monthly, joining] = [spanOf(monthlyFee), spanOf(joiningFee)]
  const all = {
    low: monthly.low * months + joining.low,
    high: (months === 0 ? 0 : monthly.high * months) + joining.high,
  }
  if (isMember.kind === 'unknown') return { low: 0, high: all.high }
  return isMember.kind !== 'none' && isMember.value ? exactly(0) : all
}

function feeFigure(membership: Membership): Figure {
  const { isMember, monthlyFee, joiningFee, months } = membership
  const from = present([
    factFigure(factIds.isMember, isMember, null),
    factFigure(factIds.monthlyFee, monthlyFee, 'clinic.membership'),
    ownFigure('membership.months', months, 'clinic.membership'),
    factFigure(factIds.joiningFee, joiningFee, 'clinic.membership'),
  ])
  const isAssumed = [isMember, monthlyFee, joiningFee].some(({ kind }) => kind === 'assumed')
  const origin = { id: 'estimate.membershipFee', from, settledBy: null, rule: 'clinic.membership' }
  return spanFigure(feeSpan(membership), origin, isAssumed)
}

function spanOf(fact: Fact<Cents>): Span {
  if (fact.kind === 'unknown') return { low: 0, high: ENDLESS }
  return exactly(fact.kind === 'none' ? 0 : fact.value)
}

/** What is not told about the fee is asked like any other fact, although it closes nothing of the care's own range. */
function openFee(fee: Figure): readonly OpenFact[] {
  if (isSettled(fee)) return []
  return stillToAsk(fee).map((factId) => ({ factId, closesCents: ZERO }))
}
