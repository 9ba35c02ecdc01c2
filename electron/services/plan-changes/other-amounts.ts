import { addDays, type PlainDate } from '../../../shared/dates/plain-date.ts'
import { spreadOver } from '../../../shared/engine/installments/change-amounts.ts'
import { demandsOn } from '../../../shared/engine/installments/demand.ts'
import { termsOf } from '../../../shared/engine/installments/draft-terms.ts'
import { amountsByTarget } from '../../../shared/engine/installments/equal-amounts.ts'
import { reAged, reAmortized } from '../../../shared/engine/installments/re-age.ts'
import { reAgeAllowance } from '../../../shared/engine/installments/re-age-limit.ts'
import { type PlanRefusal, planRefused } from '../../../shared/engine/installments/refusal.ts'
import type { PlanDraft } from '../../../shared/model/plan.ts'
import type { PlanChange } from '../../../shared/model/plan-changes.ts'
import { type Cents, sumCents } from '../../../shared/money/cents.ts'
import { reAgeLimitOf } from '../late-policy.ts'
import { asOpen, type Changed, type ChangeRefusal, cannot, changedPlan, replaced } from './changed.ts'
import { daysAfter, daysFrom } from './due-days.ts'
import { coming, leftOn, overdue, type PlanNow } from './plan-now.ts'

type NewTerms = Extract<PlanChange, { kind: 'newTerms' }>

/**
 * What is left in other payments, by their count or their amount. Overdue amounts join or stay as they are. Nothing goes
 * below the clinic's smallest payment; beyond its longest plan a supervisor decides.
 * Source: payment plan specification, section 7, "extend term"; clinic policy, settings.
 */
export function withNewTerms(now: PlanNow, change: NewTerms): Changed | ChangeRefusal {
  const { size, arrears } = change
  const touched = [...(arrears === 'include' ? overdue(now) : []), ...coming(now)]
  if (touched.length === 0) return cannot('noInstallmentLeft')
  if (change.firstDueOn !== null && change.firstDueOn < now.on) return cannot('dateInPast')
  const frequency = change.frequency ?? now.plan.terms.frequency
  const amounts = amountsOf(sumCents(touched.map(leftOn)), { ...now.plan.terms, frequency, size }, now)
  if ('kind' in amounts) return amounts
  const dated = daysOf(now, change, frequency, amounts.length)
  if (dated === null) return planRefused('datesImpossible', { problem: 'beyondCalendar' })
  const number = coming(now)[0]?.number ?? (now.rows.at(-1)?.number ?? 0) + 1
  const rows = replaced(now.rows, touched, demandsOn(amounts, dated.days, number))
  const terms = { ...now.plan.terms, frequency, firstDueOn: dated.firstDueOn }
  return changedPlan(now, rows, { terms })
}

/**
 * Overdue amounts in the payments that are still to come: each rises by its share, the last takes the rest.
 * Source: payment plan specification, sections 7 and 18, "re-amortize".
 */
export function withArrearsSpread(now: PlanNow): Changed | ChangeRefusal {
  if (overdue(now).length === 0) return cannot('nothingOverdue')
  const rows = now.rows.map((row) => ({
    number: row.number,
    dueOn: row.contractOn,
    amount: row.amount,
    left: leftOn(row),
  }))
  const spread = reAmortized(rows, now.on, { increment: 1, rounding: 'halfUp' })
  if (spread.kind === 'refused') return spread
  return changedPlan(
    now,
    spread.demands.map(({ number, dueOn, amount }) => ({ number, contractOn: dueOn, amount })),
  )
}

/**
 * Overdue amounts as new payments behind the last one: lateness starts afresh, as often as the clinic allows.
 * Source: payment plan specification, section 7, "re-age".
 */
export function withReAging(now: PlanNow, { count }: Extract<PlanChange, { kind: 'reAge' }>): Changed | ChangeRefusal {
  const arrears = overdue(now)
  const last = now.rows.at(-1)
  if (arrears.length === 0 || last === undefined) return cannot('nothingOverdue')
  const earlier = now.changes.filter(({ kind }) => kind === 'reAge').map(({ effectiveOn }) => effectiveOn)
  const { isAllowed, nextFrom } = reAgeAllowance(earlier, now.on, reAgeLimitOf(now.policy))
  if (!isAllowed)
    return nextFrom === null ? cannot('reAgingNotAllowed') : cannot('reAgedLately', { on: nextFrom, today: now.on })
  const days = daysAfter(now.plan.terms, later(last.contractOn, addDays(now.on, -1)), count)
  if (days === null) return cannot('datesImpossible')
  const { split } = termsOf(now.plan.terms, now.clinic)
  const aged = reAged(asOpen(arrears), last.number, days, split)
  if (aged.kind === 'refused') return aged
  return changedPlan(now, replaced(now.rows, arrears, aged.added))
}

function amountsOf(
  left: Cents,
  terms: Pick<PlanDraft, 'frequency' | 'firstDueOn' | 'roll' | 'size'>,
  now: PlanNow,
): readonly Cents[] | PlanRefusal {
  const { split, minimumFinal } = termsOf(terms, now.clinic)
  const { size } = terms
  const parts =
    size.by === 'count'
      ? spreadOver(left, size.count, split)
      : amountsByTarget(left, size.amount, split.minimum, minimumFinal)
  return parts.kind === 'refused' ? parts : parts.amounts
}

interface NewDays {
  readonly firstDueOn: PlainDate
  readonly days: readonly PlainDate[]
}

/** A new first day or rhythm starts the dates anew; else they go on as agreed from the next payment. */
function daysOf(now: PlanNow, change: NewTerms, frequency: PlanDraft['frequency'], count: number): NewDays | null {
  const { terms } = now.plan
  const next = coming(now)[0]?.contractOn ?? daysAfter(terms, addDays(now.on, -1), 1)?.[0]
  const firstDueOn = change.firstDueOn ?? next
  if (firstDueOn === undefined) return null
  if (change.firstDueOn !== null || frequency !== terms.frequency) {
    const days = daysFrom({ frequency, firstDueOn }, count)
    return days && { firstDueOn, days }
  }
  const following = count > 1 ? daysAfter(terms, firstDueOn, count - 1) : []
  return following && { firstDueOn: terms.firstDueOn, days: [firstDueOn, ...following] }
}

function later(a: PlainDate, b: PlainDate): PlainDate {
  return a > b ? a : b
}
