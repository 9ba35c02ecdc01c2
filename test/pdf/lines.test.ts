import { expect, test } from 'vitest'
import { columnWidths } from '../../electron/pdf/columns.ts'
import { loadFonts } from '../../electron/pdf/fonts.ts'
import { balancedWidth, setLines } from '../../electron/pdf/lines.ts'
import { type PaperWarning, sheetOf } from '../../electron/pdf/sheet.ts'
import type { Amount, MoneyTable, Words } from '../../shared/documents/blocks.ts'

const fonts = await loadFonts()
const warnings: PaperWarning[] = []
const sheet = sheetOf(fonts, false, warnings)

test('no line is wider than its column', () => {
  const text = setLines(sheet, ['The quick brown fox jumps over the lazy dog again and again'], {
    size: 11,
    width: 120,
  })

  expect(text.lines.length).toBeGreaterThan(2)
  expect(Math.max(...text.lines.map(({ width }) => width))).toBeLessThanOrEqual(120)
})

test('breaking loses and adds no letter', () => {
  const words: Words = ['You pay ', { strong: '$5.00' }, ' on ', { field: 'day', text: 'Monday, in 2 parts' }, '.']
  const text = setLines(sheet, words, { size: 11, width: 70 })

  expect(shown(text)).toBe('You pay $5.00 on Monday, in 2 parts. ')
})

test('a word that is wider than the column is cut', () => {
  const text = setLines(sheet, ['A'.repeat(60)], { size: 11, width: 100 })

  expect(Math.max(...text.lines.map(({ width }) => width))).toBeLessThanOrEqual(100)
  expect(shown(text).replaceAll(' ', '')).toBe('A'.repeat(60))
})

test('no-break spaces hold words together', () => {
  const text = setLines(sheet, ['call (555)\u00a0010-0142 today'], { size: 11, width: 95 })

  expect(
    text.lines.map((line) =>
      line.placed
        .map(({ text: part }) => part)
        .join('')
        .trim(),
    ),
  ).toEqual(['call', '(555)\u00a0010-0142', 'today'])
})

test.each([
  ['We charge nothing for the month of December 15 days', 255, ['December 15 days']],
  ['Your payment is due on December 15, 2026', 150, ['December 15, 2026']],
  ['Usted paga todo el 9 de noviembre de 2026', 200, ['de 2026']],
  ['Send it to the clinic at Springfield, IL 60601.', 215, ['IL 60601.']],
  ['Please read this paper before your visit tomorrow', 235, ['visit tomorrow']],
])('the last line of "%s" reads well alone', (words, width, [last]) => {
  const { lines } = setLines(sheet, [words], { size: 11, width })

  expect(
    lines
      .at(-1)
      ?.placed.map(({ text }) => text)
      .join('')
      .trim(),
  ).toBe(last)
  expect(Math.max(...lines.map((line) => line.width))).toBeLessThanOrEqual(width)
})

test('each letter takes the first font that has it', () => {
  const text = setLines(sheet, ['Sample Ελένη Мария'], { size: 11, width: 400 })

  expect(text.lines[0]?.placed.map(({ face }) => face)).toEqual(['body', 'bodyGreek'])
})

test('a combining mark stays in the font of its letter', () => {
  const text = setLines(sheet, ['о\u0301'], { size: 11, width: 400 })

  expect(text.lines[0]?.placed.map(({ face }) => face)).toEqual(['bodyGreek'])
})

test('the asterisk of an assumed amount hangs out', () => {
  const amount: Amount = { figureId: 'a', shown: '640.00', cents: 64_000, assumed: true }
  const text = setLines(sheet, [amount], { size: 11, width: 100 })
  const plain = setLines(sheet, [{ ...amount, assumed: false }], { size: 11, width: 100 })

  expect((text.lines[0]?.width ?? 0) - text.hang).toBeCloseTo(plain.lines[0]?.width ?? 0, 5)
})

test('a title is balanced without another line', () => {
  const words: Words = ['Good Faith Estimate for Health Care Items and Services']
  const setting = { size: 18, width: 486, bold: true }
  const width = balancedWidth(sheet, words, setting)

  expect(setLines(sheet, words, { ...setting, width }).lines).toHaveLength(2)
  expect(width).toBeLessThan(400)
})

test('columns fill the sheet and never break an amount', () => {
  const widths = columnWidths(sheet, tableOf(['Service', 'Charge', 'Expected charge'], '123,456,789.00'))

  expect(widths?.reduce((sum, width) => sum + width, 0)).toBeCloseTo(sheet.width, 5)
  expect(Math.min(...(widths ?? []).slice(1))).toBeGreaterThan(85)
})

test('a table that does not fit is set row by row', () => {
  const large = sheetOf(fonts, true, [])

  expect(columnWidths(large, tableOf(['Service', 'A', 'B', 'C', 'D', 'E'], '123,456.00'))).toBeNull()
})

test('template words have all their letters', () => {
  expect(warnings).toEqual([])
})

function tableOf(titles: readonly string[], shownAmount: string): MoneyTable {
  const amount: Amount = { figureId: 'a', shown: shownAmount, cents: 1, assumed: false }
  return {
    kind: 'moneyTable',
    columns: titles.map((title, index) => ({ title, holds: index === 0 ? 'words' : 'money' })),
    rows: [{ rank: 'line', cells: titles.map((_, index) => (index === 0 ? ['A service'] : [amount])), beneath: [] }],
  }
}

function shown(text: ReturnType<typeof setLines>): string {
  return text.lines.flatMap((line) => line.placed.map((placed) => placed.text)).join('')
}
