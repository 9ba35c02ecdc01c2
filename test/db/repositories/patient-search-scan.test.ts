import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import fc from 'fast-check'
import { expect, onTestFinished, test } from 'vitest'
import { connectMemory, readerOn } from '../../../db/driver.ts'
import { applySteps } from '../../../db/migrate.ts'
import { loadMigrations } from '../../../db/migration-steps.ts'
import { birthDatesIn } from '../../../db/repositories/birth-search.ts'
import { digitsOf, folded, foldedCode, foldedWords } from '../../../db/repositories/fold.ts'
import { search } from '../../../db/repositories/patient-search.ts'
import * as patients from '../../../db/repositories/patients.ts'
import { plainDate } from '../../../shared/dates/plain-date.ts'
import type { Patient } from '../../../shared/model/patient.ts'
import { aPatient, NOW } from '../../support/samples.ts'
import { openMemoryStore } from '../../support/store.ts'

const STEPS = loadMigrations(join(import.meta.dirname, '../../../db/migrations'))

/** A person with the number of an insurance card; empty for none. */
interface Holder {
  readonly patient: Patient
  readonly card: string
}

const name = fc.oneof(
  fc
    .array(fc.constantFrom('an', 'na', 'sam', 'o', 'ñe', 'lu'), { minLength: 1, maxLength: 4 })
    .map((all) => all.join('')),
  fc.constantFrom('De la Sample', 'O’Neil-Łuk', 'Sam-Ple', '李明德', '𠮷田', 'anan an', 'Sam 12nd', 'A1'),
)
const holder = fc.record({
  lastName: name,
  firstName: name,
  preferredName: fc.constantFrom('', '', 'Sana'),
  bornOn: fc.constantFrom(null, plainDate('1971-03-05'), plainDate('1951-12-12'), plainDate('2012-12-19')),
  phone: fc.constantFrom('', '(555) 010-0142', '555.010.1212', '1212120555', '0'),
  account: fc.constantFrom('', 'AC-121212', 'Z 9', 'an', '1971', 'ac-5550101'),
  card: fc.constantFrom('', 'XQ-12 1212', 'an1sam2', '1AnSamLuna', '555-0101'),
})
const holders = fc
  .array(holder, { minLength: 1, maxLength: 25 })
  .map((all) =>
    all.map(({ card, ...one }, at): Holder => ({ patient: aPatient(`W1-${(at * 7) % 26}-${at}`, one), card })),
  )

/** Something of one of them, from one letter to another, or two such pieces. */
const typed = (of: readonly Holder[]) => {
  const piece = fc.constantFrom(...of.flatMap(textsOf)).chain((text) => {
    const letters = [...text]
    return fc
      .tuple(fc.nat(letters.length - 1), fc.integer({ min: 1, max: letters.length }))
      .map(([from, count]) => letters.slice(from, from + count).join(''))
  })
  return fc.oneof(
    { weight: 3, arbitrary: piece },
    fc.tuple(piece, piece).map((both) => both.join(' ')),
  )
}

function textsOf({ patient, card }: Holder): readonly string[] {
  const { lastName, firstName, phone, account, bornOn } = patient
  const born = bornOn === null ? [] : [bornOn, `${bornOn.slice(5, 7)}/${bornOn.slice(8)}/${bornOn.slice(2, 4)}`]
  return [lastName, firstName, `${firstName} ${lastName}`, phone, account, card, 'nobody', ...born].filter(
    (text) => text !== '',
  )
}

/** Everybody looked at one by one, in the order of the list. */
function walked(all: readonly Holder[], text: string): readonly string[] {
  const [first = ''] = foldedWords(text)
  const pieces = text.split(/\s+/).filter((piece) => folded(piece) !== '')
  const key = ({ patient }: Holder) => folded(`${patient.firstName} ${patient.preferredName} ${patient.lastName}`)
  const rank = (one: Holder) => (` ${key(one)}`.includes(` ${first}`) ? 0 : 1)
  return all
    .filter((one) => pieces.every((piece) => isMeant(one, key(one), piece)))
    .toSorted((a, b) => rank(a) - rank(b) || inOrder(a.patient, b.patient))
    .map(({ patient }) => patient.id)
}

function isMeant({ patient, card }: Holder, key: string, piece: string): boolean {
  const [digits, code] = [digitsOf(piece), foldedCode(piece)]
  const isPhone = digits.length > 1 && !/\p{L}/u.test(piece)
  return (
    foldedWords(piece).every((word) => key.includes(word)) ||
    birthDatesIn(piece).some((day) => day === patient.bornOn) ||
    (isPhone && digitsOf(patient.phone).includes(digits)) ||
    foldedCode(patient.account).includes(code) ||
    (digits !== '' && code.length > 2 && foldedCode(card).includes(code))
  )
}

function inOrder(a: Patient, b: Patient): number {
  return compared(a.lastName, b.lastName) || compared(a.firstName, b.firstName) || compared(a.id, b.id)
}

function compared(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b))
}

function aClinicOf(all: readonly Holder[]) {
  const store = openMemoryStore()
  onTestFinished(() => store.close())
  store.writer.transaction((tx) => {
    for (const { patient, card } of all) {
      patients.save(tx, patient, NOW)
      if (card !== '')
        tx.run(sql`INSERT INTO member_texts (patient_id, member_key) VALUES (${patient.id}, ${foldedCode(card)})`)
    }
  })
  return store
}

test('the index finds whom a walk finds, in its order', () => {
  const cases = holders.chain((all) => {
    const one = fc.record({ text: typed(all), limit: fc.constantFrom(1, 3, 20) })
    return fc.record({ all: fc.constant(all), asked: fc.array(one, { minLength: 12, maxLength: 12 }) })
  })
  fc.assert(
    fc.property(cases, ({ all, asked }) => {
      const { reader } = aClinicOf(all)

      for (const { text, limit } of asked.filter((one) => foldedWords(one.text).length > 0)) {
        const found = search(reader, text, limit).map(({ id }) => id)
        expect({ text, found }).toEqual({ text, found: walked(all, text).slice(0, limit) })
      }
    }),
    { numRuns: 25 },
  )
})

test('it does so after people changed their names', () => {
  const cases = fc.tuple(holders, fc.array(fc.tuple(fc.nat(24), name), { maxLength: 8 }))
  fc.assert(
    fc.property(cases, ([all, changes]) => {
      const store = aClinicOf(all)
      const now = [...all]
      for (const [at, lastName] of changes) {
        const one = now[at]
        if (one === undefined) continue
        now[at] = { ...one, patient: { ...one.patient, lastName } }
        patients.save(store.writer, now[at].patient, NOW)
      }

      for (const text of ['an', 'sam', 'nan', 'lun', 'o', '0142 an']) {
        expect(search(store.reader, text, 20).map(({ id }) => id)).toEqual(walked(now, text).slice(0, 20))
      }
    }),
    { numRuns: 12 },
  )
})

test('people of the release before are found with their cards', () => {
  const raw = connectMemory()
  onTestFinished(() => void raw.close())
  const before = STEPS.findIndex(({ name }) => name === 'patient_parts')
  applySteps(raw, STEPS.slice(0, before), NOW)
  raw.exec(`INSERT INTO patients VALUES
    ('W1-b', 'Núñez', 'Sample', '', '1971-03-05', '', '', '', 'en', 'Z-914', 'sample nunez', '', 'z914', '${NOW}', '${NOW}'),
    ('W1-a', 'Luna', 'Ana', '', NULL, '555-0100142', '', '', 'en', '', 'ana luna', '5550100142', '', '${NOW}', '${NOW}')`)
  raw.exec(`INSERT INTO member_texts (patient_id, member_key) VALUES ('W1-b', 'xq7731'), ('W1-b', 'rt9042')`)

  applySteps(raw, STEPS.slice(before), NOW)

  const found = (text: string) => search(readerOn(raw), text, 5).map(({ id }) => id)
  expect(['xq77', '9042', 'uñe', '3/5/71', 'z914'].map(found)).toEqual(Array.from({ length: 5 }, () => ['W1-b']))
  expect([found('0142'), found('na')]).toEqual([['W1-a'], ['W1-a']])
})

test('a changed phone, account and birthday are found', () => {
  const one = aPatient('W1-a', { phone: '555-0100142', account: 'A-1', bornOn: plainDate('1971-03-05') })
  const store = aClinicOf([{ patient: one, card: 'xq7731' }])

  patients.save(store.writer, { ...one, phone: '555-0107788', account: 'B-2', bornOn: null }, NOW)

  const found = (text: string) => search(store.reader, text, 5).length
  expect(['7788', 'b2', 'xq7731'].map(found)).toEqual([1, 1, 1])
  expect(['0142', 'a1', '3/5/71'].map(found)).toEqual([0, 0, 0])
})
