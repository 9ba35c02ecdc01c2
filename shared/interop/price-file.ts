import type { PlainDate } from '../dates/plain-date.ts'
import type { Fee, PayerPrice } from '../model/fee.ts'
import type { ListColumns, RowFix } from '../model/price-columns.ts'
import type { Finding } from './finding.ts'

/** A fee as a file states it, before it belongs to a schedule. `sourceRow` ties it to its payer prices. */
export type FileFee = Omit<Fee, 'scheduleId' | 'effectiveFrom'>
export type FilePayerPrice = Omit<PayerPrice, 'scheduleId' | 'effectiveFrom'>

/** Every row or item read ends in exactly one of these; they add up to `read`. */
export interface ReadCounts {
  readonly read: number
  readonly mapped: number
  readonly rejected: number
}

/**
 * What a price file or fee list says, in one shape for all layouts. A fee and the payer prices of the same item carry
 * the same `sourceRow`: the item's position in a JSON file, its first row in a table.
 */
export interface PriceFile {
  readonly kind: 'priceFile'
  readonly layout: 'cms-json' | 'cms-tall' | 'cms-wide' | 'fee-list'
  readonly name: string
  /** The day the file says it was last updated; null when it says none. */
  readonly updatedOn: PlainDate | null
  readonly fees: readonly FileFee[]
  readonly payerPrices: readonly FilePayerPrice[]
  readonly counts: ReadCounts
  readonly findings: readonly Finding[]
}

/** Why nothing at all could be read. Nothing of the file is used. */
export interface UnreadableFile {
  readonly kind: 'unreadable'
  readonly code:
    | 'NOT-A-PRICE-FILE'
    | 'NOT-JSON'
    | 'JSON-TOO-DEEP'
    | 'JSON-TWICE'
    | 'CSV-QUOTE'
    | 'CSV-TOO-LARGE'
    | 'NO-ROWS'
    | 'SHEET-OLD'
    | 'SHEET-OTHER'
    | 'SHEET-BROKEN'
    | 'SHEET-TOO-LARGE'
    | 'SHEET-HIDDEN'
  /** Row where reading stopped, 0 when it concerns the whole file. */
  readonly row: number
}

export type ReadPriceFile = PriceFile | UnreadableFile

/** One row or item as it was read: what it gave, or why it is left out. */
export interface RowRead {
  readonly row: number
  readonly isTaken: boolean
  readonly fees: readonly FileFee[]
  readonly payerPrices: readonly FilePayerPrice[]
  readonly findings: readonly Finding[]
  /** The texts of the row as they stand in the file; none for an item of a JSON list. */
  readonly cells: readonly string[]
}

/** What is known of a whole file once its last row was read. */
export interface FileFacts {
  readonly layout: PriceFile['layout']
  readonly name: string
  readonly updatedOn: PlainDate | null
  /** Rows or items that were read. */
  readonly read: number
}

/** How a file is to be read, and who takes its rows. */
export interface WalkOrder {
  /** Names the list where the file does not. */
  readonly fileName: string
  /** The columns of a clinic's own list; null where they are known by their names alone. */
  readonly columns: ListColumns | null
  /** Rows that were put right, or left out. */
  readonly fixes: readonly RowFix[]
  readonly take: (row: RowRead) => void
}

/** A file that is given piece by piece. Its rows are handed on as they come; nothing of the whole is kept. */
export interface PriceWalk {
  /** The next piece of its text; gives why the file cannot be read, or null. */
  readonly feed: (text: string) => UnreadableFile | null
  readonly end: () => FileFacts | UnreadableFile
}
