import { daysBetween, type PlainDate } from '../../../../shared/dates/plain-date.ts'
import type { Plan, Receipt } from '../../../../shared/model/plan.ts'
import { feeName } from '../../../../shared/text/plan-fees.ts'
import { type WhyPart, whyPaid } from '../../../../shared/text/plan-why.ts'
import { demandsOf } from './plan-standing.ts'

/** Why a receipt paid what it paid: each part with its due date, and the rule in a sentence. */
export function whyOfReceipt(plan: Plan, receipt: Receipt): readonly string[] {
  const demands = demandsOf(plan)
  const parts = receipt.allocations
    .filter(({ amount }) => amount > 0)
    .map(({ installment, amount }): WhyPart => {
      const demand = demands.find(({ number }) => number === installment)
      const dueOn = demand?.contractOn ?? null
      return { number: installment, amount, dueOn, late: dueOn === null ? 0 : lateBy(dueOn, receipt.receivedOn) }
    })
  const fees = receipt.feeParts.flatMap(({ feeId, amount }) => {
    const fee = plan.fees.find(({ id }) => id === feeId)
    return fee === undefined ? [] : [{ name: feeName(fee), amount }]
  })
  return whyPaid(parts, { fees, credit: receipt.unapplied, excess: receipt.excess })
}

/** Days after the due date; below zero where the money came before it. */
function lateBy(dueOn: PlainDate, receivedOn: PlainDate): number {
  return daysBetween(dueOn, receivedOn)
}
