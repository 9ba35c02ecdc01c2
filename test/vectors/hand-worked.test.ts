import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { families } from '../../build/vectors/families.ts'
import { asRecord, type JsonRecord, recordsAt, textAt } from '../../build/vectors/json.ts'

const FOLDER = join(import.meta.dirname, '../fixtures/own-cases')

interface OwnCase {
  readonly id: string
  readonly vector: JsonRecord
}

function fileNamed(name: string): JsonRecord {
  return asRecord(JSON.parse(readFileSync(join(FOLDER, name), 'utf8')), name)
}

function casesOf(file: JsonRecord): readonly OwnCase[] {
  const family = families.find((other) => other.fits(file))
  const aside = (family?.sideLists ?? []).flatMap((list) =>
    recordsAt(file, list).map((entry): JsonRecord => ({ ...entry, kind: list })),
  )
  return [...recordsAt(file, 'cases'), ...aside].map((vector) => ({ id: textAt(vector, 'id'), vector }))
}

/** The amounts in the fields of a case that the published ones lack; each names the sections it was worked out from. */
describe.each(readdirSync(FOLDER))('every hand-worked case of %s', (name) => {
  const file = fileNamed(name)
  const cases = casesOf(file)

  test.each(cases)('comes out to the cent: $id', ({ vector }) => {
    const family = families.find((other) => other.fits(file))

    expect(family?.run(file, vector)).toEqual({ passed: true, detail: '' })
  })

  test('says where its figures come from', () => {
    expect(textAt(file, 'note')).toContain('apart from the engine')
    expect(recordsAt(file, 'cases').filter((one) => typeof one.section !== 'string')).toEqual([])
    expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length)
  })
})

test('the five kinds of file hold hundreds of hand-worked cases', () => {
  const names = readdirSync(FOLDER)

  expect(names.toSorted()).toEqual([
    'adjudication.json',
    'amortization.json',
    'apr-appendix-j.json',
    'due-dates.json',
    'gfe-deadlines.json',
  ])
  expect(names.flatMap((name) => casesOf(fileNamed(name))).length).toBeGreaterThan(500)
})
