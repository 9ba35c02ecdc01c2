import { describe, expect, test } from 'vitest'
import { samplePapers } from '../../build/papers/sample-papers.ts'
import { loadFonts } from '../../electron/pdf/fonts.ts'
import { layBlocks } from '../../electron/pdf/lay-blocks.ts'
import { paginateWell } from '../../electron/pdf/paginate.ts'
import { sheetOf } from '../../electron/pdf/sheet.ts'
import type { Block } from '../../shared/documents/blocks.ts'

/** The room for text on a page of a copy, whose foot has a line more than that of the original. */
const ROOM = 639

const agreements = samplePapers().filter(({ model }) => model.blocks.some(({ kind }) => kind === 'lendingBox'))

describe.each(agreements)('$name', ({ model }) => {
  const until = model.blocks.findIndex(({ kind }) => kind === 'lendingBox') + 1

  test('shows the federal box whole on its first page', async () => {
    expect(await pagesFor(model.blocks.slice(0, until))).toBe(1)
  })

  test('lets nothing but who pays come before the box', () => {
    const before = model.blocks.slice(0, until - 1).map(({ kind }) => kind)
    expect(before).toEqual(['letterhead', 'title', 'heading', 'keyValueGrid', 'heading'])
  })
})

test('an agreement with everything in it is among them', () => {
  expect(agreements.map(({ name }) => name)).toEqual(expect.arrayContaining(['agreement-everything-es']))
})

async function pagesFor(blocks: readonly Block[]): Promise<number> {
  const sheet = sheetOf(await loadFonts(), false, [])
  return paginateWell(layBlocks(sheet, blocks), ROOM).length
}
