import { expect, test } from 'vitest'
import { plainDate } from '../../../shared/dates/plain-date.ts'
import { assistanceNeed } from '../../../shared/engine/assistance/assistance-need.ts'
import type { Decision } from '../../../shared/model/determination.ts'

const ON = plainDate('2026-11-23')

/** Decision, day the papers are due, last day of the help, and what has to be done on Nov 23. */
const CASES: readonly (readonly [Decision, string | null, string | null, string | null])[] = [
  ['provisional', '2026-12-01', null, null],
  ['provisional', '2026-11-30', null, 'papersDue'],
  ['provisional', '2026-11-23', null, 'papersDue'],
  ['provisional', '2026-11-22', null, 'papersLate'],
  ['provisional', '2026-10-24', null, 'papersLate'],
  ['provisional', '2026-10-23', null, null],
  ['provisional', null, '2026-11-25', null],
  ['needMore', '2026-11-25', null, 'papersDue'],
  ['needMore', '2026-11-01', null, 'papersLate'],
  ['needMore', null, null, null],
  ['approved', '2026-11-25', '2027-11-22', null],
  ['approved', null, '2026-12-08', null],
  ['approved', null, '2026-12-07', 'ending'],
  ['approved', null, '2026-11-23', 'ending'],
  ['approved', null, '2026-11-22', 'ended'],
  ['approved', null, '2026-10-23', null],
  ['approved', null, null, null],
  ['denied', '2026-11-25', '2026-11-25', null],
  ['open', '2026-11-25', '2026-11-25', null],
]

test.each(CASES)('%s with papers by %s until %s needs %s', (decision, due, last, need) => {
  const papersDueOn = due === null ? null : plainDate(due)
  const until = last === null ? null : plainDate(last)

  const found = assistanceNeed({ decision, papersDueOn, until }, ON)

  expect(found?.need ?? null).toBe(need)
})

test('a need names the day that it is about', () => {
  const draft = { decision: 'provisional', papersDueOn: plainDate('2026-11-30'), until: null } as const

  expect(assistanceNeed(draft, ON)).toEqual({ need: 'papersDue', about: '2026-11-30' })
})
