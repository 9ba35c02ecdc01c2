import { contractDates, type MonthDay, type Rhythm } from './due-dates.ts'
import { addDays, addMonths, dateOf, daysInMonth, monthOf, type PlainDate, yearOf } from './plain-date.ts'

/** The usual first due date: the same day next month, or its last day when there is no such day. */
export function monthLater(agreedOn: PlainDate): PlainDate {
  return addMonths(agreedOn, 1)
}

/** The next such day of a month that is at least `minimumDays` after the agreement. */
export function nextMonthDay(agreedOn: PlainDate, day: MonthDay, minimumDays: number): PlainDate {
  const earliest = addDays(agreedOn, minimumDays)
  const inMonth = (first: PlainDate): PlainDate => {
    const last = daysInMonth(yearOf(first), monthOf(first))
    return dateOf(yearOf(first), monthOf(first), day === 'last' ? last : Math.min(day, last))
  }
  const same = inMonth(earliest)
  return same >= earliest ? same : inMonth(addMonths(earliest, 1, 1))
}

/** The first date of a rhythm that is already running, at least `minimumDays` after the agreement. Null when it ends before. */
export function nextInRhythm(agreedOn: PlainDate, rhythm: Rhythm, minimumDays: number): PlainDate | null {
  const earliest = addDays(agreedOn, minimumDays)
  for (let count = 1; count <= 4096; count *= 2) {
    const found = contractDates(rhythm, count).find((on) => on >= earliest)
    if (found) return found
  }
  return null
}
