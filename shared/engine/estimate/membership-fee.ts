import type { Fact } from '../../model/fact.ts'
import type { SelfPayPricing } from '../../model/self-pay-pricing.ts'
import type { Cents } from '../../money/cents.ts'
import { ENDLESS } from '../coverage/terms.ts'
import type { Figure } from '../figure.ts'
import type { RouteAnswer } from './answer.ts'
import { factIds } from './fact-ids.ts'
import { factFigure, ownFigure, present } from './facts.ts'
import type { MembershipAnswer } from './route-extras.ts'
import { asRange, asSpan, exactly, plus, type Span, spanFigure } from './span.ts'

export type Membership = Extract<SelfPayPricing, { method: 'membership' }>

/** Nothing for a member; else the joining fee and so many months. Not told whether: from nothing to all of it. */
export function feeSpan({ isMember, monthlyFee, joiningFee, months }: Membership): Span {
  const [monthly, joining] = [spanOf(monthlyFee), spanOf(joiningFee)]
  const all = {
    low: monthly.low * months + joining.low,
    high: (months === 0 ? 0 : monthly.high * months) + joining.high,
  }
  if (isMember.kind === 'unknown') return { low: 0, high: all.high }
  return isMember.kind !== 'none' && isMember.value ? exactly(0) : all
}

/** The fee with what it is made of. */
export function feeFigure(membership: Membership): Figure {
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

/** The fee beside the care: what both together take out of the patient's pocket. */
export function besideCare(care: Pick<RouteAnswer, 'totals' | 'range'>, fee: Figure, span: Span): MembershipAnswer {
  const owes = care.totals.patientOwes
  const origin = { id: 'estimate.withMembershipFee', from: [owes, fee], settledBy: null, rule: null }
  const isAssumed = owes.standing === 'assumed' || fee.standing === 'assumed'
  return {
    fee,
    withFee: spanFigure(plus(asSpan(care.range), span), origin, isAssumed),
    feeRange: { low: span.low, high: asRange(span).high },
  }
}

function spanOf(fact: Fact<Cents>): Span {
  if (fact.kind === 'unknown') return { low: 0, high: ENDLESS }
  return exactly(fact.kind === 'none' ? 0 : fact.value)
}
