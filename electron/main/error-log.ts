import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { type ErrorLook, lookOf } from '../../shared/model/error-look.ts'

const LARGEST_BYTES = 1_000_000

/**
 * A log that cannot hold a patient's name: of an error it keeps the kind, the code and the places in our own code, and
 * never the message, because messages quote what was typed.
 */
export interface ErrorLog {
  /** Writes one line and gives the ticket that finds it. */
  readonly write: (where: string, error: unknown) => string
  /** The same for an error that somebody else has looked at: a window. */
  readonly note: (where: string, look: ErrorLook) => string
}

export function errorLog(file: string, now: () => string, newTicket: () => string): ErrorLog {
  const note = (where: string, look: ErrorLook): string => {
    const ticket = newTicket()
    try {
      mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
      startAnewWhenLarge(file)
      appendFileSync(file, `${JSON.stringify({ ticket, at: now(), where, ...look })}\n`, { mode: 0o600 })
    } catch {
      // The disk may be what is broken: the ticket is still shown, and the answer says that it did not work.
    }
    return ticket
  }
  return { note, write: (where, error) => note(where, lookOf(error)) }
}

function startAnewWhenLarge(file: string): void {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0
  if (size > LARGEST_BYTES) renameSync(file, `${file}.1`)
}
