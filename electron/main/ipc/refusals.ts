import type { z } from 'zod'
import type { Answer, BrokenCause, DeniedCode } from '../../../shared/contract/errors.ts'

export function denied(code: DeniedCode): Answer<never> {
  return { ok: false, error: { kind: 'denied', code } }
}

/** The paths of the fields and the key of what is wrong with each; never the value that was typed. */
export function invalid(error: z.ZodError): Answer<never> {
  const fields: Record<string, string> = {}
  for (const issue of error.issues) {
    const path = issue.path.map(String).join('.') || 'request'
    fields[path] ??= /^[a-z]+\.[a-zA-Z]+$/.test(issue.message) ? issue.message : 'field.invalid'
  }
  return { ok: false, error: { kind: 'invalid', fields } }
}

export function broken(ticket: string, cause: BrokenCause): Answer<never> {
  return { ok: false, error: { kind: 'broken', ticket, cause } }
}

const CAUSES: readonly (readonly [RegExp, BrokenCause])[] = [
  [/^SQLITE_FULL|^ENOSPC$/, 'diskFull'],
  [/^SQLITE_READONLY|^EROFS$|^EACCES$|^EPERM$/, 'readOnly'],
  [/^SQLITE_BUSY|^SQLITE_LOCKED/, 'busy'],
  [/^SQLITE_CORRUPT|^SQLITE_NOTADB/, 'damaged'],
]

/** What kind of trouble an error is, by its code alone. */
export function causeOf(error: unknown): BrokenCause {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return CAUSES.find(([pattern]) => pattern.test(code))?.[1] ?? 'bug'
}
