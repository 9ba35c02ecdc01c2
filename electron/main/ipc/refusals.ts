import type { z } from 'zod'
import { type StoreFault, storeFault } from '../../../db/open-problem.ts'
import type { Answer, BrokenCause, DeniedCode } from '../../../shared/contract/errors.ts'

const MOST_FIELDS = 50

const CAUSES: Readonly<Record<StoreFault, BrokenCause>> = {
  DISK_FULL: 'diskFull',
  DISK_FAILED: 'diskFailed',
  READ_ONLY: 'readOnly',
  BUSY: 'busy',
  DAMAGED: 'damaged',
}

export function denied(code: DeniedCode): Answer<never> {
  return { ok: false, error: { kind: 'denied', code } }
}

/** The paths of the fields and the key of what is wrong with each; never the value that was typed. */
export function invalid(error: z.ZodError): Answer<never> {
  const fields: Record<string, string> = {}
  for (const issue of error.issues.slice(0, MOST_FIELDS)) {
    const path = issue.path.map(String).join('.') || 'request'
    fields[path] ??= /^[a-z]+\.[a-zA-Z]+$/.test(issue.message) ? issue.message : 'field.invalid'
  }
  return { ok: false, error: { kind: 'invalid', fields } }
}

/** The request is nothing that a schema should even look at. */
export function notPlain(): Answer<never> {
  return { ok: false, error: { kind: 'invalid', fields: { request: 'field.invalid' } } }
}

export function broken(ticket: string, cause: BrokenCause): Answer<never> {
  return { ok: false, error: { kind: 'broken', ticket, cause } }
}

/** What kind of trouble an error is, by the codes of the driver and of Node alone, however deep they are wrapped. */
export function causeOf(error: unknown): BrokenCause {
  const fault = storeFault(error)
  return fault === null ? 'bug' : CAUSES[fault]
}
