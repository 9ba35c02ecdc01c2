import { inArray, sql } from 'drizzle-orm'
import type { PatientId } from '../../shared/model/ids.ts'
import type { Patient } from '../../shared/model/patient.ts'
import type { Reader } from '../connection.ts'
import { patients } from '../schema/patients.ts'
import { folded, foldedCode, foldedWords } from './fold.ts'
import { patientOf } from './patients.ts'

/** Shorter words have too many neighbors. */
const SHORTEST = 4

/**
 * Who may be meant where nobody fits exactly: names with one slip in a word (a letter wrong, missing, too many, or two
 * swapped), and numbers in which O and 0 or I and 1 were taken for each other. Every word must be near one of the name;
 * at most `limit`, by name. Source: user journeys, section 6 and expectation 15.
 */
export function nearSearch(reader: Reader, text: string, limit: number): readonly Patient[] {
  const words = foldedWords(text)
  if (words.length === 0) return []
  const ids = [...new Set([...nearNames(reader, words), ...likeNumbers(reader, foldedCode(text))])].slice(0, limit)
  if (ids.length === 0) return []
  const rows = reader
    .select()
    .from(patients)
    .where(inArray(patients.id, ids))
    .orderBy(patients.lastName, patients.firstName, patients.id)
    .all()
  return rows.map(patientOf)
}

function nearNames(reader: Reader, words: readonly string[]): readonly PatientId[] {
  if (!words.some((word) => word.length >= SHORTEST)) return []
  return reader
    .all<{ id: PatientId; name: string }>(sql`SELECT patient_id AS id, name_key AS name FROM patient_texts`)
    .filter(({ name }) => {
      const own = name.split(' ')
      return words.every((word) => own.some((one) => isMeant(word, one)))
    })
    .map(({ id }) => id)
}

function isMeant(typed: string, word: string): boolean {
  return typed.length < SHORTEST ? word.startsWith(typed) : isOneSlip(typed, word)
}

/** Are two words the same but for one letter wrong, missing or too many, or two neighbors swapped? */
export function isOneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  let from = 0
  while (from < a.length && a[from] === b[from]) from += 1
  let end = 0
  while (end < Math.min(a.length, b.length) - from && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1
  const [left, right] = [a.slice(from, a.length - end), b.slice(from, b.length - end)]
  if (left.length <= 1 && right.length <= 1) return true
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0]
}

/** Whose account or member number is the typed one, but for letters that look like digits. */
function likeNumbers(reader: Reader, code: string): readonly PatientId[] {
  const wanted = unmistaken(code)
  if (wanted.length < SHORTEST || !/\d/.test(wanted)) return []
  const like = (column: string) =>
    sql`replace(replace(replace(${sql.identifier(column)}, 'o', '0'), 'i', '1'), 'l', '1')`
  return reader
    .all<{ id: PatientId }>(sql`
      SELECT patient_id AS id FROM patient_texts WHERE instr(${like('account_key')}, ${wanted}) > 0
      UNION SELECT patient_id AS id FROM member_texts WHERE instr(${like('member_key')}, ${wanted}) > 0`)
    .map(({ id }) => id)
}

function unmistaken(code: string): string {
  return folded(code).replaceAll('o', '0').replaceAll(/[il]/g, '1')
}
