import { unzipSync } from 'fflate'
import { type NumberFormat, numberFormats } from './number-formats.ts'
import { SheetFault } from './sheet-fault.ts'
import { readXml } from './sheet-xml.ts'

/** What a workbook says of its sheets, before one of them is read. */
export interface Workbook {
  /** The visible sheets of cells, in order. */
  readonly sheets: readonly { readonly name: string; readonly path: string }[]
  readonly strings: readonly string[]
  readonly formats: readonly NumberFormat[]
  readonly is1904: boolean
}

/** So large a part may be that is read as a whole. */
const PART_BYTES = 64 * 1024 * 1024

const PARTS = {
  book: 'xl/workbook.xml',
  links: 'xl/_rels/workbook.xml.rels',
  strings: 'xl/sharedStrings.xml',
  styles: 'xl/styles.xml',
} as const

/** Reads what stands around the sheets. Macros, links and pictures are never looked at. */
export function readWorkbook(packed: Uint8Array): Workbook {
  const wanted: readonly string[] = Object.values(PARTS)
  const parts = unzipSync(packed, {
    filter: ({ name, originalSize }) => {
      if (!wanted.includes(name)) return false
      if (originalSize > PART_BYTES) throw new SheetFault('SHEET-TOO-LARGE')
      return true
    },
  })
  if (parts[PARTS.book] === undefined) throw new SheetFault('SHEET-OTHER')
  const links = linksOf(parts[PARTS.links])
  const sheets: { name: string; path: string }[] = []
  let is1904 = false
  readXml(parts[PARTS.book], {
    open(name, { date1904, state, id = '', ...said }) {
      if (name === 'workbookPr') is1904 = date1904 === '1' || date1904 === 'true'
      const path = links.get(id)
      const isSeen = state !== 'hidden' && state !== 'veryHidden'
      if (name === 'sheet' && isSeen && path !== undefined) sheets.push({ name: said.name ?? '', path })
    },
  })
  return { sheets, strings: stringsOf(parts[PARTS.strings]), formats: numberFormats(parts[PARTS.styles]), is1904 }
}

/** Where the sheets of cells lie, by the marks that the workbook names them with. */
function linksOf(part: Uint8Array | undefined): ReadonlyMap<string, string> {
  const links = new Map<string, string>()
  readXml(part, {
    open(name, { Id = '', Target = '', Type = '', TargetMode }) {
      if (name !== 'Relationship' || TargetMode === 'External' || !Type.endsWith('/worksheet')) return
      links.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`)
    },
  })
  return links
}

/** The texts that cells share. How a word is read aloud (East Asian sheets say it) is no part of it. */
function stringsOf(part: Uint8Array | undefined): readonly string[] {
  const strings: string[] = []
  let text = ''
  let isText = false
  let isReading = false
  readXml(part, {
    open(name) {
      if (name === 'si') text = ''
      if (name === 'rPh') isReading = true
      isText = name === 't' && !isReading
    },
    text(more) {
      if (isText) text += more
    },
    close(name) {
      if (name === 'si') strings.push(text)
      if (name === 'rPh') isReading = false
      if (name === 't') isText = false
    },
  })
  return strings
}
