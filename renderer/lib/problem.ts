import type { AppError, BrokenCause, DeniedCode, RefusalCode } from '../../shared/contract/errors.ts'
import {
  brokenSentences,
  denialSentences,
  type Facts,
  fieldProblem,
  fieldsRefused,
  type Problem,
  refusalSentences,
} from '../../shared/text/errors.ts'

const refusals: Readonly<Record<RefusalCode, (facts: Facts) => Problem>> = refusalSentences
const denials: Readonly<Record<DeniedCode, () => Problem>> = denialSentences
const breakages: Readonly<Record<BrokenCause, (ticket: string) => Problem>> = brokenSentences

/** What the person reads when a call did not do what was asked. */
export function problemOf(error: AppError): Problem {
  switch (error.kind) {
    case 'invalid':
      return fieldsRefused(Object.keys(error.fields).length)
    case 'refused':
      return refusals[error.code](error.facts)
    case 'denied':
      return denials[error.code]()
    case 'broken':
      return breakages[error.cause](error.ticket)
  }
}

/** What an answer found wrong with one field, by the path that ends in its name; null when nothing. */
export function problemAt(error: AppError | null, field: string): string | null {
  if (error?.kind !== 'invalid') return null
  const path = Object.keys(error.fields).find((key) => key === field || key.endsWith(`.${field}`))
  return path === undefined ? null : fieldProblem(error.fields[path] ?? '')
}
