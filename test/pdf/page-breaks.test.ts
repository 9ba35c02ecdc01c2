import { expect, test } from 'vitest'
import { columnWidths } from '../../electron/pdf/columns.ts'
import { loadFonts } from '../../electron/pdf/fonts.ts'
import { layBlocks } from '../../electron/pdf/lay-blocks.ts'
import { extentOf } from '../../electron/pdf/lines.ts'
import { type Sheet, sheetOf } from '../../electron/pdf/sheet.ts'
import type { Block, Run, Words } from '../../shared/documents/blocks.ts'
import { paragraph, plainBox, row, signHere, smallPrint, table, writeLines } from '../../shared/documents/make.ts'

const NORMAL = await sheet(false)
const LARGE = await sheet(true)

test('a choice stays with the signature beneath it', () => {
  const choice: Block = { kind: 'choice', question: ['My choice'], options: [['Yes'], ['No']], initials: null }

  expect(parted([choice, signHere('Signature', [], [])])).not.toContain(true)
  expect(parted([choice, paragraph(['More words.'])])).toContain(true)
})

test('a table of one row lets what follows go on', () => {
  const one = table([['What', 'words']], [row([['Receipt']])])

  expect(parted([one, paragraph(['More words.'])])).toEqual([false, true])
})

test('a small table is never parted by a page', () => {
  const three = table([['What', 'words']], [row([['One']]), row([['Two']]), row([['Three']])])

  expect(parted([three, paragraph(['More words.'])])).toEqual([false, false, false, true])
})

test('a box of sentences is never cut, in large print neither', () => {
  const box = plainBox(
    'en',
    ['One.', 'Two.', 'Three.', 'Four.', 'Five.'].map((text) => [text]),
  )

  expect(parted([box, paragraph(['More words.'])])).toEqual([false, false, false, false, false, true])
  expect(parted([box, paragraph(['More words.'])], LARGE)).toEqual([false, false, false, false, false, true])
})

test('a form of many lines may run on to the next page', () => {
  const line = (at: number) => [`Line ${at}`, 'wide'] as const
  const form = writeLines('Household', [1, 2, 3, 4, 5, 6].map(line))

  expect(parted([form])).toEqual([false, false, true, true, true, false])
})

test('large print keeps the last words with the signature', () => {
  const end = [signHere('Signature', [], []), paragraph(['Call us.']), smallPrint(['Free help.'])]

  expect(parted(end, LARGE)).not.toContain(true)
})

test('small print stays with the words before it', () => {
  expect(parted([paragraph(['Call us.']), smallPrint(['Free help.']), smallPrint(['In your language.'])])).toEqual([
    false,
    false,
  ])
})

test('a list never leaves one item alone on a page', () => {
  const list: Block = { kind: 'list', items: [['One'], ['Two'], ['Three'], ['Four'], ['Five']] }

  expect(parted([list])).toEqual([false, true, true, false])
  expect(parted([{ ...list, items: [['One'], ['Two'], ['Three']] }])).toEqual([false, false])
})

test('words that explain a long table keep its end', () => {
  const rows = Array.from({ length: 14 }, (_, at) => row([[`Payment ${at + 1}`]]))
  const blocks = [table([['What', 'words']], rows), paragraph(['The last payment is different.'])]

  expect(parted(blocks).at(-1)).toBe(false)
  expect(parted(blocks).filter(Boolean).length).toBeGreaterThan(9)
})

test('a name and its amount are never parted', () => {
  const form = writeLines('Income', [
    ['Who', 'wide'],
    ['How much', 'narrow'],
    ['Who', 'wide'],
    ['How much', 'narrow'],
  ])

  expect(layBlocks(LARGE, [form]).map(({ cutBefore }) => cutBefore)).toEqual(['block', undefined, 'part'])
})

test('no amount in a cell of words is cut', () => {
  const amount: Run = { figureId: 'part', shown: '$1,112.50', cents: 111_250, assumed: false }
  const plans: Words = ['PP-2026-0051:\u00a0', amount]
  const dates = table(
    [
      ['Due', 'words'],
      ['Plans', 'words'],
      ['Together', 'money'],
    ],
    [row([['Monday, November 16, 2026; pay by November 18, 2026'], plans, ['1,112.50']])],
  )
  const widths = columnWidths(LARGE, dates)

  expect(widths?.[1] ?? Number.POSITIVE_INFINITY).toBeGreaterThan(extentOf(LARGE, plans, LARGE.size.table).least)
})

test('large print sets short values two abreast', () => {
  const entries = ['Patient', 'Born', 'Account', 'Planned for'].map((label) => ({ label, value: ['short'] }))
  const grid: Block = { kind: 'keyValueGrid', entries }
  const long: Block = { kind: 'keyValueGrid', entries: [...entries, { label: 'Main service', value: [LONG] }] }

  expect(layBlocks(NORMAL, [grid])).toHaveLength(2)
  expect(layBlocks(LARGE, [grid])).toHaveLength(2)
  expect(layBlocks(LARGE, [long])).toHaveLength(5)
})

test('the address follows the name without a gap', () => {
  const [, address] = layBlocks(NORMAL, [paragraph(['Sample Patient A']), paragraph(['27 Sample Lane'], 'addressee')])

  expect(address?.before).toBe(0)
})

const LONG = 'An evaluation of both knees with pictures, a reading of the pictures and a talk about what to do next'

/** For each piece but the last: may a page end after it? */
function parted(blocks: readonly Block[], on: Sheet = NORMAL): readonly boolean[] {
  return layBlocks(on, blocks)
    .slice(0, -1)
    .map(({ keepWithNext }) => !keepWithNext)
}

async function sheet(largePrint: boolean): Promise<Sheet> {
  return sheetOf(await loadFonts(), largePrint, [])
}
