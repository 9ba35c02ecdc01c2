import type { Reader } from '../../../db/connection.ts'
import * as planPolicies from '../../../db/repositories/plan-policies.ts'
import type { Demand } from '../../../db/repositories/plan-rows.ts'
import * as plans from '../../../db/repositories/plans.ts'
import { addDays, type PlainDate } from '../../../shared/dates/plain-date.ts'
import { lateFrom, type Pause, pausesOn } from '../../../shared/engine/installments/late-clock.ts'
import type { Plan } from '../../../shared/model/plan.ts'
import { latePolicyOf } from '../late-policy.ts'
import { planPast } from '../plan-changes/plan-past.ts'

/** What a plan asks for on a day, as its papers say it. All demands are open ones, in their order. */
export interface Asked {
  /** The pause of the day with its last day, null when that is not known; null when the clock runs. */
  readonly pause: Pick<Pause, 'to'> | null
  readonly open: readonly Demand[]
  /** Their day has come, whether they are asked for or not. */
  readonly come: readonly Demand[]
  /** Unpaid after their grace, paused days not counted. None of a plan that is paused or was never signed. */
  readonly late: readonly Demand[]
  /** Of the day itself, or still in their grace. None while the plan is paused. */
  readonly due: readonly Demand[]
  /** The next one that is asked for; null when it falls into the pause. */
  readonly next: Demand | null
}

/** What a plan asks for on a day. Source: payment plan specification, section 10; the grace days are clinic policy. */
export function askedOfPlan(reader: Reader, { id, state }: Pick<Plan, 'id' | 'state'>, on: PlainDate): Asked {
  const { graceDays } = latePolicyOf(planPolicies.get(reader))
  const { pauses } = planPast(reader, id)
  const pause = pauseOn(on, pauses)
  const open = plans.demandsOf(reader, id).filter(({ amount, paid }) => paid < amount)
  const come = open.filter(({ contractOn }) => contractOn <= on)
  const asked = pause === null ? come : []
  const isLate = ({ contractOn }: Demand): boolean => {
    const from = lateFrom(contractOn, graceDays, pauses)
    return state !== 'awaitingSignature' && from !== null && from <= on
  }
  return {
    pause,
    open,
    come,
    late: asked.filter(isLate),
    due: asked.filter((one) => !isLate(one)),
    next: nextAfter(open, on, pause),
  }
}

/** The days from today on that are paused without a break; null when none is. */
function pauseOn(today: PlainDate, pauses: readonly Pause[]): Pick<Pause, 'to'> | null {
  const ends = pausesOn(today, pauses).map(({ to }) => to)
  if (ends.length === 0) return null
  const to = ends.reduce((last, end) => (last === null || end === null ? null : last < end ? end : last))
  const further = to === null ? null : pauseOn(addDays(to, 1), pauses)
  return further ?? { to }
}

function nextAfter(open: readonly Demand[], today: PlainDate, pause: Asked['pause']): Demand | null {
  const next = open.find(({ contractOn }) => contractOn > today)
  if (next === undefined || pause === null) return next ?? null
  return pause.to !== null && next.contractOn > pause.to ? next : null
}
