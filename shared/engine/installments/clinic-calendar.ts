import type { Calendar } from '../../dates/business-days.ts'
import type { HolidayRule } from '../../dates/holidays.ts'
import type { PlainDate } from '../../dates/plain-date.ts'
import { type CalendarKind, type DaysOff, USUAL_CALENDAR } from '../../model/days-off.ts'
import type { PlanDraft } from '../../model/plan.ts'
import { federalHolidays } from '../../rules/calendar/federal-holidays.ts'

/**
 * The calendar by which payable dates roll: weekends, federal holidays as offices or as banks keep them, and the
 * clinic's own closure days. Source: payment plan specification, section 3; clinic policy, settings.
 */
export function clinicCalendar(kind: CalendarKind, closures: readonly PlainDate[]): Calendar {
  if (kind === 'weekends') return { holidays: [], saturdayHolidays: 'notMoved', closures }
  const saturdayHolidays = kind === 'federalOffice' ? 'fridayBefore' : 'notMoved'
  return { holidays: federalHolidayRules(), saturdayHolidays, closures }
}

/**
 * The calendar by which the payable days of one plan move: the kind that the plan was made with, and the clinic's closure
 * days. Plans that name no kind follow federal holidays as banks keep them.
 * Source: payment plan specification, section 3, numbers 6 and 7.
 */
export function planCalendar({ calendar }: Pick<PlanDraft, 'calendar'>, daysOff: DaysOff | undefined): Calendar {
  const closures = daysOff === undefined ? [] : daysOff.closures.map(({ on }) => on)
  return clinicCalendar(calendar === undefined ? USUAL_CALENDAR : calendar, closures)
}

/** The federal holidays by the newest law; each one carries the first year in which it is kept. */
export function federalHolidayRules(): readonly HolidayRule[] {
  return federalHolidays.values.at(-1)?.value ?? []
}
