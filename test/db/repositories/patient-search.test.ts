import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import fc from 'fast-check'
import { describe, expect, onTestFinished, test } from 'vitest'
import { connectMemory, readerOn } from '../../../db/driver.ts'
import { applySteps } from '../../../db/migrate.ts'
import { loadMigrations } from '../../../db/migration-steps.ts'
import * as benefitPlans from '../../../db/repositories/benefit-plans.ts'
import * as coverages from '../../../db/repositories/coverages.ts'
import { foldedWords } from '../../../db/repositories/fold.ts'
import { allOf, anyOf, beginningOf, birthPart, cardParts, nameParts, partsOf } from '../../../db/repositories/grams.ts'
import { search } from '../../../db/repositories/patient-search.ts'
import * as patients from '../../../db/repositories/patients.ts'
import * as people from '../../../db/repositories/people.ts'
import { benefitPlanIdSchema, coverageIdSchema } from '../../../shared/model/ids.ts'
import type { Patient } from '../../../shared/model/patient.ts'
import { aCoverage, aPatient, BENEFIT_PLAN, COUNSELOR, NOW } from '../../support/samples.ts'
import { openMemoryStore } from '../../support/store.ts'

const STEPS = loadMigrations(join(import.meta.dirname, '../../../db/migrations'))

function aClinicOf(those: readonly Patient[]) {
  const store = openMemoryStore()
  onTestFinished(() => store.close())
  store.writer.transaction((tx) => {
    for (const one of those) patients.save(tx, one, NOW)
  })
  return store
}

/** So many people of whom all are called alike but one in a hundred, who has a name of their own kind. */
function manyAlike(count: number): readonly Patient[] {
  return Array.from({ length: count }, (_, at) =>
    aPatient(`W1-${String(at).padStart(4, '0')}`, {
      lastName: at % 100 === 7 ? `Quill${at}` : `Sample${count - at}`,
      firstName: at % 2 === 0 ? 'Ada' : 'Bruno',
      phone: `(555) 010-${String(at).padStart(4, '0')}`,
      account: '',
    }),
  )
}

function idsOf(found: readonly Patient[]): readonly string[] {
  return found.map(({ id }) => id)
}

describe('among more than are looked at one by one', () => {
  const those = manyAlike(700)
  const byName = [...those].sort((a, b) => (a.lastName < b.lastName ? -1 : 1))

  test.each([
    ['sample', 'Sample', 20],
    ['ampl', 'ample', 20],
    ['uill', 'Quill', 20],
    ['sam', 'Sample', 5],
  ])('%s lists the first by name', (text, part, limit) => {
    const store = aClinicOf(those)
    const fit = byName.filter(({ lastName }) => lastName.includes(part))

    expect(idsOf(search(store.reader, text, limit))).toEqual(idsOf(fit.slice(0, limit)))
  })

  test('who begins so stands before who does not', () => {
    const late = aPatient('W1-late', { lastName: 'Zsample', firstName: 'Amplia' })
    const store = aClinicOf([...those, late])

    expect(search(store.reader, 'ampl', 3)[0]?.id).toBe('W1-late')
    expect(search(store.reader, 'ampl', 3)).toHaveLength(3)
  })

  test('names in any order fit one person', () => {
    const store = aClinicOf(those)

    expect(idsOf(search(store.reader, 'bruno quill7', 2))).toEqual(['W1-0007'])
    expect(idsOf(search(store.reader, 'quill7 bruno', 2))).toEqual(['W1-0007'])
  })

  test('two letters and one digit narrow as well', () => {
    const store = aClinicOf(those)

    expect(search(store.reader, 'qu', 20)).toHaveLength(7)
    expect(idsOf(search(store.reader, '0107 qu', 5))).toEqual(['W1-0107'])
  })
})

describe('the index follows the people', () => {
  test('a changed name is found and the old one is not', () => {
    const one = aPatient('W1-a', { lastName: 'Before' })
    const store = aClinicOf([one])
    patients.save(store.writer, { ...one, lastName: 'Afterwards' }, NOW)

    expect(idsOf(search(store.reader, 'terwar', 5))).toEqual(['W1-a'])
    expect(search(store.reader, 'before', 5)).toEqual([])
  })

  test('a change of the address alone keeps the place', () => {
    const one = aPatient('W1-a', { lastName: 'Before' })
    const store = aClinicOf([one])
    patients.save(store.writer, { ...one, address: '2 Sample Street' }, NOW)

    expect(idsOf(search(store.reader, 'efor', 5))).toEqual(['W1-a'])
  })

  test('each number on a card finds the person once', () => {
    const one = aPatient('W1-a', { lastName: 'Before' })
    const store = aClinicOf([one, aPatient('W1-b', { lastName: 'Other' })])
    people.add(store.writer, COUNSELOR, NOW)
    const plan = { ...BENEFIT_PLAN, id: benefitPlanIdSchema.parse('W1-bp') }
    benefitPlans.add(store.writer, plan, null, NOW)
    const ids = { id: coverageIdSchema.parse('W1-cov'), benefitPlanId: plan.id, savedAt: NOW }
    for (const memberId of ['XQ-77 31', 'XQ-77 31', 'RT 9042', '']) {
      coverages.save(store.writer, { ...aCoverage(one.id), ...ids, memberId }, COUNSELOR.id)
    }

    for (const text of ['xq7731', 'XQ-77', '7731', 't9042']) {
      expect(idsOf(search(store.reader, text, 5))).toEqual(['W1-a'])
    }
    expect(store.reader.all(sql`SELECT member_key FROM member_texts`)).toHaveLength(2)
  })

  test('people of an older release are found at once', () => {
    const raw = connectMemory()
    onTestFinished(() => void raw.close())
    const before = STEPS.findIndex(({ name }) => name === 'patient_search')
    applySteps(raw, STEPS.slice(0, before), NOW)
    raw.exec(`INSERT INTO patients VALUES ('W1-a', 'Núñez', 'Sample', '', NULL, '', '', '', 'en', 'Z-914',
      'sample nunez', '', 'z914', '${NOW}', '${NOW}')`)

    applySteps(raw, STEPS.slice(before), NOW)

    const reader = readerOn(raw)
    expect(idsOf(search(reader, 'uñe', 5))).toEqual(['W1-a'])
    expect(idsOf(search(reader, 'z914', 5))).toEqual(['W1-a'])
  })

  test('whoever comes between two takes the place between', () => {
    const alike = Array.from({ length: 90 }, (_, at) =>
      aPatient(`W1-${String(at).padStart(2, '0')}`, { lastName: 'Sample' }),
    )
    // The last name first, then each right behind the first: there is room for sixty between two.
    const [first, ...rest] = alike
    const store = aClinicOf(first ? [first, aPatient('W1-zz', { lastName: 'Sample' }), ...rest.toReversed()] : [])
    const below = store.reader.all(sql`SELECT seq FROM patient_texts WHERE seq < 0`)

    expect(below.length).toBeGreaterThan(0)
    expect(idsOf(search(store.reader, 'ampl', 91))).toEqual([...idsOf(alike), 'W1-zz'])
    expect(idsOf(search(store.reader, 'sample', 3))).toEqual(['W1-00', 'W1-01', 'W1-02'])
  })

  test('a person who marries moves in the list', () => {
    const [ann, ben] = [aPatient('W1-a', { lastName: 'Aample' }), aPatient('W1-b', { lastName: 'Bample' })]
    const store = aClinicOf([ann, ben])
    patients.save(store.writer, { ...ann, lastName: 'Cample' }, NOW)

    expect(idsOf(search(store.reader, 'ample', 5))).toEqual(['W1-b', 'W1-a'])
  })

  test('a copied file has the same places', () => {
    const store = aClinicOf([aPatient('W1-b', { lastName: 'Later' }), aPatient('W1-a', { lastName: 'Before' })])
    store.writer.run(sql`VACUUM`)

    expect(idsOf(search(store.reader, 'efor', 5))).toEqual(['W1-a'])
  })
})

describe('whatever is typed', () => {
  const names = fc.constantFrom(
    'Ann',
    'Anna',
    'Hannah',
    'Bo',
    'Li',
    'Łuk',
    'O’Neil',
    'De la Sample',
    'Sam-Ple',
    '李明德',
  )
  const person = fc.record({ lastName: names, firstName: names, account: fc.constantFrom('', 'A-12', 'b34', '9') })

  test('finds all whose name holds each of its words', () => {
    fc.assert(
      fc.property(fc.array(person, { minLength: 1, maxLength: 8 }), names, fc.nat(2), (those, typed, from) => {
        const all = those.map((one, at) => aPatient(`W1-${at}`, { ...one, account: '' }))
        const text = [...typed].slice(from).join('')
        const words = foldedWords(text)
        fc.pre(words.length > 0)
        const key = (one: Patient) => foldedWords(`${one.firstName} ${one.preferredName} ${one.lastName}`).join(' ')
        const fit = all.filter((one) => words.every((word) => key(one).includes(word)))

        expect(idsOf(search(aClinicOf(all).reader, text, 20)).toSorted()).toEqual(idsOf(fit).toSorted())
      }),
      { numRuns: 60 },
    )
  })

  test('is no word of the query language', () => {
    const store = aClinicOf([aPatient('W1-a', { lastName: 'Nearby' })])
    const hostile = [
      '"',
      "'",
      '*',
      'AND',
      'NOT near',
      'NEAR(a b)',
      'words:x',
      '^abc',
      '-abc',
      'a OR "',
      '\u0000abc',
      '🙂🙂🙂',
    ]
    for (const text of [...hostile, '{abc}', '()', '%_%', ';--']) {
      expect(() => search(store.reader, text, 5)).not.toThrow()
    }
    expect(idsOf(search(store.reader, 'NEAR', 5))).toEqual(['W1-a'])
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 24 }), (text) => {
        expect(search(store.reader, text, 5).length).toBeLessThan(2)
      }),
    )
  })

  test('each part is asked for in quotes', () => {
    expect(partsOf('an')).toBe('("an"*)')
    expect(partsOf('anna')).toBe('("anna")')
    expect(partsOf('annabella')).toBe('("anna" AND "bell" AND "ella")')
    expect(partsOf('aaaaa')).toBe('("aaaa")')
    expect(partsOf('a"b')).toBe('("a""b"*)')
    expect(anyOf([allOf(['"abc"']), '("abc")'])).toBe('(("abc"))')
  })

  test('of a number the end is asked for', () => {
    expect(partsOf('ac20417')).toBe('("c204" AND "0417")')
    expect(partsOf('20417')).toBe('("2041" AND "0417")')
  })

  test('beginnings, cards and birthdays stand apart', () => {
    expect(beginningOf('anna')).toBe(`"${String.fromCodePoint(0xf0061)}nna"`)
    expect(beginningOf('an')).toBe(`"${String.fromCodePoint(0xf0061)}n"*`)
    expect(cardParts('a12')).toBe(`("${String.fromCodePoint(0x100061)}12"*)`)
    expect(nameParts('2nd')).toBe(`("${String.fromCodePoint(0xe0032)}nd"*)`)
    expect(nameParts('ann')).toBe('("ann"*)')
    expect(birthPart(1)).toBe(`"${String.fromCodePoint(0xf0001)}"`)
    expect(beginningOf('\u{20bb7}')).toBe(`"${String.fromCodePoint(0xf0bb7)}"*`)
  })
})

describe('the questions are answered by an index', () => {
  function planOf(query: string): string {
    const raw = connectMemory()
    onTestFinished(() => void raw.close())
    applySteps(raw, STEPS, NOW)
    const steps = raw.prepare<[], { detail: string }>(`EXPLAIN QUERY PLAN ${query}`).all()
    return steps.map(({ detail }) => detail).join('\n')
  }

  test('letters by their index, in the order of the names', () => {
    const plan = planOf(`SELECT p.* FROM patient_parts g CROSS JOIN patient_texts t ON t.seq = g.rowid
      CROSS JOIN patients p ON p.id = t.patient_id WHERE g.patient_parts MATCH '"abcd"' AND g.rowid > 0 ORDER BY g.rowid LIMIT 20`)

    expect(plan).toContain('SCAN g VIRTUAL TABLE INDEX')
    expect(plan).toContain('SEARCH t USING INTEGER PRIMARY KEY')
    expect(plan).toContain('SEARCH p USING INDEX sqlite_autoindex_patients_1 (id=?)')
    expect(plan).not.toContain('TEMP B-TREE')
  })

  test.each([
    [
      'many who fit',
      "WHERE instr(name_key, 'abc') > 0 ORDER BY last_name, first_name, id LIMIT 20",
      'patients_by_name',
    ],
    ['who changed last', 'ORDER BY changed_at DESC, id LIMIT 20', 'patients_by_change'],
  ])('%s in the order of the list', (_, rest, index) => {
    const plan = planOf(`SELECT * FROM patients ${rest}`)

    expect(plan).toContain(`USING INDEX ${index}`)
    expect(plan).not.toContain('TEMP B-TREE')
  })
})
