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

test('a health center may not keep classes against its rules', async () => {
  const desk = openDesk()
  // Nobody up to the guideline may be asked for a share of the charge.
  const classes = [{ upTo: percent(100), pays: { kind: 'share' as const, rate: percent(20) } }]
  const bound = aSchedule({ ...SLIDING_TERMS, classes, isHealthCenter: true })
  const request = { scheduleId: null, schedule: bound }

  const refused = await refusalTo(desk, 'schedule.save', request, ADMINISTRATOR)

  expect(refused).toEqual(refusal('SCHEDULE_AGAINST_RULES', { finding: 'shareBelowGuideline' }))
  expect(await ask(desk, 'schedule.list', {})).toEqual([])
})

test.each([false, undefined])('the same classes are kept where the rules bind nobody', async (isHealthCenter) => {
  const classes = [{ upTo: percent(100), pays: { kind: 'share' as const, rate: percent(20) } }]
  const told = isHealthCenter === undefined ? {} : { isHealthCenter }
  const { isHealthCenter: _, ...terms } = SLIDING_TERMS
  const schedule = aSchedule({ ...terms, ...told, classes })

  expect(await ask(openDesk(), 'schedule.save', { scheduleId: null, schedule }, ADMINISTRATOR)).toHaveLength(1)
})
