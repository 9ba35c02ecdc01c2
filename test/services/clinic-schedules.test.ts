import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { plainDate } from '../../shared/dates/plain-date.ts'
import { percent } from '../../shared/money/rate.ts'
import { aSchedule, MEMBERSHIP_TERMS, SLIDING_TERMS } from '../support/clinic-schedules.ts'
import { ask, openDesk, refusal, refusalTo } from '../support/desk.ts'
import { ADMINISTRATOR } from '../support/samples.ts'

test('a clinic begins without schedules of its own', async () => {
  expect(await ask(openDesk(), 'schedule.list', {})).toEqual([])
})

test('a schedule comes back whole as its first edition', async () => {
  const desk = openDesk()
  const schedule = aSchedule(SLIDING_TERMS)

  const [kept] = await ask(desk, 'schedule.save', { scheduleId: null, schedule }, ADMINISTRATOR)

  expect(kept).toMatchObject({ ...schedule, edition: 1 })
  expect(await ask(desk, 'schedule.list', {})).toEqual([kept])
})

test('a changed schedule is the next edition and the older one stays', async () => {
  const desk = openDesk()
  const [first] = await ask(
    desk,
    'schedule.save',
    { scheduleId: null, schedule: aSchedule(MEMBERSHIP_TERMS) },
    ADMINISTRATOR,
  )
  const dearer = aSchedule({ ...MEMBERSHIP_TERMS, memberOff: percent(20) }, { effectiveFrom: plainDate('2027-01-01') })

  const kept = await ask(desk, 'schedule.save', { scheduleId: first?.id ?? null, schedule: dearer }, ADMINISTRATOR)

  expect(kept.map(({ edition, effectiveFrom }) => [edition, effectiveFrom])).toEqual([
    [1, '2026-02-01'],
    [2, '2027-01-01'],
  ])
  expect(kept[0]).toEqual(first)
})

test('a schedule never turns into one of another kind', async () => {
  const desk = openDesk()
  const [first] = await ask(
    desk,
    'schedule.save',
    { scheduleId: null, schedule: aSchedule(SLIDING_TERMS) },
    ADMINISTRATOR,
  )

  const request = { scheduleId: first?.id ?? null, schedule: aSchedule(MEMBERSHIP_TERMS) }

  expect(await refusalTo(desk, 'schedule.save', request, ADMINISTRATOR)).toEqual(refusal('NOT_FOUND'))
})

test('a schedule that there is not has no next edition', async () => {
  const request = { scheduleId: 'S99', schedule: aSchedule(SLIDING_TERMS) }

  expect(await refusalTo(openDesk(), 'schedule.save', request, ADMINISTRATOR)).toEqual(refusal('NOT_FOUND'))
})

test('kept editions can neither be changed nor deleted', async () => {
  const desk = openDesk()
  await ask(desk, 'schedule.save', { scheduleId: null, schedule: aSchedule(SLIDING_TERMS) }, ADMINISTRATOR)

  for (const deed of ['UPDATE clinic_schedule_editions SET edition = 2', 'DELETE FROM clinic_schedule_editions']) {
    expect(() => desk.store.writer.run(sql.raw(deed))).toThrow()
  }
})
