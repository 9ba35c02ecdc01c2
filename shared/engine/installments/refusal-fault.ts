import type { PlainDate } from '../../dates/plain-date.ts'
import type { PlanRefusalDraft } from '../../model/plan-refusal.ts'
import { protectedGround } from './protected-ground.ts'

/** Why a refusal cannot be written down so. */
export type RefusalFault = 'noReason' | 'needsWords' | 'protectedGround' | 'inFuture' | 'refusedBeforeAsked'

/**
 * Can a refusal be written down as it is told? Null when it can. It needs a reason of its own, words where the reason
 * is not in the list, no word of who the person is, and days in their order that have come.
 * Source: 15 U.S.C. 1691(a), (d)(3); 12 CFR 1002.9(b)(2).
 */
export function refusalFault(draft: PlanRefusalDraft, today: PlainDate): RefusalFault | null {
  if (draft.reasons.length === 0) return 'noReason'
  if (draft.reasons.includes('other') && draft.words === '') return 'needsWords'
  if (protectedGround(draft.words) !== null) return 'protectedGround'
  if (draft.refusedOn > today) return 'inFuture'
  return draft.askedOn > draft.refusedOn ? 'refusedBeforeAsked' : null
}
