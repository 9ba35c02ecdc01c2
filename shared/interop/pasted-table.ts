/**
 * The table in what was copied from a spreadsheet, as comma-separated text.
 *
 * Takes text as spreadsheets put it on the clipboard: a tab between cells, a line for each row, a cell with a tab, a
 * line end or a quote in quotes. Gives the same rows by RFC 4180, each cell in quotes and otherwise untouched. Null
 * where the text is no table: one column, or one row. Amounts and codes are not read here.
 */
export function csvOfPaste(text: string): string | null {
  const rows = rowsOf(text.replaceAll('\r\n', '\n').replaceAll('\r', '\n')).filter((row) =>
    row.some((cell) => cell !== ''),
  )
  if (rows.length < 2 || !rows.some((row) => row.length > 1)) return null
  return rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\r\n')
}

function rowsOf(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]]
  let at = 0
  while (at <= text.length) {
    const { cell, end } = text[at] === '"' ? quotedCell(text, at) : plainCell(text, at)
    rows.at(-1)?.push(cell)
    if (text[end] === '\n') rows.push([])
    at = end + 1
  }
  return rows
}

function plainCell(text: string, from: number): { readonly cell: string; readonly end: number } {
  let end = from
  while (end < text.length && text[end] !== '\t' && text[end] !== '\n') end += 1
  return { cell: text.slice(from, end), end }
}

/** A quote that nothing ends, or that ends within a cell, is an inch mark or the like: the cell is taken as it stands. */
function quotedCell(text: string, from: number): { readonly cell: string; readonly end: number } {
  let end = from + 1
  while (end < text.length && (text[end] !== '"' || text[end + 1] === '"')) end += text[end] === '"' ? 2 : 1
  const after = text[end + 1]
  const isClosed = text[end] === '"' && (after === undefined || after === '\t' || after === '\n')
  if (!isClosed) return plainCell(text, from)
  return { cell: text.slice(from + 1, end).replaceAll('""', '"'), end: end + 1 }
}
