import { randomBytes } from 'node:crypto'
import { uptime } from 'node:os'
import { type PlainDate, plainDate } from '../../shared/dates/plain-date.ts'

/** This moment in UTC, ISO with Z. */
export function now(): string {
  return new Date().toISOString()
}

/** Today on the clock of this desk. */
export function today(): PlainDate {
  const moment = new Date()
  const two = (part: number): string => String(part).padStart(2, '0')
  return plainDate(`${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`)
}

/** The clock of this desk as it may stand in a file's name: 15.40. */
export function clockWords(): string {
  return new Date().toTimeString().slice(0, 5).replace(':', '.')
}

/** A new id of this workstation: sortable by time, unique by chance. */
export function newId(): string {
  return `W1-${Date.now().toString(36)}-${randomBytes(6).toString('hex')}`
}

/** A short code that a person can read aloud. */
export function newTicket(): string {
  return `P-${randomBytes(3).toString('hex').toUpperCase()}`
}

/** A moment with this desk's offset from UTC, as papers show it: 2026-11-09T14:32:00-05:00. */
export function localMoment(utc: string): string {
  const moment = new Date(utc)
  const offset = -moment.getTimezoneOffset()
  const two = (part: number): string => String(part).padStart(2, '0')
  const local = new Date(moment.getTime() + offset * 60_000).toISOString().slice(0, 19)
  const size = Math.abs(offset)
  return `${local}${offset < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`
}

/** Both clocks that the vault watches. */
export const vaultClock = {
  wallMs: () => Date.now(),
  sinceBootMs: () => uptime() * 1000,
}
