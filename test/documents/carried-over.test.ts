import { expect, test } from 'vitest'
import { loadFonts } from '../../electron/pdf/fonts.ts'
import { layBlocks } from '../../electron/pdf/lay-blocks.ts'
import { sheetOf } from '../../electron/pdf/sheet.ts'
import type { Amount, Words } from '../../shared/documents/blocks.ts'
import { carriedOver } from '../../shared/documents/carried-over.ts'
import { row, table } from '../../shared/documents/make.ts'
import { printedRun } from '../../shared/documents/walk.ts'
import { cents } from '../../shared/money/cents.ts'
import { shownAmount } from '../../shared/money/show.ts'

const COLUMNS = [
  ['Service', 'words'],
  ['Charge', 'money'],
  ['You pay', 'money'],
] as const

function amount(value: number | null, assumed = false): Words {
  const one: Amount = {
    figureId: 'sample',
    shown: value === null ? 'not yet known' : shownAmount(cents(value)),
    cents: value,
    assumed,
  }
  return [one]
}

/** Three visits of 245.00, 189.00 and 27.35; the patient's parts are given. */
function visits(parts: readonly [Words, Words, Words], total: Words) {
  const charges = [24_500, 18_900, 2_735]
  const lines = charges.map((charge, at) => row([[`Visit ${at + 1}`], amount(charge), parts[at] ?? []]))
  return table(COLUMNS, [...lines, row([['Total'], amount(46_135), total], 'total')])
}

const KNOWN = visits([amount(4_500), amount(18_900, true), amount(1_641)], amount(25_041))

function printed(cells: readonly Words[] | null | undefined): readonly string[] | null {
  return cells?.map((words) => words.map(printedRun).join('')) ?? null
}

test('each row knows what the rows above come to', () => {
  expect(KNOWN.rows.map((_, at) => printed(carriedOver(KNOWN, 'en')(at)))).toEqual([
    null,
    ['Carried over', '245.00', '45.00'],
    ['Carried over', '434.00', '234.00*'],
    null,
  ])
  expect(printed(carriedOver(KNOWN, 'es')(1))).toEqual(['Suma anterior', '245.00', '45.00'])
})

test('an unknown amount is never carried as zero', () => {
  const open = visits([amount(4_500), amount(null), amount(1_641)], amount(null))

  expect(printed(carriedOver(open, 'en')(2))).toEqual(['Carried over', '434.00', ''])
})

test('a balance that falls is not summed', () => {
  const balances = visits([amount(40_000), amount(20_000), amount(0)], amount(0))

  expect(printed(carriedOver(balances, 'en')(2))).toEqual(['Carried over', '434.00', ''])
})

test('a last payment in bold is one of the rows', () => {
  const [first, second, third, total] = KNOWN.rows
  if (!first || !second || !third || !total) throw new Error('three visits and their total')
  const bold = { ...KNOWN, rows: [first, second, { ...third, rank: 'strong' as const }, total] }

  expect(printed(carriedOver(bold, 'en')(2))).toEqual(['Carried over', '434.00', '234.00*'])
})

test('large print carries the sums in words', async () => {
  const sheet = sheetOf(await loadFonts(), true, [])
  const wide = table(
    ['Service', 'Charge', 'Discount', 'Expected', 'You pay now'].map(
      (title, at) => [title, at === 0 ? 'words' : 'money'] as const,
    ),
    KNOWN.rows.map(({ cells: [name = [], charge = []], rank }) => row([name, charge, charge, charge, charge], rank)),
  )
  const pieces = layBlocks(sheet, [{ ...wide, carried: carriedOver(wide, 'en') }])

  expect(pieces).toHaveLength(wide.rows.length)
  expect(pieces[0]?.repeated?.().height).toBe(0)
  expect(pieces[2]?.repeated?.().height).toBeGreaterThan(2 * sheet.size.legal)
})

test('a table without a total carries nothing', () => {
  const { rows } = KNOWN
  const open = table(COLUMNS, rows.slice(0, -1))

  expect(open.rows.map((_, at) => carriedOver(open, 'en')(at))).toEqual([null, null, null])
})

test('the sum stands only beneath repeated heads', async () => {
  const sheet = sheetOf(await loadFonts(), false, [])
  const [heads, first, second] = layBlocks(sheet, [{ ...KNOWN, carried: carriedOver(KNOWN, 'en') }])

  expect(heads?.repeated).toBeUndefined()
  expect(first?.repeated?.().height).toBe(heads?.height)
  expect(second?.repeated?.().height).toBeGreaterThan((heads?.height ?? 0) + sheet.size.table)
})
