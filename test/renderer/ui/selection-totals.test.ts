import { expect, test } from 'vitest'
import type { ListColumn } from '../../../renderer/ui/list-column.ts'
import { selectionTotals } from '../../../renderer/ui/selection-totals.ts'
import { type Cents, cents, LARGEST_CENTS } from '../../../shared/money/cents.ts'
import { listColumnWords } from '../../../shared/text/list-columns.ts'

type Row = Cents | null | undefined
const column = (head: string): ListColumn<Row> => ({ id: 'a', head, width: '1fr', cell: () => '', sumOf: (row) => row })
const said = (rows: readonly Row[]) => listColumnWords.picked(rows.length, selectionTotals(rows, [column('Amount')]))

test('picked amounts add up to the cent', () => {
  expect(said([cents(123_440), cents(10), cents(0), cents(0)])).toBe('4 selected · Amount $1,234.50')
})

test('what nobody knows is named and never zero', () => {
  expect(said([cents(500), null, null])).toBe('3 selected · Amount $5.00, 2 unknown')
  expect(said([null])).toBe('1 selected · Amount 1 unknown')
})

test('a row without an amount by nature counts in no sum', () => {
  expect(said([undefined, cents(700)])).toBe('2 selected · Amount $7.00')
  expect(said([undefined])).toBe('1 selected')
})

test('a sum beyond the exact range is not shown', () => {
  expect(said([cents(LARGEST_CENTS), cents(1)])).toBe('2 selected')
})

test('columns without sums are left out', () => {
  expect(selectionTotals([cents(1)], [{ id: 'n', head: 'Number', width: '1fr', cell: () => '' }])).toEqual([])
})
