import { describe, expect, test } from 'vitest'
import { csvOfPaste } from '../../shared/interop/pasted-table.ts'

const lines = (...rows: string[]) => rows.join('\r\n')

describe('cells that were copied from a spreadsheet', () => {
  test('become rows of comma-separated text, untouched', () => {
    const copied = 'Code\tService\tCharge\r\n0360\tKnee, both\t$1,250.00\r\n'

    expect(csvOfPaste(copied)).toBe(lines('"Code","Service","Charge"', '"0360","Knee, both","$1,250.00"'))
  })

  test('keep line ends, tabs and quotes inside of a cell', () => {
    const copied = 'V-1\t"two\nlines"\t"a\ttab"\nV-2\t"say ""ah"""\t5'

    expect(csvOfPaste(copied)).toBe(lines('"V-1","two\nlines","a\ttab"', '"V-2","say ""ah""","5"'))
  })

  test('keep an inch mark that stands alone', () => {
    expect(csvOfPaste('A\t"6 inch brace\t5\nB\t6" brace\t7')).toBe(
      lines('"A","""6 inch brace","5"', '"B","6"" brace","7"'),
    )
  })

  test('keep empty cells, and lose empty rows', () => {
    expect(csvOfPaste('A\t\t5\n\t\t\nB\tx\t\n\n')).toBe(lines('"A","","5"', '"B","x",""'))
  })

  test.each([
    ['words', 'knee brace'],
    ['one row', 'A\t5'],
    ['one column', '99213\n99214\n'],
    ['nothing', ''],
  ])('are no table: %s', (_what, text) => {
    expect(csvOfPaste(text)).toBeNull()
  })

  test('a hundred thousand quotes take no longer than a moment', () => {
    const started = performance.now()

    csvOfPaste('"'.repeat(100_000))
    csvOfPaste(`${'"x\t'.repeat(2_000)}\n`)

    expect(performance.now() - started).toBeLessThan(1_000)
  })
})
