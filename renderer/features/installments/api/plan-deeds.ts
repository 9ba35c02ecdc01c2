import type { UseQueryResult } from '@tanstack/react-query'
import type { Given } from '../../../../shared/contract/contract.ts'
import type { PlainDate } from '../../../../shared/dates/plain-date.ts'
import type { PlanId } from '../../../../shared/model/ids.ts'
import type { Plan } from '../../../../shared/model/plan.ts'
import type { PlanChange } from '../../../../shared/model/plan-changes.ts'
import { type Cents, ZERO } from '../../../../shared/money/cents.ts'
import { type CallProblem, type Deed, useAsk, useDo } from '../../../lib/query.tsx'

/** What is asked anew after a plan was changed. */
const CHANGED = ['plan', 'patient', 'paper', 'today', 'credit']

/** Old and new terms side by side; waits while the fields state no change. */
export function usePreview(
  planId: PlanId,
  effectiveOn: PlainDate,
  change: PlanChange | null,
): UseQueryResult<Given<'plan.preview'>, CallProblem> {
  return useAsk('plan.preview', { planId, effectiveOn, change: change ?? { kind: 'closeOut' } }, change !== null)
}

/** The answers to another balance; waits while none was typed. */
export function useBalancePreview(
  planId: PlanId,
  effectiveOn: PlainDate,
  newOwed: Cents | null,
): UseQueryResult<Given<'plan.previewBalance'>, CallProblem> {
  return useAsk('plan.previewBalance', { planId, effectiveOn, newOwed: newOwed ?? ZERO }, newOwed !== null)
}

/** Versions, pauses, standing, refunds and the settlement on offer. */
export function usePlanHistory(planId: PlanId): UseQueryResult<Given<'plan.versions'>, CallProblem> {
  return useAsk('plan.versions', { planId })
}

/** What closes the plan on a day; waits while no day was typed. */
export function usePayOffQuote(
  planId: PlanId,
  on: PlainDate | null,
  today: PlainDate,
): UseQueryResult<Given<'plan.payOffQuote'>, CallProblem> {
  return useAsk('plan.payOffQuote', { planId, on: on ?? today }, on !== null)
}

/** A deed on a plan, after which everything about plans is asked anew. */
export function usePlanDeed<C extends PlanDeed>(call: C): Deed<C> {
  return useDo(call, CHANGED)
}

export type PlanDeed =
  | 'plan.change'
  | 'plan.balanceChanged'
  | 'plan.offerSettlement'
  | 'plan.settle'
  | 'plan.writeOff'
  | 'plan.consolidate'
  | 'credit.refund'
  | 'planFee.charge'
  | 'planFee.waive'
  | 'payment.direct'

/** Makes the agreement of a plan's newest version, to be signed; nothing where nothing is left to pay. */
export function useNewAgreement(): (plan: Plan) => Promise<void> {
  const making = useDo('paper.issue', ['paper', 'plan'])
  return async ({ id: planId, left, terms: { language } }) => {
    if (left === 0) return
    await making.run({ order: { kind: 'planAgreement', planId }, language, largePrint: false })
  }
}
