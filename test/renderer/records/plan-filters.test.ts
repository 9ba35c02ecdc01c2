import { expect, test } from 'vitest'
import { filterCounts, fitsFilter, isLookedAt } from '../../../renderer/features/records/plan-filters.ts'
import type { PlanBoardRow } from '../../../shared/model/plan-board.ts'
import { cents } from '../../../shared/money/cents.ts'
import { PLAN_FILTERS } from '../../../shared/text/plan-board.ts'
import { aBoardRow } from '../../support/plan-board-row.ts'
import { day } from '../../support/running-plan.ts'

const TODAY = day('2026-11-23')

function filtersOf(changes: Partial<PlanBoardRow>): readonly string[] {
  return PLAN_FILTERS.filter((filter) => fitsFilter(aBoardRow(changes), filter, TODAY))
}

test.each([
  ['a plan on time is open and nothing else', {}, ['open']],
  ['thirty days late is the first bucket', { daysLate: 30 }, ['open', 'late1']],
  ['thirty-one days late is the second bucket', { daysLate: 31 }, ['open', 'late31']],
  ['sixty-one days late is the third bucket', { daysLate: 61 }, ['open', 'late61']],
  ['ninety-one days late is the last bucket', { daysLate: 91 }, ['open', 'late91']],
  ['terms without their disclosure are looked into', { needsDisclosure: true }, ['open', 'undisclosed']],
  ['a plan that asks too much is over-planned', { overPlanned: cents(5_000) }, ['open', 'overPlanned']],
  ['a paused plan is in no bucket of lateness', { daysLate: 40, isPaused: true }, ['open', 'paused']],
  ['terms without a signature wait to be signed', { state: 'awaitingSignature', daysLate: 9 }, ['open', 'toSign']],
  ['a broken promise is looked into', { brokenPromises: 1 }, ['open', 'broken']],
  ['a plan whose last day is this month ends', { endsOn: day('2026-11-30') }, ['open', 'ending']],
  ['a plan of next month does not end', { endsOn: day('2026-12-01') }, ['open']],
  ['a plan that was written off is only closed', { state: 'writtenOff', daysLate: 200 }, ['closed']],
] as const)('%s', (_, changes, filters) => {
  expect(filtersOf(changes)).toEqual(filters)
})

test('every filter counts its plans', () => {
  const counts = filterCounts([aBoardRow(), aBoardRow({ daysLate: 3 }), aBoardRow({ state: 'paidOff' })], TODAY)

  expect([counts.get('open'), counts.get('late1'), counts.get('closed')]).toEqual([2, 1, 1])
})

test('a closed plan is found by who is looked for', () => {
  const closed = aBoardRow({ state: 'paidOff' })

  expect(isLookedAt(closed, { filter: 'open', typed: 'sample', today: TODAY })).toBe(true)
  expect(isLookedAt(closed, { filter: 'open', typed: ' ', today: TODAY })).toBe(false)
  expect(isLookedAt(closed, { filter: 'late1', typed: 'sample', today: TODAY })).toBe(false)
})
