import { useState } from 'react'
import { parseDate, typedDate } from '../../../shared/dates/parse-date.ts'
import { addDays, type PlainDate } from '../../../shared/dates/plain-date.ts'
import { useToday } from '../../ui/today.tsx'
import type { Span } from './api/reports.ts'

/** A span of days as it is typed: from so many days ago to today at first. Null while it is not whole or turned round. */
export function useSpan(daysBack: number) {
  const today = useToday()
  const [from, setFrom] = useState(() => typedDate(addDays(today, -daysBack)))
  const [to, setTo] = useState(() => typedDate(today))
  return { from, to, setFrom, setTo, span: spanOf(dayOf(from, today), dayOf(to, today)) }
}

function spanOf(from: PlainDate | null, to: PlainDate | null): Span | null {
  return from === null || to === null || from > to ? null : { from, to }
}

function dayOf(text: string, today: PlainDate): PlainDate | null {
  const reading = parseDate(text, today, 'past')
  return reading.kind === 'date' ? reading.value : null
}
