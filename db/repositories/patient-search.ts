import { and, desc, inArray, or, type SQL, sql } from 'drizzle-orm'
import type { PlainDate } from '../../shared/dates/plain-date.ts'
import type { PatientId } from '../../shared/model/ids.ts'
import type { Patient } from '../../shared/model/patient.ts'
import type { Reader } from '../connection.ts'
import { memberTexts } from '../schema/patient-texts.ts'
import { patients } from '../schema/patients.ts'
import { birthDatesIn } from './birth-search.ts'
import { digitsOf, folded, foldedCode, foldedWords } from './fold.ts'
import { allOf, anyOf, gramsOf } from './grams.ts'
import { patientOf } from './patients.ts'

/** The numbers of so many cards are listed at once. */
const FEW = 300

/** A piece of a search, in all the ways in which it may be meant. */
interface Piece {
  readonly words: readonly string[]
  readonly born: readonly PlainDate[]
  /** Digits of a phone; empty where the piece is none. */
  readonly phone: string
  readonly code: string
  /** A number on an insurance card; empty where the piece is none. */
  readonly member: string
}

/**
 * Who may be meant by what was typed: pieces of names in any order and without accents, a birth date, digits of the
 * phone, an account or member number. Every piece must fit. Names that begin so come first; at most `limit`.
 * Nothing typed gives those who changed last.
 */
export function search(reader: Reader, text: string, limit: number): readonly Patient[] {
  const pieces = text.split(/\s+/).flatMap((piece) => (folded(piece) === '' ? [] : [pieceOf(piece)]))
  const [first] = foldedWords(text)
  if (first === undefined) return rowsOf(reader, undefined, LAST_CHANGED, limit)
  const among = narrowed(reader, pieces)
  const fit = and(...pieces.map((piece) => fits(reader, piece)))
  const begins = sql`instr(' ' || ${patients.nameKey}, ${` ${first}`})`
  const grams = gramsOf(`  ${first}`)
  const from = { query: together([among.query, grams]), ids: among.ids }
  const found = inOrder(reader, { from, where: and(sql`${begins} > 0`, fit), limit })
  if (found.length === limit) return found
  const rest = { from: among, where: and(sql`${begins} = 0`, fit), limit: limit - found.length }
  return [...found, ...inOrder(reader, rest)]
}

const BY_NAME = [patients.lastName, patients.firstName, patients.id]
const LAST_CHANGED = [desc(patients.changedAt), patients.id]

/** Among whom everybody stands who fits: those whom the index finds, and some more. Nobody is left out without a query. */
interface Narrowed {
  readonly query: string | null
  readonly ids: readonly PatientId[]
}

interface Ordered {
  readonly from: Narrowed
  readonly where: SQL | undefined
  readonly limit: number
}

/** The first by name of those who fit. */
function inOrder(reader: Reader, { from, where, limit }: Ordered): readonly Patient[] {
  const { query, ids } = from
  if (query === null) return rowsOf(reader, where, BY_NAME, limit)
  const found = indexed(reader, query, where, limit)
  const others = [...ids, ...unplaced(reader, query)]
  const more = others.length === 0 ? [] : rowsOf(reader, and(isAmong(others), where), BY_NAME, limit)
  const all = [...found, ...more.map(({ id }) => id)]
  return all.length === 0 ? [] : rowsOf(reader, isAmong(all), BY_NAME, limit)
}

/** The index of letters gives its places in the order of the names: it is read only so far as the list is shown. */
function indexed(reader: Reader, query: string, where: SQL | undefined, limit: number): readonly PatientId[] {
  return reader
    .all<{ id: PatientId }>(sql`
      SELECT patients.id FROM person_grams g CROSS JOIN patient_texts t ON t.seq = g.rowid
      CROSS JOIN patients ON patients.id = t.patient_id
      WHERE g.person_grams MATCH ${query} AND g.rowid > 0 AND ${where ?? sql`TRUE`}
      ORDER BY g.rowid LIMIT ${limit}`)
    .map(({ id }) => id)
}

/** Those for whom there was no room between two names. */
function unplaced(reader: Reader, query: string): readonly PatientId[] {
  return reader
    .all<{ id: PatientId }>(sql`
      SELECT t.patient_id AS id FROM person_grams g CROSS JOIN patient_texts t ON t.seq = g.rowid
      WHERE g.person_grams MATCH ${query} AND g.rowid < 0`)
    .map(({ id }) => id)
}

function rowsOf(
  reader: Reader,
  where: SQL | undefined,
  order: readonly (SQL | (typeof BY_NAME)[number])[],
  limit: number,
): readonly Patient[] {
  const rows = reader
    .select()
    .from(patients)
    .where(where)
    .orderBy(...order)
    .limit(limit)
    .all()
  return rows.map(patientOf)
}

function pieceOf(piece: string): Piece {
  const digits = digitsOf(piece)
  const code = foldedCode(piece)
  return {
    words: foldedWords(piece),
    born: birthDatesIn(piece),
    phone: digits.length > 1 && !/\p{L}/u.test(piece) ? digits : '',
    code,
    member: digits !== '' && code.length > 2 ? code : '',
  }
}

function fits(reader: Reader, { words, born, phone, code, member }: Piece): SQL | undefined {
  return or(
    and(...words.map((word) => holds(sql`${patients.nameKey}`, word))),
    born.length > 0 ? inArray(patients.bornOn, [...born]) : undefined,
    phone === '' ? undefined : holds(sql`${patients.phoneDigits}`, phone),
    code === '' ? undefined : holds(sql`${patients.accountKey}`, code),
    member === '' ? undefined : isMember(reader, member),
  )
}

function holds(column: SQL, piece: string): SQL {
  return sql`instr(${column}, ${piece}) > 0`
}

/** Whose member number holds the code: of a few they are listed at once, of many each patient is looked at. */
function isMember(reader: Reader, code: string): SQL | undefined {
  const few = membersOf(reader, code)
  if (few?.length === 0) return undefined
  const own = sql`EXISTS (SELECT 1 FROM ${memberTexts} m WHERE m.patient_id = ${patients.id} AND instr(m.member_key, ${code}) > 0)`
  return few === null ? own : and(isAmong(few), own)
}

function isAmong(ids: readonly PatientId[]): SQL {
  return sql`${patients.id} IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`
}

/** Letters stand in the row of the person alone; digits may also be a birth date or the number of a card. */
function narrowed(reader: Reader, pieces: readonly Piece[]): Narrowed {
  const isNumber = ({ code }: Piece): boolean => /\d/.test(code)
  const letters = pieces.filter((piece) => !isNumber(piece)).map(personQuery)
  const number = pieces.filter(isNumber).toSorted((a, b) => b.code.length - a.code.length)[0]
  const query = number === undefined ? null : personQuery(number)
  if (number === undefined || query === null) return { query: together(letters), ids: [] }
  const members = number.member === '' ? [] : membersOf(reader, number.member)
  if (members === null) return { query: together(letters), ids: [] }
  return { query: together([query, ...letters]), ids: [...members, ...bornOn(reader, number.born)] }
}

/** All of those queries that there are; null when there is none. */
function together(queries: readonly (string | null)[]): string | null {
  const asked = queries.filter((one) => one !== null)
  return asked.length === 0 ? null : allOf(asked)
}

/** What the index is asked for the row of the person; null where a way to read the piece is too short for it. */
function personQuery({ words, phone, code }: Piece): string | null {
  const long = words.flatMap((word) => gramsOf(word) ?? [])
  const codes = [code, phone].filter((one) => one !== '').map(gramsOf)
  if (long.length === 0 || codes.includes(null)) return null
  return anyOf([allOf(long), ...codes.filter((one) => one !== null)])
}

/** The patients with such a number on a card; null where they are many. */
function membersOf(reader: Reader, code: string): readonly PatientId[] | null {
  const rows = reader.all<{ id: PatientId }>(sql`
    SELECT t.patient_id AS id FROM member_grams g CROSS JOIN member_texts t ON t.seq = g.rowid
    WHERE g.member_grams MATCH ${gramsOf(code)} AND instr(t.member_key, ${code}) > 0 LIMIT ${FEW + 1}`)
  return rows.length > FEW ? null : rows.map(({ id }) => id)
}

function bornOn(reader: Reader, days: readonly PlainDate[]): readonly PatientId[] {
  return days.flatMap((day) =>
    reader.all<{ id: PatientId }>(sql`SELECT id FROM patients WHERE born_on = ${day}`).map(({ id }) => id),
  )
}
