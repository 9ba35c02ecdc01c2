import { expect, test } from 'vitest'
import { plainDate } from '../../shared/dates/plain-date.ts'
import { dayOfMonthName, spelledDay, spelledDayWithWeekday, spelledMoment } from '../../shared/text/documents-days.ts'
import { type Rhythm, rhythmWords } from '../../shared/text/documents-rhythm.ts'
import { say } from '../../shared/text/documents-say.ts'

test('spells days in the language of the paper', () => {
  const day = plainDate('2026-11-09')

  expect(spelledDay(day, 'en')).toBe('November 9, 2026')
  expect(spelledDay(day, 'es')).toBe('9 de noviembre de 2026')
  expect(spelledDayWithWeekday(day, 'en')).toBe('Monday, November 9, 2026')
  expect(spelledDayWithWeekday(day, 'es')).toBe('lunes, 9 de noviembre de 2026')
})

test.each([
  [
    '2026-11-09T14:32:00-05:00',
    'November 9, 2026, 2:32 PM (UTC−05:00)',
    '9 de noviembre de 2026, 2:32 p. m. (UTC−05:00)',
  ],
  ['2026-11-09T00:05:09.123Z', 'November 9, 2026, 12:05 AM (UTC)', '9 de noviembre de 2026, 12:05 a. m. (UTC)'],
  ['2026-03-01T12:00:00+00:00', 'March 1, 2026, 12:00 PM (UTC+00:00)', '1 de marzo de 2026, 12:00 p. m. (UTC+00:00)'],
])('shows %s as the clock on the wall', (moment, english, spanish) => {
  expect(spelledMoment(moment, 'en')).toBe(english)
  expect(spelledMoment(moment, 'es')).toBe(spanish)
})

test('refuses a moment without a place on the clock', () => {
  expect(() => spelledMoment('2026-11-09 14:32', 'en')).toThrow(RangeError)
})

test.each([
  [1, '1st'],
  [2, '2nd'],
  [3, '3rd'],
  [4, '4th'],
  [11, '11th'],
  [12, '12th'],
  [13, '13th'],
  [21, '21st'],
  [22, '22nd'],
  [30, '30th'],
  [31, '31st'],
])('the day %i of a month is the %s', (day, name) => {
  expect(dayOfMonthName(day, 'en')).toBe(name)
})

const RHYTHMS: readonly (readonly [Rhythm, string, string])[] = [
  [{ every: 'week', weekday: 5 }, 'every Friday', 'cada viernes'],
  [{ every: 'twoWeeks', weekday: 1 }, 'every second Monday', 'cada dos semanas, el lunes'],
  [{ every: 'fourWeeks', weekday: 1 }, 'every fourth Monday', 'cada cuatro semanas, el lunes'],
  [{ every: 'month', day: 15 }, 'on the 15th of each month', 'el día 15 de cada mes'],
  [{ every: 'month', day: 'last' }, 'on the last day of each month', 'el último día de cada mes'],
  [{ every: 'halfMonth', days: [1, 15] }, 'on the 1st and the 15th of each month', 'el día 1 y el día 15 de cada mes'],
  [{ every: 'custom' }, 'on the dates of the schedule', 'en las fechas del calendario'],
]

test.each(RHYTHMS)('says when payments fall due: %o', (rhythm, english, spanish) => {
  expect(rhythmWords(rhythm, 'en')).toBe(english)
  expect(rhythmWords(rhythm, 'es')).toBe(spanish)
})

test('a sentence keeps its values whole', () => {
  const amount = { figureId: 'a' }

  expect(say`You pay ${amount} in ${3} parts, ${'monthly'}.`).toEqual(['You pay ', amount, ' in 3 parts, monthly.'])
})
