import type { Caller, Received } from '../../../shared/contract/contract.ts'
import { type Answer, done, refused } from '../../../shared/contract/errors.ts'
import type { PlanRecord } from '../../../shared/contract/plan.ts'
import { type Cents, cents } from '../../../shared/money/cents.ts'
import { cardNumberRefusal } from '../card-number.ts'
import type { Desk } from '../desk.ts'
import { oneAfterAnother } from '../one-after-another.ts'
import { limitRefusal } from '../plan-limits.ts'
import { planRecord } from '../plan-record.ts'
import { drawnBalanceLetter, issueChangePaper, storeBalanceLetter } from './balance-papers.ts'
import { balanceRefusal, recordBalance } from './balance-rules.ts'
import { refusedChange } from './change-refusal.ts'
import type { Changed } from './changed.ts'
import { balanceAnswers, isPossible, refundNow, withBalance } from './other-balance.ts'
import { planNow } from './plan-now.ts'
import { type ChosenBalance, storeBalance } from './store-balance.ts'

type Request = Received<'plan.balanceChanged'>

/**
 * Brings a plan to another balance in the way that was chosen, never of its own accord: the next version, the ledger
 * entry that the cause asks for, money that goes back, and the letter that tells the payer, in the same step; then the
 * paper about the new version. An answer that leaves the plan as it is stands in the trail and in its letter alone.
 * Source: payment plan specification, sections 7 and 9.
 */
export function changeBalance(desk: Desk, request: Request, caller: Caller): Promise<Answer<PlanRecord>> {
  return oneAfterAnother(desk, () => change(desk, request, caller))
}

async function change(desk: Desk, request: Request, caller: Caller): Promise<Answer<PlanRecord>> {
  const looked = lookedAt(desk, request, caller)
  if (!looked.ok) return looked
  const { now, difference, changed, given } = looked.value
  const letter = await drawnBalanceLetter(desk, looked.value, caller)
  if (!letter.ok) return letter
  desk.store.writer.transaction((tx) => {
    if (changed !== null) storeBalance(desk, tx, caller, { ...looked.value, changed })
    recordBalance(desk, tx, caller, { now, difference, request, refunded: given })
    storeBalanceLetter(desk, tx, caller, letter.value)
  })
  if (changed !== null) await issueChangePaper(desk, now, caller)
  return done(planRecord(desk.store.reader, request.planId))
}

/** An answer to a changed balance that may be carried out, with what it makes of the plan. */
interface LookedAtBalance extends Omit<ChosenBalance, 'changed'> {
  readonly changed: Changed | null
  readonly difference: Cents
}

function lookedAt(desk: Desk, request: Request, caller: Caller): Answer<LookedAtBalance> {
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
  const given = refundNow(choice)
  const isForgiven = (cause === 'discount' || cause === 'assistance') && difference < 0
  const limit = limitRefusal(reader, cents(Math.max(given, isForgiven ? -difference : 0)), caller)
  return limit ?? done({ now, request, choice, changed, given, difference })
}
