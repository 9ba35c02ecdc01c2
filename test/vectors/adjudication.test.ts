import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { runAdjudicationCase } from '../../build/vectors/adjudication.ts'
import { asRecord, type JsonRecord, recordsAt, textAt } from '../../build/vectors/json.ts'

const FOLDER = join(import.meta.dirname, '../fixtures/vectors')

function fileNamed(name: string): JsonRecord {
  return asRecord(JSON.parse(readFileSync(join(FOLDER, name), 'utf8')), name)
}

describe.each(['adjudication.json', 'gfe-deadlines.json'])('every worked case of %s', (name) => {
  const file = fileNamed(name)
  const cases = recordsAt(file, 'cases').map((vector) => ({
    id: textAt(vector, 'id'),
    title: textAt(vector, 'title'),
    vector,
  }))

  test.each(cases)('comes out to the cent: $id $title', ({ vector }) => {
    expect(runAdjudicationCase(file, vector)).toEqual({ passed: true, detail: '' })
  })

  test.each(cases)('fails when its expectation is moved: $id', ({ vector }) => {
    expect(runAdjudicationCase(file, moved(vector)).passed).toBe(false)
  })
})

/** Fields and values of the format that no published case uses; the figures were worked out apart from the engine. */
describe('every case of our own', () => {
  const path = join(import.meta.dirname, 'own-cases.json')
  const own = asRecord(JSON.parse(readFileSync(path, 'utf8')), path)
  const cases = recordsAt(own, 'cases').map((vector) => ({ title: textAt(vector, 'title'), vector }))

  test.each(cases)('comes out to the cent: $title', ({ vector }) => {
    expect(runAdjudicationCase(own, vector)).toEqual({ passed: true, detail: '' })
  })
})

/** The case with every expected amount a cent higher, every expected day and name another. */
function moved(vector: JsonRecord): JsonRecord {
  const change = (value: unknown): unknown => {
    if (typeof value === 'number') return value + 1
    if (Array.isArray(value)) return [...value.map(change), 'another']
    if (typeof value === 'object' && value !== null) {
      return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, change(one)]))
    }
    return `not ${value}`
  }
  return { ...vector, expected: change(vector.expected) } as JsonRecord
}

test('a case of an unknown kind is a failed case', () => {
  expect(runAdjudicationCase({}, { kind: 'horoscope' }).detail).toBe('no engine for horoscope')
})

test('a case that can not be read is a failed case', () => {
  expect(runAdjudicationCase({}, { kind: 'cob', billed: 'much' }).passed).toBe(false)
})
