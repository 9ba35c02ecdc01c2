import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

const LARGEST_BYTES = 1_000_000

/**
 * A log that cannot hold a patient's name: of an error it keeps the name, the code and the places in our own code, and
 * never the message, because messages quote what was typed.
 */
export interface ErrorLog {
  /** Writes one line and gives the ticket that finds it. */
  readonly write: (where: string, error: unknown) => string
}

export function errorLog(file: string, now: () => string, newTicket: () => string): ErrorLog {
  return {
    write: (where, error) => {
      const ticket = newTicket()
      try {
        mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
        startAnewWhenLarge(file)
        appendFileSync(file, `${JSON.stringify({ ticket, at: now(), where, ...described(error) })}\n`, { mode: 0o600 })
      } catch {
        // The disk may be what is broken: the ticket is still shown, and the answer says that it did not work.
      }
      return ticket
    },
  }
}

/** What may be told of an error: kind, code, and `file:line` of the stack. */
export function described(error: unknown): {
  readonly name: string
  readonly code: string
  readonly places: readonly string[]
} {
  if (!(error instanceof Error)) return { name: typeof error, code: '', places: [] }
  const code = 'code' in error && typeof error.code === 'string' ? error.code.slice(0, 40) : ''
  const places = [...(error.stack ?? '').matchAll(/([\w.-]+\.[cm]?[jt]s):(\d+):\d+/g)]
  return { name: error.name.slice(0, 40), code, places: places.slice(0, 8).map((match) => `${match[1]}:${match[2]}`) }
}

function startAnewWhenLarge(file: string): void {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0
  if (size > LARGEST_BYTES) renameSync(file, `${file}.1`)
}
