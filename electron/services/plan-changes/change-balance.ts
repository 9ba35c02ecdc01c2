import type { Writer } from '../../../db/connection.ts'
import type { Caller, Received } from '../../../shared/contract/contract.ts'
import { type Answer, done, refused } from '../../../shared/contract/errors.ts'
import type { PlanRecord } from '../../../shared/contract/plan.ts'
import { cents } from '../../../shared/money/cents.ts'
import { cardNumberRefusal } from '../card-number.ts'
import type { Desk } from '../desk.ts'
import { oneAfterAnother } from '../one-after-another.ts'
import { limitRefusal } from '../plan-limits.ts'
import { planRecord } from '../plan-record.ts'
import { balanceRefusal, recordBalance } from './balance-rules.ts'
import { refusedChange } from './change-refusal.ts'
import { balanceAnswers, isPossible, refundNow, withBalance } from './other-balance.ts'
import { planNow } from './plan-now.ts'
import { storeBalance } from './store-balance.ts'

type Request = Received<'plan.balanceChanged'>

/**
 * Brings a plan to another balance in the way that was chosen, never of its own accord: the next version, the ledger
 * entry that the cause asks for, and money that goes back in the same step. An answer that leaves the plan as it is
 * stands in the trail alone.
 * Source: payment plan specification, sections 7 and 9.
 */
export function changeBalance(desk: Desk, request: Request, caller: Caller): Promise<Answer<PlanRecord>> {
  return oneAfterAnother(desk, async () => desk.store.writer.transaction((tx) => change(desk, tx, request, caller)))
}

function change(desk: Desk, tx: Writer, request: Request, caller: Caller): Answer<PlanRecord> {
  const { planId, effectiveOn, newOwed, cause, note, refund } = request
  const card = cardNumberRefusal({ note, consent: request.consent?.by ?? '', reference: refund?.reference ?? '' })
  if (card) return card
  const now = planNow(tx, planId, effectiveOn)
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
  const limit = limitRefusal(tx, cents(Math.max(given, isForgiven ? -difference : 0)), caller)
  if (limit) return limit
  if (changed !== null) storeBalance(desk, tx, caller, { now, request, choice, changed, given })
  recordBalance(desk, tx, caller, { now, difference, request, refunded: given })
  return done(planRecord(tx, planId))
}
