import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { families } from '../../build/vectors/families.ts'
import { asRecord, isList, isRecord, type Json, type JsonRecord, recordsAt, textOr } from '../../build/vectors/json.ts'

const FOLDER = join(import.meta.dirname, '../fixtures/vectors')
const FILES = ['adjudication', 'gfe-deadlines', 'apr-appendix-j', 'amortization', 'due-dates']
/** What is expected is compared as it stands, and figures of people are no amounts. */
const AS_IT_STANDS = ['expected', 'rate', 'coinsurance', 'days']

function fileNamed(name: string): JsonRecord {
  return asRecord(JSON.parse(readFileSync(join(FOLDER, `${name}.json`), 'utf8')), name)
}

function failuresOf(file: JsonRecord, change: (vector: JsonRecord) => JsonRecord): readonly string[] {
  const family = families.find((other) => other.fits(file))
  return recordsAt(file, 'cases').flatMap((vector) => {
    const result = family?.run(file, change(vector)) ?? { passed: false, detail: 'no family' }
    return result.passed ? [] : [`${textOr(vector, 'id', '')}: ${result.detail}`]
  })
}

function reversed(value: Json): Json {
  if (isList(value)) return value.map(reversed)
  if (!isRecord(value)) return value
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, one]) => [key, reversed(one)]),
  )
}

function inWords(value: Json): Json {
  if (isList(value)) return value.map(inWords)
  if (isRecord(value)) {
    return Object.fromEntries(
      Object.entries(value).map(([key, one]) => [key, AS_IT_STANDS.includes(key) ? one : inWords(one)]),
    )
  }
  return typeof value === 'number' ? String(value) : value
}

/** Every key that other cases of the kind have, and this one leaves out, as a null beside its inputs. */
function withNulls(vector: JsonRecord, keys: ReadonlySet<string>): JsonRecord {
  const from = isRecord(vector.input) ? vector.input : vector
  const absent = [...keys].filter((key) => from[key] === undefined && key !== 'input')
  const nulls = Object.fromEntries(absent.map((key) => [key, null]))
  return isRecord(vector.input) ? { ...vector, input: { ...vector.input, ...nulls } } : { ...vector, ...nulls }
}

function keysOf(file: JsonRecord, kind: string): ReadonlySet<string> {
  const alike = recordsAt(file, 'cases').filter((one) => textOr(one, 'kind', '') === kind)
  return new Set(alike.flatMap((one) => Object.keys(isRecord(one.input) ? one.input : one)))
}

describe.each(FILES)('the cases of %s', (name) => {
  const file = fileNamed(name)

  test('pass with their keys in another order', () => {
    expect(failuresOf(file, (vector) => asRecord(reversed(vector), name))).toEqual([])
  })

  test('pass with their amounts as texts', () => {
    expect(failuresOf(file, (vector) => asRecord(inWords(vector), name))).toEqual([])
  })

  test('pass with a null for what they leave out', () => {
    expect(failuresOf(file, (vector) => withNulls(vector, keysOf(file, textOr(vector, 'kind', ''))))).toEqual([])
  })
})

test('a rate follows from unit-periods where a case lists no dates', () => {
  const file = fileNamed('apr-appendix-j')
  const steady = recordsAt(file, 'cases').filter(
    (vector) => !JSON.stringify(vector.time_factors ?? null).includes('"unit"'),
  )
  const undated = (vector: JsonRecord): JsonRecord => {
    const { unit_periods_per_year } = asRecord(vector.input, 'input')
    return { ...vector, input: { unit_periods_per_year: unit_periods_per_year ?? null } }
  }

  expect(steady.length).toBeGreaterThan(30)
  expect(failuresOf({ ...file, cases: steady }, undated)).toEqual([])
})

test('a deadline file without holidays means the federal ones', () => {
  const { federalHolidays: _listed, ...file } = fileNamed('gfe-deadlines')

  expect(failuresOf(file, (vector) => vector)).toEqual([])
})

test('a counter that no service touches stays as it was', () => {
  const file = fileNamed('adjudication')
  const [first] = recordsAt(file, 'cases')
  const counters = { accumulators: { members: {}, family: {}, counters: { visits: 7 } } }
  const expected = { accumulatorsAfter: { counters: { visits: 7 } } }

  expect(failuresOf({ ...file, cases: [{ ...first, ...counters, expected }] }, (vector) => vector)).toEqual([])
})
