import { randomBytes } from 'node:crypto'
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

/** A new id of this workstation: sortable by time, unique by chance. */
export function newId(): string {
  return `W1-${Date.now().toString(36)}-${randomBytes(6).toString('hex')}`
}

/** A short code that a person can read aloud. */
export function newTicket(): string {
  return `P-${randomBytes(3).toString('hex').toUpperCase()}`
}
