import { strToU8, zipSync } from 'fflate'

/** A sheet of a made workbook: its name, its rows as XML, and how it is marked. */
export interface MadeSheet {
  readonly name: string
  readonly rows: string
  readonly state?: 'hidden' | 'veryHidden'
}

export interface MadeBook {
  readonly sheets: readonly MadeSheet[]
  /** Shared texts as XML inside of `si`. */
  readonly strings?: readonly string[]
  /** Format codes; style 1 is the first of them, style 0 the general one. */
  readonly formats?: readonly string[]
  readonly is1904?: boolean
  /** Parts that are put in beside the usual ones, or in place of them. */
  readonly parts?: Readonly<Record<string, string>>
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

/** The bytes of a workbook as a spreadsheet writes it. */
export function workbookBytes(book: MadeBook): Uint8Array {
  const { sheets, strings = [], formats = [], is1904 = false, parts = {} } = book
  const rels = sheets.map(
    (_, at) =>
      `<Relationship Id="rId${at + 1}" Type="http://example.test/worksheet" Target="worksheets/s${at + 1}.xml"/>`,
  )
  const named = sheets.map(
    ({ name, state }, at) =>
      `<sheet name="${name}" sheetId="${at + 1}"${state ? ` state="${state}"` : ''} r:id="rId${at + 1}"/>`,
  )
  const all: Record<string, string> = {
    'xl/workbook.xml': `${HEAD}<workbook><workbookPr${is1904 ? ' date1904="1"' : ''}/><sheets>${named.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships>${rels.join('')}</Relationships>`,
    'xl/sharedStrings.xml': `${HEAD}<sst>${strings.map((one) => `<si>${one}</si>`).join('')}</sst>`,
    'xl/styles.xml': stylesOf(formats),
    ...Object.fromEntries(
      sheets.map(({ rows }, at) => [
        `xl/worksheets/s${at + 1}.xml`,
        `${HEAD}<worksheet><sheetData>${rows}</sheetData></worksheet>`,
      ]),
    ),
    ...parts,
  }
  return zipSync(Object.fromEntries(Object.entries(all).map(([name, text]) => [name, strToU8(text)])))
}

function stylesOf(formats: readonly string[]): string {
  const codes = formats.map((code, at) => `<numFmt numFmtId="${164 + at}" formatCode="${code}"/>`)
  const styles = ['<xf numFmtId="0"/>', ...formats.map((_, at) => `<xf numFmtId="${164 + at}"/>`)]
  return `${HEAD}<styleSheet><numFmts>${codes.join('')}</numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs>${styles.join('')}</cellXfs></styleSheet>`
}

/** A row of number cells and texts: a text becomes a cell of its own. */
export function sheetRow(at: number, cells: readonly (number | string)[]): string {
  const made = cells.map((cell, column) => {
    const place = `${String.fromCharCode(65 + column)}${at}`
    return typeof cell === 'number'
      ? `<c r="${place}"><v>${cell}</v></c>`
      : `<c r="${place}" t="inlineStr"><is><t>${cell}</t></is></c>`
  })
  return `<row r="${at}">${made.join('')}</row>`
}
