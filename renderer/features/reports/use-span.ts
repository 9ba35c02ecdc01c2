import { useState } from 'react'
import { parseDate, typedDate } from '../../../shared/dates/parse-date.ts'
import { addDays, type PlainDate, plainDate } from '../../../shared/dates/plain-date.ts'
import { useToday } from '../../ui/today.tsx'
import type { Span } from './api/reports.ts'

/** Ranges of days that are named, and days of one's own. */
export const RANGES = ['thisMonth', 'lastMonth', 'yearToDate'] as const
export type Range = (typeof RANGES)[number] | 'own'

/** A span of days as it is typed: from so many days ago to today at first. Null while it is not whole or turned round. */
export function useSpan(daysBack: number) {
  const today = useToday()
  const [from, setFrom] = useState(() => typedDate(addDays(today, -daysBack)))
  const [to, setTo] = useState(() => typedDate(today))
  const range: Range = RANGES.find((one) => isRange(one, from, to, today)) ?? 'own'
  function setRange(wanted: Range): void {
    if (wanted === 'own') return
    const days = daysOf(wanted, today)
    setFrom(typedDate(days.from))
    setTo(typedDate(days.to))
  }
  return { from, to, setFrom, setTo, range, setRange, span: spanOf(dayOf(from, today), dayOf(to, today)) }
}

function spanOf(from: PlainDate | null, to: PlainDate | null): Span | null {
  return from === null || to === null || from > to ? null : { from, to }
}

function dayOf(text: string, today: PlainDate): PlainDate | null {
  const reading = parseDate(text, today, 'past')
  return reading.kind === 'date' ? reading.value : null
}

function isRange(range: (typeof RANGES)[number], from: string, to: string, today: PlainDate): boolean {
  const days = daysOf(range, today)
  return dayOf(from, today) === days.from && dayOf(to, today) === days.to
}

/** The days of a named range: a month or year that runs ends today. */
function daysOf(
  range: (typeof RANGES)[number],
  today: PlainDate,
): { readonly from: PlainDate; readonly to: PlainDate } {
  const first = plainDate(`${today.slice(0, 7)}-01`)
  if (range === 'thisMonth') return { from: first, to: today }
  if (range === 'yearToDate') return { from: plainDate(`${today.slice(0, 4)}-01-01`), to: today }
  const end = addDays(first, -1)
  return { from: plainDate(`${end.slice(0, 7)}-01`), to: end }
}
