import { expect, test } from 'vitest'
import * as audit from '../../db/repositories/audit.ts'
import { readPriceFile } from '../../shared/interop/read-price-file.ts'
import { ask, openDesk, refusal, refusalTo } from '../support/desk.ts'
import { ADMINISTRATOR, NOW, TODAY } from '../support/samples.ts'

const LIST = [
  'code,description,charge,cash price',
  'IM-310,"MRI knee, no contrast",1480.00,888.00',
  'V-204,Specialist visit,285,171',
].join('\n')

function withFile(text: string) {
  const desk = openDesk()
  desk.priceFile = { fileName: 'list-2026.csv', read: readPriceFile(text, 'list-2026.csv') }
  return desk
}

test('a chosen price list is imported whole', async () => {
  const desk = withFile(LIST)

  const outcome = await ask(desk, 'fee.import', { scheduleName: 'Clinic list 2026' }, ADMINISTRATOR)

  expect(outcome.schedule).toMatchObject({
    name: 'Clinic list 2026',
    fileName: 'list-2026.csv',
    effectiveFrom: TODAY,
    importedAt: NOW,
    feeCount: 2,
  })
  expect(outcome.leftOut).toBe(0)
  expect(await ask(desk, 'fee.schedules', {})).toEqual([outcome.schedule])
  expect(audit.listOf(desk.store.reader, 'feeSchedule', outcome.schedule.id)[0]?.after).toMatchObject({ fees: 2 })
})

test('an imported price is found by code and by words', async () => {
  const desk = withFile(LIST)
  await ask(desk, 'fee.import', { scheduleName: 'Clinic list 2026' }, ADMINISTRATOR)

  const [byCode] = await ask(desk, 'fee.find', { text: 'im-310', limit: 5 })
  const [byWords] = await ask(desk, 'fee.find', { text: 'specialist', limit: 5 })

  expect(byCode).toMatchObject({ fee: { code: 'IM-310', charge: 148_000, cashPrice: 88_800 }, payerPrices: [] })
  expect(byCode?.scheduleName).toBe('Clinic list 2026')
  expect(byWords?.fee.code).toBe('V-204')
})

test('a list without a name takes one from its file', async () => {
  const desk = withFile(LIST)

  const { schedule } = await ask(desk, 'fee.import', { scheduleName: '' }, ADMINISTRATOR)

  expect(schedule.name).not.toBe('')
})

test('a closed dialog changes nothing', async () => {
  const desk = openDesk()

  expect(await refusalTo(desk, 'fee.import', { scheduleName: 'x' }, ADMINISTRATOR)).toEqual(refusal('CANCELLED'))
  expect(await ask(desk, 'fee.schedules', {})).toEqual([])
})

test('a file that is no price list is refused with its reason', async () => {
  const desk = withFile('{ not json')

  const error = await refusalTo(desk, 'fee.import', { scheduleName: 'x' }, ADMINISTRATOR)

  expect(error).toMatchObject({ kind: 'refused', code: 'FILE_UNREADABLE', facts: { reason: 'NOT-JSON' } })
  expect(await ask(desk, 'fee.schedules', {})).toEqual([])
})

test('without a proven copy first nothing is imported', async () => {
  const desk = { ...withFile(LIST), backUpFirst: async () => 'DISK_FULL' }

  const refused = await refusalTo(desk, 'fee.import', { scheduleName: '' }, ADMINISTRATOR)

  expect(refused).toMatchObject({ code: 'NO_COPY_FIRST', facts: { reason: 'DISK_FULL' } })
  expect(await ask(desk, 'fee.schedules', {})).toEqual([])
})

test('an import is taken back as a whole', async () => {
  const desk = withFile(LIST)
  const { schedule: first } = await ask(desk, 'fee.import', { scheduleName: 'Clinic list 2026' }, ADMINISTRATOR)
  desk.priceFile = { fileName: 'wrong.csv', read: readPriceFile(LIST.replace('1480.00', '14.80'), 'wrong.csv') }
  desk.later({ minutes: 5 })
  const { schedule: wrong } = await ask(desk, 'fee.import', { scheduleName: 'Wrong list' }, ADMINISTRATOR)
  expect((await ask(desk, 'fee.find', { text: 'im-310', limit: 5 }))[0]?.fee.charge).toBe(1_480)

  const left = await ask(desk, 'fee.takeBack', { scheduleId: wrong.id }, ADMINISTRATOR)

  expect(left).toEqual([first])
  expect(await ask(desk, 'fee.schedules', {})).toEqual([first])
  expect((await ask(desk, 'fee.find', { text: 'im-310', limit: 5 }))[0]?.fee.charge).toBe(148_000)
  expect(await refusalTo(desk, 'fee.takeBack', { scheduleId: wrong.id }, ADMINISTRATOR)).toEqual(refusal('NOT_FOUND'))
  expect(audit.listOf(desk.store.reader, 'feeSchedule', wrong.id).map(({ action }) => action)).toContain('fee.takeBack')
})
