import type { Caller, Received } from '../../../shared/contract/contract.ts'
import { type Answer, done } from '../../../shared/contract/errors.ts'
import type { PlanRecord } from '../../../shared/contract/plan.ts'
import type { Plan } from '../../../shared/model/plan.ts'
import { agreementModel } from '../agreement-paper.ts'
import type { Desk } from '../desk.ts'
import { drawFaces } from '../issue-paper.ts'
import { oneAfterAnother } from '../one-after-another.ts'
import { planNow } from '../plan-changes/plan-now.ts'
import { namedEstimate, isOfGoodFaith as ofGoodFaith } from '../plan-estimate.ts'
import { planToMake } from '../plan-to-make.ts'
import { storePlan } from '../store-plan.ts'
import { closingAmount } from './closing-amount.ts'
import { consolidationRefusal } from './consolidation-rules.ts'
import { replacePlan } from './replace-plan.ts'

type Request = Received<'plan.consolidate'>

/**
 * Puts open plans of one payer together: what is left of them becomes one new plan with an agreement of its own, and the
 * old ones end as replaced by it, in one step. No principal is forgiven and no money moves; interest that did not come up
 * is dropped first. Refused for plans of different payers, for a higher rate than before, and where the new plan would ask another amount than what is left.
 * Source: payment plan specification, section 7, "consolidate plans".
 */
export function consolidatePlans(desk: Desk, request: Request, caller: Caller): Promise<Answer<PlanRecord>> {
  return oneAfterAnother(desk, () => consolidate(desk, request, caller))
}

async function consolidate(desk: Desk, request: Request, caller: Caller): Promise<Answer<PlanRecord>> {
  const olds = request.plans.map(({ planId }) => planNow(desk.store.reader, planId, desk.today()))
  const refusal = consolidationRefusal(desk, olds, request, caller)
  if (refusal) return refusal
  const instead = request.plans.map(({ planId }) => planId)
  const facts = planToMake(desk, { draft: request.draft }, caller, instead)
  if (!facts.ok) return facts
  const isOfGoodFaith = olds.some((old) => old !== null && ofGoodFaith(desk.store.reader, old.plan))
  const joined = olds.flatMap((old) => (old === null ? [] : [leftOf(desk, old.plan)]))
  const drawn = await drawFaces(
    desk,
    agreementModel(desk.store.reader, { ...facts.value, isOfGoodFaith, joined }),
    desk.now(),
  )
  if (!drawn.ok) return drawn
  const { patient, draft, planned, limits, rules = '', fees } = facts.value
  const plan = {
    patient,
    draft,
    planned,
    packs: limits.packs,
    rules,
    said: null,
    fees,
    agreement: drawn.value,
    downPayment: null,
  }
  return done(
    desk.store.writer.transaction((tx) => {
      for (const { planId } of request.plans)
        replacePlan(desk, tx, caller, { planId, request, number: facts.value.made.number })
      return storePlan(desk, caller, plan)
    }),
  )
}

/** A plan that ends, with the principal that is left of it: a line of what the new agreement covers. */
function leftOf({ store, today }: Desk, plan: Plan) {
  const serviceOn = namedEstimate(store.reader, plan.terms)?.serviceOn ?? null
  return { number: plan.number, serviceOn, left: closingAmount(store.reader, plan, today()).principal }
}
