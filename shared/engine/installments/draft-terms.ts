import { contractDates, type DueRule, dueRuleProblem } from '../../dates/due-dates.ts'
import { rhythmOf } from '../../dates/frequency.ts'
import { addMonths, type PlainDate, yearOf } from '../../dates/plain-date.ts'
import type { Clinic } from '../../model/clinic.ts'
import type { PlanDraft } from '../../model/plan.ts'
import { type PlanCut, TO_THE_CENT } from '../../model/plan-split.ts'
import { ZERO } from '../../money/cents.ts'
import { planCalendar } from './clinic-calendar.ts'
import { MOST_INSTALLMENTS } from './equal-amounts.ts'
import { type InterestTerms, type PlanTerms, plainTerms } from './terms.ts'

/** What of a drafted plan makes its terms; interest and steps are left out where there are none. */
export type DraftedTerms = Pick<PlanDraft, 'frequency' | 'firstDueOn' | 'roll' | 'size'> &
  Partial<Pick<PlanDraft, 'interest' | 'steps' | 'agreedOn' | 'calendar'>> & {
    /** How its payments are cut; left out or null for plans that keep every rest apart. */
    readonly cut?: PlanCut | null | undefined
  }

/** What the clinic decides about every plan. Clinic policy, settings. */
export type PlanPolicy = Pick<Clinic, 'smallestInstallment' | 'longestPlanMonths' | 'daysOff'>

/**
 * The terms from which a drafted plan's schedule follows, the same for the designer, the agreement and the stored plan.
 *
 * Cut as the plan says, even to the cent where it says nothing; nothing below the clinic's smallest installment, and no date as late as the clinic's longest
 * plan counted from the first due date. Payable dates roll by the plan's calendar and the clinic's closure days.
 * Source: payment plan specification, sections 2 to 5.
 */
export function termsOf(draft: DraftedTerms, policy: PlanPolicy): PlanTerms {
  const due: DueRule = {
    ...rhythmOf(draft.frequency, draft.firstDueOn),
    roll: draft.roll,
    calendar: planCalendar(draft, policy.daysOff),
  }
  const { leastLast, ...split } = draft.cut ? draft.cut : { ...TO_THE_CENT, leastLast: ZERO }
  return {
    ...plainTerms(due, draft.size),
    interest: interestOf(draft),
    steps: draft.steps ?? null,
    split: { ...split, minimum: policy.smallestInstallment },
    minimumFinal: leastLast,
    maximumCount: mostInstallments(due, draft.firstDueOn, policy.longestPlanMonths),
  }
}

/**
 * The interest of a drafted plan: it runs from the day of the agreement. Null where the plan bears none.
 * Source: payment plan specification, section 5.
 */
export function interestOf({
  interest,
  agreedOn,
}: Partial<Pick<PlanDraft, 'interest' | 'agreedOn'>>): InterestTerms | null {
  return interest && agreedOn !== undefined ? { ...interest, startsOn: agreedOn } : null
}

function mostInstallments(due: DueRule, firstOn: PlainDate, longestMonths: number): number {
  const end = yearOf(firstOn) + Math.ceil(longestMonths / 12)
  if (end >= 2150 || dueRuleProblem(due, MOST_INSTALLMENTS) !== null) return MOST_INSTALLMENTS
  const limit = addMonths(firstOn, longestMonths)
  return Math.max(contractDates(due, MOST_INSTALLMENTS).filter((on) => on < limit).length, 1)
}
