import { sql } from 'drizzle-orm'
import fc from 'fast-check'
import { expect, onTestFinished, test } from 'vitest'
import { birthDatesIn } from '../../../db/repositories/birth-search.ts'
import { digitsOf, folded, foldedCode, foldedWords } from '../../../db/repositories/fold.ts'
import { search } from '../../../db/repositories/patient-search.ts'
import * as patients from '../../../db/repositories/patients.ts'
import { plainDate } from '../../../shared/dates/plain-date.ts'
import type { Patient } from '../../../shared/model/patient.ts'
import { aPatient, NOW } from '../../support/samples.ts'
import { openMemoryStore } from '../../support/store.ts'

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
