import { expect, test } from 'vitest'
import { contractDates, dueRuleProblem } from '../../shared/dates/due-dates.ts'
import {
  countedRhythm,
  type Frequency,
  frequencyOf,
  howOften,
  isFrequency,
  NAMED_RHYTHMS,
  rhythmOf,
} from '../../shared/dates/frequency.ts'
import { plainDate } from '../../shared/dates/plain-date.ts'

const DATES: readonly (readonly [Frequency, string, readonly string[]])[] = [
  ['every10Days', '2026-12-15', ['2026-12-15', '2026-12-25', '2027-01-04', '2027-01-14']],
  ['every3Weeks', '2026-12-15', ['2026-12-15', '2027-01-05', '2027-01-26', '2027-02-16']],
  ['every2Months', '2026-12-31', ['2026-12-31', '2027-02-28', '2027-04-30', '2027-06-30']],
  ['monthEnd', '2027-04-30', ['2027-04-30', '2027-05-31', '2027-06-30', '2027-07-31']],
  // The second Friday of each month.
  ['monthlyWeekday', '2026-12-11', ['2026-12-11', '2027-01-08', '2027-02-12', '2027-03-12']],
  // A fifth Thursday counts as the last one.
  ['monthlyWeekday', '2026-12-31', ['2026-12-31', '2027-01-28', '2027-02-25', '2027-03-25']],
  ['monthly not 7 8', '2027-05-31', ['2027-05-31', '2027-06-30', '2027-09-30', '2027-10-31']],
  ['weekly not 12', '2026-11-24', ['2026-11-24', '2027-01-05', '2027-01-12', '2027-01-19']],
  // The first day itself may fall into a month without payments.
  ['monthly not 7 8', '2027-07-03', ['2027-09-03', '2027-10-03', '2027-11-03', '2027-12-03']],
]

test.each(DATES)('%s from %s falls due on these days', (frequency, firstOn, expected) => {
  const rhythm = rhythmOf(frequency, plainDate(firstOn))

  expect(dueRuleProblem(rhythm, 4)).toBeNull()
  expect(contractDates(rhythm, 4)).toEqual(expected)
})

test('what is taken apart is put together again', () => {
  for (const every of [...NAMED_RHYTHMS, 'every45Days', 'every26Weeks', 'every12Months'] as const)
    for (const notIn of [[], [1], [6, 7, 8]]) {
      const frequency = frequencyOf({ every, notIn })
      expect(isFrequency(frequency)).toBe(true)
      expect(howOften(frequency)).toEqual({ every, notIn })
    }
  expect(frequencyOf({ every: 'monthly', notIn: [8, 7, 8] })).toBe('monthly not 7 8')
})

test.each([
  'sometimes',
  'every0Days',
  'every93Days',
  'every27Weeks',
  'every13Months',
  'monthly not',
  'monthly not 0',
  'monthly not 13',
  'monthly not 8 7',
  'monthly not 7 7',
  'monthly not 1 2 3 4 5 6 7 8 9 10 11 12',
  'monthly not 7 not 8',
  '',
])('“%s” is no frequency', (text) => {
  expect(isFrequency(text)).toBe(false)
})

test('a rhythm counts whole numbers up to its most', () => {
  expect(countedRhythm(92, 'Days')).toBe('every92Days')
  expect(countedRhythm(93, 'Days')).toBeNull()
  expect(countedRhythm(0, 'Weeks')).toBeNull()
  expect(countedRhythm(1.5, 'Months')).toBeNull()
})

test('a rhythm whose only month is left out has no dates', () => {
  const yearly = rhythmOf('every12Months not 5', plainDate('2027-05-01'))

  expect(dueRuleProblem(yearly, 1)).toBe('beyondCalendar')
  expect(contractDates(yearly, 3)).toEqual([])
})
