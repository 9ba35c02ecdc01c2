/// <reference path="./pdfkit-output.d.ts" />
import PDFDocument from 'pdfkit'
import { toBytes } from 'pdfkit/output'
import { FONT_FILES, type PlainPaper, type PlainTable, SHEET } from '../plain-paper.ts'

/** pdfkit as its guide shows it: fonts by their paths, a height and a text for every cell, no tags. */
export async function pdfkitPaper(paper: PlainPaper): Promise<Uint8Array> {
  const document = new PDFDocument({ size: 'LETTER', margin: SHEET.margin })
  document.registerFont('Body', FONT_FILES.body)
  document.registerFont('Bold', FONT_FILES.bold)
  for (const part of paper.parts) {
    if (part.kind === 'table') table(document, part)
    else {
      const isHeading = part.kind === 'heading'
      document.font(isHeading ? 'Bold' : 'Body').fontSize(isHeading ? SHEET.heading : SHEET.size)
      document.text(part.text, SHEET.margin).moveDown(0.4)
    }
  }
  const bytes = toBytes(document)
  document.end()
  return bytes
}

function table(document: PDFKit.PDFDocument, { heads, rows, right }: PlainTable): void {
  if (heads.length > 0) row(document, heads, { font: 'Bold', right })
  for (const cells of rows) row(document, cells, { font: 'Body', right })
  document.moveDown(0.4)
}

function row(
  document: PDFKit.PDFDocument,
  cells: readonly string[],
  { font, right }: { readonly font: string; readonly right: readonly boolean[] },
): void {
  const width = SHEET.textWidth / cells.length
  document.font(font).fontSize(SHEET.size)
  const height = Math.max(...cells.map((cell) => document.heightOfString(cell, { width })))
  if (document.y + height > SHEET.height - SHEET.margin) document.addPage()
  const top = document.y
  cells.forEach((cell, place) => {
    const align = right[place] ? 'right' : 'left'
    document.text(cell, SHEET.margin + place * width, top, { width, align })
  })
  document.y = top + height + 4
}
