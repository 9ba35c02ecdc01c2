import { expect, test } from 'vitest'
import { monthLater, nextInRhythm, nextMonthDay } from '../../shared/dates/first-due.ts'
import { plainDate } from '../../shared/dates/plain-date.ts'

test('the usual first due date is a month later', () => {
  expect(monthLater(plainDate('2026-11-21'))).toBe('2026-12-21')
  expect(monthLater(plainDate('2027-01-31'))).toBe('2027-02-28')
})

test('a chosen day waits for the shortest notice', () => {
  expect(nextMonthDay(plainDate('2026-11-21'), 5, 14)).toBe('2026-12-05')
  expect(nextMonthDay(plainDate('2026-11-21'), 5, 15)).toBe('2027-01-05')
  expect(nextMonthDay(plainDate('2027-01-30'), 'last', 5)).toBe('2027-02-28')
})

test('a new plan can join the rhythm of a running one', () => {
  const paydays = { every: 'weeks', interval: 2, firstOn: plainDate('2026-11-27') } as const

  expect(nextInRhythm(plainDate('2026-11-30'), paydays, 0)).toBe('2026-12-11')
})

test('custom dates that are over give no first due date', () => {
  const over = { every: 'custom', dates: [plainDate('2026-11-01')] } as const

  expect(nextInRhythm(plainDate('2026-11-30'), over, 0)).toBeNull()
})
