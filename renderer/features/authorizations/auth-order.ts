import type { AuthorizationRow } from '../../../shared/contract/authorization.ts'
import type { PlainDate } from '../../../shared/dates/plain-date.ts'
import { authorizationStanding } from '../../../shared/engine/authorization/standing.ts'
import { matchesText } from '../../../shared/text/matching.ts'

/** The rows that fit what is typed, those that need somebody first. */
export function orderedRows(
  found: readonly AuthorizationRow[],
  typed: string,
  today: PlainDate,
): readonly AuthorizationRow[] {
  const rank = (row: AuthorizationRow) => (authorizationStanding(row, today).need === null ? 1 : 0)
  return found.filter((row) => matchesText(wordsOf(row), typed)).toSorted((a, b) => rank(a) - rank(b))
}

/** Numbers are found with or without their spaces. */
function wordsOf({ patientName, number, payer, services }: AuthorizationRow): string {
  return `${patientName} ${number} ${number.replace(/[\s-]/g, '')} ${payer} ${services.join(' ')}`
}
