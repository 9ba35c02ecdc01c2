import * as refunds from '../../../db/repositories/refunds.ts'
import * as offers from '../../../db/repositories/settlement-offers.ts'
import { type Answer, done } from '../../../shared/contract/errors.ts'
import type { OrderOf } from '../../../shared/contract/paper-orders.ts'
import {
  type BalanceAgreed,
  balanceLetter,
  payOffLetter,
  refundLetter,
  settlementLetter,
} from '../../../shared/documents/money-letters.ts'
import { knownFigure, type PaperFigure } from '../../../shared/documents/paper-figures.ts'
import { addCents, cents, minusCents } from '../../../shared/money/cents.ts'
import { closingAmount } from '../plan-ends/closing-amount.ts'
import type { MadePaper, Making } from './order-facts.ts'
import { noPaper, planLetter } from './plan-letters.ts'

/** What pays off a plan on a day, or the letter that it is paid. */
export function makePayOff(making: Making, { planId, on }: OrderOf<'payOffLetter'>): Answer<MadePaper> {
  const found = planLetter(making, planId)
  if (!found.ok) return found
  const { plan, letter, of } = found.value
  const { principal, amount, interest, perDay } = closingAmount(making.reader, plan, on)
  const { feesLeft } = plan
  const model = payOffLetter({
    ...letter,
    on,
    principal: knownFigure('plan.left', principal),
    interest: knownFigure('plan.interest', interest),
    fees: knownFigure('plan.feesLeft', feesLeft),
    amount: knownFigure('plan.payOff', addCents(amount, feesLeft)),
    perDay: interestPerDay(perDay),
    credit: knownFigure('plan.credit', plan.credit),
    paidToDate: knownFigure('plan.paid', plan.paid),
  })
  return done({ model, of })
}

/** Interest of one more day, rounded half up to the cent; null where there is none. */
function interestPerDay(dollars: string): PaperFigure | null {
  const perDay = Math.round(Number(dollars) * 100)
  return perDay > 0 ? knownFigure('plan.interestPerDay', cents(perDay)) : null
}

/** The letter about the newest refund of a plan; refused when there was none. */
export function makeRefund(making: Making, { planId }: OrderOf<'refundLetter'>): Answer<MadePaper> {
  const found = planLetter(making, planId)
  if (!found.ok) return found
  const { plan, letter, of } = found.value
  const [refund] = refunds.listOfPlan(making.reader, planId)
  if (refund === undefined) return noPaper('noRefund')
  const model = refundLetter({
    ...letter,
    amount: knownFigure('refund.amount', refund.amount),
    paidBy: refund.method,
    refundedOn: refund.refundedOn,
    reference: refund.reference || null,
    reason: refund.reason,
    left: knownFigure('plan.left', plan.left),
    credit: knownFigure('plan.credit', plan.credit),
  })
  return done({ model, of })
}

/** The letter that what is owed differs from what the plan asks, with what was agreed; refused when it does not. */
export function makeBalance(
  making: Making,
  order: OrderOf<'balanceLetter'>,
  agreed: BalanceAgreed | null = null,
): Answer<MadePaper> {
  const found = planLetter(making, order.planId)
  if (!found.ok) return found
  const { plan, letter, of } = found.value
  const was = plan.terms.owed
  if (order.newOwed === was) return noPaper('sameBalance')
  const model = balanceLetter({
    ...letter,
    direction: order.newOwed < was ? 'lower' : 'higher',
    cause: order.cause,
    was: knownFigure('balance.was', was),
    now: knownFigure('balance.now', order.newOwed),
    difference: knownFigure('balance.difference', cents(Math.abs(was - order.newOwed))),
    agreed,
  })
  return done({ model, of })
}

/** The letter with the offer that holds; refused when there is none. */
export function makeSettlement(making: Making, { planId }: OrderOf<'settlementLetter'>): Answer<MadePaper> {
  const found = planLetter(making, planId)
  if (!found.ok) return found
  const offer = offers.findOpen(making.reader, planId)
  if (offer === null) return noPaper('noOffer')
  const model = settlementLetter({
    ...found.value.letter,
    outstanding: knownFigure('plan.left', offer.outstanding),
    asked: knownFigure('settlement.asked', offer.asked),
    forgiven: knownFigure('settlement.forgiven', minusCents(offer.outstanding, offer.asked)),
    deadlineOn: offer.deadlineOn,
  })
  return done({ model, of: found.value.of })
}
