import type { Calendar } from '../../dates/business-days.ts'
import type { HolidayRule } from '../../dates/holidays.ts'
import type { PlainDate } from '../../dates/plain-date.ts'
import { federalHolidays } from '../../rules/calendar/federal-holidays.ts'

/** Which days besides the clinic's own closures are no working days. */
export type CalendarKind = 'weekends' | 'federalOffice' | 'federalBank'

/**
 * The calendar by which payable dates roll: weekends, federal holidays as offices or as banks keep them, and the
 * clinic's own closure days. Source: payment plan specification, section 3; clinic policy, settings.
 */
export function clinicCalendar(kind: CalendarKind, closures: readonly PlainDate[]): Calendar {
  if (kind === 'weekends') return { holidays: [], saturdayHolidays: 'notMoved', closures }
  const saturdayHolidays = kind === 'federalOffice' ? 'fridayBefore' : 'notMoved'
  return { holidays: federalHolidayRules(), saturdayHolidays, closures }
}

/** The federal holidays by the newest law; each one carries the first year in which it is kept. */
export function federalHolidayRules(): readonly HolidayRule[] {
  return federalHolidays.values.at(-1)?.value ?? []
}
