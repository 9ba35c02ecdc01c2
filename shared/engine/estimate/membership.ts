import type { EstimateQuestion } from '../../model/estimate.ts'
import type { SelfPayRoute } from '../../model/route.ts'
import { ZERO } from '../../money/cents.ts'
import { type Figure, isSettled } from '../figure.ts'
import { stillToAsk } from '../still-to-ask.ts'
import type { OpenFact, RouteAnswer } from './answer.ts'
import { feeFigure, feeSpan, type Membership } from './membership-fee.ts'
import { note } from './notes.ts'
import { relabelled } from './relabelled.ts'
import type { MembershipAnswer } from './route-extras.ts'
import { selfPayAnswer } from './self-pay-answer.ts'
import { asRange, asSpan, plus, type Span, spanFigure } from './span.ts'

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

/** What is not told about the fee is asked like any other fact, although it closes nothing of the care's own range. */
function openFee(fee: Figure): readonly OpenFact[] {
  if (isSettled(fee)) return []
  return stillToAsk(fee).map((factId) => ({ factId, closesCents: ZERO }))
}
