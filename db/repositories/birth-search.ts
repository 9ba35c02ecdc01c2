import { dateOf, daysInMonth, isPlainDate, type PlainDate } from '../../shared/dates/plain-date.ts'

const SLASHED = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})$/
const EIGHT_DIGITS = /^(\d{2})(\d{2})(\d{4})$/

/**
 * The birth dates that a piece of a search may mean: "3/5/71", "03051971" or "1971-03-05"; month before day.
 * A year of two digits means either century. None when the piece is no date.
 */
export function birthDatesIn(piece: string): readonly PlainDate[] {
  if (isPlainDate(piece)) return [piece]
  const [, month, day, year] = SLASHED.exec(piece) ?? EIGHT_DIGITS.exec(piece) ?? []
  if (month === undefined || day === undefined || year === undefined) return []
  const years = year.length === 2 ? [1900 + Number(year), 2000 + Number(year)] : [Number(year)]
  return years
    .filter((each) => isDay(each, Number(month), Number(day)))
    .map((each) => dateOf(each, Number(month), Number(day)))
}

function isDay(year: number, month: number, day: number): boolean {
  return year >= 1900 && year <= 2150 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}
