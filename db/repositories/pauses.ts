import { addDays } from '../../shared/dates/plain-date.ts'
import { type PlanPause, pauseReasonSchema } from '../../shared/model/plan-changes.ts'
import type { DatedChange } from './plan-versions.ts'

/**
 * The days on which a plan's clock stands still, from its changes, the oldest first. A pause ends on its last day, or on
 * the day before the plan is resumed.
 */
export function pausesFrom(changes: readonly DatedChange[]): readonly PlanPause[] {
  const pauses: PlanPause[] = []
  for (const { kind, effectiveOn, pausedUntil, reasonCode } of changes) {
    if (kind === 'pause')
      pauses.push({ from: effectiveOn, to: pausedUntil, reason: pauseReasonSchema.parse(reasonCode) })
    const last = pauses.at(-1)
    const isOpen = last !== undefined && (last.to === null || last.to >= effectiveOn)
    if (kind === 'resume' && isOpen) pauses[pauses.length - 1] = { ...last, to: addDays(effectiveOn, -1) }
  }
  return pauses
}
