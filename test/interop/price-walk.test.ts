import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parseCsv } from '../../shared/interop/csv.ts'
import { guessedColumns } from '../../shared/interop/fee-list.ts'
import type { PriceWalk, RowRead, WalkOrder } from '../../shared/interop/price-file.ts'
import { priceWalk } from '../../shared/interop/price-walk.ts'
import type { ListColumns } from '../../shared/model/price-columns.ts'

const folder = join(import.meta.dirname, '../fixtures/mrf')
const FILES = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
  /\d.*example\.(csv|json)$|validator-fixtures.*\.(csv|json)$/.test(path),
)

function walked(text: string, piece: number, changes: Partial<WalkOrder> = {}) {
  const rows: RowRead[] = []
  const order = { fileName: 'list.csv', columns: null, fixes: [], take: (row: RowRead) => void rows.push(row) }
  const walk: PriceWalk = priceWalk({ ...order, ...changes })
  for (let at = 0; at < text.length; at += piece) {
    const fault = walk.feed(text.slice(at, at + piece))
    if (fault !== null) return { end: fault, rows: rows.length }
  }
  return { end: walk.end(), rows }
}

describe('a file in pieces', () => {
  test.each(FILES)('%s gives the same rows however it is cut', (name) => {
    const text = readFileSync(join(folder, name), 'utf8')

    const whole = walked(text, text.length)

    for (const piece of [7, 64, 1_009]) expect(walked(text, piece)).toEqual(whole)
  })

  test.each([
    'code,charge\r\nA,"1\r\n"\r\nB,2\r\n',
    'code,charge\rA,1\rB,2',
    '\ufeffcode,charge\nA,"say ""x""",\n\nB,2',
    'code,charge\nA,"1\nB,2\n',
  ])('table %j is the same letter by letter', (text) => {
    expect(walked(text, 1)).toEqual(walked(text, text.length))
  })

  test.each([
    '[1,',
    '{"a":1}',
    '{"standard_charge_information":[{} {}]}',
    '{"standard_charge_information":[{},]}',
    '['.repeat(60),
  ])('JSON %s is refused with a reason', (text) => {
    for (const piece of [1, text.length]) expect(walked(text, piece).end).toMatchObject({ kind: 'unreadable' })
  })

  test('a quote that nobody closes is refused before it fills memory', () => {
    const table = parseCsv(`code,charge\nA,"${'x'.repeat(70_000)}`)

    expect(table).toEqual({ kind: 'unreadable', code: 'CSV-TOO-LARGE', row: 2 })
  })
})

describe('columns of an unknown table', () => {
  const rows = [
    ['Sample Clinic price list 2027', '', ''],
    ['Svc', 'What it is', 'Std'],
    ['IM-310', 'MRI knee, no contrast', '$1,480.00'],
  ]

  test('are guessed by what stands in them', () => {
    expect(guessedColumns(rows)).toMatchObject({ headRow: 1, places: { code: 0, words: 1, charge: 2, cash: null } })
  })

  test('are none in a letter', () => {
    expect(guessedColumns([['Dear colleague', ''], ['see you on Monday']])).toBeNull()
  })

  test('read the file once somebody named them', () => {
    const columns = guessedColumns(rows) as ListColumns

    const { rows: read, end } = walked(rows.map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\n'), 9, {
      columns,
    })

    expect(end).toMatchObject({ layout: 'fee-list', read: 1 })
    expect(read).toMatchObject([
      { row: 3, fees: [{ code: 'IM-310', words: 'MRI knee, no contrast', charge: 148_000 }] },
    ])
  })
})

test('a row that was put right is taken, and one left out is not', () => {
  const text = 'code,description,charge\nA-1,One,abc\n,Two,10\nC-3,Three,30\n'
  const fixes = [
    { row: 2, cells: { charge: '15.00' } },
    { row: 4, cells: null },
  ]

  const { rows } = walked(text, 5, { fixes })

  const seen = (rows as readonly RowRead[]).map(({ row, isTaken, fees }) => [row, isTaken, fees[0]?.charge ?? null])
  expect(seen).toEqual([
    [2, true, 1_500],
    [3, false, null],
    [4, false, null],
  ])
})
