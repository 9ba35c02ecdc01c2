import { expect, test } from 'vitest'
import { keptPlace, placeAfter, stateColumnOf, stateGroups } from '../../../renderer/features/records/plan-states.ts'
import type { PlanBoardRow } from '../../../shared/model/plan-board.ts'
import { cents } from '../../../shared/money/cents.ts'
import { aBoardRow } from '../../support/plan-board-row.ts'
import { day } from '../../support/running-plan.ts'

const TODAY = day('2026-11-23')

const cases: readonly (readonly [string, Partial<PlanBoardRow>])[] = [
  ['late', { daysLate: 3, nextDueOn: day('2026-11-20') }],
  ['due', { nextDueOn: TODAY }],
  ['onTime', { nextDueOn: day('2026-11-24') }],
  ['onTime', {}],
  ['toSign', { state: 'awaitingSignature', nextDueOn: TODAY }],
  ['paused', { isPaused: true, daysLate: 12 }],
  ['ended', { state: 'paidOff' }],
  ['ended', { state: 'cancelled' }],
  ['ended', { state: 'writtenOff', daysLate: 90 }],
]

test.each(cases)('a plan stands under %s: %j', (state, changes) => {
  expect(stateColumnOf(aBoardRow(changes), TODAY)).toBe(state)
})

const LATE = { daysLate: 3, late: cents(5_000) }
const PAID = { state: 'paidOff', left: cents(0), paid: cents(30_000) } as const
const GROUPS = stateGroups([aBoardRow(LATE), aBoardRow(LATE), aBoardRow(LATE), aBoardRow(), aBoardRow(PAID)], TODAY)

test('each column sums what matters in its state', () => {
  expect(GROUPS.map(({ state, rows, sum }) => [state, rows.length, sum])).toEqual([
    ['late', 3, 15_000],
    ['due', 0, 0],
    ['onTime', 1, 80_000],
    ['toSign', 0, 0],
    ['paused', 0, 0],
    ['ended', 1, 30_000],
  ])
})

test.each([
  ['ArrowDown', 'late 2'],
  ['ArrowUp', 'late 0'],
  ['End', 'late 2'],
  ['Home', 'late 0'],
  ['PageDown', 'late 2'],
  ['ArrowRight', 'onTime 0'],
  ['ArrowLeft', 'late 1'],
  ['x', null],
])('from the second late plan %s leads to %s', (key, to) => {
  const place = placeAfter(GROUPS, { state: 'late', at: 1 }, key)

  expect(place && `${place.state} ${place.at}`).toBe(to)
})

test('the cursor goes where plans are', () => {
  expect(keptPlace(GROUPS, { state: 'due', at: 4 })).toEqual({ state: 'late', at: 2 })
  expect(keptPlace(stateGroups([], TODAY), { state: 'late', at: 0 })).toBeNull()
})
