import type { Caller, Received } from '../../../shared/contract/contract.ts'
import { type Answer, done, refused } from '../../../shared/contract/errors.ts'
import { type Cents, cents } from '../../../shared/money/cents.ts'
import { supervisorOf } from '../approvals/supervisor-of.ts'
import { cardNumberRefusal } from '../card-number.ts'
import type { Desk } from '../desk.ts'
import { limitRefusal } from '../plan-limits.ts'
import { balanceRefusal } from './balance-rules.ts'
import { refusedChange } from './change-refusal.ts'
import type { Changed } from './changed.ts'
import { balanceAnswers, isPossible, refundNow, withBalance } from './other-balance.ts'
import { planNow } from './plan-now.ts'
import type { ChosenBalance } from './store-balance.ts'

type Request = Received<'plan.balanceChanged'>

/** An answer to a changed balance that may be carried out, with what it makes of the plan. */
export interface LookedAtBalance extends Omit<ChosenBalance, 'changed'> {
  readonly changed: Changed | null
  readonly difference: Cents
}

/** The answer that was chosen, as it would be carried out now; refused where it cannot be. */
export function lookedAtBalance(desk: Desk, request: Request, caller: Caller): Answer<LookedAtBalance> {
  const { planId, effectiveOn, newOwed, cause, note, refund } = request
  const { reader } = desk.store
  const card = cardNumberRefusal({ note, consent: request.consent?.by ?? '', reference: refund?.reference ?? '' })
  if (card) return card
  const now = planNow(reader, planId, effectiveOn)
  if (now === null) return refused('NOT_FOUND')
  const { difference, choices } = balanceAnswers(now, newOwed)
  const refusal = balanceRefusal(now, request, difference, desk.today())
  if (refusal) return refusal
  const choice = choices.find(({ kind }) => kind === request.choice)
  if (choice === undefined || !isPossible(now, choice)) return refusedChange({ code: 'notPossible', facts: {} })
  const changed = withBalance(now, choice, { newOwed, cause })
  if (changed?.kind === 'refused') return refusedChange(changed)
  if (changed?.needsSupervisor === true && supervisorOf(caller) === null) return refused('NEEDS_SUPERVISOR')
  const given = refundNow(choice)
  const isForgiven = (cause === 'discount' || cause === 'assistance') && difference < 0
  const limit = limitRefusal(reader, cents(Math.max(given, isForgiven ? -difference : 0)), caller)
  return limit ?? done({ now, request, choice, changed, given, difference })
}
