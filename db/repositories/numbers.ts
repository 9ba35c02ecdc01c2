import { sql } from 'drizzle-orm'
import type { Reader, Writer } from '../connection.ts'
import { type NumberKind, numbers } from '../schema/numbers.ts'

const PREFIXES: Readonly<Record<NumberKind, string>> = {
  estimate: 'E',
  plan: 'PP',
  receipt: 'R',
  document: 'D',
  form: 'F',
}

/** The number that the next paper or plan of this kind will get: "E-2026-0001". Taking nothing; see `take`. */
export function next(reader: Reader, kind: NumberKind, year: number): string {
  return written(kind, year, nextOrdinal(reader, kind, year))
}

/** The next numbers of this kind, as many as asked for: a set of blank forms. Taking nothing. */
export function nextOf(reader: Reader, kind: NumberKind, year: number, count: number): readonly string[] {
  const first = nextOrdinal(reader, kind, year)
  return Array.from({ length: count }, (_, index) => written(kind, year, first + index))
}

/**
 * Takes the next number of this kind and year for good: no other paper gets it. Call it in the transaction that stores
 * what carries the number, so that a failure gives it back. `at` is a moment in UTC.
 */
export function take(writer: Writer, kind: NumberKind, year: number, at: string): string {
  const ordinal = nextOrdinal(writer, kind, year)
  const number = written(kind, year, ordinal)
  writer.insert(numbers).values({ number, kind, year, ordinal, takenAt: at }).run()
  return number
}

function nextOrdinal(reader: Reader, kind: NumberKind, year: number): number {
  const taken = reader.get<{ last: number | null }>(
    sql`SELECT max(ordinal) AS last FROM ${numbers} WHERE kind = ${kind} AND year = ${year}`,
  )
  return (taken?.last ?? 0) + 1
}

function written(kind: NumberKind, year: number, ordinal: number): string {
  return `${PREFIXES[kind]}-${year}-${String(ordinal).padStart(4, '0')}`
}
