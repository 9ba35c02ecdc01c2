import type { Caller, Received } from '../../../shared/contract/contract.ts'
import { type Answer, refused } from '../../../shared/contract/errors.ts'
import type { PlainDate } from '../../../shared/dates/plain-date.ts'
import { isPausedOn } from '../../../shared/engine/installments/late-clock.ts'
import type { PlanInterest } from '../../../shared/model/plan.ts'
import { sumCents } from '../../../shared/money/cents.ts'
import { compareRates } from '../../../shared/money/rate.ts'
import { cardNumberRefusal } from '../card-number.ts'
import type { Desk } from '../desk.ts'
import { dayRefusal, notPossible, stateRefusal, versionRefusal } from '../plan-changes/change-refusal.ts'
import type { PlanNow } from '../plan-changes/plan-now.ts'
import { limitRefusal } from '../plan-limits.ts'
import { closingAmount } from './closing-amount.ts'

type Request = Received<'plan.consolidate'>

/**
 * Why plans cannot be put together; null when they can. They are open, of one patient and one payer, as they were looked
 * at, and the new plan is over just what is left of their principal. Interest that did not come up is dropped; what came
 * up and is not paid never becomes principal, which would bear interest again: it is dropped too, by somebody who may.
 * A plan whose clock stands still stays out: a new plan would ask for what an open dispute or appeal keeps back.
 * Source: payment plan specification, sections 5.1 and 7, "consolidate plans".
 */
export function consolidationRefusal(
  { store: { reader }, today: todayIs }: Pick<Desk, 'store' | 'today'>,
  olds: readonly (PlanNow | null)[],
  { plans, draft, consent }: Request,
  caller: Caller,
): Answer<never> | null {
  const today = todayIs()
  const card = cardNumberRefusal({ consent: consent.by })
  if (card) return card
  const open = olds.filter((now) => now !== null)
  if (open.length < olds.length) return refused('NOT_FOUND')
  for (const [at, now] of open.entries()) {
    const refusal =
      stateRefusal(now.plan) ?? versionRefusal(now.plan, plans[at]?.fromVersion ?? 0) ?? dayRefusal(now, today)
    if (refusal) return refusal
  }
  const paused = pausedOf(open, today)
  if (paused !== null) return notPossible('joinsPaused', { number: paused })
  const isOne = open.every(
    ({ plan: { terms } }) => terms.patientId === draft.patientId && terms.guarantor.name === draft.guarantor.name,
  )
  if (!isOne) return notPossible('differentPayers')
  if (asksMoreInterest(open, draft)) return notPossible('rateAboveOld')
  const closing = open.map(({ plan }) => closingAmount(reader, plan, today))
  const left = sumCents(closing.map(({ principal }) => principal))
  if (draft.owed !== left || draft.downPayment !== 0 || draft.estimateId !== null)
    return notPossible('consolidatedAmount', { left })
  const dropped = sumCents(closing.map(({ interest }) => interest))
  return limitRefusal(reader, dropped, caller)
}

/** The number of a plan that is paused on a day; null where none is. */
function pausedOf(olds: readonly PlanNow[], today: PlainDate): string | null {
  return olds.find(({ pauses }) => isPausedOn(today, pauses))?.plan.number ?? null
}

/** Nobody pays interest on what bore none, and no higher rate than on the cheapest of the old plans. */
function asksMoreInterest(olds: readonly PlanNow[], { interest }: Request['draft']): boolean {
  return interest !== null && olds.some(({ plan: { terms } }) => isAbove(interest, terms.interest))
}

function isAbove(next: PlanInterest, old: PlanInterest | null): boolean {
  return old === null ? next.rate.units > 0 : compareRates(next.rate, old.rate) > 0
}
