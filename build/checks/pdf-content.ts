import { isDict } from './pdf-reader.ts'
import { PdfCursor, type PdfValue } from './pdf-values.ts'

/** Operators that leave a mark on the page. */
const PAINTING = new Set(['Tj', 'TJ', "'", '"', 'S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'sh', 'Do', 'BI'])

/** What a page's content draws and to what it belongs. */
export interface DrawnContent {
  /** Numbers of marked content in the order in which they are drawn. */
  readonly marked: readonly number[]
  /** Painting operators that are neither in an element nor an artifact. */
  readonly loose: readonly string[]
}

/** Walks through a page's content and tells what belongs to an element, and what to nothing. */
export function drawnContent(content: string): DrawnContent {
  const cursor = new PdfCursor(content)
  const marked: number[] = []
  const loose: string[] = []
  const open: (number | 'artifact' | 'other')[] = []
  let operands: PdfValue[] = []
  for (let value = cursor.next(); value !== undefined; value = cursor.next()) {
    if (value === null || typeof value !== 'object' || value.kind !== 'word') {
      operands.push(value)
      continue
    }
    const { word } = value
    if (word === 'BDC' || word === 'BMC') {
      const mark = markOf(operands)
      if (typeof mark === 'number') marked.push(mark)
      open.push(mark)
    } else if (word === 'EMC') open.pop()
    else if (PAINTING.has(word) && !open.some((mark) => mark !== 'other')) loose.push(word)
    operands = []
  }
  return { marked, loose }
}

function markOf(operands: readonly PdfValue[]): number | 'artifact' | 'other' {
  const [tag, options] = operands
  if (tag && typeof tag === 'object' && tag.kind === 'name' && tag.name === 'Artifact') return 'artifact'
  const id = isDict(options) ? options.entries.get('MCID') : undefined
  return typeof id === 'number' ? id : 'other'
}
