import { describe, expect, test } from 'vitest'
import { lintArchive } from '../../build/checks/pdf-archive.ts'
import { lintPdf } from '../../build/checks/pdf-lint.ts'
import { readPdf } from '../../build/checks/pdf-reader.ts'
import { structureOf, walkStructure } from '../../build/checks/pdf-structure.ts'
import { samplePapers } from '../../build/papers/sample-papers.ts'
import { staffPapers } from '../../build/papers/staff-papers.ts'
import { drawDocument } from '../../electron/pdf/draw-document.ts'
import { loadFonts } from '../../electron/pdf/fonts.ts'
import { openDocument } from '../../electron/pdf/open-document.ts'
import { type Pen, penFor } from '../../electron/pdf/pen.ts'

const MADE = '2026-11-09T14:32:00-05:00'
const papers = [...samplePapers(), ...staffPapers()]
const [paper] = papers

test.each(papers)('$name can be heard', async ({ model, mark }) => {
  const normal = await drawDocument(model, { madeAt: MADE, mark })
  const large = await drawDocument(model, { madeAt: MADE, mark, largePrint: true })

  expect(normal.warnings).toEqual([])
  expect(lintPdf(normal.bytes)).toEqual([])
  expect(lintPdf(large.bytes)).toEqual([])
})

test.each(papers)('$name can be kept for good', async ({ model, mark }) => {
  const { bytes } = await drawDocument(model, { madeAt: MADE, mark, profile: 'PDF/A-2a' })

  expect(lintArchive(bytes)).toEqual([])
  expect(lintPdf(bytes)).toEqual([])
})

test('a paper for the hand does not pass as one for keeping', async () => {
  const { bytes } = await drawDocument(paper?.model ?? fail(), { madeAt: MADE, mark: 'original' })

  expect(lintArchive(bytes)).toEqual([
    'the metadata do not claim PDF/A-2',
    'the metadata do not claim conformance A',
    'a name is not described',
    'no output intent names the colours',
    'the profile of the colours is missing',
  ])
})

test('a table over many pages is one table with one head', async () => {
  const long = papers.find(({ name }) => name === 'agreement-104-en')
  const { bytes } = await drawDocument(long?.model ?? fail(), { madeAt: MADE, mark: 'original' })
  const tables = walkStructure(structureOf(readPdf(bytes))).filter(({ type }) => type === 'Table')
  const longest = tables.find((table) => walkStructure([table]).filter(({ type }) => type === 'TR').length > 100)

  expect(longest?.children.map(({ type }) => type)).toEqual(['THead', 'TBody'])
  expect(longest?.children[0]?.children).toHaveLength(1)
})

test('passages in the other language name it', async () => {
  const { bytes } = await drawDocument(paper?.model ?? fail(), { madeAt: MADE, mark: 'original' })
  const spanish = walkStructure(structureOf(readPdf(bytes))).filter(({ lang }) => lang === 'es-US')

  expect(spanish.map(({ type }) => type)).toEqual(['P'])
})

describe('the check itself', () => {
  test.each<[string, (pen: Pen) => void]>([
    ['draws 1 things outside of all elements', (pen) => pen.document.rect(0, 0, 9, 9).stroke()],
    ['there is not exactly one first heading', (pen) => pen.element(pen.root, 'H1')],
    ['a heading skips a level', (pen) => pen.element(pen.root, 'H3')],
    ['P holds nothing', (pen) => pen.element(pen.root, 'P')],
    ['a picture has no words or no box', (pen) => pen.element(pen.root, 'Figure')],
    ['L holds P', (pen) => pen.element(pen.element(pen.root, 'L'), 'P')],
    ['a table head has no scope', (pen) => pen.element(row(pen), 'TH')],
    ['the rows of a table have different numbers of cells', (pen) => unevenTable(pen)],
    ['Sect is not an element that we use', (pen) => pen.element(pen.root, 'Sect')],
    ['xx is not a language of ours', (pen) => pen.element(pen.root, 'P', { lang: 'xx' })],
    ['the first heading is not of the first level', (pen) => headFirst(pen)],
    ['has 1 elements or artifacts within others', (pen) => pen.artifact(() => write(pen, 'P'))],
    ['has a link outside of all elements', (pen) => pen.document.link(72, 72, 9, 9, 'https://example.com')],
    ['has a link without a description', (pen) => pen.document.link(72, 72, 9, 9, 'https://example.com')],
    ['tells other widths than it has', (pen) => spoilFont(pen, (font) => font.widths.fill(1))],
    ['reads a glyph back as no letter', (pen) => spoilFont(pen, (font) => font.unicode.fill([0]))],
    ['the reading order leaves the drawing order', (pen) => drawBackwards(pen)],
  ])('finds: %s', async (finding, spoil) => {
    expect((await lintSpoilt(spoil)).join('; ')).toContain(finding)
  })

  test('finds nothing on a sound page', async () => {
    expect(await lintSpoilt(() => undefined)).toEqual([])
  })
})

/** One sound page with a heading, and then what the caller does to it. */
async function lintSpoilt(spoil: (pen: Pen) => void): Promise<readonly string[]> {
  const fonts = await loadFonts()
  const document = await openDocument(paper?.model ?? fail(), fonts, MADE)
  const pen = penFor(document)
  document.addPage()
  write(pen, 'H1')
  spoil(pen)
  pen.end()
  return lintPdf(document.bytes())
}

function write(pen: Pen, type: string): void {
  pen.inside(pen.element(pen.root, type), () => {
    pen.document.font('body', 10).text('Sample ', 72, 72, { lineBreak: false })
  })
}

function headFirst(pen: Pen): void {
  pen.root.kids = ''
  write(pen, 'H2')
  write(pen, 'H1')
}

function spoilFont(pen: Pen, spoil: (font: PDFKit.EmbeddedFont) => void): void {
  pen.document.font('body', 10)
  spoil(pen.document._font)
}

function row(pen: Pen) {
  return pen.element(pen.element(pen.root, 'Table'), 'TR')
}

function unevenTable(pen: Pen): void {
  const table = pen.element(pen.root, 'Table')
  pen.element(pen.element(table, 'TR'), 'TD')
  const second = pen.element(table, 'TR')
  pen.element(second, 'TD')
  pen.element(second, 'TD')
}

function drawBackwards(pen: Pen): void {
  const [first, second] = [pen.element(pen.root, 'P'), pen.element(pen.root, 'P')]
  const letters = () => pen.document.font('body', 10).text('Sample ', 72, 90, { lineBreak: false })
  pen.inside(second, letters)
  pen.inside(first, letters)
}

function fail(): never {
  throw new Error('the sample papers are there')
}
