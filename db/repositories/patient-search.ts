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

/** So many who may fit are looked at one by one; of more, those that stand first in the list are read in its order. */
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
  if (first === undefined) {
    return listed(reader, { where: undefined, order: [desc(patients.changedAt), patients.id], limit })
  }
  const few = fewest(reader, pieces)
  const fit = pieces.map((piece) => fits(reader, piece))
  const begins = sql`instr(' ' || ${patients.nameKey}, ${` ${first}`})`
  if (few !== null) {
    const where = and(among(few), ...fit)
    return listed(reader, { where, order: [sql`${begins} = 0`, ...BY_NAME], limit })
  }
  const starting = namesFrom(reader, first)
  const start = starting === null ? sql`${begins} > 0` : and(among(starting), sql`${begins} > 0`)
  const found = listed(reader, { where: and(start, ...fit), order: BY_NAME, limit })
  if (found.length === limit) return found
  const rest = { where: and(sql`${begins} = 0`, ...fit), order: BY_NAME, limit: limit - found.length }
  return [...found, ...listed(reader, rest)]
}

const BY_NAME = [patients.lastName, patients.firstName, patients.id]

interface Listed {
  readonly where: SQL | undefined
  readonly order: readonly (SQL | (typeof BY_NAME)[number])[]
  readonly limit: number
}

function listed(reader: Reader, { where, order, limit }: Listed): readonly Patient[] {
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
  return few === null ? own : and(among(few), own)
}

function among(ids: readonly PatientId[]): SQL {
  return sql`${patients.id} IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`
}

/** The patients among whom everybody stands who fits; null where no piece leaves few. */
function fewest(reader: Reader, pieces: readonly Piece[]): readonly PatientId[] | null {
  // Letters are found in the row of the person alone, so all such pieces are asked for at once.
  const [lettered, numbered] = [
    pieces.filter(({ code }) => !/\d/.test(code)),
    pieces.filter(({ code }) => /\d/.test(code)),
  ]
  const asked = lettered.flatMap((piece) => personQuery(piece) ?? [])
  const together = asked.length === 0 ? null : personsOf(reader, allOf(asked))
  const lists = [together, ...numbered.map((piece) => personsOfNumber(reader, piece))].filter((list) => list !== null)
  return lists.reduce<readonly PatientId[] | null>(
    (least, list) => (least === null || list.length < least.length ? list : least),
    null,
  )
}

/** Everybody whom a piece with digits may mean; null where they are many. */
function personsOfNumber(reader: Reader, piece: Piece): readonly PatientId[] | null {
  const query = personQuery(piece)
  const persons = query === null ? null : personsOf(reader, query)
  if (persons === null) return null
  const members = piece.member === '' ? [] : membersOf(reader, piece.member)
  return members === null ? null : [...persons, ...members, ...bornOn(reader, piece.born)]
}

/** What the index is asked for the row of the person; null where a part is too short for it. */
function personQuery({ words, phone, code }: Piece): string | null {
  const long = words.flatMap((word) => gramsOf(word) ?? [])
  const codes = [code, phone].filter((one) => one !== '').map(gramsOf)
  if (long.length === 0 || codes.includes(null)) return null
  return anyOf([allOf(long), ...codes.filter((one) => one !== null)])
}

/** Those whose names have a word that begins so; null where they are many. */
function namesFrom(reader: Reader, word: string): readonly PatientId[] | null {
  const query = gramsOf(` ${word}`)
  return query === null ? null : personsOf(reader, query)
}

function personsOf(reader: Reader, query: string): readonly PatientId[] | null {
  return few(
    reader.all<{ id: PatientId }>(sql`
      SELECT t.patient_id AS id FROM person_grams g CROSS JOIN patient_texts t ON t.seq = g.rowid
      WHERE g.person_grams MATCH ${query} LIMIT ${FEW + 1}`),
  )
}

function membersOf(reader: Reader, code: string): readonly PatientId[] | null {
  return few(
    reader.all<{ id: PatientId }>(sql`
      SELECT t.patient_id AS id FROM member_grams g CROSS JOIN member_texts t ON t.seq = g.rowid
      WHERE g.member_grams MATCH ${gramsOf(code)} LIMIT ${FEW + 1}`),
  )
}

function bornOn(reader: Reader, days: readonly PlainDate[]): readonly PatientId[] {
  return days.flatMap((day) =>
    reader.all<{ id: PatientId }>(sql`SELECT id FROM patients WHERE born_on = ${day}`).map(({ id }) => id),
  )
}

function few(rows: readonly { readonly id: PatientId }[]): readonly PatientId[] | null {
  return rows.length > FEW ? null : rows.map(({ id }) => id)
}
