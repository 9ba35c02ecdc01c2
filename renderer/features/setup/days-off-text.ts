import { parseDate, typedDate } from '../../../shared/dates/parse-date.ts'
import type { PlainDate } from '../../../shared/dates/plain-date.ts'
import { type CalendarKind, type Closure, type DaysOff, USUAL_CALENDAR } from '../../../shared/model/days-off.ts'

/** A closed day as typed. */
export interface TypedClosure {
  readonly id: string
  readonly on: string
  readonly name: string
}

/** The days off as typed; the last row is always an empty one. */
export interface DaysOffText {
  readonly calendar: CalendarKind
  readonly closures: readonly TypedClosure[]
}

/** The stored days off as text to change. */
export function textOfDaysOff(daysOff: DaysOff | undefined): DaysOffText {
  const rows = (daysOff?.closures ?? []).map(({ on, name }, at) => ({ id: String(at), on: typedDate(on), name }))
  return { calendar: daysOff?.calendar ?? USUAL_CALENDAR, closures: withEmptyRow(rows) }
}

/** The rows with one changed, and an empty one behind them. */
export function changedRow(
  rows: readonly TypedClosure[],
  at: number,
  part: Partial<TypedClosure>,
): readonly TypedClosure[] {
  return withEmptyRow(rows.map((row, k) => (k === at ? { ...row, ...part } : row)))
}

/** Does nothing stand in the row? */
export function isEmptyRow({ on, name }: TypedClosure): boolean {
  return on.trim() === '' && name.trim() === ''
}

/**
 * The days off that the form states; undefined for what holds anyway; null while a row has no day, no name, or a day
 * that stands in another row.
 */
export function daysOffOf({ calendar, closures }: DaysOffText, today: PlainDate): DaysOff | undefined | null {
  const read = closures.filter((row) => !isEmptyRow(row)).map((row) => closureOf(row, today))
  const whole = read.filter((row) => row !== null)
  if (whole.length < read.length || new Set(whole.map(({ on }) => on)).size < whole.length) return null
  if (whole.length === 0 && calendar === USUAL_CALENDAR) return undefined
  return { calendar, closures: whole.toSorted((a, b) => (a.on < b.on ? -1 : 1)) }
}

/** The day of a row; null while it has no reading. */
export function dayOfRow({ on }: TypedClosure, today: PlainDate): PlainDate | null {
  const reading = parseDate(on, today, 'coming')
  return reading.kind === 'date' ? reading.value : null
}

function closureOf(row: TypedClosure, today: PlainDate): Closure | null {
  const on = dayOfRow(row, today)
  const name = row.name.trim()
  return on === null || name === '' ? null : { on, name }
}

function withEmptyRow(rows: readonly TypedClosure[]): readonly TypedClosure[] {
  const last = rows.at(-1)
  return last !== undefined && isEmptyRow(last) ? rows : [...rows, { id: String(rows.length), on: '', name: '' }]
}
