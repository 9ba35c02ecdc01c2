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
  const safe = FORMULA_START.test(cell) ? `'${cell}` : cell
  return `"${safe.replaceAll('"', '""')}"`
}
