import type { Handlers } from '../../shared/contract/contract.ts'
import type { Answer } from '../../shared/contract/errors.ts'
import { closedDay } from './day/close-day.ts'
import type { Desk } from './desk.ts'
import { unsoundPlan, unsoundReceipt } from './ledger/sound-plan.ts'
import { changeBalance } from './plan-changes/change-balance.ts'
import { changePlan } from './plan-changes/change-plan.ts'
import { consolidatePlans } from './plan-ends/consolidate-plans.ts'
import { refundCredit } from './plan-ends/refund-credit.ts'
import { settle } from './plan-ends/settle.ts'
import { writeOff } from './plan-ends/write-off.ts'
import { postPayment } from './post-payment.ts'
import { reversePayment } from './reverse-payment.ts'

type MoneyCall =
  | 'plan.change'
  | 'plan.balanceChanged'
  | 'plan.settle'
  | 'plan.consolidate'
  | 'plan.writeOff'
  | 'credit.refund'
  | 'payment.post'
  | 'payment.reverse'

function firstRefusal(answers: readonly (Answer<never> | null)[]): Answer<never> | null {
  return answers.find((answer) => answer !== null) ?? null
}

/** The calls that write to the ledger: refused where a plan's own entries were changed, or the day is closed. */
export function moneyHandlers(desk: Desk): Pick<Handlers, MoneyCall> {
  return {
    'plan.change': (request, caller) => unsoundPlan(desk, request.planId) ?? changePlan(desk, request, caller),
    'plan.balanceChanged': (request, caller) =>
      unsoundPlan(desk, request.planId) ?? changeBalance(desk, request, caller),
    'plan.settle': (request, caller) => unsoundPlan(desk, request.planId) ?? settle(desk, request, caller),
    'plan.consolidate': (request, caller) =>
      firstRefusal(request.plans.map(({ planId }) => unsoundPlan(desk, planId))) ??
      consolidatePlans(desk, request, caller),
    'plan.writeOff': (request, caller) => unsoundPlan(desk, request.planId) ?? writeOff(desk, request, caller),
    'credit.refund': (request, caller) =>
      unsoundPlan(desk, request.planId) ?? closedDay(desk, request.refundedOn) ?? refundCredit(desk, request, caller),
    'payment.post': (request, caller) =>
      unsoundPlan(desk, request.planId) ?? closedDay(desk, request.receivedOn) ?? postPayment(desk, request, caller),
    'payment.reverse': (request, caller) =>
      unsoundReceipt(desk, request.receiptId) ?? closedDay(desk, desk.today()) ?? reversePayment(desk, request, caller),
  }
}
