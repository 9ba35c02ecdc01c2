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
  /** Who has such a number; null where they are many. */
  readonly holders: readonly PatientId[] | null
}

/**
 * Who may be meant by what was typed: pieces of names in any order and without accents, a birth date, digits of the
 * phone, an account or member number. Every piece must fit. Names that begin so come first; at most `limit`.
 * Nothing typed gives those who changed last.
 */
export function search(reader: Reader, text: string, limit: number): readonly Patient[] {
  const pieces = text.split(/\s+/).flatMap((piece) => (folded(piece) === '' ? [] : [pieceOf(reader, piece)]))
  const [first] = foldedWords(text)
  if (first === undefined) return rowsOf(reader, undefined, LAST_CHANGED, limit)
  const { query, ids } = narrowed(reader, pieces)
  const fit = and(...pieces.map((piece) => fits(piece)))
  const begins = sql`instr(' ' || ${patients.nameKey}, ${` ${first}`})`
  const grams = gramsOf(`  ${first}`)
  if (query === null) return walked(reader, { grams, begins, fit, limit })
  const found = indexed(reader, { query, grams, begins, fit, limit })
  const others = [...ids, ...unplaced(reader, query)]
  const order = [sql`${begins} = 0`, ...BY_NAME]
  const more = others.length === 0 ? [] : rowsOf(reader, and(isAmong(others), fit), order, limit)
  if (found.length === 0) return more
  return rowsOf(reader, isAmong([...found, ...more.map(({ id }) => id)]), order, limit)
}

const BY_NAME = [patients.lastName, patients.firstName, patients.id]
const LAST_CHANGED = [desc(patients.changedAt), patients.id]

/** Among whom everybody stands who fits: those whom the index finds, and some more. Nobody is left out without a query. */
interface Narrowed {
  readonly query: string | null
  readonly ids: readonly PatientId[]
}

interface Ordered {
  /** What the index is asked for names that begin so; null where that is too short for it. */
  readonly grams: string | null
  /** Above zero where a name begins so. */
  readonly begins: SQL
  readonly fit: SQL | undefined
  readonly limit: number
}

/**
 * The first of those who fit, the names that begin so before the others. The index of letters gives its places in the
 * order of the names, so that it is read only so far as the list is shown.
 */
function indexed(
  reader: Reader,
  { query, grams, begins, fit, limit }: Ordered & { readonly query: string },
): readonly PatientId[] {
  const first = byPlace(together([query, grams]) ?? query, and(sql`${begins} > 0`, fit), limit)
  const then = byPlace(query, and(sql`${begins} = 0`, fit), limit)
  return reader
    .all<{ id: PatientId }>(sql`SELECT * FROM (${first}) UNION ALL SELECT * FROM (${then}) LIMIT ${limit}`)
    .map(({ id }) => id)
}

function byPlace(query: string, where: SQL | undefined, limit: number): SQL {
  return sql`
    SELECT patients.id FROM person_grams g CROSS JOIN patient_texts t ON t.seq = g.rowid
    CROSS JOIN patients ON patients.id = t.patient_id
    WHERE g.person_grams MATCH ${query} AND g.rowid > 0 AND ${where} ORDER BY g.rowid LIMIT ${limit}`
}

/** The same for one or two letters: who does not begin so is looked for name by name. */
function walked(reader: Reader, { grams, begins, fit, limit }: Ordered): readonly Patient[] {
  const where = and(sql`${begins} > 0`, fit)
  const found =
    grams === null
      ? rowsOf(reader, where, BY_NAME, limit)
      : rowsOf(reader, and(beginning(reader, { grams, begins, fit, limit }), where), BY_NAME, limit)
  if (found.length === limit) return found
  return [...found, ...rowsOf(reader, and(sql`${begins} = 0`, fit), BY_NAME, limit - found.length)]
}

function beginning(reader: Reader, { grams, begins, fit, limit }: Ordered & { readonly grams: string }): SQL {
  const ids = reader.all<{ id: PatientId }>(byPlace(grams, and(sql`${begins} > 0`, fit), limit)).map(({ id }) => id)
  return isAmong([...ids, ...unplaced(reader, grams)])
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

function pieceOf(reader: Reader, piece: string): Piece {
  const digits = digitsOf(piece)
  const code = foldedCode(piece)
  const member = digits !== '' && code.length > 2 ? code : ''
  return {
    words: foldedWords(piece),
    born: birthDatesIn(piece),
    phone: digits.length > 1 && !/\p{L}/u.test(piece) ? digits : '',
    code,
    member,
    holders: member === '' ? [] : membersOf(reader, member),
  }
}

function fits({ words, born, phone, code, member, holders }: Piece): SQL | undefined {
  return or(
    and(...words.map((word) => holds(sql`${patients.nameKey}`, word))),
    born.length > 0 ? inArray(patients.bornOn, [...born]) : undefined,
    phone === '' ? undefined : holds(sql`${patients.phoneDigits}`, phone),
    code === '' ? undefined : holds(sql`${patients.accountKey}`, code),
    member === '' ? undefined : isMember(member, holders),
  )
}

function holds(column: SQL, piece: string): SQL {
  return sql`instr(${column}, ${piece}) > 0`
}

/** Whose member number holds the code: of a few they are listed at once, of many each patient is looked at. */
function isMember(code: string, few: readonly PatientId[] | null): SQL | undefined {
  if (few?.length === 0) return undefined
  const own = sql`EXISTS (SELECT 1 FROM ${memberTexts} m WHERE m.patient_id = ${patients.id} AND instr(m.member_key, ${code}) > 0)`
  return few === null ? own : isAmong(few)
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
  const { holders } = number
  if (holders === null) return { query: together(letters), ids: [] }
  return { query: together([query, ...letters]), ids: [...holders, ...bornOn(reader, number.born)] }
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
