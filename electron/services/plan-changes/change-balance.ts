import type { Writer } from '../../../db/connection.ts'
import type { RefundPart } from '../../../db/repositories/refunds.ts'
import type { Caller, Received } from '../../../shared/contract/contract.ts'
import { type Answer, done, refused } from '../../../shared/contract/errors.ts'
import type { PlanRecord } from '../../../shared/contract/plan.ts'
import type { BalanceChoice } from '../../../shared/engine/installments/balance-changed.ts'
import { type Cents, cents } from '../../../shared/money/cents.ts'
import { cardNumberRefusal } from '../card-number.ts'
import type { Desk } from '../desk.ts'
import { oneAfterAnother } from '../one-after-another.ts'
import { postRefund } from '../plan-ends/post-refund.ts'
import { partsFrom } from '../plan-ends/refund-credit.ts'
import { limitRefusal } from '../plan-limits.ts'
import { planRecord } from '../plan-record.ts'
import { balancePosting, balanceRefusal, moneyByReceipt, recordBalance } from './balance-rules.ts'
import { refusedChange } from './change-refusal.ts'
import type { Changed } from './changed.ts'
import { balanceAnswers, isPossible, withBalance } from './other-balance.ts'
import { type PlanNow, planNow } from './plan-now.ts'
import { balancePreview, refundNow } from './preview-balance.ts'
import { storeVersion } from './store-version.ts'

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
  const limit = limitRefusal(cents(Math.max(given, isForgiven ? -difference : 0)), caller)
  if (limit) return limit
  if (changed !== null) store(desk, tx, caller, { now, request, choice, changed, given })
  recordBalance(desk, tx, caller, { now, difference, request, refunded: given })
  return done(planRecord(tx, planId))
}

interface Storing {
  readonly now: PlanNow
  readonly request: Request
  readonly choice: BalanceChoice
  readonly changed: Changed
  readonly given: Cents
}

function store(desk: Desk, tx: Writer, caller: Caller, { now, request, choice, changed, given }: Storing): void {
  const { cause, consent, note, refund } = request
  const back: readonly RefundPart[] = given > 0 ? partsFrom(moneyByReceipt(tx, now), given) : []
  const preview = balancePreview(now, choice, changed)
  const posting = balancePosting(cause, preview.after.total > preview.before.total)
  const act = storeVersion(desk, tx, caller, { kind: 'balance', now, changed, preview, consent, note, posting, back })
  if (back.length > 0 && refund !== null) postRefund(desk, tx, act, { way: refund, parts: back })
}
