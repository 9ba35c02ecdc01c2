import * as receipts from '../../db/repositories/receipts.ts'
import type { Caller, Given, Received } from '../../shared/contract/contract.ts'
import { type Answer, done } from '../../shared/contract/errors.ts'
import { agreementModel } from './agreement-paper.ts'
import type { Desk } from './desk.ts'
import { drawnDownPayment } from './down-payment.ts'
import { drawFaces } from './issue-paper.ts'
import { oneAfterAnother } from './one-after-another.ts'
import { planRecord } from './plan-record.ts'
import { planToMake } from './plan-to-make.ts'
import { storePlan } from './store-plan.ts'

type Request = Received<'plan.create'>
type Made = Given<'plan.create'>

/**
 * Makes a plan, its schedule and the agreement to sign, in one step: the charges enter the plan in the ledger, its
 * number is used, and the plan waits for its signature. A down payment that came is posted with it, on a receipt of its
 * own; one that has not stands as the first demand. The same sheet twice makes one plan. Refused when the terms cannot
 * be kept.
 */
export function createPlan(desk: Desk, request: Request, caller: Caller): Promise<Answer<Made>> {
  return oneAfterAnother(desk, () => makePlan(desk, request, caller))
}

async function makePlan(desk: Desk, request: Request, caller: Caller): Promise<Answer<Made>> {
  const before = request.downPayment && receipts.findByRequestKey(desk.store.reader, request.downPayment.requestKey)
  if (before) return done(planRecord(desk.store.reader, before.receipt.planId))
  const facts = planToMake(desk, request, caller)
  if (!facts.ok) return facts
  const { patient, draft, planned, limits, rules = '', fees } = facts.value
  const drawn = await drawFaces(desk, agreementModel(desk.store.reader, facts.value), desk.now())
  if (!drawn.ok) return drawn
  const down = await drawnDownPayment(desk, facts.value, request.downPayment ?? null)
  if (!down.ok) return down
  const said = request.affordability ?? null
  const plan = {
    patient,
    draft,
    planned,
    packs: limits.packs,
    rules,
    said,
    fees,
    agreement: drawn.value,
    downPayment: down.value,
  }
  return done(storePlan(desk, caller, plan))
}
