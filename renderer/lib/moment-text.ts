import type { PlainDate } from '../../shared/dates/plain-date.ts'
import { listDay } from '../../shared/text/screens-days.ts'
import { clockOfIso, dayOfIso } from './clock.ts'

/** When a stored moment was: 7:40 AM for today, Nov 20, 7:40 AM before that. */
export function momentText(iso: string, today: PlainDate): string {
  const day = dayOfIso(iso)
  return day === today ? clockOfIso(iso) : `${listDay(day, today)}, ${clockOfIso(iso)}`
}
