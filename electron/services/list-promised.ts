import type { Received } from '../../shared/contract/contract.ts'
import { type Answer, done } from '../../shared/contract/errors.ts'
import type { PromisedPayments } from '../../shared/contract/plan.ts'
import type { Desk } from './desk.ts'
import { promisedPlans } from './plan-limits-of.ts'

/** What a patient or payer has promised in other open plans, by date. */
export function listPromised(desk: Desk, request: Received<'plan.promised'>): Answer<readonly PromisedPayments[]> {
  return done(promisedPlans(desk.store.reader, request))
}
