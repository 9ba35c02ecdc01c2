import { and, desc, or, type SQL, sql } from 'drizzle-orm'
import { dayNumber, type PlainDate } from '../../shared/dates/plain-date.ts'
import type { Patient } from '../../shared/model/patient.ts'
import type { Reader } from '../connection.ts'
import { patients } from '../schema/patients.ts'
import { birthDatesIn } from './birth-search.ts'
import { digitsOf, folded, foldedCode, foldedWords } from './fold.ts'
import { allOf, anyOf, beginningOf, birthPart, cardParts, nameParts, PART, partsOf } from './grams.ts'
import { patientOf } from './patients.ts'

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
  if (first === undefined) return lastChanged(reader, limit)
  const query = allOf(telling(pieces).map(queryOf))
  const asked = { query, fit: and(...pieces.map(fits)), first, limit }
  const few = isLong(pieces) ? ifFew(reader, asked) : null
  if (few?.length === 0) return []
  return reader.all<Patient>(sql`
    SELECT id, last_name AS lastName, first_name AS firstName, preferred_name AS preferredName, born_on AS bornOn, phone,
      email, address, language, account
    FROM patients WHERE id IN (${few === null ? indexed(asked) : sql`SELECT value FROM json_each(${JSON.stringify(few)})`})
    ORDER BY ${beginsWith(first)} = 0, last_name, first_name, id LIMIT ${limit}`)
}

/** So many who fit are sorted when they are found; of more, those who stand first are looked for. */
const FEW = 48
/** So many letters are likely to mean few people. */
const LONG = 6

interface Asked {
  /** What the index is asked. */
  readonly query: string
  readonly fit: SQL | undefined
  /** The first word that was typed. */
  readonly first: string
  readonly limit: number
}

function isLong(pieces: readonly Piece[]): boolean {
  const letters = pieces.reduce((sum, { code }) => sum + code.length, 0)
  return letters >= LONG || pieces.some(({ code }) => isNumber(code) && code.length >= PART)
}

/** Those who fit, no more than are shown where all have a place; null where they are many. */
function ifFew(reader: Reader, { query, fit, first, limit }: Asked): readonly string[] | null {
  const found = reader.all<{ id: string; seq: number; begins: number }>(sql`
    SELECT t.patient_id AS id, t.seq, ${beginsWith(first)} AS begins
    FROM patient_parts g CROSS JOIN patient_texts t ON t.seq = g.rowid
    WHERE g.patient_parts MATCH ${query} AND ${fit} ORDER BY g.rowid LIMIT ${FEW}`)
  if (found.length === FEW) return null
  const isPlaced = found.every(({ seq }) => seq > 0)
  const ordered = found.toSorted((a, b) => Number(a.begins === 0) - Number(b.begins === 0))
  return ordered.slice(0, isPlaced ? limit : FEW).map(({ id }) => id)
}

/**
 * The first of those who fit, the names that begin so before the others, and everybody who fits for whom there was no
 * room between two names. The index gives its places in the order of the names, so that it is read only so far as the
 * list is shown.
 */
function indexed({ query, fit, first, limit }: Asked): SQL {
  const begins = beginsWith(first)
  const unplaced = byPlace(query, sql`g.rowid < 0 AND ${fit}`)
  const before = byPlace(allOf([beginningOf(first), query]), sql`g.rowid > 0 AND ${begins} > 0 AND ${fit}`)
  const after = byPlace(query, sql`g.rowid > 0 AND ${begins} = 0 AND ${fit}`)
  return sql`
    SELECT * FROM (${unplaced})
    UNION ALL
    SELECT * FROM (SELECT * FROM (${before}) UNION ALL SELECT * FROM (${after}) LIMIT ${limit})`
}

function byPlace(query: string, where: SQL): SQL {
  return sql`
    SELECT t.patient_id AS id FROM patient_parts g CROSS JOIN patient_texts t ON t.seq = g.rowid
    WHERE g.patient_parts MATCH ${query} AND ${where} ORDER BY g.rowid`
}

/** Above zero where a name begins so. */
function beginsWith(first: string): SQL {
  return sql`instr(' ' || name_key, ${` ${first}`})`
}

function lastChanged(reader: Reader, limit: number): readonly Patient[] {
  const { changedAt, id } = patients
  return reader.select().from(patients).orderBy(desc(changedAt), id).limit(limit).all().map(patientOf)
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

/** Whether somebody fits, by the texts that stand beside the index. */
function fits({ words, born, phone, code, member }: Piece): SQL | undefined {
  return or(
    and(...words.map((word) => holds('name_key', word))),
    ...born.map((day) => sql`t.born_on = ${day}`),
    phone === '' ? undefined : holds('phone_digits', phone),
    holds('account_key', code),
    member === '' ? undefined : holds('member_keys', member),
  )
}

function holds(column: string, piece: string): SQL {
  return sql`instr(t.${sql.identifier(column)}, ${piece}) > 0`
}

/** Beside a long number nobody needs to be looked up by a short one, which many may share: an area code. */
function telling(pieces: readonly Piece[]): readonly Piece[] {
  const isLong = pieces.some(({ code }) => isNumber(code) && code.length >= PART)
  return isLong ? pieces.filter(({ code }) => !isNumber(code) || code.length >= PART) : pieces
}

function isNumber(code: string): boolean {
  return /\d/.test(code)
}

/** What the index is asked for a piece: at least everybody who fits. */
function queryOf({ words, born, phone, code, member }: Piece): string {
  return anyOf([
    allOf(tellingWords(words).map(nameParts)),
    partsOf(code),
    ...(phone === '' ? [] : [partsOf(phone)]),
    ...(member === '' ? [] : [cardParts(member)]),
    ...born.map((day) => birthPart(dayNumber(day))),
  ])
}

/** The words of a piece by which people differ most. */
function tellingWords(words: readonly string[]): readonly string[] {
  const numbers = words.filter(isNumber)
  const long = words.filter((word) => word.length >= PART)
  return [numbers, long, words].find((some) => some.length > 0) ?? []
}
