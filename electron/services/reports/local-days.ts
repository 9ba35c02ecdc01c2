import { dateOf, type PlainDate } from '../../../shared/dates/plain-date.ts'

/** Moments in UTC: from this one, and before that one. */
export interface Moments {
  readonly from: string
  readonly before: string
}

/** The moments of some whole days where this workstation stands, both days included. */
export function momentsOf(from: PlainDate, to: PlainDate): Moments {
  return { from: beginOf(from, 0), before: beginOf(to, 1) }
}

/** The calendar day of a stored moment (ISO in UTC) where this workstation stands. */
export function localDay(moment: string): PlainDate {
  const local = new Date(moment)
  return dateOf(local.getFullYear(), local.getMonth() + 1, local.getDate())
}

function beginOf(day: PlainDate, later: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return new Date(year, month - 1, date + later).toISOString()
}
