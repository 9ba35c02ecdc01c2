import { addDays, type PlainDate } from '../../dates/plain-date.ts'
import { lateFrom, type PauseReason, pausesOn } from './late-clock.ts'
import { type LatePolicy, type PlanHistory, type PlanStanding, type PlanStandingState, standingOn } from './standing.ts'

/** How a plan stands from a day on, until the next such entry. */
export interface StandingSpan {
  readonly from: PlainDate
  readonly state: PlanStandingState
  /** Why the clock stands still; empty while it runs. */
  readonly pausedFor: readonly PauseReason[]
  readonly late: readonly number[]
  readonly noticeOn: PlainDate | null
  readonly cureBy: PlainDate | null
}

/** The pause codes of a day, each once, the one that began first at the front. */
export function pausedFor(history: PlanHistory, on: PlainDate): readonly PauseReason[] {
  return [...new Set(pausesOn(on, history.pauses).map((pause) => pause.reason))]
}

/**
 * The plan's state by date, from a day to another, one entry for each day on which it changes: due and late, notice,
 * cure, acceleration, and each pause with its code. Source: payment plan specification, section 10.
 */
export function standingChanges(
  history: PlanHistory,
  policy: LatePolicy,
  span: { readonly from: PlainDate; readonly to: PlainDate },
): readonly StandingSpan[] {
  const days = turningDays(history, policy).filter((day) => day > span.from && day <= span.to)
  const changes: StandingSpan[] = []
  const queue = [span.from, ...days]
  const look = (day: PlainDate): PlanStanding => {
    const standing = standingOn(history, policy, day)
    const next: StandingSpan = {
      from: day,
      state: standing.state,
      pausedFor: standing.state === 'paidOff' ? [] : pausedFor(history, day),
      late: standing.late,
      noticeOn: standing.noticeOn,
      cureBy: standing.cureBy,
    }
    const last = changes.at(-1)
    if (!last || !isSame(last, next)) changes.push(next)
    return standing
  }
  for (let k = 0; k < queue.length; k += 1) {
    const day = queue[k]
    if (day === undefined) break
    const { cureBy } = look(day)
    const after = cureBy === null ? null : addDays(cureBy, 1)
    const following = queue[k + 1]
    const isBetween =
      after !== null && after > day && after <= span.to && (following === undefined || after < following)
    if (isBetween) queue.splice(k + 1, 0, after)
  }
  return changes
}

/** Every day on which something can change, but the day after a cure date, which follows from the notice. */
function turningDays(history: PlanHistory, policy: LatePolicy): readonly PlainDate[] {
  const late = history.installments
    .map((installment) => lateFrom(installment.contractOn, policy.graceDays, history.pauses))
    .filter((day) => day !== null)
  const pauses = history.pauses.flatMap(({ from, to }) => (to === null ? [from] : [from, addDays(to, 1)]))
  const receipts = history.receipts.map((receipt) => receipt.on)
  return [...new Set([...late, ...pauses, ...receipts])].toSorted()
}

function isSame(a: StandingSpan, b: StandingSpan): boolean {
  return (
    a.state === b.state &&
    a.noticeOn === b.noticeOn &&
    a.cureBy === b.cureBy &&
    a.pausedFor.toSorted().join() === b.pausedFor.toSorted().join() &&
    a.late.join() === b.late.join()
  )
}
