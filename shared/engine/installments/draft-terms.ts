import { contractDates, type DueRule, dueRuleProblem, type Rhythm } from '../../dates/due-dates.ts'
import { addMonths, dayOf, daysInMonth, monthOf, type PlainDate, yearOf } from '../../dates/plain-date.ts'
import type { Clinic } from '../../model/clinic.ts'
import type { Frequency, PlanDraft } from '../../model/plan.ts'
import { clinicCalendar } from './clinic-calendar.ts'
import { EVEN_SPLIT, MOST_INSTALLMENTS } from './equal-amounts.ts'
import { type InterestTerms, type PlanTerms, plainTerms } from './terms.ts'

/** What of a drafted plan makes its terms; interest and steps are left out where there are none. */
export type DraftedTerms = Pick<PlanDraft, 'frequency' | 'firstDueOn' | 'roll' | 'size'> &
  Partial<Pick<PlanDraft, 'interest' | 'steps' | 'agreedOn'>>

/** What the clinic decides about every plan. Clinic policy, settings. */
export type PlanPolicy = Pick<Clinic, 'smallestInstallment' | 'longestPlanMonths'>

/**
 * The terms from which a drafted plan's schedule follows, the same for the designer, the agreement and the stored plan.
 *
 * Even split, nothing below the clinic's smallest installment, and no date as late as the clinic's longest
 * plan counted from the first due date. Payable dates roll over weekends and federal holidays as banks keep them.
 */
export function termsOf(draft: DraftedTerms, policy: PlanPolicy): PlanTerms {
  const due: DueRule = {
    ...rhythmOf(draft.frequency, draft.firstDueOn),
    roll: draft.roll,
    calendar: clinicCalendar('federalBank', []),
  }
  return {
    ...plainTerms(due, draft.size),
    interest: interestOf(draft),
    steps: draft.steps ?? null,
    split: { ...EVEN_SPLIT, minimum: policy.smallestInstallment },
    maximumCount: mostInstallments(due, draft.firstDueOn, policy.longestPlanMonths),
  }
}

/** The interest of a drafted plan: it runs from the day of the agreement. Null where the plan bears none. */
export function interestOf({
  interest,
  agreedOn,
}: Partial<Pick<PlanDraft, 'interest' | 'agreedOn'>>): InterestTerms | null {
  return interest && agreedOn !== undefined ? { ...interest, startsOn: agreedOn } : null
}

/**
 * When payments of this frequency fall due. Monthly keeps the day of the first one; twice a month pairs it with the day
 * half a month on: the 1st with the 15th, the 15th with the last, the 10th with the 25th.
 */
export function rhythmOf(frequency: Frequency, firstOn: PlainDate): Rhythm {
  switch (frequency) {
    case 'weekly':
      return { every: 'weeks', interval: 1, firstOn }
    case 'biweekly':
      return { every: 'weeks', interval: 2, firstOn }
    case 'every4Weeks':
      return { every: 'weeks', interval: 4, firstOn }
    case 'monthly':
      return { every: 'months', interval: 1, firstOn, anchor: dayOf(firstOn) }
    case 'semimonthly':
      return { every: 'halfMonths', firstOn, days: halfMonthDays(firstOn) }
  }
}

function halfMonthDays(firstOn: PlainDate): readonly [number, number | 'last'] {
  const day = dayOf(firstOn)
  if (day === 1) return [1, 15]
  if (day < 15) return [day, day + 15]
  const isLast = day >= 30 || day === daysInMonth(yearOf(firstOn), monthOf(firstOn))
  return day === 15 || isLast ? [15, 'last'] : [day - 15, day]
}

function mostInstallments(due: DueRule, firstOn: PlainDate, longestMonths: number): number {
  const end = yearOf(firstOn) + Math.ceil(longestMonths / 12)
  if (end >= 2150 || dueRuleProblem(due, MOST_INSTALLMENTS) !== null) return MOST_INSTALLMENTS
  const limit = addMonths(firstOn, longestMonths)
  return Math.max(contractDates(due, MOST_INSTALLMENTS).filter((on) => on < limit).length, 1)
}
