/// <reference path="./pdfmake.d.ts" />
import pdfmake from 'pdfmake'
import { FONT_FILES, type PlainPaper, type PlainPart, SHEET } from '../plain-paper.ts'

pdfmake.setFonts({ Noto: { normal: FONT_FILES.body, bold: FONT_FILES.bold } })
pdfmake.setUrlAccessPolicy(() => false)
pdfmake.setLocalAccessPolicy(() => true)

/** pdfmake as its guide shows it: one description of the whole. */
export function pdfmakePaper(paper: PlainPaper): Promise<Uint8Array> {
  return pdfmake
    .createPdf({
      pageSize: 'LETTER',
      pageMargins: SHEET.margin,
      info: { title: paper.title },
      defaultStyle: { font: 'Noto', fontSize: SHEET.size },
      content: paper.parts.map(contentOf),
    })
    .getBuffer()
}

function contentOf(part: PlainPart): object {
  if (part.kind !== 'table') {
    const isHeading = part.kind === 'heading'
    return { text: part.text, bold: isHeading, fontSize: isHeading ? SHEET.heading : SHEET.size, margin: [0, 0, 0, 4] }
  }
  const cell = (text: string, place: number, bold: boolean): object => ({
    text,
    bold,
    alignment: part.right[place] ? 'right' : 'left',
  })
  const rows = part.rows.map((cells) => cells.map((text, place) => cell(text, place, false)))
  const heads = part.heads.map((text, place) => cell(text, place, true))
  const body = heads.length > 0 ? [heads, ...rows] : rows
  const widths = part.right.map(() => '*')
  return { table: { widths, body }, layout: 'lightHorizontalLines' }
}
