const MOST_PLACES = 8
const PLACE = /([\w.-]+\.[cm]?[jt]s):(\d+):(\d+)\)?$/
const KIND = /^[A-Z][A-Za-z]{0,30}Error$/

/** What may be told of an error: never its message, because messages quote what was typed. */
export interface ErrorLook {
  /** `TypeError`; the type of what was thrown where that was no error. */
  readonly kind: string
  /** Of the driver or of Node, in capitals; empty when there is none. */
  readonly code: string
  /** `file:line:column` of each step in our own code, the innermost first; at most eight. */
  readonly places: readonly string[]
}

/** What of an error may be written down or told. Source: security and reliability, section 4.6, crash dumps. */
export function lookOf(error: unknown): ErrorLook {
  if (!(error instanceof Error)) return { kind: typeof error, code: '', places: [] }
  return { kind: KIND.test(error.name) ? error.name : 'Error', code: codeOf(error), places: placesOf(error) }
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
    const [, file, number, column] = PLACE.exec(line) ?? []
    return file === undefined ? [] : [`${file}:${number}:${column}`]
  })
}
