import { and, desc, isNull, or, type SQL, sql } from 'drizzle-orm'
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
  const found = byPlace(reader, asked, isLong(pieces))
  return found.some(({ seq }) => seq < 0) ? sorted(reader, asked) : found.slice(0, limit).map(personOf)
}

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

/** Somebody who fits, with the place among all by name; below zero where there was no room between two names. */
interface Found extends Patient {
  readonly seq: number
  /** Above zero where a name begins with the first word. */
  readonly begins: number
}

const COLUMNS = sql`p.id, p.last_name AS lastName, p.first_name AS firstName, p.preferred_name AS preferredName,
  p.born_on AS bornOn, p.phone, p.email, p.address, p.language, p.account`

function isLong(pieces: readonly Piece[]): boolean {
  const letters = pieces.reduce((sum, { code }) => sum + code.length, 0)
  return letters >= LONG || pieces.some(({ code }) => isNumber(code) && code.length >= PART)
}

/**
 * Those who fit in the order of their places, names that begin so before the others: of few, all are found in one look;
 * of many, those whose names begin so are mostly enough. Whoever has no place stands first of all.
 */
function byPlace(reader: Reader, asked: Asked, areFew: boolean): readonly Found[] {
  const { first, limit } = asked
  const isFirst = sql`${beginsWith(first)} > 0`
  const beginning = (): readonly Found[] =>
    isNumber(first) && !isBeginning(reader, first)
      ? []
      : inPlaces(reader, { ...asked, query: allOf([beginningOf(first), asked.query]), fit: and(isFirst, asked.fit) })
  const likely = areFew ? null : beginning()
  if (likely?.length === limit) return likely
  const any = inPlaces(reader, asked)
  const others = any.filter(({ begins }) => begins === 0)
  if (any.length < limit || others.length === 0) return [...any.filter(({ begins }) => begins > 0), ...others]
  return [...(likely ?? beginning()), ...others]
}

/** Whether any name begins so: hardly one does with a number. */
function isBeginning(reader: Reader, first: string): boolean {
  const found = sql`SELECT g.rowid AS seq FROM patient_parts g WHERE g.patient_parts MATCH ${beginningOf(first)} LIMIT 1`
  return reader.all(found).length > 0
}

/** The index gives its places in the order of the names, so that it is read only so far as the list is shown. */
function inPlaces(reader: Reader, { query, fit, first, limit }: Asked): readonly Found[] {
  return reader.all<Found>(sql`
    SELECT ${COLUMNS}, t.seq, ${beginsWith(first)} AS begins
    FROM patient_parts g CROSS JOIN patient_texts t ON t.seq = g.rowid CROSS JOIN patients p ON p.id = t.patient_id
    WHERE g.patient_parts MATCH ${query} AND ${fit} ORDER BY g.rowid LIMIT ${limit}`)
}

function personOf({ seq: _, begins: __, ...person }: Found): Patient {
  return person
}

/** The same where somebody who fits has no place: those are all read, of the others only so many as are shown. */
function sorted(reader: Reader, { query, fit, first, limit }: Asked): readonly Patient[] {
  const begins = beginsWith(first)
  const unplaced = idsOf(query, sql`g.rowid < 0 AND ${fit}`)
  const before = idsOf(allOf([beginningOf(first), query]), sql`g.rowid > 0 AND ${begins} > 0 AND ${fit}`)
  const after = idsOf(query, sql`g.rowid > 0 AND ${begins} = 0 AND ${fit}`)
  return reader.all<Patient>(sql`
    SELECT ${COLUMNS} FROM patients p WHERE p.id IN (
      SELECT * FROM (${unplaced})
      UNION ALL
      SELECT * FROM (SELECT * FROM (${before}) UNION ALL SELECT * FROM (${after}) LIMIT ${limit}))
    ORDER BY instr(' ' || p.name_key, ${` ${first}`}) = 0, p.last_name, p.first_name, p.id LIMIT ${limit}`)
}

function idsOf(query: string, where: SQL): SQL {
  return sql`
    SELECT t.patient_id AS id FROM patient_parts g CROSS JOIN patient_texts t ON t.seq = g.rowid
    WHERE g.patient_parts MATCH ${query} AND ${where} ORDER BY g.rowid`
}

/** Above zero where a name begins so. */
function beginsWith(first: string): SQL {
  return sql`instr(' ' || t.name_key, ${` ${first}`})`
}

function lastChanged(reader: Reader, limit: number): readonly Patient[] {
  const { changedAt, id } = patients
  const inUse = reader.select().from(patients).where(isNull(patients.takenBackAt))
  return inUse.orderBy(desc(changedAt), id).limit(limit).all().map(patientOf)
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
