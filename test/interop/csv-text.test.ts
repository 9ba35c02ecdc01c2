import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseCsv } from '../../shared/interop/csv.ts'
import { csvText, tabText } from '../../shared/interop/csv-text.ts'

test.each([['=1+1'], ['  +1'], ['\ufeff-2'], ['\u200b@cmd'], ['\tx'], ['|calc'], ['%x'], ['\uff1dSUM(A1)']])(
  'no text that leaves starts a formula: %j',
  (text) => {
    expect(csvText([[text]])).toBe(`"'${text.replaceAll('"', '""')}"\r\n`)
  },
)

test('numbers of ours stay numbers, and nothing stays empty', () => {
  expect(csvText([['a "b"', -250, null, '']])).toBe('"a ""b""",-250,,""\r\n')
})

test('what was written is read again, for any text', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.string({ maxLength: 20 }), { minLength: 1, maxLength: 4 }), { maxLength: 5 }),
      (rows) => {
        const read = parseCsv(csvText(rows))

        expect(read.kind).toBe('table')
        if (read.kind !== 'table') return
        read.rows.slice(0, rows.length).forEach((row, index) => {
          expect(row.map((cell) => cell.replace(/^'/, ''))).toEqual(rows[index]?.map((cell) => cell.replace(/^'/, '')))
        })
      },
    ),
  )
})

test.each([
  ['=HYPERLINK("x")', `'=HYPERLINK("x")`],
  ['+1 555 010 0142', `'+1 555 010 0142`],
  ['-1+2', `'-1+2`],
  ['-1,250.00', '-1,250.00'],
  ['-$12.50', '-$12.50'],
  ['Sample\tPatient\r\nA', 'Sample Patient A'],
  ['\t=1', `' =1`],
  ['', ''],
])('a copied cell never runs nor begins another: %j', (cell, copied) => {
  expect(tabText([['Head', cell]], 1_000)).toEqual({ text: `Head\t${copied}\r\n`, rows: 1 })
})

test('of a long table the last rows stay out whole', () => {
  const rows = ['aaa', 'bbb', 'ccc'].map((cell) => [cell])

  expect(tabText(rows, 15)).toEqual({ text: 'aaa\r\nbbb\r\nccc\r\n', rows: 3 })
  expect(tabText(rows, 14)).toEqual({ text: 'aaa\r\nbbb\r\n', rows: 2 })
  expect(tabText(rows, 4)).toEqual({ text: '', rows: 0 })
})
