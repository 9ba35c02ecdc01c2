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

/** The last number of a kind and year. */
export interface NumberEnd {
  readonly kind: NumberKind
  readonly year: number
  readonly ordinal: number
}

/** Where the numbers of every kind and year end. */
export function ends(reader: Reader): readonly NumberEnd[] {
  return reader.all<NumberEnd>(
    sql`SELECT kind, year, max(ordinal) AS ordinal FROM ${numbers} GROUP BY kind, year ORDER BY kind, year`,
  )
}

/**
 * Counts the numbers up to this end as given: they stand on paper that these records do not know, and no other paper may
 * get them. Says how many there were.
 */
export function reserveUpTo(writer: Writer, { kind, year, ordinal }: NumberEnd, at: string): number {
  const first = nextOrdinal(writer, kind, year)
  for (let next = first; next <= ordinal; next += 1) take(writer, kind, year, at)
  return Math.max(0, ordinal - first + 1)
}

/** `R-2026-0042` read as an end of the receipts' numbers; null for anything else. */
export function receiptEnd(number: string): NumberEnd | null {
  const [, year, ordinal] = /^R-(\d{4})-(\d{4,6})$/i.exec(number.trim()) ?? []
  return year === undefined || ordinal === undefined
    ? null
    : { kind: 'receipt', year: Number(year), ordinal: Number(ordinal) }
}

/** A receipt's number that was given out and stands on no receipt here, and the receipt that names it, if any does. */
export interface ReceiptGap {
  readonly number: string
  readonly enteredAs: string | null
}

/**
 * Which receipts are missing? Numbers that skip, oldest first. A payment that was entered again names the old number in
 * its reference. Source: user journeys, J14.
 */
export function receiptGaps(reader: Reader): readonly ReceiptGap[] {
  return reader.all<ReceiptGap>(sql`
    SELECT n.number AS number, (SELECT r.number FROM receipts r
      WHERE instr(upper(r.reference), n.number) > 0 ORDER BY r.seq LIMIT 1) AS enteredAs
    FROM ${numbers} n
    WHERE n.kind = 'receipt' AND NOT EXISTS (SELECT 1 FROM receipts r WHERE r.number = n.number)
    ORDER BY n.year, n.ordinal LIMIT 500`)
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
