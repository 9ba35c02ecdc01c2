import { fileURLToPath } from 'node:url'
import PDFDocument from 'pdfkit'
import { toBytes } from 'pdfkit/output'
import { drawDocument } from '../../electron/pdf/draw-document.ts'
import type { MoneyTable, Words } from '../../shared/documents/blocks.ts'
import type { DocumentModel } from '../../shared/documents/document-model.ts'
import { passagesOf, printedRun } from '../../shared/documents/walk.ts'
import { samplePapers } from '../papers/sample-papers.ts'
import type { BenchRow } from './measure.ts'

const MADE = { madeAt: '2026-11-09T14:32:00-05:00', mark: 'original' } as const
const FONT = fileURLToPath(import.meta.resolve('@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf'))

/** Our papers against pdfkit as its guide shows it: a font by its path, a height and a text for every cell, no tags. */
export async function rows(): Promise<readonly BenchRow[]> {
  const papers = samplePapers()
  const named = (name: string): DocumentModel => {
    const paper = papers.find((each) => each.name === name)
    if (!paper) throw new Error(`there is no sample paper ${name}`)
    return paper.model
  }
  return [
    rowOf('pdf estimate', 'draws a good faith estimate with 18 lines', named('good-faith-18-en')),
    rowOf('pdf agreement', 'draws an agreement with 36 payments', named('agreement-36-en')),
  ]
}

function rowOf(name: string, job: string, model: DocumentModel): BenchRow {
  return {
    name,
    job,
    perRound: 1,
    candidates: [
      { name: 'stock pdfkit', run: () => drawStock(model) },
      { name: 'candor', run: async () => (await drawDocument(model, MADE)).bytes.length },
    ],
    goals: [{ candidate: 'candor', to: 'stock pdfkit', atMost: 0.5 }],
  }
}

async function drawStock(model: DocumentModel): Promise<number> {
  const document = new PDFDocument({ size: 'LETTER', margin: 54 })
  document.registerFont('Body', FONT)
  document.font('Body').fontSize(10.5)
  for (const block of model.blocks) {
    if (block.kind === 'moneyTable') stockTable(document, block)
    else for (const words of passagesOf(block)) document.text(plain(words), 54)
  }
  const bytes = toBytes(document)
  document.end()
  return (await bytes).length
}

function stockTable(document: PDFKit.PDFDocument, table: MoneyTable): void {
  const width = 486 / table.columns.length
  const lines = [table.columns.map(({ title }) => title), ...table.rows.map(({ cells }) => cells.map(plain))]
  for (const cells of lines) {
    const height = Math.max(...cells.map((cell) => document.heightOfString(cell || ' ', { width })))
    if (document.y + height > 720) document.addPage()
    const top = document.y
    cells.forEach((cell, index) => {
      document.font('Body').text(cell, 54 + index * width, top, { width, align: index === 0 ? 'left' : 'right' })
    })
    document.y = top + height + 4
  }
}

function plain(words: Words): string {
  return words.map(printedRun).join('')
}
