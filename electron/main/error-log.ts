import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

const LARGEST_BYTES = 1_000_000
const MOST_PLACES = 8
const PLACE = /([\w.-]+\.[cm]?[jt]s):(\d+):\d+\)?$/

/**
 * A log that cannot hold a patient's name: of an error it keeps the kind, the code and the places in our own code, and
 * never the message, because messages quote what was typed.
 */
export interface ErrorLog {
  /** Writes one line and gives the ticket that finds it. */
  readonly write: (where: string, error: unknown) => string
}

export interface ErrorLook {
  readonly kind: string
  readonly code: string
  readonly places: readonly string[]
}

export function errorLog(file: string, now: () => string, newTicket: () => string): ErrorLog {
  return {
    write: (where, error) => {
      const ticket = newTicket()
      try {
        mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
        startAnewWhenLarge(file)
        appendFileSync(file, `${JSON.stringify({ ticket, at: now(), where, ...lookOf(error) })}\n`, { mode: 0o600 })
      } catch {
        // The disk may be what is broken: the ticket is still shown, and the answer says that it did not work.
      }
      return ticket
    },
  }
}

/** What may be told of an error: its kind, the code of the driver or of Node, and `file:line` of each step. */
export function lookOf(error: unknown): ErrorLook {
  if (!(error instanceof Error)) return { kind: typeof error, code: '', places: [] }
  return {
    kind: /^[A-Z][A-Za-z]{0,30}Error$/.test(error.name) ? error.name : 'Error',
    code: codeOf(error),
    places: placesOf(error),
  }
}

/** In capitals, as SQLite and Node write them; anything else might be somebody's. A query's error wraps the driver's. */
function codeOf(error: Error): string {
  if ('code' in error && typeof error.code === 'string') return /^[A-Z][A-Z0-9_]{1,39}$/.exec(error.code)?.[0] ?? ''
  return error.cause instanceof Error ? codeOf(error.cause) : ''
}

/** The stack repeats the message first; only what stands behind it is read. */
function placesOf(error: Error): readonly string[] {
  const stack = error.stack ?? ''
  const at = stack.indexOf(error.message)
  const steps = error.message === '' || at < 0 ? stack : stack.slice(at + error.message.length)
  const places = steps.split('\n').filter((line) => line.startsWith('    at '))
  return places.slice(0, MOST_PLACES).flatMap((line) => {
    const [, file, number] = PLACE.exec(line) ?? []
    return file === undefined ? [] : [`${file}:${number}`]
  })
}

function startAnewWhenLarge(file: string): void {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0
  if (size > LARGEST_BYTES) renameSync(file, `${file}.1`)
}
