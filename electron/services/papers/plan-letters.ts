import * as patients from '../../../db/repositories/patients.ts'
import * as planPolicies from '../../../db/repositories/plan-policies.ts'
import * as plans from '../../../db/repositories/plans.ts'
import * as refunds from '../../../db/repositories/refunds.ts'
import * as offers from '../../../db/repositories/settlement-offers.ts'
import { type Answer, done, refused } from '../../../shared/contract/errors.ts'
import type { OrderOf } from '../../../shared/contract/paper-orders.ts'
import { addDays } from '../../../shared/dates/plain-date.ts'
import { defaultNotice, type LatePayment, reminderLetter } from '../../../shared/documents/late-letters.ts'
import type { LetterInput } from '../../../shared/documents/letter.ts'
import { balanceLetter, payOffLetter, refundLetter, settlementLetter } from '../../../shared/documents/money-letters.ts'
import { knownFigure } from '../../../shared/documents/paper-figures.ts'
import { payOff } from '../../../shared/engine/installments/pay-off.ts'
import type { PlanId } from '../../../shared/model/ids.ts'
import { patientName } from '../../../shared/model/patient.ts'
import type { Plan } from '../../../shared/model/plan.ts'
import { cents, minusCents, sumCents } from '../../../shared/money/cents.ts'
import { paperRefusalWords } from '../../../shared/text/paper-refusals.ts'
import { latePolicyOf } from '../late-policy.ts'
import { paperDesk, paperOrigin } from '../paper-origin.ts'
import type { MadePaper, Making } from './order-facts.ts'

/** A plan with what its letters say of it. */
export interface PlanLetter {
  readonly plan: Plan
  readonly letter: LetterInput
  readonly of: MadePaper['of']
}

/** The plan that a letter is about; refused when there is none. */
export function planLetter({ reader, clinic, made }: Making, planId: PlanId): Answer<PlanLetter> {
  const plan = plans.find(reader, planId)
  if (plan === null) return refused('NOT_FOUND')
  const patient = patients.get(reader, plan.terms.patientId)
  const { guarantor } = plan.terms
  return done({
    plan,
    letter: {
      ...paperOrigin(clinic, made),
      payer: { name: guarantor.name, address: guarantor.address },
      planNumber: plan.number,
      account: patient.account || '–',
      contact: paperDesk(clinic, made.language),
    },
    of: { patientId: patient.id, patientName: patientName(patient), estimateId: null, planId },
  })
}

/** A refusal with the sentence that says why this paper cannot be made. */
export function noPaper(code: keyof typeof paperRefusalWords): Answer<never> {
  return refused('NOT_POSSIBLE', { code, reason: paperRefusalWords[code] })
}

/** What pays off a plan on a day, or the letter that it is paid. */
export function makePayOff(making: Making, { planId, on }: OrderOf<'payOffLetter'>): Answer<MadePaper> {
  const found = planLetter(making, planId)
  if (!found.ok) return found
  const { plan, letter, of } = found.value
  const { amount, interest } = payOff(plan.left, NO_INTEREST, 0)
  const model = payOffLetter({
    ...letter,
    on,
    principal: knownFigure('plan.left', plan.left),
    interest: knownFigure('plan.interest', interest),
    amount: knownFigure('plan.payOff', amount),
    perDay: null,
    credit: knownFigure('plan.credit', plan.credit),
    paidToDate: knownFigure('plan.paid', plan.paid),
  })
  return done({ model, of })
}

const NO_INTEREST = { numerator: 0, denominator: 1 }

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

/** The reminder of every payment whose day has passed; refused when none is late. */
export function makeReminder(making: Making, { planId }: OrderOf<'reminderLetter'>): Answer<MadePaper> {
  const found = planLetter(making, planId)
  if (!found.ok) return found
  const late = latePayments(making, planId)
  if (late.length === 0) return noPaper('nothingLate')
  return done({ model: reminderLetter({ ...found.value.letter, late, total: totalOf(late) }), of: found.value.of })
}

/** The notice with what cures the plan and by when; refused while fewer payments are late than the clinic's rule says. */
export function makeDefaultNotice(making: Making, { planId }: OrderOf<'defaultNotice'>): Answer<MadePaper> {
  const found = planLetter(making, planId)
  if (!found.ok) return found
  const { plan, letter, of } = found.value
  const policy = latePolicyOf(planPolicies.get(making.reader))
  const late = latePayments(making, planId)
  if (late.length < policy.noticeAfterLate) return noPaper('tooFewLate')
  const model = defaultNotice({
    ...letter,
    late,
    total: totalOf(late),
    cureBy: addDays(making.desk.today(), policy.cureDays),
    acceleratedLeft: policy.mayAccelerate ? knownFigure('plan.left', plan.left) : null,
  })
  return done({ model, of })
}

function latePayments({ reader, desk }: Making, planId: PlanId): readonly LatePayment[] {
  const today = desk.today()
  return plans
    .demandsOf(reader, planId)
    .filter(({ contractOn, amount, paid }) => contractOn < today && paid < amount)
    .map(({ number, contractOn, amount, paid }) => ({
      number,
      dueOn: contractOn,
      left: knownFigure(`late.${number}`, minusCents(amount, paid)),
    }))
}

function totalOf(late: readonly LatePayment[]) {
  const known = late.flatMap(({ left }) => (left.money.kind === 'known' ? [left.money.cents] : []))
  return knownFigure('plan.late', sumCents(known))
}

/** The letter that what is owed differs from what the plan asks; refused when it does not. */
export function makeBalance(making: Making, order: OrderOf<'balanceLetter'>): Answer<MadePaper> {
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
