import type { Received } from '../../../shared/contract/contract.ts'
import { type Answer, refused } from '../../../shared/contract/errors.ts'
import type { PlainDate } from '../../../shared/dates/plain-date.ts'
import { sumCents } from '../../../shared/money/cents.ts'
import { cardNumberRefusal } from '../card-number.ts'
import { dayRefusal, notPossible, stateRefusal, versionRefusal } from '../plan-changes/change-refusal.ts'
import type { PlanNow } from '../plan-changes/plan-now.ts'

type Request = Received<'plan.consolidate'>

/**
 * Why plans cannot be put together; null when they can. They are open, of one patient and one payer, as they were looked
 * at, and the new plan asks for just what is left of them.
 */
export function consolidationRefusal(
  olds: readonly (PlanNow | null)[],
  { plans, draft, consent }: Request,
  today: PlainDate,
): Answer<never> | null {
  const card = cardNumberRefusal({ consent: consent.by })
  if (card) return card
  const open = olds.filter((now) => now !== null)
  if (open.length < olds.length) return refused('NOT_FOUND')
  for (const [at, now] of open.entries()) {
    const refusal =
      stateRefusal(now.plan) ?? versionRefusal(now.plan, plans[at]?.fromVersion ?? 0) ?? dayRefusal(now, today)
    if (refusal) return refusal
    if (now.account !== null) return notPossible('bearsInterest')
  }
  const isOne = open.every(
    ({ plan: { terms } }) => terms.patientId === draft.patientId && terms.guarantor.name === draft.guarantor.name,
  )
  if (!isOne) return notPossible('differentPayers')
  const left = sumCents(open.map(({ plan }) => plan.left))
  return draft.owed === left && draft.downPayment === 0 && draft.estimateId === null
    ? null
    : notPossible('consolidatedAmount', { left })
}
