import { parseDate, typedDate } from '../../../../shared/dates/parse-date.ts'
import type { PlainDate } from '../../../../shared/dates/plain-date.ts'
import { COLLECTION_PARTS, type CollectionCode, type CollectionFact } from '../../../../shared/model/collection-fact.ts'
import { parseMoney } from '../../../../shared/money/parse-money.ts'

/** A fact of an account as it stands in the boxes. */
export interface TypedFact {
  readonly day: string
  readonly amount: string
  readonly words: string
  readonly note: string
}

/** An empty fact of today. */
export function firstFact(today: PlainDate): TypedFact {
  return { day: typedDate(today), amount: '', words: '', note: '' }
}

/** What the boxes state about a fact; null while one of them is open. */
export function factOf(code: CollectionCode | null, typed: TypedFact, today: PlainDate): CollectionFact | null {
  const day = parseDate(typed.day, today, 'past')
  const money = parseMoney(typed.amount)
  if (code === null || day.kind !== 'date') return null
  const part = COLLECTION_PARTS[code]
  const amount = part === 'amount' && money.kind === 'amount' ? money.value : null
  const words = part === 'words' ? typed.words.trim() : ''
  return { code, on: day.value, amount, words, note: typed.note.trim(), isTakenBack: false }
}
