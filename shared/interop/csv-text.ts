/** A cell of a table that goes out: text that somebody typed, a number that we made, or nothing. */
export type OutgoingCell = string | number | null

/** What makes a spreadsheet take a cell for a formula, after spaces and signs that cannot be seen; full-width twins too. */
const FORMULA_START = /^[\s\ufeff\p{Cf}]*[=+\-@\t\r\n|%\uff1d\uff0b\uff0d\uff20\uff5c\uff05]/u

/**
 * Rows as comma-separated text (RFC 4180): every text in quotes, CRLF, and no text that a spreadsheet would run. Numbers
 * stand as they are, also below zero: only our own columns hold any. Empty cells are nothing at all.
 * Source: the clinic's rule for files that leave (OWASP, CSV injection).
 */
export function csvText(rows: readonly (readonly OutgoingCell[])[]): string {
  return rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')
}

function csvCell(cell: OutgoingCell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  return `"${guarded(cell).replaceAll('"', '""')}"`
}

function guarded(cell: string): string {
  return FORMULA_START.test(cell) ? `'${cell}` : cell
}

/**
 * Rows as tab-separated text, for the clipboard: no cell that a spreadsheet would run, and none that would begin another
 * cell or row. Of rows that are longer than `longest` characters together the last ones are left out, whole.
 */
export function tabText(rows: readonly (readonly string[])[], longest: number): { text: string; rows: number } {
  const lines: string[] = []
  let length = 0
  for (const row of rows) {
    const line = `${row.map((cell) => tabCell(cell)).join('\t')}\r\n`
    length += line.length
    if (length > longest) break
    lines.push(line)
  }
  return { text: lines.join(''), rows: lines.length }
}

/** An amount below zero is a number to every spreadsheet. */
const BELOW_ZERO = /^-\$?\d[\d,]*(?:\.\d+)?$/

function tabCell(cell: string): string {
  const inLine = cell.replace(/[\t\r\n]+/g, ' ')
  return BELOW_ZERO.test(inLine) ? inLine : guarded(inLine)
}
