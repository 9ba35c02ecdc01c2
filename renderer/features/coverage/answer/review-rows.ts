import type { PlainDate } from '../../../../shared/dates/plain-date.ts'
import type { AnswerKey, FieldAnswer } from '../../../../shared/interop/x12/benefit-candidates.ts'
import type { CoverageText } from '../coverage-text.ts'
import { isBlank, onFile, saysSame, textTaken } from './answer-value.ts'

/**
 * What a line of the review is: `decision` a person must choose; `blank` nothing is on file and the answer says it;
 * `differs` both say something else; `same` both say it; `shown` the form has no box for it, it is only read.
 */
export type RowStands = 'decision' | 'blank' | 'differs' | 'same' | 'shown'

/** A line of the review: what is on file beside what the answer offers. */
export interface ReviewRow {
  readonly answer: FieldAnswer
  readonly onFile: string
  /** What taking each candidate would put into the form, in the order of the candidates; null cannot be taken. */
  readonly offers: readonly (string | null)[]
  readonly stands: RowStands
}

/** What a person said of a line: take the candidate at that place, or keep what is on file. */
export type Choice = { readonly kind: 'take'; readonly candidate: number } | { readonly kind: 'keep' }

/** Choices by key of the field; a field without one waits. */
export type Choices = Readonly<Record<AnswerKey, Choice>>

/** The lines of the review in the order of the answer, against what stands in the form now. */
export function reviewRows(fields: readonly FieldAnswer[], text: CoverageText, today: PlainDate): readonly ReviewRow[] {
  return fields.map((answer) => {
    const filed = onFile(text, answer.field)
    const offers = answer.candidates.map(({ value }) => textTaken(answer.field, value))
    return { answer, onFile: filed, offers, stands: standsOf({ answer, offers, onFile: filed }, today) }
  })
}

/**
 * A decision stays one where nothing can be taken: a person says so with K. It is none any more where the form says
 * already what every candidate says.
 */
function standsOf({ answer, offers, onFile: filed }: Omit<ReviewRow, 'stands'>, today: PlainDate): RowStands {
  const { field, isDecision, proposed } = answer
  const isSame = (offer: string | null) => offer !== null && !isBlank(filed) && saysSame(field, filed, offer, today)
  if (offers.every(isSame)) return 'same'
  if (isDecision) return 'decision'
  if (offers.every((offer) => offer === null)) return 'shown'
  const offer = proposed === null ? null : (offers[proposed] ?? null)
  if (offer === null) return 'decision'
  if (isSame(offer)) return 'same'
  return isBlank(filed) ? 'blank' : 'differs'
}

/** Where the review begins: its first decision, else its first difference, else its first line. */
export function firstRow(rows: readonly ReviewRow[]): ReviewRow | null {
  const first = (stands: RowStands) => rows.find((row) => row.stands === stands)
  return first('decision') ?? first('differs') ?? first('blank') ?? rows[0] ?? null
}

/** Space: take what is proposed, else the first that can be taken; a line that is taken goes back to keep. */
export function toggled(row: ReviewRow, choices: Choices): Choices {
  const { key, proposed } = row.answer
  if (choices[key]?.kind === 'take') return { ...choices, [key]: { kind: 'keep' } }
  const at = proposed !== null && canTake(row, proposed) ? proposed : row.offers.findIndex((offer) => offer !== null)
  return chosen(row, choices, at)
}

/** 1–9: take that candidate. One that no box can hold changes nothing. */
export function chosen(row: ReviewRow, choices: Choices, candidate: number): Choices {
  if (!canTake(row, candidate)) return choices
  return { ...choices, [row.answer.key]: { kind: 'take', candidate } }
}

function canTake({ offers }: ReviewRow, candidate: number): boolean {
  return (offers[candidate] ?? null) !== null
}

/**
 * A: take all that fill a blank. Decisions stay open, and what was chosen before stays chosen. What was met in a plan
 * year that ends before the visit is not among them: it counts from the beginning again, so a person takes it by Space.
 */
export function blanksTaken(rows: readonly ReviewRow[], choices: Choices): Choices {
  return rows
    .filter(({ stands, answer }) => stands === 'blank' && choices[answer.key] === undefined && !isPastYear(answer))
    .reduce((before, row) => chosen(row, before, row.answer.proposed ?? 0), choices)
}

function isPastYear({ codes }: FieldAnswer): boolean {
  return codes.includes('X271-YEAR-ROLLS')
}

/** Decisions that nobody made yet; while there are any, nothing is taken. */
export function openDecisions(rows: readonly ReviewRow[], choices: Choices): readonly ReviewRow[] {
  return rows.filter(({ stands, answer }) => stands === 'decision' && choices[answer.key] === undefined)
}

/** How many lines are taken. */
export function takenCount(choices: Choices): number {
  return Object.values(choices).filter(({ kind }) => kind === 'take').length
}
