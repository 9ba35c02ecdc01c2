import { rolled } from '../../../shared/dates/business-days.ts'
import { contractDates, dueRuleProblem, type Rhythm } from '../../../shared/dates/due-dates.ts'
import { rhythmOf } from '../../../shared/dates/frequency.ts'
import type { PlainDate } from '../../../shared/dates/plain-date.ts'
import { planCalendar } from '../../../shared/engine/installments/clinic-calendar.ts'
import type { Clinic } from '../../../shared/model/clinic.ts'
import type { PlanDraft } from '../../../shared/model/plan.ts'

type Rhythmic = Pick<PlanDraft, 'frequency' | 'firstDueOn'>

/** More dates than any plan has from its first one to those behind its last. */
const MOST_DATES = 1_800

/** So many due dates of a rhythm that begins on its first due date; null where the calendar ends before. */
export function daysFrom({ frequency, firstDueOn }: Rhythmic, count: number): readonly PlainDate[] | null {
  const rhythm = rhythmOf(frequency, firstDueOn)
  return isPossible(rhythm, count) ? contractDates(rhythm, count) : null
}

/** The next due dates of a plan's rhythm after a day, which need not be one of them; null where the calendar ends before. */
export function daysAfter(terms: Rhythmic, after: PlainDate, count: number): readonly PlainDate[] | null {
  const rhythm = rhythmOf(terms.frequency, terms.firstDueOn)
  for (let wanted = count + 60; wanted <= MOST_DATES; wanted *= 2) {
    if (!isPossible(rhythm, wanted)) return daysOneByOne(rhythm, after, count)
    const days = contractDates(rhythm, wanted).filter((on) => on > after)
    if (days.length >= count) return days.slice(0, count)
  }
  return null
}

/** The day by which money that falls due on a contract date is expected: by the plan's rule and the days off of now. */
export function payableDay(
  contractOn: PlainDate,
  terms: Pick<PlanDraft, 'roll' | 'calendar'>,
  { daysOff }: Pick<Clinic, 'daysOff'>,
): PlainDate {
  return rolled(contractOn, terms.roll, planCalendar(terms, daysOff))
}

/** Close to the end of the calendar: no more dates than it holds. */
function daysOneByOne(rhythm: Rhythm, after: PlainDate, count: number): readonly PlainDate[] | null {
  for (let wanted = count; isPossible(rhythm, wanted); wanted += 1) {
    const days = contractDates(rhythm, wanted).filter((on) => on > after)
    if (days.length >= count) return days.slice(0, count)
  }
  return null
}

function isPossible(rhythm: Rhythm, count: number): boolean {
  return dueRuleProblem(rhythm, count) === null
}
