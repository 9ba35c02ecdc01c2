import { describe, expect, test } from 'vitest'
import { samplePapers } from '../../build/papers/sample-papers.ts'
import { loadFonts } from '../../electron/pdf/fonts.ts'
import { layBlocks } from '../../electron/pdf/lay-blocks.ts'
import { paginateWell } from '../../electron/pdf/paginate.ts'
import { sheetOf } from '../../electron/pdf/sheet.ts'

/** The room for text on a page of a copy, whose foot has a line more than that of the original. */
const ROOM = 639

const agreements = samplePapers().filter(({ model }) => model.blocks.some(({ kind }) => kind === 'lendingBox'))

describe.each(agreements)('$name', ({ model }) => {
  test('shows who pays and what for on its first page and the whole federal box at the head of the second', async () => {
    const box = model.blocks.findIndex(({ kind }) => kind === 'lendingBox')
    const sheet = sheetOf(await loadFonts(), false, [])

    const pagesUpTo = (end: number) => paginateWell(layBlocks(sheet, model.blocks.slice(0, end)), ROOM).length
    expect([pagesUpTo(box - 1), pagesUpTo(box + 1)]).toEqual([1, 2])
  })
})

test('an agreement with everything in it is among them', () => {
  expect(agreements.map(({ name }) => name)).toEqual(expect.arrayContaining(['agreement-everything-es']))
})
