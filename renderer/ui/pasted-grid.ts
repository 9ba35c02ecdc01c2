/**
 * The rows and cells of a block from a spreadsheet: tabs between cells, line breaks between rows. A cell in quotes may
 * hold both; its doubled quotes are one. Rows without any text are left out.
 */
export function pastedGrid(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]]
  let cell = ''
  let isQuoted = false
  const endCell = () => {
    rows.at(-1)?.push(cell.replace(/\s+/g, ' ').trim())
    cell = ''
  }
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at] ?? ''
    if (isQuoted && letter === '"' && text[at + 1] === '"') {
      cell += letter
      at += 1
    } else if (letter === '"' && (isQuoted ? /^(?:$|[\t\r\n])/.test(text.slice(at + 1, at + 2)) : cell === '')) {
      isQuoted = !isQuoted
    } else if (isQuoted || !/[\t\r\n]/.test(letter)) cell += letter
    else if (letter === '\t') endCell()
    else if (letter === '\n') {
      endCell()
      rows.push([])
    }
  }
  endCell()
  return rows.filter((row) => row.some((one) => one !== ''))
}

/** Is a pasted text a block of several cells? Anything else is typed where the focus is. */
export function isPastedGrid(text: string): boolean {
  return /[\n\t]/.test(text.trim())
}
