import { Document, Font, Page, renderToBuffer, StyleSheet, Text, View } from '@react-pdf/renderer'
import { createElement, type ReactElement } from 'react'
import { FONT_FILES, type PlainPaper, type PlainPart, type PlainTable, SHEET } from '../plain-paper.ts'

Font.register({
  family: 'Noto',
  fonts: [
    { src: FONT_FILES.body, fontWeight: 400 },
    { src: FONT_FILES.bold, fontWeight: 700 },
  ],
})

const styles = StyleSheet.create({
  page: { padding: SHEET.margin, fontFamily: 'Noto', fontSize: SHEET.size },
  heading: { fontSize: SHEET.heading, fontWeight: 700, marginBottom: 4 },
  text: { marginBottom: 4 },
  row: { flexDirection: 'row', marginBottom: 4 },
  cell: { flex: 1 },
  rightCell: { flex: 1, textAlign: 'right' },
  bold: { fontWeight: 700 },
})

/** react-pdf as its guide shows it: elements in flexible rows on one page that wraps. */
export function reactPdfPaper(paper: PlainPaper): Promise<Uint8Array> {
  const parts = paper.parts.map((part, key) => elementOf(part, key))
  const page = createElement(Page, { size: 'LETTER', style: styles.page, wrap: true }, parts)
  return renderToBuffer(createElement(Document, { title: paper.title }, page))
}

function elementOf(part: PlainPart, key: number): ReactElement {
  if (part.kind === 'table') return createElement(View, { key }, tableRows(part))
  return createElement(Text, { key, style: part.kind === 'heading' ? styles.heading : styles.text }, part.text)
}

function tableRows({ heads, rows, right }: PlainTable): ReactElement[] {
  const cell = (text: string, place: number, bold: boolean): ReactElement => {
    const side = right[place] ? styles.rightCell : styles.cell
    return createElement(Text, { key: place, style: bold ? [side, styles.bold] : side }, text)
  }
  const row = (cells: readonly string[], key: number, bold: boolean): ReactElement =>
    createElement(
      View,
      { key, style: styles.row, wrap: false },
      cells.map((text, place) => cell(text, place, bold)),
    )
  const body = rows.map((cells, index) => row(cells, index + 1, false))
  return heads.length > 0 ? [row(heads, 0, true), ...body] : body
}
