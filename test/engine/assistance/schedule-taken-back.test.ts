import { expect, test } from 'vitest'
import { plainDate } from '../../../shared/dates/plain-date.ts'
import { holdsNever, schedulesAsBefore } from '../../../shared/engine/assistance/schedule-taken-back.ts'
import { schedulesOn } from '../../../shared/engine/assistance/schedules-in-force.ts'
import type { KeptSchedule } from '../../../shared/model/clinic-schedule.ts'
import { percent } from '../../../shared/money/rate.ts'
import { keptSchedule } from '../../support/clinic-schedules.ts'

const DAYS = ['2026-01-15', '2026-03-01', '2026-06-30', '2026-07-01', '2026-12-31', '2027-06-01'].map(plainDate)

/** An edition that takes off so many percent. */
function edition(number: number, off: number, from: string, to: string | null = null): KeptSchedule {
  return keptSchedule(
    { kind: 'promptPay', off: percent(off), days: 30 },
    { edition: number, effectiveFrom: plainDate(from), effectiveTo: to === null ? null : plainDate(to) },
  )
}

/** What holds on each of the days, whatever its edition. */
const held = (all: readonly KeptSchedule[]) => DAYS.map((on) => schedulesOn(all, on).map(({ terms }) => terms))

function takenBack(before: readonly KeptSchedule[], now: readonly KeptSchedule[]): readonly KeptSchedule[] {
  return schedulesAsBefore(before, now).map((one, index) => ({ ...one, id: 'S1', edition: now.length + 1 + index }))
}

test.each<[string, readonly KeptSchedule[], readonly KeptSchedule[]]>([
  ['a new schedule', [], [edition(1, 10, '2026-03-01')]],
  ['a next edition from a later day', [edition(1, 10, '2026-01-01')], [edition(2, 20, '2026-07-01')]],
  ['one from the same day', [edition(1, 10, '2026-01-01')], [edition(2, 20, '2026-01-01')]],
  ['one from before the first', [edition(1, 10, '2026-07-01')], [edition(2, 20, '2026-01-01')]],
  ['an end', [edition(1, 10, '2026-01-01')], [edition(2, 10, '2026-01-01', '2026-06-30')]],
  ['a schedule that had ended', [edition(1, 10, '2026-01-01', '2026-02-01')], [edition(2, 10, '2026-07-01')]],
  ['two at once', [edition(1, 10, '2026-01-01')], [edition(2, 20, '2026-03-01'), edition(3, 30, '2026-07-01')]],
])('%s that is taken back leaves every day as before', (_what, before, added) => {
  const now = [...before, ...added]
  expect(held(now)).not.toEqual(held(before))

  const further = takenBack(before, now)

  expect(held([...now, ...further])).toEqual(held(before))
  expect(schedulesAsBefore(before, [...now, ...further])).toEqual([])
})

test('only an edition that ends before it begins holds on no day', () => {
  expect(holdsNever(edition(1, 10, '2026-03-01', '2026-02-28'))).toBe(true)
  expect(holdsNever(edition(1, 10, '2026-03-01', '2026-03-01'))).toBe(false)
  expect(holdsNever(edition(1, 10, '2026-03-01'))).toBe(false)
})
