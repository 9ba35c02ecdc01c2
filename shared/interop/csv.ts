/** A table of texts, or the row where a quote was opened and never closed. */
export type CsvTable =
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'unreadable'; readonly code: 'CSV-QUOTE' | 'CSV-TOO-LARGE'; readonly row: number }

export interface CsvLimits {
  readonly rows: number
  readonly columns: number
  readonly cell: number
}

/** Limits of files that a person waits for. Source: hostile-input limits of the security page. */
export const INTERACTIVE_LIMITS: CsvLimits = { rows: 200_000, columns: 500, cell: 32_767 }

/**
 * The cells of comma-separated text (RFC 4180), in time that grows with its length. Takes a byte order mark, quotes
 * with commas and line breaks inside, and CRLF, LF or CR. Empty lines stay as rows of one empty cell, so that row
 * numbers are those of a spreadsheet.
 */
export function parseCsv(text: string, limits: CsvLimits = INTERACTIVE_LIMITS): CsvTable {
  const rows: string[][] = []
  let row: string[] = []
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0
  while (at <= text.length) {
    const cell = text[at] === '"' ? quotedCell(text, at) : plainCell(text, at)
    if (cell === null) return { kind: 'unreadable', code: 'CSV-QUOTE', row: rows.length + 1 }
    if (cell.value.length > limits.cell) return { kind: 'unreadable', code: 'CSV-TOO-LARGE', row: rows.length + 1 }
    row.push(cell.value)
    at = cell.next
    if (text[at] === ',') {
      at += 1
      if (row.length >= limits.columns) return { kind: 'unreadable', code: 'CSV-TOO-LARGE', row: rows.length + 1 }
      continue
    }
    rows.push(row)
    row = []
    if (rows.length > limits.rows) return { kind: 'unreadable', code: 'CSV-TOO-LARGE', row: rows.length }
    if (at >= text.length) break
    at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1
    if (at >= text.length) break
  }
  return { kind: 'table', rows }
}

interface Cell {
  readonly value: string
  readonly next: number
}

function plainCell(text: string, from: number): Cell {
  let end = from
  while (end < text.length) {
    const code = text.charCodeAt(end)
    if (code === 44 || code === 10 || code === 13) break
    end += 1
  }
  return { value: text.slice(from, end), next: end }
}

function quotedCell(text: string, from: number): Cell | null {
  const parts: string[] = []
  let at = from + 1
  for (;;) {
    const quote = text.indexOf('"', at)
    if (quote === -1) return null
    parts.push(text.slice(at, quote))
    if (text[quote + 1] !== '"') {
      const rest = plainCell(text, quote + 1)
      return { value: parts.join('') + rest.value.trimEnd(), next: rest.next }
    }
    parts.push('"')
    at = quote + 2
  }
}
