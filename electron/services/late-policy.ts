import type { ReAgeLimit } from '../../shared/engine/installments/re-age-limit.ts'
import type { LatePolicy } from '../../shared/engine/installments/standing.ts'

/** The mild terms that hold where set-up has none, as the agreement prints them: no acceleration, a month to catch up. */
export const LATE_POLICY: LatePolicy = { graceDays: 10, noticeAfterLate: 2, cureDays: 30, mayAccelerate: false }

/** How often overdue amounts may be moved behind the last payment. Clinic policy. */
export const RE_AGE_LIMIT: ReAgeLimit = { count: 1, months: 12 }
