import { parseDate, typedDate } from '../../shared/dates/parse-date.ts'
import type { PlainDate } from '../../shared/dates/plain-date.ts'

/** A day in a date box; empty while nobody has told. */
export function dayText(day: PlainDate | null): string {
  return day === null ? '' : typedDate(day)
}

/** The day that a date box states, in the past; null for anything else. */
export function dayIn(text: string, today: PlainDate): PlainDate | null {
  const reading = parseDate(text, today, 'past')
  return reading.kind === 'date' ? reading.value : null
}
