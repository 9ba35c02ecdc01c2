import { isDict, itemsOf, textOf } from './pdf-reader.ts'
import { PdfCursor, type PdfValue } from './pdf-values.ts'

/** Operators that leave a mark on the page. */
const PAINTING = new Set(['Tj', 'TJ', "'", '"', 'S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'sh', 'Do', 'BI'])

/** What a page's content draws and to what it belongs. */
export interface DrawnContent {
  /** Numbers of marked content in the order in which they are drawn. */
  readonly marked: readonly number[]
  /** Painting operators that are neither in an element nor an artifact. */
  readonly loose: readonly string[]
  /** Artifacts within elements and elements within artifacts or other elements. */
  readonly nested: number
  /** The numbers of the glyphs that are drawn with each font. */
  readonly codes: ReadonlyMap<string, ReadonlySet<number>>
}

/** Walks through a page's content and tells what belongs to an element, and what to nothing. */
export function drawnContent(content: string): DrawnContent {
  const cursor = new PdfCursor(content)
  const marked: number[] = []
  const loose: string[] = []
  const codes = new Map<string, Set<number>>()
  const open: (number | 'artifact' | 'other')[] = []
  const isInside = () => open.some((mark) => mark !== 'other')
  let nested = 0
  let font = ''
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
      if (mark !== 'other' && isInside()) nested += 1
      open.push(mark)
    } else if (word === 'EMC') open.pop()
    else if (PAINTING.has(word) && !isInside()) loose.push(word)
    if (word === 'Tf') font = textOf(operands[0])
    if (word === 'Tj' || word === 'TJ') addCodes(codes, font, itemsOf(operands[0]))
    operands = []
  }
  return { marked, loose, nested, codes }
}

/** Two bytes are the number of a glyph. */
function addCodes(codes: Map<string, Set<number>>, font: string, shown: readonly PdfValue[]): void {
  const known = codes.get(font) ?? new Set<number>()
  codes.set(font, known)
  for (const text of shown) {
    if (text === null || typeof text !== 'object' || text.kind !== 'text') continue
    for (let at = 0; at + 1 < text.bytes.length; at += 2) {
      known.add(text.bytes.charCodeAt(at) * 256 + text.bytes.charCodeAt(at + 1))
    }
  }
}

function markOf(operands: readonly PdfValue[]): number | 'artifact' | 'other' {
  const [tag, options] = operands
  if (tag && typeof tag === 'object' && tag.kind === 'name' && tag.name === 'Artifact') return 'artifact'
  const id = isDict(options) ? options.entries.get('MCID') : undefined
  return typeof id === 'number' ? id : 'other'
}
