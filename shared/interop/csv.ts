/** A table of texts, or the row where a quote was opened and never closed. */
export type CsvTable = { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] } | CsvFault

export interface CsvFault {
  readonly kind: 'unreadable'
  readonly code: 'CSV-QUOTE' | 'CSV-TOO-LARGE'
  readonly row: number
}

export interface CsvLimits {
  readonly rows: number
  readonly columns: number
  readonly cell: number
}

/** Limits of files that a person waits for. Source: hostile-input limits of the security page. */
export const INTERACTIVE_LIMITS: CsvLimits = { rows: 200_000, columns: 500, cell: 32_767 }

/** Limits of the price files that hospitals publish: their size is not limited, only what is held of them at once. */
export const PRICE_FILE_LIMITS: CsvLimits = { rows: 20_000_000, columns: 10_000, cell: 32_767 }

/**
 * The cells of comma-separated text (RFC 4180), in time that grows with its length. Takes a byte order mark, quotes
 * with commas and line breaks inside, and CRLF, LF or CR. Empty lines stay as rows of one empty cell, so that row
 * numbers are those of a spreadsheet.
 */
export function parseCsv(text: string, limits: CsvLimits = INTERACTIVE_LIMITS): CsvTable {
  const rows: string[][] = []
  const walk = new CsvWalk((row) => void rows.push(row), limits)
  const fault = walk.feed(text) ?? walk.end()
  return fault ?? { kind: 'table', rows }
}

/**
 * The same text given piece by piece: each row is handed on once it is whole, and nothing of it is kept. However the
 * text is cut, the rows and the fault are those of the whole text.
 */
export class CsvWalk {
  readonly #take: (row: string[]) => void
  readonly #limits: CsvLimits
  #rest = ''
  #count = 0
  #isBegun = false

  constructor(take: (row: string[]) => void, limits: CsvLimits) {
    this.#take = take
    this.#limits = limits
  }

  /** The next piece of the text; gives what is wrong with it, or null. */
  feed(text: string): CsvFault | null {
    if (text === '') return null
    this.#rest += this.#isBegun || text.charCodeAt(0) !== 0xfeff ? text : text.slice(1)
    this.#isBegun = true
    return this.#walk(false)
  }

  /** No more text comes. */
  end(): CsvFault | null {
    return this.#walk(true)
  }

  #walk(isLast: boolean): CsvFault | null {
    let at = 0
    const text = this.#rest
    while (at < text.length || (isLast && this.#count === 0)) {
      const row = rowAt(text, at, this.#limits, isLast)
      if (row === 'more') break
      if (typeof row === 'string') return { kind: 'unreadable', code: row, row: this.#count + 1 }
      this.#count += 1
      if (this.#count > this.#limits.rows) return { kind: 'unreadable', code: 'CSV-TOO-LARGE', row: this.#count }
      this.#take(row.cells)
      at = row.next
    }
    this.#rest = text.slice(at)
    return null
  }
}

type RowAt = { readonly cells: string[]; readonly next: number } | 'more' | CsvFault['code']

/** The row that begins here; `more` where its end is not in the text yet. */
function rowAt(text: string, from: number, limits: CsvLimits, isLast: boolean): RowAt {
  const cells: string[] = []
  for (let at = from; ; at += 1) {
    const cell = text[at] === '"' ? quotedCell(text, at, limits.cell) : plainCell(text, at)
    if (cell === 'tooLarge') return 'CSV-TOO-LARGE'
    if (cell === null) return isLast ? 'CSV-QUOTE' : 'more'
    if (cell.value.length > limits.cell) return 'CSV-TOO-LARGE'
    cells.push(cell.value)
    at = cell.next
    if (text[at] !== ',') return rowEnd(text, at, cells, isLast)
    if (cells.length >= limits.columns) return 'CSV-TOO-LARGE'
  }
}

function rowEnd(text: string, at: number, cells: string[], isLast: boolean): RowAt {
  // A line break may have its second half, and a closing quote its twin, in the next piece.
  if (!isLast && at + 1 >= text.length) return 'more'
  return { cells, next: at + (text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1) }
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

/** A cell in quotes; null where none closes it, `tooLarge` where it is longer than any cell may be. */
function quotedCell(text: string, from: number, longest: number): Cell | null | 'tooLarge' {
  const parts: string[] = []
  // Doubled quotes halve at most.
  const last = from + 2 * longest + 3
  let at = from + 1
  for (;;) {
    const quote = text.indexOf('"', at)
    if (quote > last || (quote === -1 && text.length > last)) return 'tooLarge'
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
