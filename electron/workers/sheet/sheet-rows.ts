import { shownNumber } from './number-formats.ts'
import { SheetFault } from './sheet-fault.ts'
import { xmlReader } from './sheet-xml.ts'
import type { Workbook } from './workbook.ts'

/** A sheet larger than this is no price list that one import takes. */
const LIMITS = { rows: 200_000, columns: 500 } as const

interface Cell {
  readonly at: number
  readonly type: string
  readonly style: number
  value: string | null
  formula: string | null
  inline: string
}

/**
 * The rows of a sheet as it shows them: rows and cells that are missing stand as empty ones, so that their numbers are
 * the sheet's. An error stands as its words (#N/A), a formula that was never worked out as the formula, so that neither
 * is taken for an amount. A hidden row with something in it ends the reading: nobody has seen what would be imported.
 */
export function sheetRows(
  book: Workbook,
  take: (row: readonly string[]) => void,
): { readonly feed: (text: string) => void; readonly end: () => void } {
  let number = 0
  let row: string[] = []
  let isHidden = false
  let cell: Cell | null = null
  let within: 'v' | 'f' | 't' | null = null
  let isReading = false
  return xmlReader({
    open(name, { r, t = 'n', s = '0', hidden }) {
      if (name === 'row') {
        const next = r === undefined ? number + 1 : Number(r)
        if (!(next > number)) throw new SheetFault('SHEET-BROKEN', number)
        if (next > LIMITS.rows) throw new SheetFault('SHEET-TOO-LARGE', LIMITS.rows)
        for (; number < next - 1; number += 1) take([''])
        number = next
        row = []
        isHidden = hidden === '1' || hidden === 'true'
      }
      if (name === 'c') {
        const at = r === undefined ? row.length : columnOf(r)
        if (at >= LIMITS.columns) throw new SheetFault('SHEET-TOO-LARGE', number)
        cell = { at, type: t, style: Number(s), value: null, formula: null, inline: '' }
      }
      if (name === 'rPh') isReading = true
      within = name === 'v' || name === 'f' ? name : name === 't' && !isReading ? 't' : null
      if (name === 'f' && cell !== null) cell.formula = ''
    },
    text(more) {
      if (cell === null) return
      if (within === 'v') cell.value = (cell.value ?? '') + more
      if (within === 'f') cell.formula = (cell.formula ?? '') + more
      if (within === 't') cell.inline += more
    },
    close(name) {
      within = null
      if (name === 'rPh') isReading = false
      if (name === 'c' && cell !== null) {
        while (row.length < cell.at) row.push('')
        row[cell.at] = shownCell(cell, book)
        cell = null
      }
      if (name !== 'row') return
      if (isHidden && row.some((one) => one !== '')) throw new SheetFault('SHEET-HIDDEN', number)
      take(row.length === 0 ? [''] : row)
    },
  })
}

function shownCell({ type, style, value, formula, inline }: Cell, { strings, formats, is1904 }: Workbook): string {
  if (type === 'inlineStr') return inline
  if (value === null) return formula === null ? '' : `=${formula}`
  if (type === 's') return strings[Number(value)] ?? brokenText()
  if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE'
  if (type === 'd') return value.slice(0, 10)
  if (type !== 'n') return value
  return shownNumber(value, formats[style] ?? { kind: 'plain' }, is1904)
}

function brokenText(): never {
  throw new SheetFault('SHEET-BROKEN')
}

/** B3 stands in column 1. */
function columnOf(place: string): number {
  const letters = /^[A-Z]{1,3}/.exec(place)?.[0]
  if (letters === undefined) throw new SheetFault('SHEET-BROKEN')
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}
