import type { PlainDate } from '../../shared/dates/plain-date.ts'
import type { PersonId, PlanId } from '../../shared/model/ids.ts'

/** Who settles, for which version, on which business day, and why. */
export interface Settlement {
  readonly planId: PlanId
  readonly version: number
  readonly by: PersonId
  readonly on: PlainDate
  readonly at: string
  readonly reason: string
}
