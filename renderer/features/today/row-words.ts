import type { PlainDate } from '../../../shared/dates/plain-date.ts'
import type { WorkRow, WorkWhat } from '../../../shared/model/work.ts'
import { whatToSay } from '../../../shared/text/call-script.ts'
import { lastNote, todayWords } from '../../../shared/text/screens-today.ts'

/** The number of the plan or estimate that a row is about; empty without one. */
export function numberOf(what: WorkWhat): string {
  if ('planNumber' in what) return what.planNumber
  if ('paperNumber' in what) return what.paperNumber
  if ('authNumber' in what) return what.authNumber
  return 'estimateNumber' in what ? what.estimateNumber : ''
}

/** The last word about a row: what was logged, else the number of its record. */
export function noteOf(row: WorkRow, today: PlainDate): string {
  if (row.doneBy !== null) return todayWords.doneBy(row.doneBy.by, row.doneBy.on, today)
  if (row.snoozedUntil !== null) return todayWords.snoozedUntil(row.snoozedUntil, today)
  if (row.what.kind === 'approval' && row.what.words !== '') return row.what.words
  if (row.what.kind === 'benefits') return todayWords.askedOn(row.what.askedOn, today)
  if (row.lastContact !== null) return lastNote(row.lastContact, today)
  return row.plan === null ? numberOf(row.what) : todayWords.noContact
}

/** The sentence for the phone; null where the row asks for no money. */
export function sayingOf(row: WorkRow, language: 'en' | 'es'): string | null {
  if (row.plan === null || row.amount === null) return null
  const promised = row.what.kind === 'promise' ? row.on : (row.lastContact?.promise?.on ?? null)
  return whatToSay({ amount: row.amount, on: row.on, isLate: row.days > 0, promised }, language)
}
