import type { Reader } from '../../db/connection.ts'
import * as estimates from '../../db/repositories/estimates.ts'
import type { DisputeRight } from '../../shared/contract/plan-change-answers.ts'
import type { PlainDate } from '../../shared/dates/plain-date.ts'
import { isSettled } from '../../shared/engine/figure.ts'
import { lastDayToDispute, testBill } from '../../shared/engine/gfe/dispute.ts'
import type { PlanDraft } from '../../shared/model/plan.ts'
import { type Cents, cents } from '../../shared/money/cents.ts'
import { gfeDispute } from '../../shared/rules/gfe/dispute.ts'
import { valueOn } from '../../shared/rules/parameter.ts'

/**
 * May the patient dispute what a plan asks? Where care was estimated in good faith and the plan would be over so much
 * more than the estimate as the law calls substantial: by how much, and until when, counted from the bill. Null where
 * they may not, or no rule is known for the day. Source: 45 CFR 149.620; payment plan specification, section 13.1.
 */
export function disputeRight(
  reader: Reader,
  { estimateId, routeId }: Pick<PlanDraft, 'estimateId' | 'routeId'>,
  { owed, billedOn }: { readonly owed: Cents; readonly billedOn: PlainDate },
): DisputeRight | null {
  const rules = valueOn(gfeDispute, billedOn)
  const stored = estimateId === null ? null : estimates.find(reader, estimateId)
  const chosen = routeId ?? stored?.draft.chosenRouteId
  const route = stored?.answer?.routes.find((each) => each.routeId === chosen && each.kind === 'selfPay')
  const estimated = route?.totals.patientOwes
  if (rules === null || estimated === undefined || !isSettled(estimated)) return null
  const { standing, excessCents } = testBill({ providerId: '', estimated: estimated.value, billed: owed }, rules)
  if (standing !== 'disputable' || excessCents === null) return null
  return { excess: cents(excessCents), until: lastDayToDispute(billedOn, rules) }
}
