import { isPlainDate, type PlainDate } from '../../../shared/dates/plain-date.ts'
import { runningDaysAfter } from '../../../shared/engine/installments/late-clock.ts'
import type { PlanStanding } from '../../../shared/engine/installments/standing.ts'
import type { Paper } from '../../../shared/model/paper.ts'
import { latePolicyOf } from '../late-policy.ts'
import type { PlanNow } from '../plan-changes/plan-now.ts'

/** The days on which a notice of the default that stands was issued here: one of an earlier default tells of no later one. */
export function noticesOf({ standing }: PlanNow, issued: readonly Paper[]): readonly PlainDate[] {
  const { noticeOn } = standing
  return daysIssued(issued, 'defaultNotice').filter((day) => noticeOn === null || day >= noticeOn)
}

/**
 * The last day to cure: as many days as the clinic's rule says after the default, and never before the day that the
 * newest printed notice promised. Null without a default, and while a pause has no end.
 */
export function curedBy({ standing, policy, pauses }: PlanNow, notices: readonly PlainDate[]): PlainDate | null {
  const last = notices.at(-1)
  if (standing.cureBy === null || last === undefined) return standing.cureBy
  const promised = runningDaysAfter(last, latePolicyOf(policy).cureDays, pauses)
  return promised === null || promised > standing.cureBy ? promised : standing.cureBy
}

/**
 * How a plan stands by what was written to its payer: nobody owes the whole of it before the day that a notice named has
 * passed, nor without any notice. `sentOn` is the day of the notice, printed here or recorded; null for none.
 */
export function standingTold(now: PlanNow, notices: readonly PlainDate[], sentOn: PlainDate | null): PlanStanding {
  const cureBy = curedBy(now, notices)
  const isOver = sentOn !== null && cureBy !== null && now.on > cureBy
  const { state } = now.standing
  return { ...now.standing, cureBy, state: state === 'accelerated' && !isOver ? 'defaultNotice' : state }
}

/** The days on which papers of a kind were issued, the first one first. */
export function daysIssued(issued: readonly Paper[], kind: Paper['kind']): readonly PlainDate[] {
  const days = issued.filter((paper) => paper.kind === kind).map(({ issuedAt }) => issuedAt.slice(0, 10))
  return days.filter(isPlainDate).toSorted()
}
