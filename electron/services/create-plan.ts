import * as clinics from '../../db/repositories/clinic.ts'
import * as numbers from '../../db/repositories/numbers.ts'
import * as patients from '../../db/repositories/patients.ts'
import type { Caller, Given, Received } from '../../shared/contract/contract.ts'
import { type Answer, done, refused } from '../../shared/contract/errors.ts'
import { yearOf } from '../../shared/dates/plain-date.ts'
import { agreementModel } from './agreement-paper.ts'
import { cardNumberRefusal } from './card-number.ts'
import type { Desk } from './desk.ts'
import { drawFaces } from './issue-paper.ts'
import { oneAfterAnother } from './one-after-another.ts'
import { planEstimate, refusedTerms } from './plan-estimate.ts'
import { plannedFrom } from './plan-schedule.ts'
import { signedIn } from './signed-in.ts'
import { storePlan } from './store-plan.ts'

type Made = Given<'plan.create'>

/**
 * Makes a plan, its schedule and the agreement to sign, in one step: the charges enter the plan in the ledger, its
 * number is used, and the plan waits for its signature. The down payment stands as the first demand; the payment that
 * settles it says by what means it came. Refused when the terms cannot be kept.
 */
export function createPlan(desk: Desk, request: Received<'plan.create'>, caller: Caller): Promise<Answer<Made>> {
  return oneAfterAnother(desk, () => makePlan(desk, request, caller))
}

async function makePlan(desk: Desk, { draft }: Received<'plan.create'>, caller: Caller): Promise<Answer<Made>> {
  const { reader } = desk.store
  const { name, address, phone } = draft.guarantor
  const card = cardNumberRefusal({ name, address, phone })
  if (card) return card
  const patient = patients.find(reader, draft.patientId)
  if (patient === null) return refused('NOT_FOUND')
  const estimate = planEstimate(reader, draft)
  if (!estimate.ok) return estimate
  const clinic = clinics.get(reader)
  const planned = plannedFrom(draft, clinic)
  if (planned.kind === 'refused') return refusedTerms(planned.code, planned.facts)
  const year = yearOf(desk.today())
  const made = {
    language: draft.language,
    number: numbers.next(reader, 'plan', year),
    version: 1,
    issuedOn: draft.agreedOn,
    preparedBy: signedIn(caller).name,
  }
  const termsHash = desk.sha256(new TextEncoder().encode(JSON.stringify({ draft, schedule: planned.schedule })))
  const facts = { made, clinic, patient, draft, planned, estimate: estimate.value, termsHash }
  const drawn = await drawFaces(desk, agreementModel(facts), desk.now())
  return drawn.ok ? done(storePlan(desk, caller, { patient, draft, planned, agreement: drawn.value })) : drawn
}
