import { expect, test } from 'vitest'
import { plainDate } from '../../shared/dates/plain-date.ts'
import { creditDuty } from '../../shared/engine/installments/credit-balance.ts'
import { cents } from '../../shared/money/cents.ts'
import { installmentsBeforeDisclosure } from '../../shared/rules/credit/installments-before-disclosure.ts'
import { parameter, valueOn } from '../../shared/rules/parameter.ts'

test('a rule has no value before its first date', () => {
  expect(valueOn(installmentsBeforeDisclosure, plainDate('2011-12-29'))).toBeNull()
  expect(valueOn(installmentsBeforeDisclosure, plainDate('2011-12-30'))).toBe(4)
})

test('a value holds until the next date', () => {
  const changing = parameter<number>({
    id: 'sample.changing',
    asks: 'Which value holds?',
    unit: 'count',
    source: { cite: 'sample', read: '2026-11-21' },
    values: [
      { from: '2026-01-01', value: 1 },
      { from: '2027-01-01', value: 2 },
    ],
  })

  expect(valueOn(changing, plainDate('2026-12-31'))).toBe(1)
  expect(valueOn(changing, plainDate('2027-01-01'))).toBe(2)
})

test('a credit above a dollar is given back after half a year at the latest', () => {
  expect(creditDuty(cents(101), plainDate('2026-12-01'))).toEqual({ refundOnRequest: true, effortFrom: '2027-06-01' })
  expect(creditDuty(cents(100), plainDate('2026-12-01'))).toEqual({ refundOnRequest: false, effortFrom: null })
})
