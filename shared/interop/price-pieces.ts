import type { FileFacts, RowRead, UnreadableFile, WalkOrder } from './price-file.ts'
import { priceWalk } from './price-walk.ts'

/** A stretch of a file: its rows, and at the end of the file what it was, or why it cannot be read. */
export interface PricePiece {
  readonly rows: readonly RowRead[]
  readonly end: FileFacts | UnreadableFile | null
}

/** A piece is full with so many rows and prices. */
const FULL = 2_000

/**
 * Reads a file in pieces of about two thousand prices: each call gives the next one. `texts` gives the text of the file,
 * cut anywhere. Rows that gave no trouble come without their texts.
 */
export function pricePieces(order: Omit<WalkOrder, 'take'>, texts: Iterator<string>): () => PricePiece {
  let rows: RowRead[] = []
  let weight = 0
  const walk = priceWalk({
    ...order,
    take(row) {
      rows.push(row.findings.some(({ severity }) => severity !== 'note') ? row : { ...row, cells: [] })
      weight += 1 + row.fees.length + row.payerPrices.length
    },
  })
  let end: PricePiece['end'] = null
  return () => {
    while (end === null && weight < FULL) {
      const next = texts.next()
      end = next.done === true ? walk.end() : walk.feed(next.value)
    }
    const piece = { rows, end }
    rows = []
    weight = 0
    return piece
  }
}
