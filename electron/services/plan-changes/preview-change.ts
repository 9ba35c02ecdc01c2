import type { Received } from '../../../shared/contract/contract.ts'
import { type Answer, done, refused } from '../../../shared/contract/errors.ts'
import type { ChangePreview } from '../../../shared/contract/plan-change-answers.ts'
import type { Desk } from '../desk.ts'
import { applied } from './apply-change.ts'
import { dayRefusal, refusedChange, stateRefusal } from './change-refusal.ts'
import { planNow } from './plan-now.ts'
import { previewOf } from './preview.ts'

/** Old and new terms of a plan side by side, before anything is written. Source: user journey J7, "renegotiate it". */
export function previewChange(
  desk: Desk,
  { planId, effectiveOn, change }: Received<'plan.preview'>,
): Answer<ChangePreview> {
  const now = planNow(desk.store.reader, planId, effectiveOn)
  if (now === null) return refused('NOT_FOUND')
  const refusal = stateRefusal(now.plan) ?? dayRefusal(now, desk.today())
  if (refusal) return refusal
  const changed = applied(now, change)
  return changed.kind === 'refused' ? refusedChange(changed) : done(previewOf(now, changed, change.kind))
}
