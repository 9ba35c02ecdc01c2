import { readFileSync } from 'node:fs'
import { jsPDF } from 'jspdf'
import { FONT_FILES, type PlainPaper, type PlainTable, SHEET } from '../plain-paper.ts'

const BODY = readFileSync(FONT_FILES.body, 'base64')
const BOLD = readFileSync(FONT_FILES.bold, 'base64')
const LINE = 1.3

interface Sheet {
  readonly pdf: jsPDF
  y: number
}

/** jsPDF as its guide shows it: fonts put into each document, lines split to a width, every line placed by hand. */
export function jspdfPaper(paper: PlainPaper): Uint8Array {
  const pdf = new jsPDF({ unit: 'pt', format: 'letter', putOnlyUsedFonts: true, compress: true })
  pdf.addFileToVFS('body.ttf', BODY).addFont('body.ttf', 'Noto', 'normal')
  pdf.addFileToVFS('bold.ttf', BOLD).addFont('bold.ttf', 'Noto', 'bold')
  pdf.setProperties({ title: paper.title })
  const sheet: Sheet = { pdf, y: SHEET.margin }
  for (const part of paper.parts) {
    if (part.kind === 'table') table(sheet, part)
    else {
      const isHeading = part.kind === 'heading'
      const size = isHeading ? SHEET.heading : SHEET.size
      row(sheet, [part.text], { style: isHeading ? 'bold' : 'normal', size, right: [false] })
    }
  }
  return new Uint8Array(pdf.output('arraybuffer'))
}

function table(sheet: Sheet, { heads, rows, right }: PlainTable): void {
  if (heads.length > 0) row(sheet, heads, { style: 'bold', size: SHEET.size, right })
  for (const cells of rows) row(sheet, cells, { style: 'normal', size: SHEET.size, right })
}

interface Look {
  readonly style: 'normal' | 'bold'
  readonly size: number
  readonly right: readonly boolean[]
}

function row(sheet: Sheet, cells: readonly string[], { style, size, right }: Look): void {
  const { pdf } = sheet
  const width = SHEET.textWidth / cells.length
  pdf.setFont('Noto', style).setFontSize(size)
  const lines = cells.map((cell): readonly string[] => pdf.splitTextToSize(cell, width))
  const height = Math.max(...lines.map(({ length }) => length)) * size * LINE
  if (sheet.y + height > SHEET.height - SHEET.margin) {
    pdf.addPage()
    sheet.y = SHEET.margin
  }
  lines.forEach((texts, place) => {
    const left = SHEET.margin + place * width
    const [x, align] = right[place] ? [left + width, 'right' as const] : [left, 'left' as const]
    pdf.text([...texts], x, sheet.y + size, { align, lineHeightFactor: LINE })
  })
  sheet.y += height + 4
}
