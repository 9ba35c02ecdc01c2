import { and, desc, eq, inArray, or, type SQL, sql } from 'drizzle-orm'
import type { PatientId } from '../../shared/model/ids.ts'
import type { Patient } from '../../shared/model/patient.ts'
import type { Reader, Writer } from '../connection.ts'
import { coverages, coverageVersions } from '../schema/coverages.ts'
import { patients } from '../schema/patients.ts'
import { birthDatesIn } from './birth-search.ts'
import { digitsOf, folded, foldedCode, foldedWords } from './fold.ts'

type Row = typeof patients.$inferSelect

/** The patient with this id; null when there is none. */
export function find(reader: Reader, id: PatientId): Patient | null {
  const row = reader.select().from(patients).where(eq(patients.id, id)).get()
  return row ? patientOf(row) : null
}

/** The patient with this id. Throws when there is none. */
export function get(reader: Reader, id: PatientId): Patient {
  const patient = find(reader, id)
  if (patient === null) throw new Error(`no patient ${id}`)
  return patient
}

/** Adds the patient, or changes the one with this id. `at` is a moment in UTC. */
export function save(writer: Writer, patient: Patient, at: string): void {
  const { id, ...draft } = patient
  const columns = {
    ...draft,
    nameKey: folded(`${patient.firstName} ${patient.preferredName} ${patient.lastName}`),
    phoneDigits: digitsOf(patient.phone),
    accountKey: foldedCode(patient.account),
    changedAt: at,
  }
  const changed = writer.update(patients).set(columns).where(eq(patients.id, id)).run()
  if (changed.changes === 0)
    writer
      .insert(patients)
      .values({ id, ...columns, addedAt: at })
      .run()
}

/**
 * Who may be meant by what was typed: pieces of names in any order and without accents, a birth date, digits of the
 * phone, an account or member number. Every piece must fit. Names that begin so come first; at most `limit`.
 * Nothing typed gives those who changed last.
 */
export function search(reader: Reader, text: string, limit: number): readonly Patient[] {
  const pieces = text.split(/\s+/).filter((piece) => folded(piece) !== '')
  const [first] = foldedWords(text)
  const begins = sql`instr(' ' || ${patients.nameKey}, ${` ${first ?? ''}`}) = 0`
  const order = first === undefined ? [desc(patients.changedAt)] : [begins, patients.lastName, patients.firstName]
  return reader
    .select()
    .from(patients)
    .where(and(...pieces.map((piece) => fits(reader, piece))))
    .orderBy(...order, patients.id)
    .limit(limit)
    .all()
    .map(patientOf)
}

function fits(reader: Reader, piece: string): SQL | undefined {
  const born = birthDatesIn(piece)
  const digits = digitsOf(piece)
  const code = foldedCode(piece)
  const words = foldedWords(piece).map((word) => holds(sql`${patients.nameKey}`, word))
  return or(
    and(...words),
    born.length > 0 ? inArray(patients.bornOn, [...born]) : undefined,
    digits.length > 1 && !/\p{L}/u.test(piece) ? holds(sql`${patients.phoneDigits}`, digits) : undefined,
    code === '' ? undefined : holds(sql`${patients.accountKey}`, code),
    digits !== '' && code.length > 2 ? inArray(patients.id, ofMember(reader, code)) : undefined,
  )
}

function ofMember(reader: Reader, code: string) {
  const memberId = sql`lower(replace(replace(${coverageVersions.memberId}, '-', ''), ' ', ''))`
  return reader
    .select({ patientId: coverages.patientId })
    .from(coverages)
    .innerJoin(coverageVersions, eq(coverageVersions.coverageId, coverages.id))
    .where(holds(memberId, code))
}

function holds(column: SQL, piece: string): SQL {
  return sql`instr(${column}, ${piece}) > 0`
}

/** A row as a patient. */
export function patientOf(row: Row): Patient {
  return {
    id: row.id,
    lastName: row.lastName,
    firstName: row.firstName,
    preferredName: row.preferredName,
    bornOn: row.bornOn,
    phone: row.phone,
    email: row.email,
    address: row.address,
    language: row.language,
    account: row.account,
  }
}
