import { useSyncExternalStore } from 'react'
import { dateOf, type PlainDate } from '../../shared/dates/plain-date.ts'

/** The calendar day of a moment where this workstation stands. */
export function dayOfMoment(moment: Date): PlainDate {
  return dateOf(moment.getFullYear(), moment.getMonth() + 1, moment.getDate())
}

/** The calendar day of a stored moment (ISO in UTC) where this workstation stands. */
export function dayOfIso(iso: string): PlainDate {
  return dayOfMoment(new Date(iso))
}

/** The time of day of a stored moment: 10:42 AM. */
export function clockOfIso(iso: string): string {
  return clockOf(new Date(iso))
}

/** The time of day: 10:42 AM. */
export function clockOf(moment: Date): string {
  const hour = moment.getHours()
  const minutes = String(moment.getMinutes()).padStart(2, '0')
  return `${hour % 12 === 0 ? 12 : hour % 12}:${minutes} ${hour < 12 ? 'AM' : 'PM'}`
}

/** The time of day to the second: 10:42:07 AM. */
export function exactClockOf(moment: Date): string {
  const seconds = String(moment.getSeconds()).padStart(2, '0')
  return clockOf(moment).replace(' ', `:${seconds} `)
}

/** The current day, kept right past midnight. */
export function useCurrentDay(): PlainDate {
  return useSyncExternalStore(everyHalfMinute, () => dayOfMoment(new Date()))
}

/** The time of day, kept right to the minute. */
export function useCurrentClock(): string {
  return useSyncExternalStore(everyHalfMinute, () => clockOf(new Date()))
}

function everyHalfMinute(listener: () => void): () => void {
  const timer = setInterval(listener, 10_000)
  return () => clearInterval(timer)
}
