import { type SkipPolicy, withDates, withSkip } from '../../../shared/engine/installments/change-dates.ts'
import { isPausedOn } from '../../../shared/engine/installments/late-clock.ts'
import type { PlanChange } from '../../../shared/model/plan-changes.ts'
import { asOpen, type Changed, type ChangedRow, type ChangeRefusal, cannot, changedPlan, replaced } from './changed.ts'
import { daysAfter, daysFrom } from './due-days.ts'
import { coming, leftOn, type PlanNow } from './plan-now.ts'

type ChangeOf<K extends PlanChange['kind']> = Extract<PlanChange, { kind: K }>

/**
 * One payment on another day. The later ones follow in the plan's rhythm from there, or stay. A payment that is late
 * already is not moved: that is what re-aging is for, and it is limited.
 * Source: payment plan specification, section 7, "move a due date".
 */
export function withMovedDate(now: PlanNow, { number, dueOn, later }: ChangeOf<'moveDate'>): Changed | ChangeRefusal {
  const moved = now.rows.find((row) => row.number === number && leftOn(row) > 0)
  if (moved === undefined) return cannot('noSuchPayment')
  if (now.standing.late.includes(number)) return cannot('paymentIsLate')
  if (dueOn < now.on) return cannot('dateInPast')
  if (dueOn === moved.contractOn) return cannot('nothingChanges')
  const touched = later === 'follow' ? now.rows.filter((row) => row.number >= number) : [moved]
  const terms = later === 'follow' ? { ...now.plan.terms, firstDueOn: dueOn } : now.plan.terms
  const days = later === 'follow' ? daysFrom(terms, touched.length) : [dueOn]
  if (days === null) return cannot('datesImpossible')
  return changedPlan(now, replaced(now.rows, touched, withDates(asOpen(touched), moved.contractOn, days)), { terms })
}

/**
 * The next payments left out. What is overdue stays so; what was paid ahead on a skipped payment stays there.
 * Source: payment plan specification, section 7, "skip".
 */
export function withSkipped(now: PlanNow, { count, money }: ChangeOf<'skip'>): Changed | ChangeRefusal {
  const next = coming(now)
  const last = next.at(-1)
  if (last === undefined) return cannot('noInstallmentLeft')
  const after = daysAfter(now.plan.terms, last.contractOn, count)
  if (after === null) return cannot('datesImpossible')
  const policy: SkipPolicy = money
  const skipped = withSkip(asOpen(next), count, policy, after)
  if (skipped.kind === 'refused') return skipped
  return changedPlan(now, replaced(now.rows, next, skipped.demands))
}

/** The clock stops. Payments stay as they are. Source: payment plan specification, section 10, "pause codes". */
export function withPause(now: PlanNow, { reason, until }: ChangeOf<'pause'>): Changed | ChangeRefusal {
  if (isPausedOn(now.on, now.pauses)) return cannot('pausedAlready')
  if (until !== null && until < now.on) return cannot('pauseTooShort')
  return changedPlan(now, unchanged(now), { pausedUntil: until, reasonCode: reason })
}

/**
 * The clock runs again. Given a day, what fell due since the pause began, and all that follows, starts there anew;
 * what was overdue before the pause stays so.
 */
export function withResumption(now: PlanNow, { firstDueOn }: ChangeOf<'resume'>): Changed | ChangeRefusal {
  const pause = now.pauses.find(({ from, to }) => from <= now.on && (to === null || to >= now.on))
  if (pause === undefined) return cannot('notPaused')
  if (firstDueOn === null) return changedPlan(now, unchanged(now), { reasonCode: pause.reason })
  if (firstDueOn < now.on) return cannot('dateInPast')
  const touched = now.rows.filter((row) => leftOn(row) > 0 && row.contractOn >= pause.from)
  const [first] = touched
  if (first === undefined) return cannot('noInstallmentLeft')
  const terms = { ...now.plan.terms, firstDueOn }
  const days = daysFrom(terms, touched.length)
  if (days === null) return cannot('datesImpossible')
  const fresh = withDates(asOpen(touched), first.contractOn, days)
  return changedPlan(now, replaced(now.rows, touched, fresh), { terms, reasonCode: pause.reason })
}

/** The payments as they are. */
export function unchanged(now: PlanNow): readonly ChangedRow[] {
  return now.rows.map(({ number, contractOn, amount }) => ({ number, contractOn, amount }))
}
