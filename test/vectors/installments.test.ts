import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { timeFactorsResult } from '../../build/vectors/apr-cases.ts'
import { families } from '../../build/vectors/families.ts'
import { runInstallmentCase } from '../../build/vectors/installments.ts'
import { asRecord, type Json, type JsonRecord, recordsAt, textAt } from '../../build/vectors/json.ts'

const FOLDER = join(import.meta.dirname, '../fixtures/vectors')

function vectorsIn(name: string): JsonRecord {
  const parsed: Json = JSON.parse(readFileSync(join(FOLDER, name), 'utf8'))
  return asRecord(parsed, name)
}

function casesOf(file: JsonRecord): readonly (readonly [string, JsonRecord])[] {
  const family = families.find((other) => other.fits(file))
  const aside = (family?.sideLists ?? []).flatMap((list) =>
    recordsAt(file, list).map((entry): JsonRecord => ({ ...entry, kind: list })),
  )
  return [...recordsAt(file, 'cases'), ...aside].map((vector) => [textAt(vector, 'id'), vector])
}

describe.each([
  ['due-dates.json', 71],
  ['amortization.json', 117],
  ['apr-appendix-j.json', 81],
] as const)('%s', (name, count) => {
  const file = vectorsIn(name)
  const cases = casesOf(file)

  test('holds as many cases as when it was read', () => {
    expect(cases.length).toBe(count)
  })

  test.each(cases)('%s comes out as expected', (_id, vector) => {
    expect(runInstallmentCase(file, vector)).toEqual({ passed: true, detail: '' })
  })
})

test.each(casesOf(vectorsIn('apr-appendix-j.json')).filter(([, vector]) => vector.time_factors !== undefined))(
  '%s lies in the unit-periods that the source counts',
  (_id, vector) => {
    expect(timeFactorsResult(vector)).toEqual({ passed: true, detail: '' })
  },
)

test('a figure that is a cent off fails its case', () => {
  const file = vectorsIn('amortization.json')
  const [, vector] = casesOf(file).find(([id]) => id === 'CMP-Z01') ?? ['', {}]

  const result = runInstallmentCase(file, { ...vector, expected: { installments_cents: [33_333, 33_334, 33_333] } })

  expect(result.passed).toBe(false)
  expect(result.detail).toContain('installments_cents[1] is 33333, expected 33334')
})

test('a kind that nobody knows fails with its name', () => {
  const file = { schema: 'schedule-cases/1' }

  expect(runInstallmentCase(file, { kind: 'horoscope', input: {}, expected: {} })).toEqual({
    passed: false,
    detail: 'unknown kind horoscope',
  })
})

describe('what the format allows beside the cases at hand', () => {
  const dueDate = (kind: string, input: JsonRecord, expected: JsonRecord) =>
    runInstallmentCase({ schema: 'due-date-cases/1' }, { kind, input, expected })

  test('the last day of the month may be asked for by its own flag', () => {
    const input = { frequency: { unit: 'month', n: 1 }, first_due: '2027-01-31', last_day_of_month: true, count: 3 }
    const dates = ['2027-01-31', '2027-02-28', '2027-03-31']

    expect(dueDate('sequence', input, { dates })).toEqual({ passed: true, detail: '' })
  })

  test('offsets count months, and working days of a named calendar', () => {
    const months = dueDate('offset', { base: '2026-11-30', months: 3 }, { date: '2027-02-28' })
    const office = dueDate('offset', { base: '2026-12-24', business_days: 1 }, { date: '2026-12-28' })
    const weekend = dueDate(
      'offset',
      { base: '2026-12-24', business_days: 1, calendar: 'weekend' },
      { date: '2026-12-25' },
    )

    expect([months, office, weekend].map(({ passed }) => passed)).toEqual([true, true, true])
  })

  test('a term may be told by its basis alone', () => {
    const vector = {
      input: {
        advances: [{ cents: 100_000, first: '2026-01-10' }],
        payments: [{ cents: 108_000, first: '2026-09-10' }],
        unit_period: { basis: 'months' },
      },
      expected: { apr_percent: '12.000000' },
    }

    expect(runInstallmentCase({ schema: 'apr-cases/1' }, vector)).toEqual({ passed: true, detail: '' })
  })

  test('a rounding of rows that the engine does not know fails by name', () => {
    const input = {
      principal_cents: 1,
      due_dates: ['2027-01-01'],
      start_date: '2026-12-01',
      row_interest_rounding: 'up',
    }
    const vector = { kind: 'interest_only', input, expected: {} }

    expect(runInstallmentCase({ schema: 'schedule-cases/1' }, vector).detail).toContain('row_interest_rounding')
  })
})
