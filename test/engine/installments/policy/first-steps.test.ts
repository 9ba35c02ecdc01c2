import { expect, test } from 'vitest'
import { plainDate } from '../../../../shared/dates/plain-date.ts'
import { firstStepFindings } from '../../../../shared/engine/installments/policy/first-steps.ts'

const AGREED = plainDate('2026-11-23')

function lines(firstDueOn: string, isEstimate = false) {
  const found = firstStepFindings({ isEstimate, agreedOn: AGREED }, { firstDueOn: plainDate(firstDueOn) })
  return found.map(({ code, level, facts }) => [code, level, facts.days ?? null])
}

test.each([
  // November has 30 days: 7 more, 31 of December, 7 of January are 45.
  ['2027-01-07', null],
  ['2027-01-08', 46],
  // The day of the agreement itself.
  ['2026-11-23', null],
  ['2027-05-15', 173],
])('a first payment on %s is %s days away', (firstDueOn, days) => {
  expect(lines(firstDueOn)).toEqual(days === null ? [] : [['firstDueLate', 'check', days]])
})

test('a balance that insurance may change is called so', () => {
  expect(lines('2026-12-23', true)).toEqual([['insurancePending', 'check', null]])
  expect(lines('2027-01-08', true).map(([code]) => code)).toEqual(['insurancePending', 'firstDueLate'])
})
