import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseCsv } from '../../shared/interop/csv.ts'
import { csvText } from '../../shared/interop/csv-text.ts'

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
