import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import * as audit from '../../db/repositories/audit.ts'
import * as pieces from '../../db/repositories/lists-in-pieces.ts'
import { ask, openDesk, refusal, refusalTo, type TestDesk } from '../support/desk.ts'
import { importList } from '../support/import-list.ts'
import { ADMINISTRATOR, NOW, TODAY } from '../support/samples.ts'

const LIST = [
  'code,description,charge,cash price',
  'IM-310,"MRI knee, no contrast",1480.00,888.00',
  'V-204,Specialist visit,285,171',
].join('\n')

const FILE = { fileName: 'list-2026.csv', text: LIST }

async function opened(text: string) {
  const desk = openDesk()
  desk.priceFile = { fileName: 'list-2026.csv', text }
  const { readingId, columns } = await ask(desk, 'fee.open', {}, ADMINISTRATOR)
  return { desk, reading: { readingId, columns, fixes: [] } }
}

test('a chosen price list is imported whole', async () => {
  const desk = openDesk()

  const outcome = await importList(desk, FILE, 'Clinic list 2026')

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
  const desk = openDesk()
  await importList(desk, FILE, 'Clinic list 2026')

  const [byCode] = await ask(desk, 'fee.find', { text: 'im-310', limit: 5 })
  const [byWords] = await ask(desk, 'fee.find', { text: 'specialist', limit: 5 })

  expect(byCode).toMatchObject({ fee: { code: 'IM-310', charge: 148_000, cashPrice: 88_800 }, payerPrices: [] })
  expect(byCode?.scheduleName).toBe('Clinic list 2026')
  expect(byWords?.fee.code).toBe('V-204')
})

test('the first prices stand there by code, those of lists that were taken back not', async () => {
  const desk = openDesk()
  const { schedule } = await importList(desk, FILE, 'Clinic list 2026')
  const more = Array.from({ length: 9 }, (_, at) => `AA-00${at},Sample service ${at},1${at}.00,`)
  const text = ['code,description,charge,cash price', ...more].join('\n')
  const other = await importList(desk, { fileName: 'more.csv', text }, 'More')

  const codes = async (limit: number) => (await ask(desk, 'fee.first', { limit })).map(({ fee }) => fee.code)
  expect(await codes(3)).toEqual(['AA-000', 'AA-001', 'AA-002'])
  expect(await codes(100)).toEqual([...more.map((row) => row.slice(0, 6)), 'IM-310', 'V-204'])

  await ask(desk, 'fee.takeBack', { scheduleId: other.schedule.id }, ADMINISTRATOR)
  expect(await codes(1)).toEqual(['IM-310'])
  await ask(desk, 'fee.takeBack', { scheduleId: schedule.id }, ADMINISTRATOR)
  expect(await codes(100)).toEqual([])
})

test('a list without a name takes that of its file', async () => {
  const { schedule } = await importList(openDesk(), FILE, '')

  expect(schedule.name).toBe('list-2026.csv')
})

test('a closed dialog changes nothing', async () => {
  const desk = openDesk()

  expect(await refusalTo(desk, 'fee.open', {}, ADMINISTRATOR)).toEqual(refusal('CANCELLED'))
  expect(await ask(desk, 'fee.schedules', {})).toEqual([])
})

test.each([
  ['{ not json', 'NOT-JSON'],
  ['{"standard_charge_information":[]}', 'NO-ROWS'],
])('file %s is refused when it is read', async (text, reason) => {
  const { desk, reading } = await opened(text)

  for (const call of ['fee.check', 'fee.saveLeftOut'] as const)
    expect(await refusalTo(desk, call, reading, ADMINISTRATOR)).toMatchObject({
      code: 'FILE_UNREADABLE',
      facts: { reason },
    })
  const order = { ...reading, scheduleName: 'x', from: TODAY }
  expect(await refusalTo(desk, 'fee.import', order, ADMINISTRATOR)).toMatchObject({ facts: { reason } })
  expect(pieces.listUnfinished(desk.store.reader)).toEqual([])
})

test('a letter is no price file, said in one line', async () => {
  const desk = openDesk()
  desk.priceFile = { fileName: 'letter.txt', text: 'Dear colleague,\nsee you on Monday\n' }

  expect(await refusalTo(desk, 'fee.open', {}, ADMINISTRATOR)).toMatchObject({ facts: { reason: 'NOT-A-PRICE-FILE' } })
})

test('without a proven copy first nothing is imported', async () => {
  const { desk, reading } = await opened(LIST)
  const order = { ...reading, scheduleName: '', from: TODAY }

  const refused = await refusalTo({ ...desk, backUpFirst: async () => 'DISK_FULL' }, 'fee.import', order, ADMINISTRATOR)

  expect(refused).toMatchObject({ code: 'NO_COPY_FIRST', facts: { reason: 'DISK_FULL' } })
  expect(await ask(desk, 'fee.schedules', {})).toEqual([])
})

test('a check compares the file with today and writes nothing', async () => {
  const desk = openDesk()
  await importList(desk, FILE, 'Clinic list 2026')
  desk.priceFile = { fileName: 'next.csv', text: 'code,charge\nIM-310,1500\nN-1,20\nX-1,abc\nIM-310,9\n' }
  const { readingId, columns } = await ask(desk, 'fee.open', {}, ADMINISTRATOR)

  const checked = await ask(desk, 'fee.check', { readingId, columns, fixes: [] }, ADMINISTRATOR)

  expect(checked).toMatchObject({ read: 4, taken: 2, leftOut: 2, added: 1, changed: 1, unchanged: 0, missing: 1 })
  expect(checked.changes).toEqual([{ row: 2, code: 'IM-310', words: 'IM-310', was: 148_000, is: 150_000 }])
  expect(checked.problems).toEqual([
    {
      row: 4,
      isTaken: false,
      findings: [{ code: 'FEE-NOT-AN-AMOUNT', text: 'X-1: abc' }],
      cells: { code: 'X-1', charge: 'abc' },
    },
    {
      row: 5,
      isTaken: false,
      findings: [{ code: 'FEE-TWICE', text: 'IM-310  also in row 2' }],
      cells: { code: 'IM-310', charge: '9' },
    },
  ])
  expect(await ask(desk, 'fee.schedules', {})).toHaveLength(1)
})

test('a row put right is imported, and what stays out is saved', async () => {
  const { desk, reading } = await opened('code,charge\nIM-310,1500\nX-1,abc\n,=7\n')
  const fixed = { ...reading, fixes: [{ row: 3, cells: { charge: '15.50' } }] }

  const leftOut = await ask(desk, 'fee.saveLeftOut', fixed, ADMINISTRATOR)
  const outcome = await ask(desk, 'fee.import', { ...fixed, scheduleName: 'x', from: TODAY }, ADMINISTRATOR)

  expect([leftOut.rows, outcome.leftOut, outcome.schedule.feeCount]).toEqual([1, 1, 2])
  expect((await ask(desk, 'fee.find', { text: 'x-1', limit: 5 }))[0]?.fee.charge).toBe(1_550)
  expect(new TextDecoder().decode(desk.saved[0]?.bytes)).toContain('4,"it has no code","","\'=7"\r\n')
})

test('columns that were named are remembered for the next file', async () => {
  const text = 'Svc,Std price USD,Note\nA-1,10.00,x\n'
  const { desk, reading } = await opened(text)
  const places = { code: 0, charge: 1, words: null, modifier: null, category: null, cash: null, codeType: null }
  const order = { ...reading, columns: { headRow: 0, places }, scheduleName: 'x', from: TODAY }
  await ask(desk, 'fee.import', order, ADMINISTRATOR)

  desk.priceFile = { fileName: 'next year.csv', text: text.replace('10.00', '11.00') }
  const next = await ask(desk, 'fee.open', {}, ADMINISTRATOR)

  expect(next).toMatchObject({ columnsFrom: 'earlier', columns: { headRow: 0, places } })
})

test('an import that is stopped leaves nothing behind', async () => {
  const rows = Array.from({ length: 9_000 }, (_, index) => `D-${index},Sample service ${index},${index}.25`)
  const { desk, reading } = await opened(`code,description,charge\n${rows.join('\n')}`)
  const told: number[] = []
  const stopping: TestDesk = {
    ...desk,
    tellProgress: (_task, done) => {
      told.push(done)
      if (told.length === 2) void desk.priceFiles.stop()
    },
  }

  const order = { ...reading, scheduleName: 'x', from: TODAY }
  const refused = await refusalTo(stopping, 'fee.import', order, ADMINISTRATOR)

  expect(refused).toMatchObject({ code: 'NOT_POSSIBLE', facts: { code: 'IMPORT_STOPPED' } })
  expect(told).toHaveLength(2)
  expect(
    desk.store.reader.get(sql`SELECT (SELECT count(*) FROM fees) + (SELECT count(*) FROM fee_schedules) AS left`),
  ).toEqual({ left: 0 })
})

test('an import is taken back as a whole', async () => {
  const desk = openDesk()
  const { schedule: first } = await importList(desk, FILE, 'Clinic list 2026')
  desk.later({ minutes: 5 })
  const text = LIST.replace('1480.00', '14.80')
  const { schedule: wrong } = await importList(desk, { fileName: 'wrong.csv', text }, 'Wrong list')
  expect((await ask(desk, 'fee.find', { text: 'im-310', limit: 5 }))[0]?.fee.charge).toBe(1_480)

  const left = await ask(desk, 'fee.takeBack', { scheduleId: wrong.id }, ADMINISTRATOR)

  expect(left).toEqual([first])
  expect(await ask(desk, 'fee.schedules', {})).toEqual([first])
  expect((await ask(desk, 'fee.find', { text: 'im-310', limit: 5 }))[0]?.fee.charge).toBe(148_000)
  expect(await refusalTo(desk, 'fee.takeBack', { scheduleId: wrong.id }, ADMINISTRATOR)).toEqual(refusal('NOT_FOUND'))
  expect(audit.listOf(desk.store.reader, 'feeSchedule', wrong.id).map(({ action }) => action)).toContain('fee.takeBack')
})
