import { dateOf, isPlainDate, type PlainDate } from '../dates/plain-date.ts'

/** A date of a file: ISO, or month/day/year as US files write it. Null for anything else. */
export function fileDate(text: string): PlainDate | null {
  const trimmed = text.trim().slice(0, 10)
  if (isPlainDate(trimmed)) return trimmed
  const match = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text.trim())
  if (!match) return null
  const shaped = `${match[3]}-${String(match[1]).padStart(2, '0')}-${String(match[2]).padStart(2, '0')}`
  return isPlainDate(shaped) ? dateOf(Number(match[3]), Number(match[1]), Number(match[2])) : null
}
