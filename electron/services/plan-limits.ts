import type { Caller } from '../../shared/contract/contract.ts'
import { type Answer, refused } from '../../shared/contract/errors.ts'
import { type Cents, cents } from '../../shared/money/cents.ts'
import { signedIn } from './signed-in.ts'

/** What anybody at the desk may forgive or give back in one step. Clinic policy, until set-up asks for it. */
export const WITHOUT_SUPERVISOR: Cents = cents(10_000)

/** Why somebody may not forgive or give back so much: above the limit a supervisor does it. Null when they may. */
export function limitRefusal(amount: Cents, caller: Caller): Answer<never> | null {
  if (amount <= WITHOUT_SUPERVISOR || signedIn(caller).roles.includes('supervisor')) return null
  return refused('NEEDS_SUPERVISOR', { limit: WITHOUT_SUPERVISOR })
}
