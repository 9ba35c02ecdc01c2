import type { Reader } from '../../../db/connection.ts'
import { pausesFrom } from '../../../db/repositories/pauses.ts'
import * as versions from '../../../db/repositories/plan-versions.ts'
import type { PlainDate } from '../../../shared/dates/plain-date.ts'
import type { PlanId } from '../../../shared/model/ids.ts'
import type { PlanPause } from '../../../shared/model/plan-changes.ts'

/** How a plan came to its terms. */
export interface PlanPast {
  readonly changes: readonly versions.DatedChange[]
  readonly pauses: readonly PlanPause[]
  /** The first due date of the first version: the clinic's longest plan is counted from it. Null without versions. */
  readonly beganOn: PlainDate | null
}

/** What was changed in a plan, when its clock stood still, and when its first payment fell due. */
export function planPast(reader: Reader, planId: PlanId): PlanPast {
  const stored = versions.listOf(reader, planId)
  const changes = stored.flatMap(({ version, change }) => (change === null ? [] : [{ version, ...change }]))
  return { changes, pauses: pausesFrom(changes), beganOn: stored[0]?.terms.firstDueOn ?? null }
}
