import * as patients from '../../db/repositories/patients.ts'
import * as plans from '../../db/repositories/plans.ts'
import type { Received } from '../../shared/contract/contract.ts'
import { type Answer, done } from '../../shared/contract/errors.ts'
import type { PromisedPayments } from '../../shared/contract/plan.ts'
import type { Desk } from './desk.ts'
import { closingAmount } from './plan-ends/closing-amount.ts'
import { promisedPlans } from './plan-limits-of.ts'

/** What a patient or payer has promised in other open plans, by date, and what of each a new plan would be over. */
export function listPromised(desk: Desk, request: Received<'plan.promised'>): Answer<readonly PromisedPayments[]> {
  const { reader } = desk.store
  const { patientId, guarantorName, withHousehold = false } = request
  const home = withHousehold ? { address: patients.find(reader, patientId)?.address ?? '' } : {}
  return done(
    promisedPlans(reader, { patientId, guarantorName, ...home }).map((promised): PromisedPayments => {
      const plan = plans.get(reader, promised.planId)
      const { principal, interest } = closingAmount(reader, plan, desk.today())
      return { ...promised, principal, interest, terms: plan.terms.interest }
    }),
  )
}
