import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type DateReading, parseDate, spanDay, typedDate } from '../../shared/dates/parse-date.ts'
import { dateOfDayNumber, plainDate } from '../../shared/dates/plain-date.ts'

const TODAY = plainDate('2026-11-21')

function day(text: string): DateReading {
  return { kind: 'date', value: plainDate(text) }
}

describe('the table of typed dates, due or service', () => {
  test.each([
    ['3/5', day('2027-03-05')],
    ['3/5/71', { kind: 'ask', readings: [plainDate('1971-03-05'), plainDate('2071-03-05')] }],
    ['t', day('2026-11-21')],
    ['today', day('2026-11-21')],
    ['+30d', day('2026-12-21')],
    ['+6w', day('2027-01-02')],
    ['+3m', day('2027-02-21')],
    ['fri', day('2026-11-27')],
    ['next fri', day('2026-12-04')],
    ['15', day('2026-12-15')],
    ['eom', day('2026-11-30')],
    ['m', day('2026-12-01')],
    ['h', day('2026-11-30')],
    ['12042026', day('2026-12-04')],
    ['12-4-26', day('2026-12-04')],
    ['2/30', { kind: 'refused', reason: 'noSuchDay', year: 2027, month: 2, days: 28 }],
  ] as const)('reads %j as written there', (typed, reading) => {
    expect(parseDate(typed, TODAY, 'coming')).toEqual(reading)
  })
})

describe('the table of typed dates, birth', () => {
  test.each([
    ['3/5', { kind: 'refused', reason: 'yearNeeded' }],
    ['3/5/71', day('1971-03-05')],
    ['12042026', { kind: 'refused', reason: 'future' }],
    ['12-4-26', day('1926-12-04')],
    ['4/12/1981', day('1981-04-12')],
    ['t', { kind: 'refused', reason: 'notADate' }],
    ['+30d', { kind: 'refused', reason: 'notADate' }],
    ['fri', { kind: 'refused', reason: 'notADate' }],
    ['15', { kind: 'refused', reason: 'notADate' }],
    ['eom', { kind: 'refused', reason: 'notADate' }],
    ['2/30/2000', { kind: 'refused', reason: 'noSuchDay', year: 2000, month: 2, days: 29 }],
  ] as const)('reads %j as written there', (typed, reading) => {
    expect(parseDate(typed, TODAY, 'birth')).toEqual(reading)
  })
})

describe('days that were and days of any time', () => {
  test.each([
    ['3/5', 'past', '2026-03-05'],
    ['12/4', 'past', '2025-12-04'],
    ['15', 'past', '2026-11-15'],
    ['fri', 'past', '2026-11-20'],
    ['sat', 'past', '2026-11-14'],
    ['last fri', 'coming', '2026-11-20'],
    ['3/5', 'any', '2026-03-05'],
    ['yesterday', 'past', '2026-11-20'],
    ['-3d', 'past', '2026-11-18'],
    ['-1m', 'any', '2026-10-21'],
    ['2026-12-04', 'any', '2026-12-04'],
    ['Dec 4, 2026', 'any', '2026-12-04'],
    ['december 4', 'coming', '2026-12-04'],
    ['12.4.2026', 'any', '2026-12-04'],
    ['11/21', 'coming', '2026-11-21'],
    ['21', 'coming', '2026-11-21'],
    ['31', 'coming', '2026-12-31'],
  ] as const)('reads %j in a %s box', (typed, box, expected) => {
    expect(parseDate(typed, TODAY, box)).toEqual(day(expected))
  })

  test.each(['13/1', '0/5'])('refuses the month of %s', (typed) => {
    expect(parseDate(typed, TODAY, 'coming')).toEqual({ kind: 'refused', reason: 'noSuchMonth' })
  })

  test.each(['hello', '3/', '/5', '32', '99', '3/5/7', '1/2/3/4'])('refuses %j', (typed) => {
    expect(parseDate(typed, TODAY, 'coming')).toEqual({ kind: 'refused', reason: 'notADate' })
  })

  test('an unknown day is unknown and an empty box is empty', () => {
    expect(parseDate('?', TODAY, 'coming')).toEqual({ kind: 'unknown' })
    expect(parseDate('  ', TODAY, 'coming')).toEqual({ kind: 'empty' })
  })
})

test('a span stays inside of the calendar or has no reading', () => {
  expect(spanDay('+1y', TODAY)).toBe('2027-11-21')
  expect(spanDay('+9999y', TODAY)).toBeNull()
  expect(spanDay('30d', TODAY)).toBeNull()
})

test('the normal form of every day reads as the same day', () => {
  fc.assert(
    fc.property(fc.integer({ min: -25_000, max: 60_000 }), (number) => {
      const value = dateOfDayNumber(number)

      expect(parseDate(typedDate(value), TODAY, 'any')).toEqual({ kind: 'date', value })
      expect(parseDate(typedDate(value), TODAY, 'coming')).toEqual({ kind: 'date', value })
    }),
  )
})

test('no text ever throws', () => {
  fc.assert(
    fc.property(fc.string(), fc.constantFrom('coming', 'birth', 'past', 'any'), (typed, box) => {
      expect(() => parseDate(typed, TODAY, box as 'coming')).not.toThrow()
    }),
  )
})
