import * as versions from '../../../db/repositories/plan-versions.ts'
import * as plans from '../../../db/repositories/plans.ts'
import { type Answer, done } from '../../../shared/contract/errors.ts'
import type { OrderOf } from '../../../shared/contract/paper-orders.ts'
import { knownFigure } from '../../../shared/documents/paper-figures.ts'
import { paymentSchedule } from '../../../shared/documents/payment-schedule.ts'
import { planChange } from '../../../shared/documents/plan-change.ts'
import type { Installment } from '../../../shared/model/plan.ts'
import { type Cents, cents, minusCents, sumCents } from '../../../shared/money/cents.ts'
import type { MadePaper, Making } from './order-facts.ts'
import { noPaper, planLetter } from './plan-letters.ts'
import { changedTerms } from './term-changes.ts'

/** The schedule of a plan as it stands today, with a coupon for each open payment where asked for. */
export function makeSchedule(making: Making, order: OrderOf<'paymentSchedule'>): Answer<MadePaper> {
  const found = planLetter(making, order.planId)
  if (!found.ok) return found
  const { plan, letter, of } = found.value
  const [total, paid] = [sumOf(plan.installments, 'amount'), sumOf(plan.installments, 'paid')]
  const model = paymentSchedule({
    ...letter,
    payments: plan.installments.map(({ number, contractOn, payableOn, amount, paid: on, balanceAfter }) => {
      const id = `plan.installments.${number}`
      return {
        number,
        dueOn: contractOn,
        payOn: payableOn,
        amount: knownFigure(`${id}.amount`, amount),
        paid: knownFigure(`${id}.paid`, on),
        open: knownFigure(`${id}.open`, minusCents(amount, on)),
        balanceAfter: knownFigure(`${id}.balanceAfter`, balanceAfter),
      }
    }),
    total: knownFigure('plan.total', total),
    paid: knownFigure('plan.paid', paid),
    left: knownFigure('plan.left', minusCents(total, paid)),
    withCoupons: order.withCoupons,
  })
  return done({ model, of })
}

function sumOf(rows: readonly Installment[], part: 'amount' | 'paid'): Cents {
  return sumCents(rows.map((each) => each[part]))
}

/** The addendum about the newest change of a plan; refused while it was never changed. */
export function makePlanChange(making: Making, { planId }: OrderOf<'planChange'>): Answer<MadePaper> {
  const found = planLetter(making, planId)
  if (!found.ok) return found
  const { plan, letter, of } = found.value
  const [before, now] = versions.listOf(making.reader, planId).slice(-2)
  const change = now?.change ?? null
  if (before === undefined || now === undefined || change === null) return noPaper('firstVersion')
  const open = plans.demandsOf(making.reader, planId).filter(({ amount, paid }) => paid < amount)
  const left = sumCents(open.map(({ amount, paid }) => minusCents(amount, paid)))
  let rest: number = left
  const payments = open.map(({ number, contractOn, amount, paid }) => {
    const asked = minusCents(amount, paid)
    rest -= asked
    return {
      number,
      dueOn: contractOn,
      amount: knownFigure(`plan.installments.${number}.amount`, asked),
      balanceAfter: knownFigure(`plan.installments.${number}.balanceAfter`, cents(rest)),
    }
  })
  const { adjusted } = change
  const model = planChange({
    ...letter,
    planVersion: plan.version,
    effectiveOn: change.effectiveOn,
    reason: change.note,
    changes: changedTerms(before, now, making.made.language),
    adjusted:
      adjusted === 0
        ? null
        : {
            kind: adjusted > 0 ? 'more' : 'less',
            amount: knownFigure('plan.adjusted', cents(Math.abs(adjusted))),
          },
    payments,
    left: knownFigure('plan.left', left),
    needsSignature: change.needsSignature,
  })
  return done({ model, of })
}
