import type { EstimateQuestion } from '../../model/estimate.ts'
import type { SelfPayRoute } from '../../model/route.ts'
import { ZERO } from '../../money/cents.ts'
import { type Figure, isSettled } from '../figure.ts'
import { stillToAsk } from '../still-to-ask.ts'
import type { OpenFact, RouteAnswer } from './answer.ts'
import { besideCare, feeFigure, feeSpan, type Membership } from './membership-fee.ts'
import { note } from './notes.ts'
import { relabelled } from './relabelled.ts'
import { selfPayAnswer } from './self-pay-answer.ts'

/**
 * What the services cost at the clinic's member prices. The fee stands beside the care, because it buys more than this
 * visit; somebody who is a member anyway pays nothing more for these prices. It is no insurance and earns no credit.
 * Clinic policy; source: coverage specification, section 8.1.
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
    membership: besideCare(named, fee, feeSpan(membership)),
  }
}

/** What is not told about the fee is asked like any other fact, although it closes nothing of the care's own range. */
function openFee(fee: Figure): readonly OpenFact[] {
  if (isSettled(fee)) return []
  return stillToAsk(fee).map((factId) => ({ factId, closesCents: ZERO }))
}
