import { describe, expect, test } from 'vitest'
import { samplePapers } from '../../build/papers/sample-papers.ts'
import { drawDocument } from '../../electron/pdf/draw-document.ts'
import { loadFonts } from '../../electron/pdf/fonts.ts'
import { layBlocks } from '../../electron/pdf/lay-blocks.ts'
import { paginateWell } from '../../electron/pdf/paginate.ts'
import { sheetOf } from '../../electron/pdf/sheet.ts'

/** The room for text on a page of a copy, whose foot has a line more than that of the original. */
const ROOM = 639

test.each(['en', 'es'])('an estimate with eighteen services fills three pages (%s)', async (language) => {
  const paper = samplePapers().find(({ name }) => name === `good-faith-18-${language}`)
  const { pages } = await drawDocument(paper?.model ?? fail(), {
    madeAt: '2026-11-09T14:32:00-05:00',
    mark: 'original',
  })

  expect(pages).toBe(3)
})

test.each(samplePapers())('no page of $name holds closing words alone', async ({ model }) => {
  for (const isLarge of [false, true]) {
    const sheet = sheetOf(await loadFonts(), isLarge, [])
    const pages = paginateWell(layBlocks(sheet, model.blocks), ROOM - (isLarge ? 40 : 0))
    const last = pages.at(-1)?.at(-1)

    expect((last?.top ?? 0) + (last?.piece.height ?? 0)).toBeGreaterThan(4 * sheet.size.legal)
  }
})

const agreements = samplePapers().filter(({ model }) => model.blocks.some(({ kind }) => kind === 'lendingBox'))

describe.each(agreements)('$name', ({ model }) => {
  test('shows who pays and what for on its first page and the whole federal box at the head of the second', async () => {
    const box = model.blocks.findIndex(({ kind }) => kind === 'lendingBox')
    const sheet = sheetOf(await loadFonts(), false, [])

    const pagesUpTo = (end: number) => paginateWell(layBlocks(sheet, model.blocks.slice(0, end)), ROOM).length
    expect([pagesUpTo(box - 1), pagesUpTo(box + 1)]).toEqual([1, 2])
  })
})

function fail(): never {
  throw new Error('the sample papers are there')
}

test('an agreement with everything in it is among them', () => {
  expect(agreements.map(({ name }) => name)).toEqual(expect.arrayContaining(['agreement-everything-es']))
})
